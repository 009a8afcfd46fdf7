import type { Finding } from '../../shared/model/finding.ts';
import type { DecimalString } from '../../shared/model/decimal-string.ts';
import { cellFinding, type ReadingContext } from './reading-context.ts';
import type { RowDraft } from './row-draft.ts';

/** Half of the last digit a figure is written with; spreadsheets drop trailing zeros, so at least three digits. */
function halfDigit(value: DecimalString): number {
  return 0.5 * 10 ** -Math.max(3, value.split('.')[1]?.length ?? 0);
}

/**
 * Compares the stated mass of whole lines with quantity x mass each. The total is only a check value; the
 * difference must be explained by rounding of the total (three digits) and of the mass each. Floating point is
 * enough here: the result is a finding, never a number of the study.
 */
export function checkLineTotals(context: ReadingContext, drafts: readonly RowDraft[]): readonly Finding[] {
  return drafts.flatMap((draft) => {
    const { mass, quantity } = draft.fields;
    const total = draft.totalMass;
    if (mass?.per !== 'unit' || quantity === undefined || total === undefined || total.unit !== mass.unit) {
      return [];
    }
    const expected = Number(quantity) * Number(mass.value);
    const tolerance = halfDigit(total.value) + Number(quantity) * halfDigit(mass.value) + 1e-9;
    if (Math.abs(expected - Number(total.value)) <= tolerance) {
      return [];
    }
    const params = { total: total.value, quantity, mass: mass.value, unit: mass.unit };
    return [cellFinding(context, draft.row, 'totalMass', 'bom.totalMassMismatch', 'warning', params)];
  });
}
