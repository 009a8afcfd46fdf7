import { type Finding } from '../../../shared/model/finding.ts';
import { type LineUtility, type UsePhase } from '../../../shared/model/use-phase.ts';
import { type ResolvedStudy } from '../../../shared/model/study.ts';
import { type Calculation } from '../calculation.ts';
import { excludingBiogenicCo2 } from '../impact/evaluate.ts';
import { type FactorLookup } from '../inventory/assignment.ts';
import { amountToRatio } from '../quantity/amount.ts';
import { subtract } from '../quantity/exact-decimal.ts';
import {
  add,
  compare,
  divide,
  isNegative,
  isZero,
  multiply,
  parseRatio,
  type Ratio,
  ZERO,
} from '../quantity/ratio.ts';
import { judgeClaim } from './conditions.ts';
import { type GridFactor, gridFactor } from './grid-factor.ts';
import { machineUse, whole } from './machine-use.ts';
import { paybackOf } from './payback.ts';
import { useFinding } from './use-finding.ts';
import {
  type AvoidedKg,
  type LineUse,
  type MachineUse,
  type PartUse,
  type UsePhaseResult,
} from './use-phase-result.ts';

/** What the use phase is worked out from: the study, and the footprint that was calculated of it. */
export interface UsePhaseInput {
  readonly study: Pick<ResolvedStudy, 'usePhase' | 'product'>;
  readonly calculation: Pick<Calculation, 'totals' | 'headlineBasis' | 'coverage'>;
  readonly lookUp: FactorLookup;
}

/** kg CO2e of one kWh saved in every year of the use, summed: with the first factor throughout, and with the outlook. */
interface FactorSums {
  readonly constant?: Ratio;
  readonly outlook?: Ratio;
}

/**
 * Energy in use against the baseline machine, avoided emissions and payback; undefined where the study has no use phase or
 * an empty one. Beside the footprint: nothing of it is added to a total or taken off, and it is no result of ISO 14067.
 */
export function usePhaseResult({ study, calculation, lookUp }: UsePhaseInput): UsePhaseResult | undefined {
  const { usePhase } = study;
  if (usePhase === undefined || Object.keys(usePhase).length === 0) {
    return undefined;
  }
  const { years } = usePhase;
  const own = usePhase.machine && machineUse(usePhase.machine, years);
  const other = usePhase.baseline && machineUse(usePhase.baseline, years);
  const [machine, baseline] = [own?.use, other?.use];
  const grid = gridFactor(usePhase.electricity, years, lookUp);
  const sums = factorSums(grid, years);
  const savedKwhPerYear = difference(baseline?.kwhPerYear, machine?.kwhPerYear);
  const savedKwh = difference(baseline?.kwh, machine?.kwh);
  const use = avoided(savedKwhPerYear, sums);
  const footprintKg = excludingBiogenicCo2(calculation.totals[calculation.headlineBasis]);
  const stated = usePhase.baseline?.footprint?.kgCo2e;
  const baselineFootprintKg = stated === undefined ? undefined : parseRatio(stated);
  const footprintDifferenceKg = difference(amountToRatio(footprintKg), baselineFootprintKg);
  const savedKgPerYear = product(savedKwhPerYear, grid.kgPerKwh);
  const line = lineUse(usePhase, savedKwh, savedKwhPerYear, sums, footprintDifferenceKg);
  const parts = partUse(machine, baseline, savedKwhPerYear === undefined ? {} : sums, years);
  const net = less(use, footprintDifferenceKg);
  const claim = judgeClaim(usePhase, machine, baseline, net.constant !== undefined);
  const payback = footprintDifferenceKg && savedKgPerYear && paybackOf(footprintDifferenceKg, savedKgPerYear);
  return {
    machine,
    baseline,
    years,
    ...given('kgPerKwh', grid.kgPerKwh),
    ...given('outlook', grid.outlook),
    ...given('savedKwhPerYear', savedKwhPerYear),
    ...given('savedKwh', savedKwh),
    ...given('savedShare', shareOf(savedKwhPerYear, baseline?.kwhPerYear)),
    ...given('savedKgPerYear', savedKgPerYear),
    use,
    footprintKg,
    ...given('baselineFootprintKg', baselineFootprintKg),
    ...given('footprintDifferenceKg', footprintDifferenceKg),
    net,
    ...given('line', line),
    ...given('parts', parts),
    ...given('payback', payback),
    conditions: claim.conditions,
    claim: claim.claim,
    findings: [
      ...inputFindings(study, calculation),
      ...(own?.findings ?? []),
      ...(other?.findings ?? []),
      ...grid.findings,
      ...(payback?.kind === 'years' && years !== undefined && compare(payback.years, whole(years)) > 0
        ? [useFinding('paybackLate', 'warning', { years: String(years) })]
        : []),
      ...claim.findings,
    ],
  };
}

function factorSums({ kgPerKwh, outlook }: GridFactor, years: number | undefined): FactorSums {
  return {
    ...given('constant', years === undefined ? undefined : product(kgPerKwh, whole(years))),
    ...given(
      'outlook',
      outlook?.reduce((sum, year) => add(sum, year.kgPerKwh), ZERO),
    ),
  };
}

