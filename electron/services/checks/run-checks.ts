import { type Result, success } from '../../../shared/errors/app-error.ts';
import { type CheckOutcome } from '../../../shared/contract/outcomes.ts';
import { analyse } from '../calculations/analyse.ts';
import { countFindings, findingView } from '../calculations/finding-view.ts';
import { factorLookup, openStudy, type Session } from '../session.ts';

/** All findings on the study of the open project, the most serious first. */
export async function runChecks(session: Session): Promise<Result<CheckOutcome>> {
  const open = openStudy(session);
  if (!open.ok) {
    return open;
  }
  const { findings } = analyse(open.value.study, factorLookup(session, open.value.study));
  return success({ findings: findings.map(findingView), counts: countFindings(findings) });
}
