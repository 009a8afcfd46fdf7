import { type BiogenicContent } from '../../../shared/model/biogenic.ts';
import { type DecimalString } from '../../../shared/model/decimal-string.ts';
import { type Resolved } from '../../../shared/model/quantity.ts';
import { type LineProblem, type Operands } from '../bom/line-mass.ts';
import { formatExact } from '../quantity/amount.ts';
import {
  add,
  compare,
  isNegative,
  isZero,
  multiply,
  ONE,
  parseRatio,
  type Ratio,
} from '../quantity/ratio.ts';
import { type Operand, over, times } from './operand.ts';

type Content = Resolved<BiogenicContent>;
type Place = { readonly lineId: string; readonly field: string };

const MINUS_ONE: Ratio = { numerator: -1n, denominator: 1n };

/** Carbon in dry wood where the study states no other: half of the mass (EN 16449:2014). */
export const CARBON_IN_DRY_WOOD = '0.5' as DecimalString;

/** Molar masses in whole g/mol as IPCC and PACT use them: 1 kg C takes up 44 / 12 kg CO2. */
export const MOLAR_MASS_CO2 = '44' as DecimalString;
export const MOLAR_MASS_CARBON = '12' as DecimalString;

/**
 * Operands that turn kg of a thing into kg C of biological origin. Moist wood: dry mass is mass /
 * (1 + moisture) on the dry basis, mass x (1 - moisture) on the wet one.
 */
export function carbonOperands(content: Content, place: Place): Operands {
  const problem = contentProblem(content, place.field);
  if (problem !== undefined) {
    return { problem };
  }
  if (content.kind === 'carbon') {
    return { operands: [times('carbonPerKg', content.carbonPerKg, 'kg C/kg', place)] };
  }
  const share = content.carbonShare ?? CARBON_IN_DRY_WOOD;
  return { operands: [dryOperand(content, place), times('carbonShare', share, 'kg C/kg', place)] };
}

function dryOperand(content: Extract<Content, { kind: 'wood' }>, place: Place): Operand {
  const moisture = parseRatio(content.moisture);
  if (content.moistureBasis === 'dry') {
    const onePlus = formatExact(add(ONE, moisture));
    return { ...over('onePlusMoisture', onePlus, '1', place), note: `1 + ${content.moisture}` };
  }
  const rest = formatExact(add(ONE, multiply(MINUS_ONE, moisture)));
  return { ...times('oneMinusMoisture', rest, '1', place), note: `1 − ${content.moisture}` };
}

/** x 44 / 12: kg CO2 taken up for each kg of biogenic carbon. */
export function uptakeOperands(): readonly Operand[] {
  return [
    times('molarMassCo2', MOLAR_MASS_CO2, 'g/mol'),
    over('molarMassCarbon', MOLAR_MASS_CARBON, 'g/mol'),
  ];
}

/**
 * Water over dry wood that no wood reaches: the wettest green sapwood has about 2.5 (Wood Handbook, FPL-GTR-282, table
 * 4-1). More is per cent written for a share.
 */
const HIGHEST_MOISTURE = parseRatio('3' as DecimalString);

/** What of a content is possible as a number, but as a thing hardly. */
export function contentRemarks(content: Content | undefined, field: string): readonly LineProblem[] {
  return content?.kind === 'wood' &&
    content.moistureBasis === 'dry' &&
    compare(parseRatio(content.moisture), HIGHEST_MOISTURE) > 0
    ? [{ code: 'line.moistureHigh', field, params: { value: content.moisture } }]
    : [];
}

/** Carbon from 0 to 1 kg per kg; moisture from 0, on the wet basis below 1. */
function contentProblem(content: Content, field: string): LineProblem | undefined {
  if (content.kind === 'carbon') {
    return isShare(content.carbonPerKg)
      ? undefined
      : { code: 'biogenic.carbonRange', field, params: { value: content.carbonPerKg } };
  }
  const moisture = parseRatio(content.moisture);
  if (isNegative(moisture) || (content.moistureBasis === 'wet' && compare(moisture, ONE) >= 0)) {
    return { code: 'biogenic.moistureRange', field, params: { value: content.moisture } };
  }
  const share = content.carbonShare ?? CARBON_IN_DRY_WOOD;
  return isShare(share) && !isZero(parseRatio(share))
    ? undefined
    : { code: 'biogenic.carbonRange', field, params: { value: share } };
}

function isShare(value: DecimalString): boolean {
  const ratio = parseRatio(value);
  return !isNegative(ratio) && compare(ratio, ONE) <= 0;
}
