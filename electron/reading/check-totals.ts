import type { Finding } from '../../shared/model/finding.ts';
import type { DecimalString } from '../../shared/model/decimal-string.ts';
import { isFormula } from '../../shared/model/quantity.ts';
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
    if (
      mass?.per !== 'unit' ||
      quantity === undefined ||
      isFormula(mass.value) ||
      total === undefined ||
      total.unit !== mass.unit
    ) {
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

/** Chosen: the mass of a profile and its length are rounded, and holes and mitres are taken off. */
const PROFILE_SHARE = 0.1;

/** Compares the mass of one piece with length x mass per metre where a row states all three. */
export function checkProfileMasses(context: ReadingContext, drafts: readonly RowDraft[]): readonly Finding[] {
  return drafts.flatMap((draft) => {
    const { mass } = draft.fields;
    const { massPerMetre, lengthM } = draft;
    if (
      mass?.per !== 'unit' ||
      isFormula(mass.value) ||
      massPerMetre === undefined ||
      lengthM === undefined ||
      massPerMetre.unit !== mass.unit ||
      draft.fields.unit === 'm'
    ) {
      return [];
    }
    const expected = Number(massPerMetre.value) * Number(lengthM);
    const difference = Math.abs(expected - Number(mass.value));
    if (difference <= PROFILE_SHARE * expected + halfDigit(mass.value)) {
      return [];
    }
    const params = { mass: mass.value, perMetre: massPerMetre.value, lengthM, unit: mass.unit };
    return [cellFinding(context, draft.row, 'mass', 'bom.profileMassMismatch', 'warning', params)];
  });
}
