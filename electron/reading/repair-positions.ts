import type { Finding } from '../../shared/model/finding.ts';
import type { RawRow } from '../../shared/model/raw-table.ts';
import { cellFinding, type ReadingContext } from './reading-context.ts';
import type { RowDraft } from './row-draft.ts';

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
