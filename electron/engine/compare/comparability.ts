import { type MessageParams } from '../../../shared/model/finding.ts';
import { type ResolvedStudy } from '../../../shared/model/study.ts';
import { type Variant } from '../../../shared/model/variant.ts';
import { type Calculation } from '../calculation.ts';
import {
  dataQualityDiffers,
  differentAllocations,
  gridFactors,
  linesCalculatedOnce,
  linesCutOffOnce,
} from './symmetry.ts';

/** The conditions under which two footprints may be compared (ISO 14067:2018 Annex B). */
export const COMPARABILITY_CONDITIONS = [
  'declaredUnit',
  'function',
  'boundary',
  'excludedStages',
  'capitalGoods',
  'cutOff',
  'allocation',
  'recycling',
  'electricityMethod',
  'electricityFactors',
  'gwpSet',
  'dataQuality',
  'completeness',
  'productRules',
  'uncertainty',
  'usePhase',
] as const;
export type ComparabilityCode = (typeof COMPARABILITY_CONDITIONS)[number];

/**
 * `fail`: the comparison must not be claimed; `notAssessed`: nothing in the study tells, so it is for the reader to judge;
 * `warning`: allowed inside the house and always said.
 */
export type ComparabilityOutcome = 'pass' | 'fail' | 'notAssessed' | 'warning';

/** One condition; the texts stand in the catalogues under `comparability.<code>.name` and `.<outcome>`. */
export interface ComparabilityResult {
  readonly code: ComparabilityCode;
  readonly outcome: ComparabilityOutcome;
  readonly params: MessageParams;
}

/** A study with its result. */
export interface ComparedStudy {
  readonly study: ResolvedStudy;
  readonly calculation: Calculation;
}

/** Judges every condition, in their order. */
export function comparability(
  base: ComparedStudy,
  other: ComparedStudy,
  variant?: Pick<Variant, 'functionDiffers'>,
): readonly ComparabilityResult[] {
  const judged: Readonly<Record<ComparabilityCode, Judgement>> = {
    declaredUnit: same(base.study.scope.declaredUnit, other.study.scope.declaredUnit),
    function: sameFunction(base.study, other.study, variant?.functionDiffers),
    boundary: same(boundaryOf(base.study), boundaryOf(other.study)),
    excludedStages: same(excludedStagesOf(base.study), excludedStagesOf(other.study)),
    capitalGoods: when(base.calculation.settings.capitalGoods === other.calculation.settings.capitalGoods),
    cutOff: sameCutOff(base, other),
    allocation: none(differentAllocations(base.study, other.study)),
    // The engine knows the cut-off only, for scrap going in and coming out alike.
    recycling: { outcome: 'pass', params: {} },
    electricityMethod: when(base.calculation.headlineBasis === other.calculation.headlineBasis),
    electricityFactors: same(gridFactors(base.study), gridFactors(other.study)),
    gwpSet: same(base.calculation.settings.gwpSet, other.calculation.settings.gwpSet),
    dataQuality: none(dataQualityDiffers(base.study, other.study)),
    completeness: none(linesCalculatedOnce(base.calculation, other.calculation)),
    productRules: { outcome: 'notAssessed', params: {} },
    uncertainty: { outcome: 'notAssessed', params: {} },
    usePhase: { outcome: 'warning', params: {} },
  };
  return COMPARABILITY_CONDITIONS.map((code) => ({ code, ...judged[code] }));
}

type Judgement = Pick<ComparabilityResult, 'outcome' | 'params'>;

function when(passes: boolean): Judgement {
  return { outcome: passes ? 'pass' : 'fail', params: {} };
}

/** Passes when both are the same text; a failure repeats the two. */
function same(base: string, other: string): Judgement {
  return base === other
    ? when(true)
    : { outcome: 'fail', params: { base: shown(base), other: shown(other) } };
}

/** Passes when no line is named. */
function none(lineIds: readonly string[]): Judgement {
  const few = 5;
  return lineIds.length === 0
    ? { outcome: 'pass', params: {} }
    : {
        outcome: 'fail',
        params: {
          count: String(lineIds.length),
          lines: lineIds.slice(0, few).join(', ') + (lineIds.length > few ? ' ...' : ''),
        },
      };
}

/** A statement that is absent on one side is shown as a dash. */
function shown(text: string): string {
  return text.trim() === '' ? '\u2013' : text;
}

function sameFunction(base: ResolvedStudy, other: ResolvedStudy, differs: string | undefined): Judgement {
  if (differs !== undefined && differs.trim() !== '') {
    return { outcome: 'fail', params: { difference: differs } };
  }
  const text = ({ product }: ResolvedStudy): string =>
    [product.capacity, product.designLifeYears]
      .filter((part) => part !== undefined && part !== '')
      .join('; ');
  const [before, after] = [text(base), text(other)];
  if (before === '' && after === '') {
    return { outcome: 'notAssessed', params: {} };
  }
  return before === after
    ? { outcome: 'pass', params: {} }
    : { outcome: 'fail', params: { difference: `${shown(before)} / ${shown(after)}` } };
}

function boundaryOf({ scope }: ResolvedStudy): string {
  return [scope.boundary, scope.gate].filter((part) => part !== undefined && part !== '').join('; ');
}

function excludedStagesOf({ scope }: ResolvedStudy): string {
  return (scope.excludedStages ?? []).toSorted().join('; ');
}

/** The study's own limits and the lines that were cut off must be the same. */
function sameCutOff(base: ComparedStudy, other: ComparedStudy): Judgement {
  const limits = ({ study: { method } }: ComparedStudy): string =>
    [method?.cutOffSingle, method?.cutOffTogether].map((limit) => limit ?? '').join('; ');
  const lines = linesCutOffOnce(base.study, other.study);
  return limits(base) === limits(other) && lines.length === 0
    ? { outcome: 'pass', params: {} }
    : { outcome: 'fail', params: { count: String(lines.length) } };
}
