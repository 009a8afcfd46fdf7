import { type Finding } from '../../../shared/model/finding.ts';
import { type ResolvedStudy } from '../../../shared/model/study.ts';
import { energyParts } from '../completeness/cut-off.ts';
import { productOf } from '../inventory/operand.ts';
import { toAmount } from '../quantity/amount.ts';
import { parseRatio } from '../quantity/ratio.ts';
import { dayBefore, plusYears } from './calendar.ts';
import { type JudgedStudy } from './judged-study.ts';
import { finding } from './finding.ts';
import { validityOf } from './validity.ts';

/** Months of site data a verifier expects (ISO 14067:2018 6.3.6). */
const WANTED_MONTHS = 12;

/** What goal and scope leave open: unit, period, boundary (ISO 14067:2018 6.3). */
export function scopeFindings(judged: JudgedStudy): readonly Finding[] {
  const { study, calculation } = judged;
  const hasPackaging = calculation.lines.some((line) => line.stage === 'packaging');
  const missing = missingStatements(study);
  return [
    ...(missing.length === 0
      ? []
      : [finding('profile.statementsMissing', 'note', { fields: missing.join(', ') })]),
    ...periodFindings(judged),
    ...(hasPackaging || calculation.lines.length === 0 ? [] : [finding('profile.packagingMissing', 'note')]),
    ...infrastructureFindings(judged),
    ...supplyFindings(judged),
  ];
}

/** The result is older than PAS 2050 allows; `today` is ISO 8601. */
export function outdatedFindings(study: Pick<ResolvedStudy, 'scope'>, today: string): readonly Finding[] {
  const { pas2050 } = validityOf(study);
  return pas2050 !== undefined && pas2050 < today.slice(0, 10)
    ? [finding('profile.outdated', 'warning', { date: pas2050 }, { field: 'scope.periodEnd' })]
    : [];
}

/** Without these a reader cannot tell which machine the unit is (ISO 14067:2018 6.3.3). */
function missingStatements({ product, scope }: ResolvedStudy): readonly string[] {
  const has = (text: string | undefined): boolean => text !== undefined && text.trim() !== '';
  const isNamed = has(product.configuration) || has(product.bomRevision) || has(product.serialNumber);
  return [
    ...(has(product.model) ? [] : ['product.model']),
    ...(isNamed ? [] : ['product.bomRevision']),
    ...(has(product.weighedMassKg) ? [] : ['product.weighedMassKg']),
    ...(has(product.capacity) ? [] : ['product.capacity']),
    ...(has(product.designLifeYears) ? [] : ['product.designLifeYears']),
    ...(has(scope.gate) ? [] : ['scope.gate']),
    ...(has(scope.boundary) ? [] : ['scope.boundary']),
    ...((scope.excludedStages ?? []).length > 0 ? [] : ['scope.excludedStages']),
  ];
}

function periodFindings({ study, calculation }: JudgedStudy): readonly Finding[] {
  const { periodStart, periodEnd } = study.scope;
  if (periodStart === undefined || periodEnd === undefined) {
    return [finding('profile.periodMissing', 'note', {}, { field: 'scope.periodStart' })];
  }
  const usesSiteData = calculation.lines.some(
    (line) => line.kind !== 'bom' && line.stage === 'ownManufacturing' && line.hasTerms,
  );
  const hasYear = (study.site?.meters ?? []).some(
    ({ months }) => new Set(months.map(({ month }) => month)).size >= WANTED_MONTHS,
  );
  return usesSiteData && !hasYear && dayBefore(plusYears(periodStart, 1)) > periodEnd
    ? [
        finding(
          'profile.periodShort',
          'warning',
          { start: periodStart, end: periodEnd },
          { field: 'scope.periodEnd' },
        ),
      ]
    : [];
}

/** Capital goods left out while factors contain theirs is an inconsistency to be declared (ISO 14067:2018 6.3.4). */
function infrastructureFindings({ calculation }: JudgedStudy): readonly Finding[] {
  const inside = calculation.factorsUsed.filter(({ infrastructure }) => infrastructure === 'included');
  return calculation.settings.capitalGoods === 'excluded' && inside.length > 0
    ? [finding('profile.infrastructureInside', 'note', { count: String(inside.length) })]
    : [];
}

/** One machine cannot use more electricity than its site has (ISO 14067:2018 6.4.3). */
function supplyFindings({ study, calculation }: JudgedStudy): readonly Finding[] {
  const sources = study.electricity?.sources ?? [];
  const supplied = sources.reduce((sum, { kwh }) => sum + toAmount(parseRatio(kwh)), 0n);
  const used = energyParts(study, calculation)
    .filter(
      ({ activity, isOut }) => !isOut && (activity.kind === 'process' || activity.kind === 'electricity'),
    )
    .reduce((sum, { operands }) => sum + toAmount(productOf(operands)), 0n);
  return sources.length > 0 && used > supplied
    ? [finding('profile.electricityAboveSupply', 'warning', {}, { field: 'electricity.sources' })]
    : [];
}
