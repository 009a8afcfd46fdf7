import { assertNever } from '../../../shared/assert-never.ts';
import { type Finding } from '../../../shared/model/finding.ts';
import { type GwpSet } from '../../../shared/model/gas.ts';
import { type Memo } from '../../../shared/model/memo.ts';
import { type ResolvedStudy } from '../../../shared/model/study.ts';
import { gwpSetOf } from '../factors/factor-base.ts';
import { gwpValue } from '../factors/gwp-value.ts';
import { toAmount } from '../quantity/amount.ts';
import { compare, isNegative, multiply, parseRatio, ZERO } from '../quantity/ratio.ts';
import { circularFootprint } from './circular-footprint.ts';
import { type MemoOutcome, type MemoResult, type MemoResults } from './memo-result.ts';

/**
 * The figures a study reports beside its footprint: circular footprint formula, scrap credit, gas bank. Nothing adds them to a total. An input that cannot be used is a finding and leaves the figure open.
 */
export function memoResults(study: Pick<ResolvedStudy, 'memos' | 'gwpSets' | 'scope'>): MemoResults {
  const findings: Finding[] = [];
  const set = gwpSetOf(study);
  const memos = (study.memos ?? []).map((memo): MemoResult => {
    const { id, kind, name } = memo;
    const outcome = outcomeOf(memo, set);
    if ('problem' in outcome) {
      findings.push({
        code: outcome.problem.code,
        severity: 'error',
        place: { field: 'memos' },
        params: { name, ...outcome.problem.params },
      });
      return { id, kind, name, parts: [], kgCo2e: undefined };
    }
    const parts = outcome.parts.map(({ code, kgCo2e }) => ({ code, kgCo2e: toAmount(kgCo2e) }));
    return { id, kind, name, parts, kgCo2e: parts.reduce((sum, part) => sum + part.kgCo2e, 0n) };
  });
  return { memos, findings };
}

function outcomeOf(memo: Memo, set: GwpSet | undefined): MemoOutcome {
  switch (memo.kind) {
    case 'circularFootprint':
      return circularFootprint(memo);
    case 'scrapCredit':
      return scrapCredit(memo);
    case 'gasBank':
      return gasBank(memo, set);
    default:
      return assertNever(memo);
  }
}

/** Mass of scrap x credit per kg; a credit is zero or negative, or it would be a burden in disguise. */
function scrapCredit(memo: Extract<Memo, { kind: 'scrapCredit' }>): MemoOutcome {
  const mass = parseRatio(memo.scrapMassKg);
  const credit = parseRatio(memo.creditPerKg);
  if (isNegative(mass)) {
    return { problem: { code: 'memo.massNegative', params: { value: memo.scrapMassKg } } };
  }
  if (compare(credit, ZERO) > 0) {
    return { problem: { code: 'memo.creditPositive', params: { value: memo.creditPerKg } } };
  }
  return { parts: [{ code: 'credit', kgCo2e: multiply(mass, credit) }] };
}

/** Charge x warming potential in the study's set: what would be emitted if all of it escaped. */
function gasBank(memo: Extract<Memo, { kind: 'gasBank' }>, set: GwpSet | undefined): MemoOutcome {
  const charge = parseRatio(memo.chargeKg);
  if (isNegative(charge)) {
    return { problem: { code: 'memo.massNegative', params: { value: memo.chargeKg } } };
  }
  const potential = set && gwpValue(set, memo.gas);
  if (potential === undefined) {
    return { problem: { code: 'memo.gasUnknown', params: { gas: memo.gas, set: set?.id ?? '' } } };
  }
  return { parts: [{ code: 'potential', kgCo2e: multiply(charge, parseRatio(potential)) }] };
}
