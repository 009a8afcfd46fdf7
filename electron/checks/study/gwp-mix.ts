import { type Finding } from '../../../shared/model/finding.ts';
import { gwpSetId } from '../../engine/factors/gwp-value.ts';
import { type JudgedStudy } from '../../engine/profiles/judged-study.ts';
import { studyFinding } from './study-finding.ts';

/**
 * Factors whose figures embed another GWP set than the study's, or do not say which (`study.gwpMixed`): to be disclosed
 * (ISO 14067:2018 6.5). How much of the result they make is in the method report.
 */
export function checkGwpMix({ calculation }: JudgedStudy): readonly Finding[] {
  const { gwpSet } = calculation.settings;
  const studySet = gwpSetId(gwpSet);
  const bySet = Map.groupBy(calculation.factorsUsed, (factor) => gwpSetId(factor.gwpSet));
  const others = [...bySet]
    .filter(([set]) => set !== studySet)
    .toSorted(([, left], [, right]) => right.length - left.length);
  if (others.length === 0) {
    return [];
  }
  const sets = others.map(([set, factors]) => `${set} (${factors.length})`).join(', ');
  return [studyFinding('gwpMixed', 'note', { gwpSet, sets }, { field: 'factors' })];
}
