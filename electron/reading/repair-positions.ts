import type { Finding } from '../../shared/model/finding.ts';
import type { RawRow } from '../../shared/model/raw-table.ts';
import { cellFinding, type ReadingContext } from './reading-context.ts';
import type { RowDraft } from './row-draft.ts';
import { dateReadings } from './unusable-cell.ts';

/**
 * Positions kept as numbers lose their last zero: after 3.9 a spreadsheet shows 3.1 where 3.10 is meant. Such a
 * position is repaired when the one before proves it; the written text is kept and the repair is reported.
 */
export function repairNumericPositions(
  context: ReadingContext,
  drafts: readonly RowDraft[],
  rows: ReadonlyMap<number, RawRow>,
  findings: Finding[],
): readonly RowDraft[] {
  const column = context.header.columns.get('position');
  const last = new Map<string, number>();
  return drafts.map((draft) => {
    const [whole, part] = draft.segments ?? [];
    if (column === undefined || whole === undefined || part === undefined || draft.segments?.length !== 2) {
      return draft;
    }
    const written = draft.fields.position ?? '';
    const expected = String((last.get(whole) ?? 0) + 1);
    const isNumber = rows.get(draft.row)?.cells[column.index]?.kind === 'number';
    const repaired = isNumber && expected !== part && expected.replace(/0+$/, '') === part;
    last.set(whole, Number(repaired ? expected : part));
    if (!repaired) {
      return draft;
    }
    const position = `${whole}.${expected}`;
    findings.push(
      cellFinding(context, draft.row, 'position', 'bom.positionRepaired', 'note', {
        value: written,
        position,
      }),
    );
    return {
      ...draft,
      segments: [whole, expected],
      fields: { ...draft.fields, position },
      importedText: { ...draft.importedText, position: written },
    };
  });
}

/**
 * Positions that a spreadsheet turned into dates: 1.2 became the second of January. Such a position is repaired where
 * exactly one way of reading the date continues the position before; else it is left out and reported.
 */
export function repairDatedPositions(
  context: ReadingContext,
  drafts: readonly RowDraft[],
  rows: ReadonlyMap<number, RawRow>,
  findings: Finding[],
): readonly RowDraft[] {
  const column = context.header.columns.get('position');
  let before: readonly string[] | undefined;
  return drafts.map((draft) => {
    const cell = column === undefined ? undefined : rows.get(draft.row)?.cells[column.index];
    if (cell?.kind !== 'date') {
      before = draft.segments ?? before;
      return draft;
    }
    const written = cell.text;
    const readings = dateReadings(written).split(' / ');
    const fitting = readings.filter((reading) => continues(before, reading.split('.')));
    const [position] = fitting;
    const importedText = { ...draft.importedText, position: written };
    const { position: _date, ...fields } = draft.fields;
    if (position === undefined || fitting.length !== 1) {
      const params = { value: written, readings: readings.join(' / ') };
      findings.push(cellFinding(context, draft.row, 'position', 'bom.positionIsDate', 'warning', params));
      return { ...draft, fields, importedText, segments: undefined };
    }
    const params = { value: written, position };
    findings.push(cellFinding(context, draft.row, 'position', 'bom.positionRepaired', 'note', params));
    before = position.split('.');
    return { ...draft, fields: { ...fields, position }, importedText, segments: before };
  });
}

/** Whether a position is the first below the one before it, or the next beside it or beside one above it. */
function continues(before: readonly string[] | undefined, position: readonly string[]): boolean {
  if (before === undefined) {
    return position.every((part) => part === '1');
  }
  const above = position.slice(0, -1);
  const last = Number(position.at(-1));
  const shared = before.slice(0, above.length).join('.') === above.join('.');
  const place = before[above.length];
  return shared && last === (place === undefined ? 1 : Number(place) + 1);
}
