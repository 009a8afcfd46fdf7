import { studyOwnChecks } from '../../../../electron/checks/study/check-study.ts';
import { calculate, studyFactors } from '../../../../electron/engine/calculate.ts';
import type { Finding } from '../../../../shared/model/finding.ts';
import type { ResolvedStudy } from '../../../../shared/model/study.ts';
import { allAtOnce } from '../../../../shared/portions.ts';
import { makeStudy, noLibrary } from '../../../support/study-builder.ts';

/** A study of a test with these parts. */
export function resolvedStudy(parts: Partial<ResolvedStudy>): ResolvedStudy {
  return makeStudy(parts);
}

/** What the checks of the study itself find. */
export function findingsOf(study: ResolvedStudy): readonly Finding[] {
  const lookUp = studyFactors(study, noLibrary);
  return allAtOnce(studyOwnChecks({ study, calculation: calculate(study, noLibrary), lookUp }));
}
