import { type OpenItemView } from '../../../shared/contract/sign-off.ts';
import { type StudyDocument } from '../../../shared/model/study.ts';
import { conformityOf, openRequirements } from '../../engine/conformity/conformity.ts';
import { type FactorLookup } from '../../engine/inventory/assignment.ts';
import { type OpenItem, openItems } from '../../engine/sign-off/open-items.ts';
import { type Analysis } from '../calculations/analyse.ts';
import { findingView } from '../calculations/finding-view.ts';

/** Whether a study that says it is issued has been changed behind its sign-off; see issue-content.ts. */
export interface IssueState {
  readonly changedSinceIssue: boolean;
}

/** Everything mandatory that is open on an analysed study. */
export function openItemsOf(
  { written, study, calculation, findings }: Analysis,
  lookUp: FactorLookup,
  { changedSinceIssue }: IssueState,
): readonly OpenItem[] {
  return openItems({
    findings,
    coverage: calculation.coverage,
    requirements: openRequirements(conformityOf({ study, calculation, lookUp })).map(
      ({ requirement }) => requirement.id,
    ),
    signOff: written.signOff,
    changedSinceIssue,
  });
}

/** True where a copy of the study may be called FINAL: it is issued, and nothing is open. */
export function isFinal(study: Pick<StudyDocument, 'signOff'>, open: readonly unknown[]): boolean {
  return study.signOff?.state === 'issued' && open.length === 0;
}

/** An open item as it travels to hosts. */
export function openItemView({ code, params, place, finding }: OpenItem): OpenItemView {
  return {
    code,
    params: { ...params },
    place: { ...place },
    ...(finding !== undefined && { finding: findingView(finding) }),
  };
}
