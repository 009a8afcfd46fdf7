import { COMPONENTS_EXCLUDING_BIOGENIC_CO2 } from '../../../shared/model/component.ts';
import { type Factor } from '../../../shared/model/factor.ts';
import { type Finding } from '../../../shared/model/finding.ts';
import { type GridOutlook, type UseElectricity } from '../../../shared/model/use-phase.ts';
import { componentRatios } from '../impact/evaluate.ts';
import { type FactorLookup, usableFactor } from '../inventory/assignment.ts';
import { subtract } from '../quantity/exact-decimal.ts';
import {
  add,
  compare,
  divide,
  isNegative,
  multiply,
  ONE,
  parseRatio,
  type Ratio,
  ZERO,
} from '../quantity/ratio.ts';
import { conversion } from '../quantity/units.ts';
import { useFinding } from './use-finding.ts';
import { type UseYear } from './use-phase-result.ts';

/** The electricity of both machines; an absent number is a gap that a finding names. */
export interface GridFactor {
  readonly kgPerKwh?: Ratio;
  readonly outlook?: readonly UseYear[];
  readonly findings: readonly Finding[];
}

/**
 * kg CO2e per kWh, excluding biogenic CO2: of the factor in every year, or of the first year of a series where no factor
 * is named; and with the stated outlook, whose first year has the full factor.
 */
export function gridFactor(
  electricity: UseElectricity | undefined,
  years: number | undefined,
  lookUp: FactorLookup,
): GridFactor {
  const { factorId, outlook } = electricity ?? {};
  const named = factorId === undefined ? undefined : factorPerKwh(factorId, lookUp);
  const first = outlook?.kgPerKwh?.[0];
  const start = first === undefined ? undefined : parseRatio(first);
  const kgPerKwh = factorId === undefined ? start : named?.kgPerKwh;
  const findings = [
    ...(factorId === undefined && start === undefined ? [useFinding('factorMissing', 'warning')] : []),
    ...(named?.findings ?? []),
    ...(named?.kgPerKwh !== undefined && start !== undefined && compare(named.kgPerKwh, start) !== 0
      ? [useFinding('seriesStart', 'warning', { factorId: factorId ?? '', value: first ?? '' })]
      : []),
  ];
  const expected = outlookYears(outlook, years, kgPerKwh);
  return {
    ...(kgPerKwh === undefined ? {} : { kgPerKwh }),
    ...(expected.years === undefined ? {} : { outlook: expected.years }),
    findings: [...findings, ...expected.findings],
  };
}

/** The unit of a factor that can be turned into kWh. */
function factorPerKwh(
  factorId: string,
  lookUp: FactorLookup,
): { readonly kgPerKwh?: Ratio; readonly findings: readonly Finding[] } {
  const found = usableFactor(factorId, lookUp);
  const perUnit = 'factor' in found ? conversion('kWh', found.factor.unit)?.ratio : undefined;
  if (!('factor' in found) || perUnit === undefined) {
    return { findings: [useFinding('factorUnfit', 'error', { factorId })] };
  }
  const { factor } = found;
  return {
    kgPerKwh: multiply(perUnit, perDeclaredUnit(factor)),
    findings:
      factor.scope === 'directCo2Only' || factor.scope === 'combustion'
        ? [useFinding('factorNotLifeCycle', 'warning', { factorId })]
        : [],
  };
}

function perDeclaredUnit(factor: Factor): Ratio {
  const sum = componentRatios(factor)
    .filter(([index]) => index < COMPONENTS_EXCLUDING_BIOGENIC_CO2)
    .reduce((total, [, value]) => add(total, value), ZERO);
  return factor.perAmount === undefined ? sum : divide(sum, parseRatio(factor.perAmount));
}

function outlookYears(
  outlook: GridOutlook | undefined,
  years: number | undefined,
  kgPerKwh: Ratio | undefined,
): { readonly years?: readonly UseYear[]; readonly findings: readonly Finding[] } {
  if (outlook === undefined || years === undefined) {
    return { findings: [] };
  }
  const known = (outlook.kgPerKwh ?? []).slice(0, years).map(parseRatio);
  const { sharePerYear } = outlook;
  if (sharePerYear === undefined) {
    return known.length < years
      ? {
          findings: [
            useFinding('seriesShort', 'error', { given: String(known.length), years: String(years) }),
          ],
        }
      : { years: numbered(known), findings: [] };
  }
  const share = parseRatio(sharePerYear);
  if (isNegative(share) || compare(share, ONE) > 0) {
    return { findings: [useFinding('declineRange', 'error', { value: sharePerYear })] };
  }
  const start = known.length > 0 ? known : kgPerKwh && [kgPerKwh];
  return start === undefined
    ? { findings: [] }
    : { years: numbered(declining(start, subtract(ONE, share), years)), findings: [] };
}

/** The figures of the first years, then each year this share of the one before. */
function declining(start: readonly Ratio[], kept: Ratio, years: number): readonly Ratio[] {
  const list = [...start];
  let last = list.at(-1) ?? ZERO;
  while (list.length < years) {
    last = multiply(last, kept);
    list.push(last);
  }
  return list;
}

function numbered(values: readonly Ratio[]): readonly UseYear[] {
  return values.map((kgPerKwh, index) => ({ year: index + 1, kgPerKwh }));
}
