import type { Finding } from '../../shared/model/finding.ts';
import { cellFinding, type ReadingContext } from './reading-context.ts';
import type { RowDraft } from './row-draft.ts';
import { recognisable } from './text-form.ts';

/**
 * Parents of a list that names the number of the part above in every row. The nearest row above with that number is the
 * parent, else the first below. Where every row names one, one number that no row has is the machine itself; any other is reported. A number
 * that several rows have is reported too: the parts below it are then listed once but built in several times.
 */
export function parentsByNumber(
  context: ReadingContext,
  drafts: readonly RowDraft[],
  findings: Finding[],
): readonly (number | null)[] {
  const rows = new Map<string, number[]>();
  for (const [index, draft] of drafts.entries()) {
    const number = recognisable(draft.fields.partNumber ?? '');
    if (number !== '') {
      rows.set(number, [...(rows.get(number) ?? []), index]);
    }
  }
  const hasTop = drafts.some((draft) => draft.parentNumber === undefined);
  const unknown = new Set<string>();
  const repeated = new Set<string>();
  return drafts.map((draft, index) => {
    const wanted = draft.parentNumber;
    if (wanted === undefined) {
      return null;
    }
    const found = (rows.get(wanted) ?? []).filter((row) => row !== index);
    const parent = found.findLast((row) => row < index) ?? found[0];
    if (parent === undefined) {
      unknown.add(wanted);
      if (hasTop || unknown.size > 1 || rows.has(wanted)) {
        report('bom.parentNumberUnknown', draft.row, wanted);
      }
      return null;
    }
    if (found.length > 1 && !repeated.has(wanted)) {
      repeated.add(wanted);
      report('bom.parentNumberRepeated', draft.row, wanted);
    }
    return parent;
  });

  function report(code: string, row: number, value: string): void {
    findings.push(cellFinding(context, row, 'parentNumber', code, 'error', { value }));
  }
}
