import type { Finding } from '../../shared/model/finding.ts';
import { isFormula } from '../../shared/model/quantity.ts';
import { cellFinding, type ReadingContext } from './reading-context.ts';
import { halfDigit, massOfMetresFits, profileMassFits } from './profile-mass.ts';
import type { RowDraft } from './row-draft.ts';

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

/**
 * Compares the mass of one piece with length x mass per metre where a row states all three, and of a line counted in
 * metres its mass with the mass per metre.
 */
export function checkProfileMasses(context: ReadingContext, drafts: readonly RowDraft[]): readonly Finding[] {
  return drafts.flatMap((draft) => {
    const { mass } = draft.fields;
    const { massPerMetre } = draft;
    const inMetres = draft.fields.unit === 'm';
    const lengthM = inMetres ? draft.fields.quantity : draft.lengthM;
    if (
      mass?.per !== 'unit' ||
      isFormula(mass.value) ||
      massPerMetre === undefined ||
      lengthM === undefined ||
      massPerMetre.unit !== mass.unit ||
      (inMetres
        ? massOfMetresFits(mass.value, massPerMetre.value, lengthM)
        : profileMassFits(mass.value, massPerMetre.value, lengthM))
    ) {
      return [];
    }
    const params = { mass: mass.value, perMetre: massPerMetre.value, lengthM, unit: mass.unit };
    return [cellFinding(context, draft.row, 'mass', 'bom.profileMassMismatch', 'warning', params)];
  });
}
