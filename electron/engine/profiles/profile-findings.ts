import { type Finding } from '../../../shared/model/finding.ts';
import { type ResolvedStudy } from '../../../shared/model/study.ts';
import { type Portions } from '../../../shared/portions.ts';
import { cutOffLedger, PAS_SINGLE, PAS_TOGETHER } from '../completeness/cut-off.ts';
import { massBalance } from '../completeness/mass-balance.ts';
import { type Amount, formatAmount } from '../quantity/amount.ts';
import { compare, parseRatio } from '../quantity/ratio.ts';
import { dataFindings } from './data-findings.ts';
import { finding, percent, percentOf } from './finding.ts';
import { instrumentBasis, settingsOf } from './headline.ts';
import { type JudgedStudy } from './judged-study.ts';
import { ownShareTest } from './primary-data.ts';
import { scopeFindings } from './scope-findings.ts';
import { profilesOf, STANDARD_PROFILES } from './standard-profile.ts';

/**
 * What the standards of a study would object to and the data show. None of these changes the result: they are remarks to
 * be answered before it is issued. In portions, for there may be very many lines; the calculation must not change meanwhile.
 */
export function* profileFindings(judged: JudgedStudy): Portions<readonly Finding[]> {
  const cutOff = cutOffFindings(judged);
  yield;
  const balance = massBalanceFindings(judged);
  yield;
  const ofPas = pasFindings(judged);
  yield;
  const ofScope = scopeFindings(judged);
  yield;
  return [...cutOff, ...balance, ...ofPas, ...ofScope, ...(yield* dataFindings(judged))];
}

function cutOffFindings({ study, calculation }: JudgedStudy): readonly Finding[] {
  const ledger = cutOffLedger(study, calculation, calculation.headlineBasis);
  const { single, together } = ledger;
  const over = ledger.rows.filter(({ withinSingle }) => !withinSingle);
  const sum = ledger.rows.at(-1)?.cumulativeShare;
  return [
    ...over.map(({ lineId, share }) =>
      finding(
        'profile.cutOffSingle',
        'warning',
        { share: percent(share), limit: percentOf(single) },
        { lineId },
      ),
    ),
    ...(ledger.unestimated.length === 0 && !ledger.passesTogether && sum !== undefined
      ? [finding('profile.cutOffTogether', 'warning', { share: percent(sum), limit: percentOf(together) })]
      : []),
    ...widerLimits(study),
  ];
}

/** Limits of the study that are wider than PAS 2050 allows do not hold where it is reported to PAS 2050. */
function widerLimits({ method }: ResolvedStudy): readonly Finding[] {
  const isWider =
    compare(parseRatio(method?.cutOffSingle ?? PAS_SINGLE), parseRatio(PAS_SINGLE)) > 0 ||
    compare(parseRatio(method?.cutOffTogether ?? PAS_TOGETHER), parseRatio(PAS_TOGETHER)) > 0;
  return isWider && isReportedToPas({ method }) ? [finding('profile.cutOffLimitsWider', 'note')] : [];
}

function massBalanceFindings({ study, calculation }: JudgedStudy): readonly Finding[] {
  const { verdict, coverage, unexplainedKg } = massBalance(study, calculation);
  if (coverage === undefined || unexplainedKg === undefined || verdict === 'pass') {
    return [];
  }
  const params = { share: percent(coverage), kg: rounded(unexplainedKg) };
  return verdict === 'fail'
    ? [finding('profile.massBalanceFails', 'warning', params)]
    : [finding('profile.massBalanceJustify', 'note', params)];
}

function pasFindings({ study, calculation }: JudgedStudy): readonly Finding[] {
  if (!isReportedToPas(study)) {
    return [];
  }
  const { passes, ownKg, totalKg, suppliersToAsk } = ownShareTest(
    calculation,
    settingsOf(STANDARD_PROFILES.pas2050, study),
  );
  const isUnproven = study.method?.pasElectricity === 'byContract' && instrumentBasis(study) === 'byLocation';
  return [
    ...(passes || totalKg <= 0n
      ? []
      : [
          finding('profile.ownShareLow', 'warning', {
            share: percent({ numerator: ownKg, denominator: totalKg }),
            suppliers: suppliersToAsk.map(({ supplier }) => supplier).join(', ') || '–',
          }),
        ]),
    ...(isUnproven ? [finding('profile.pasContractUnproven', 'warning')] : []),
  ];
}

function isReportedToPas({ method }: Pick<ResolvedStudy, 'method'>): boolean {
  return profilesOf(method).some(({ id }) => id === 'pas2050');
}

function rounded(amount: Amount): string {
  const text = formatAmount(amount);
  const point = text.indexOf('.');
  return point < 0 ? text : text.slice(0, point + 2);
}
