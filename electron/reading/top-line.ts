import type { Finding } from '../../shared/model/finding.ts';
import { canonicalDecimal } from './number-text.ts';
import { cellFinding, type ReadingContext } from './reading-context.ts';
import type { RowDraft } from './row-draft.ts';

/**
 * The machine itself, where a list has it as its only top line: a footprint is of one machine, so that an empty quantity
 * there is one piece, and that is said. Not where several lines stand at the top, or where something is written that
 * cannot be read.
 */
export function withTopQuantity(
  context: ReadingContext,
  drafts: readonly RowDraft[],
  parents: readonly (number | null)[],
  findings: Finding[],
): readonly RowDraft[] {
  const tops = drafts.filter((_, index) => parents[index] === null);
  const [top] = tops;
  const one = canonicalDecimal('1');
  if (
    top === undefined ||
    one === undefined ||
    tops.length > 1 ||
    drafts.length === 1 ||
    top.fields.quantity !== undefined ||
    top.importedText.quantity !== undefined
  ) {
    return drafts;
  }
  const missing = findings.findIndex(
    ({ code, place }) => code === 'bom.quantityMissing' && place.row === top.row,
  );
  if (missing < 0) {
    return drafts;
  }
  findings.splice(missing, 1, cellFinding(context, top.row, 'quantity', 'bom.topIsOneMachine', 'note', {}));
  const fields = { ...top.fields, quantity: one, unit: top.fields.unit ?? 'piece' };
  return drafts.map((draft) => (draft === top ? { ...draft, fields } : draft));
}
