import type { Finding } from '../../shared/model/finding.ts';
import type { RawRow } from '../../shared/model/raw-table.ts';
import { readCellNumber } from './number-text.ts';
import { cellFinding, columnFinding, type ReadingContext } from './reading-context.ts';
import { type AmountRole, scaled, shownUse, type ShownUse } from './shown-amount.ts';

const AMOUNTS = ['quantity', 'mass', 'totalMass', 'massPerMetre', 'length'] as const;

/** What has to be said of one cell whose number format names a unit; nothing where it agrees or is the only one. */
export function shownFindings(
  context: ReadingContext,
  row: number,
  role: AmountRole,
  shown: ShownUse,
): readonly Finding[] {
  const report = (code: string, params: Finding['params']): readonly Finding[] => [
    cellFinding(context, row, role, code, 'warning', params),
  ];
  if (shown.kind === 'ignored') {
    return report('bom.unitsDiffer', { shown: shown.words, stated: shown.stated, used: shown.stated });
  }
  if (shown.kind !== 'used') {
    return [];
  }
  if (shown.stated !== undefined) {
    return report('bom.unitsDiffer', { shown: shown.words, stated: shown.stated, used: shown.unit });
  }
  return shown.isKnown ? [] : report('bom.unitUnknown', { value: shown.words });
}

/**
 * What the number formats of whole columns do: units that only they state, and numbers shown scaled (`0%`, `0.0,`), where
 * the stored number counts.
 */
export function formatFindings(context: ReadingContext, items: readonly RawRow[]): readonly Finding[] {
  return AMOUNTS.flatMap((role) => columnFormats(context, role, items));
}

function columnFormats(
  context: ReadingContext,
  role: AmountRole,
  items: readonly RawRow[],
): readonly Finding[] {
  const column = context.header.columns.get(role);
  if (column === undefined) {
    return [];
  }
  const units = new Map<string, number>();
  const lengths: Finding[] = [];
  let scaledCells = 0;
  let example: Finding['params'] = {};
  for (const row of items) {
    const cell = row.cells[column.index];
    if (cell?.shown === undefined) {
      continue;
    }
    const use = shownUse(context, row, role, cell);
    if (use.kind === 'used' && use.stated === undefined) {
      units.set(use.words, (units.get(use.words) ?? 0) + 1);
    }
    // Quantities and masses say it where they are read.
    lengths.push(...(role === 'length' ? shownFindings(context, row.row, role, use) : []));
    const stored = readCellNumber(cell.text);
    const { tenPower } = cell.shown;
    if (
      use.kind !== 'used' &&
      use.kind !== 'same' &&
      tenPower !== undefined &&
      stored !== undefined &&
      stored !== '0'
    ) {
      scaledCells += 1;
      example = scaledCells > 1 ? example : { stored, shown: shownText(stored, tenPower) };
    }
  }
  const about = { column: column.letter, header: column.header || '–' };
  const shown = [...units].map(([words, count]) => `${words} (${count})`).join(', ');
  return [
    ...(units.size === 0
      ? []
      : [columnFinding(context, column, 'bom.unitFromFormat', 'note', { ...about, units: shown })]),
    ...(scaledCells === 0
      ? []
      : [
          columnFinding(context, column, 'bom.numberScaled', 'warning', {
            ...about,
            ...example,
            count: String(scaledCells),
          }),
        ]),
    ...lengths,
  ];
}

/** The number as the sheet shows it, before it is rounded to the places of the format. */
function shownText(stored: Parameters<typeof scaled>[0], tenPower: number): string {
  return `${scaled(stored, tenPower)}${tenPower === 2 ? ' %' : ''}`;
}
