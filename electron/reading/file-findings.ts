import type { Finding } from '../../shared/model/finding.ts';
import type { RawRow } from '../../shared/model/raw-table.ts';
import { columnLetter } from './cell-address.ts';
import type { SheetNotRead } from './choose-sheet.ts';
import { borrowedParams, type NumberSigns } from './number-signs.ts';
import { sheetFinding, type ReadingContext } from './reading-context.ts';
import { hiddenColumnFindings } from './hidden-columns.ts';
import { rowFindings } from './row-findings.ts';
import { shownUse } from './shown-amount.ts';
import { formatFindings } from './shown-findings.ts';
import type { NonItemRow } from './sort-rows.ts';

/** Rows looked at for columns of numbers without title. */
const ROWS_SAMPLED = 200;

/** Share of these rows that must hold a number. */
const NUMBER_SHARE = 0.5;

/** What was noticed about the file as a whole: sheets that were not read, with the number of their rows. */
export function fileFindings(context: ReadingContext, notRead: readonly SheetNotRead[]): readonly Finding[] {
  const isPlain = ({ why }: SheetNotRead): boolean => why === 'noTable' || why === 'notChosen';
  const plain = notRead.filter(isPlain).map(({ sheet }) => sheet.name);
  const doubtful = notRead.filter((one) => !isPlain(one));
  return [
    ...(plain.length === 0
      ? []
      : [sheetFinding(context, 'bom.sheetsNotRead', 'note', { sheets: plain.join(', ') })]),
    ...doubtful.map(({ sheet, why }) => {
      const code = why === 'hidden' ? 'bom.sheetHidden' : 'bom.sheetRepeats';
      const params = { sheet: sheet.name, rows: String(sheet.rows.length) };
      return sheetFinding({ ...context, sheet }, code, 'warning', params);
    }),
  ];
}

/** What was noticed about one table: columns that are missing or have no title, units, number format, texts. */
export function tableFindings(
  context: ReadingContext,
  borrowed: NumberSigns['borrowed'],
  nonItems: readonly NonItemRow[],
  items: readonly RawRow[],
): readonly Finding[] {
  const { header } = context;
  const massRole = MASSES.find((role) => header.columns.has(role));
  const mass = massRole === undefined ? undefined : header.columns.get(massRole);
  const unitIsKnown =
    mass?.unit !== undefined || context.massUnit !== undefined || header.columns.has('massUnit');
  const texts = nonItems.filter((row) => row.kind === 'text');
  return [
    ...(mass === undefined ? [sheetFinding(context, 'bom.massColumnMissing', 'warning', {})] : []),
    ...(massRole === undefined ||
    mass === undefined ||
    unitIsKnown ||
    !items.some((row) => isBareNumber(context, row, massRole, mass.index))
      ? []
      : [
          sheetFinding(context, 'bom.massUnitMissing', 'error', { column: mass.letter, header: mass.header }),
        ]),
    ...(header.columns.has('quantity')
      ? []
      : [sheetFinding(context, 'bom.quantityColumnMissing', 'error', {})]),
    ...(header.columns.has('unit') ? [] : [sheetFinding(context, 'bom.unitColumnMissing', 'note', {})]),
    ...untitledColumns(context, items),
    ...rowFindings(context, items),
    ...hiddenColumnFindings(context, items),
    ...formatFindings(context, items),
    ...borrowed.map((sign) =>
      sheetFinding(context, 'bom.numberFormatBorrowed', 'note', borrowedParams(sign)),
    ),
    ...texts.map(({ row, text }) =>
      sheetFinding(context, 'bom.textRow', 'note', { row: String(row), value: text }, row),
    ),
  ];
}

const MASSES = ['mass', 'totalMass', 'massPerMetre'] as const;

/** A mass that carries no unit of its own. */
function isBareNumber(
  context: ReadingContext,
  row: RawRow,
  role: (typeof MASSES)[number],
  column: number,
): boolean {
  const cell = row.cells[column];
  if (cell === undefined || shownUse(context, row, role, cell).kind === 'used') {
    return false;
  }
  return cell.kind === 'number' || /^[+-]?\s*\d[\d.,'\s]*$/.test(cell.text);
}

/** Columns that hold numbers under no title: they are not read, and that is said. */
function untitledColumns(context: ReadingContext, items: readonly RawRow[]): readonly Finding[] {
  const titled = new Set<number>();
  for (const row of context.sheet.rows) {
    if (row.row > context.header.bottom) {
      break;
    }
    if (row.row >= context.header.top) {
      for (const [column, cell] of row.cells.entries()) {
        if (cell !== undefined && cell.text.trim() !== '') {
          titled.add(column);
        }
      }
    }
  }
  const merged = context.sheet.merges.filter(
    (area) => area.top <= context.header.bottom && area.bottom >= context.header.top,
  );
  const used = new Set([...context.header.columns.values()].map((column) => column.index));
  const sample = items.slice(0, ROWS_SAMPLED);
  const numbers = new Map<number, string[]>();
  for (const row of sample) {
    for (const [column, cell] of row.cells.entries()) {
      if (cell !== undefined && /^[+-]?\d[\d.,' ]*$/.test(cell.text)) {
        numbers.set(column, [...(numbers.get(column) ?? []), cell.text]);
      }
    }
  }
  return [...numbers].flatMap(([column, texts]) => {
    const isTitled =
      titled.has(column) ||
      used.has(column) ||
      merged.some((area) => column >= area.left && column <= area.right);
    const params = { column: columnLetter(column), examples: texts.slice(0, 3).join('; ') };
    return isTitled || texts.length < sample.length * NUMBER_SHARE
      ? []
      : [sheetFinding(context, 'bom.columnUntitled', 'warning', params)];
  });
}