function avoided(kwhPerYear: Ratio | undefined, sums: FactorSums): AvoidedKg {
  return {
    ...given('constant', product(kwhPerYear, sums.constant)),
    ...given('outlook', product(kwhPerYear, sums.outlook)),
  };
}

function less(use: AvoidedKg, footprintDifferenceKg: Ratio | undefined): AvoidedKg {
  return {
    ...given('constant', difference(use.constant, footprintDifferenceKg)),
    ...given('outlook', difference(use.outlook, footprintDifferenceKg)),
  };
}

/** So many machines, and once what they share. */
function lineUse(
  { machines, lineUtilities = [], years }: UsePhase,
  savedKwh: Ratio | undefined,
  savedKwhPerYear: Ratio | undefined,
  sums: FactorSums,
  footprintDifferenceKg: Ratio | undefined,
): LineUse | undefined {
  if (
    machines === undefined ||
    years === undefined ||
    lineUtilities.some(isNegativeUtility) ||
    savedKwh === undefined ||
    savedKwhPerYear === undefined
  ) {
    return undefined;
  }
  const count = whole(machines);
  const sharedPerYear = lineUtilities.reduce(
    (sum, one) => add(sum, subtract(parseRatio(one.baselineKwhPerYear), parseRatio(one.kwhPerYear))),
    ZERO,
  );
  const sharedSavedKwh = multiply(sharedPerYear, whole(years));
  const use = avoided(add(multiply(count, savedKwhPerYear), sharedPerYear), sums);
  const difference = product(count, footprintDifferenceKg);
  return {
    machines,
    savedKwh: add(multiply(count, savedKwh), sharedSavedKwh),
    sharedSavedKwh,
    use,
    ...given('footprintDifferenceKg', difference),
    net: less(use, difference),
  };
}

/** Of one good part: the energy, and what it avoids at the mean factor of the years. */
function partUse(
  machine: MachineUse | undefined,
  baseline: MachineUse | undefined,
  sums: FactorSums,
  years: number | undefined,
): PartUse | undefined {
  const savedKwh = difference(baseline?.kwhPerPart, machine?.kwhPerPart);
  if (savedKwh === undefined) {
    return undefined;
  }
  const mean = (sum: Ratio | undefined): Ratio | undefined =>
    sum === undefined || years === undefined ? undefined : divide(sum, whole(years));
  return {
    savedKwh,
    savedShare: shareOf(savedKwh, baseline?.kwhPerPart),
    use: {
      ...given('constant', product(savedKwh, mean(sums.constant))),
      ...given('outlook', product(savedKwh, mean(sums.outlook))),
    },
  };
}

/** What is missing or does not fit, apart from the machines, the electricity and the conditions. */
function inputFindings(
  { usePhase = {}, product: machine }: UsePhaseInput['study'],
  { coverage }: UsePhaseInput['calculation'],
): readonly Finding[] {
  const { baseline, years, machines, lineUtilities = [] } = usePhase;
  const life = machine.designLifeYears;
  const rates = [usePhase.machine?.goodPartsPerHour, baseline?.goodPartsPerHour];
  const open = coverage.leavesOpen + coverage.activitiesOpen;
  const negative = lineUtilities.find(isNegativeUtility);
  return [
    ...(usePhase.machine === undefined ? [useFinding('machineMissing', 'warning')] : []),
    ...(baseline === undefined ? [useFinding('baselineMissing', 'warning')] : []),
    ...(years === undefined ? [useFinding('yearsMissing', 'warning')] : []),
    ...(baseline !== undefined && !baseline.footprint
      ? [useFinding('footprintMissing', 'warning', { name: baseline.name })]
      : []),
    ...(baseline?.footprint && open > 0
      ? [useFinding('footprintOpen', 'note', { count: String(open) })]
      : []),
    ...(years !== undefined && life !== undefined && compare(parseRatio(life), whole(years)) !== 0
      ? [useFinding('lifeDiffers', 'warning', { years: String(years), life })]
      : []),
    ...(rates.filter((rate) => rate !== undefined).length === 1
      ? [useFinding('partsOneSided', 'warning')]
      : []),
    ...(lineUtilities.length > 0 && machines === undefined ? [useFinding('machinesMissing', 'warning')] : []),
    ...(negative === undefined ? [] : [useFinding('utilityNegative', 'error', { name: negative.name })]),
  ];
}

function isNegativeUtility({ kwhPerYear, baselineKwhPerYear }: LineUtility): boolean {
  return [kwhPerYear, baselineKwhPerYear].some((value) => isNegative(parseRatio(value)));
}

function shareOf(saved: Ratio | undefined, of: Ratio | undefined): Ratio | undefined {
  return saved === undefined || of === undefined || isZero(of) ? undefined : divide(saved, of);
}

function difference(left: Ratio | undefined, right: Ratio | undefined): Ratio | undefined {
  return left === undefined || right === undefined ? undefined : subtract(left, right);
}

function product(left: Ratio | undefined, right: Ratio | undefined): Ratio | undefined {
  return left === undefined || right === undefined ? undefined : multiply(left, right);
}

/** A field that is there only with a value. */
function given<Name extends string, T>(name: Name, value: T | undefined): Partial<Record<Name, T>> {
  return value === undefined ? {} : ({ [name]: value } as Record<Name, T>);
}
