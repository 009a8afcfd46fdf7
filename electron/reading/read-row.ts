import type { BomField } from '../../shared/model/bom-line.ts';
import type { Finding } from '../../shared/model/finding.ts';
import type { RawRow } from '../../shared/model/raw-table.ts';
import type { ColumnRole } from '../../shared/model/column-role.ts';
import { lengthOf } from './length-cell.ts';
import { indentOf, pathParts, positionSegments, readLevel, withoutTreeMarks } from './level-text.ts';
import { partNumberTrouble } from './part-number-trouble.ts';
import { readProcurement } from './procurement-text.ts';
import { lineMassOf, readMassCell } from './read-mass-cell.ts';
import { readQuantityCells } from './read-quantity-cell.ts';
import { cellFinding, roleText, type ReadingContext } from './reading-context.ts';
import type { RowDraft } from './row-draft.ts';
import { stairOf } from './staircase.ts';
import { isEmptyMark, readable, recognisable } from './text-form.ts';

type TextField = 'position' | 'partNumber' | 'description' | 'materialText' | 'supplier' | 'country' | 'note';

const TEXT_LIMIT: Readonly<Record<TextField, number>> = {
  position: 2000,
  partNumber: 2000,
  description: 2000,
  materialText: 2000,
  supplier: 2000,
  country: 80,
  note: 2000,
};

/** Fields where a lone dash is typed to say "nothing"; in a description it would be kept as text. */
const DASH_IS_EMPTY: ReadonlySet<TextField> = new Set([
  'partNumber',
  'materialText',
  'supplier',
  'country',
  'note',
]);

/** Reads the cells of one row that is a part. What cannot be read is reported and left open, never guessed. */
export function readRow(context: ReadingContext, row: RawRow, findings: Finding[]): RowDraft {
  const importedText: Partial<Record<BomField, string>> = {};
  const text = (field: TextField): string | undefined => {
    const written = roleText(context, row, field);
    const kept = withoutTreeMarks(field === 'partNumber' ? recognisable(written) : readable(written));
    const empty = kept === '' || (DASH_IS_EMPTY.has(field) && isEmptyMark(kept));
    if (empty ? written.trim() !== '' : kept !== written.trim()) {
      importedText[field] = written.slice(0, 2000);
    }
    return empty ? undefined : kept.slice(0, TEXT_LIMIT[field]);
  };
  findings.push(...partNumberTrouble(context, row));
  const quantity = readQuantityCells(context, row, findings);
  const each = readMassCell(context, row, 'mass', findings);
  const total = readMassCell(context, row, 'totalMass', findings);
  const perMetre = readMassCell(context, row, 'massPerMetre', findings);
  const { mass, lengthM } = lineMassOf(context, row, { each, total, perMetre }, quantity);
  const massText =
    each.importedText ??
    (each.mass !== undefined && mass?.value !== each.mass.value
      ? roleText(context, row, 'mass')
      : mass?.per === 'line'
        ? total.importedText
        : mass?.per === 'metre'
          ? perMetre.importedText
          : undefined);
  const levelText = roleText(context, row, 'level');
  const positionText = roleText(context, row, 'position');
  const stair = levelText === '' ? stairOf(row, context.header.stairs) : undefined;
  const level = readLevel(levelText) ?? stair?.level;
  const fields = {
    ...(stair === undefined || context.header.columns.has('partNumber') ? {} : { partNumber: stair.text }),
    ...definedTexts(text),
    ...withSpecification(context, row, importedText),
    ...(quantity.quantity === undefined ? {} : { quantity: quantity.quantity }),
    ...(quantity.unit === undefined ? {} : { unit: quantity.unit }),
    ...(mass === undefined ? {} : { mass }),
    ...(lengthM === undefined ? {} : { lengthM }),
    ...procurementOf(context, row, importedText, findings),
  };
  const segments = positionSegments(positionText) ?? positionSegments(levelText);
  if (levelText.trim() !== '' && level === undefined && segments === undefined) {
    findings.push(
      cellFinding(context, row.row, 'level', 'bom.levelUnreadable', 'warning', { value: levelText }),
    );
  }
  return {
    row: row.row,
    fields,
    importedText: {
      ...importedText,
      ...quantity.importedText,
      ...(massText === undefined ? {} : { mass: massText }),
    },
    level,
    segments,
    parentNumber: textOf(context, row, 'parentNumber'),
    path: pathParts(roleText(context, row, 'path')),
    indent: INDENTED.map((role) => roleIndent(context, row, role)).find((indent) => indent > 0) ?? 0,
    totalMass: total.mass,
    massPerMetre: perMetre.mass,
    lengthM: lengthOf(context, row, undefined),
  };
}

/** Cells that show a tree by setting their text in, the most usual first. */
const INDENTED = ['partNumber', 'description', 'position'] as const;

/** How far a text is set in: by signs in front of it, else by the look of its cell. */
function roleIndent(context: ReadingContext, row: RawRow, role: ColumnRole): number {
  const column = context.header.columns.get(role);
  return column === undefined
    ? 0
    : indentOf(roleText(context, row, role)) || (row.cells[column.index]?.indent ?? 0);
}

/** Text of a cell that refers to another line, written as part numbers are; undefined when it says nothing. */
function textOf(context: ReadingContext, row: RawRow, role: ColumnRole): string | undefined {
  const written = recognisable(roleText(context, row, role));
  return isEmptyMark(written) ? undefined : written;
}

function definedTexts(text: (field: TextField) => string | undefined): Partial<Record<TextField, string>> {
  const found: Partial<Record<TextField, string>> = {};
  for (const field of Object.keys(TEXT_LIMIT) as TextField[]) {
    const value = text(field);
    if (value !== undefined) {
      found[field] = value;
    }
  }
  return found;
}

/** Name and specification columns make one description, as in "Foot plate, 240x220x25". */
function withSpecification(
  context: ReadingContext,
  row: RawRow,
  importedText: Partial<Record<BomField, string>>,
): { readonly description?: string } {
  const written = [roleText(context, row, 'description'), roleText(context, row, 'specification')]
    .map((part) => part.trim())
    .filter((part) => !isEmptyMark(part));
  const description = written
    .map((part) => withoutTreeMarks(readable(part)))
    .join(', ')
    .slice(0, 2000);
  if (written.length === 0) {
    return {};
  }
  if (description !== written.join(', ')) {
    importedText.description = written.join(', ').slice(0, 2000);
  }
  return { description };
}

function procurementOf(
  context: ReadingContext,
  row: RawRow,
  importedText: Partial<Record<BomField, string>>,
  findings: Finding[],
): { readonly procurement?: 'make' | 'buy' | 'subcontract' } {
  const written = roleText(context, row, 'procurement');
  if (isEmptyMark(written)) {
    return {};
  }
  const procurement = readProcurement(written);
  if (procurement !== undefined) {
    return { procurement };
  }
  importedText.procurement = written.slice(0, 2000);
  findings.push(
    cellFinding(context, row.row, 'procurement', 'bom.procurementUnknown', 'note', { value: written }),
  );
  return {};
}
