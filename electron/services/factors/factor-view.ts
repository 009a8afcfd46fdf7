import { type FactorView } from '../../../shared/contract/outcomes.ts';
import { COMPONENTS, COMPONENTS_EXCLUDING_BIOGENIC_CO2 } from '../../../shared/model/component.ts';
import { type Factor } from '../../../shared/model/factor.ts';
import { type DecimalString } from '../../../shared/model/decimal-string.ts';
import { formatExact, formatRatio, roundedQuotient } from '../../engine/quantity/amount.ts';
import {
  add,
  divide,
  isNegative,
  isZero,
  parseRatio,
  powerOfTen,
  type Ratio,
  ZERO,
} from '../../engine/quantity/ratio.ts';

/** A factor as listed to users: its total excludes biogenic CO2 and is for ONE of its unit. */
export function factorView(factor: Factor): FactorView {
  const names = Object.fromEntries(
    Object.entries(factor.names).flatMap(([locale, name]) =>
      name === undefined || name === '' ? [] : [[locale, name]],
    ),
  );
  return {
    id: factor.id,
    names,
    ...(factor.family === undefined ? {} : { family: factor.family }),
    unit: factor.unit,
    totalKg: perUnit(factor),
    geography: factor.geography,
    referenceYear: factor.referenceYear,
    scope: factor.scope,
    gwpSet: factor.gwpSet,
    source: `${factor.source.publisher}: ${factor.source.title}${factor.source.place === undefined ? '' : `, ${factor.source.place}`}`,
    ...libraryOf(factor),
    flags: [...(factor.flags ?? [])],
  };
}

/** `own 3`: the library and version in which the user has installed it. */
function libraryOf({ source }: Factor): Pick<FactorView, 'library'> {
  const at = source.set.indexOf('@');
  return at < 1 ? {} : { library: `${source.set.slice(0, at)} ${source.set.slice(at + 1)}` };
}

/** kg CO2e excluding biogenic CO2 for the amount the factor declares (`perAmount`), every digit. */
export function declaredTotalKg(factor: Factor): DecimalString {
  return formatRatio(declaredTotal(factor));
}

function declaredTotal({ components }: Factor): Ratio {
  return COMPONENTS.slice(0, COMPONENTS_EXCLUDING_BIOGENIC_CO2)
    .map((component) => components[component])
    .reduce((sum, text) => (text === undefined ? sum : add(sum, parseRatio(text))), ZERO);
}

/** The quotient by a declared amount is rounded for the eye; a line divides exactly. */
function perUnit(factor: Factor): DecimalString {
  const amount = factor.perAmount === undefined ? undefined : parseRatio(factor.perAmount);
  return amount === undefined || isZero(amount) || isNegative(amount)
    ? declaredTotalKg(factor)
    : shortDecimal(divide(declaredTotal(factor), amount));
}

/** Significant digits at least, digits after the point at least and at most. */
const [SIGNIFICANT, FEWEST, MOST] = [7, 9, 24] as const;

function shortDecimal(value: Ratio): DecimalString {
  for (let digits: number = FEWEST; ; digits += 1) {
    const denominator = powerOfTen(digits);
    const numerator = roundedQuotient(value.numerator * denominator, value.denominator);
    if (digits === MOST || numerator.toString().length >= SIGNIFICANT) {
      return formatExact({ numerator, denominator });
    }
  }
}
