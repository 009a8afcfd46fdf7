import { type ConformityView } from '../../../shared/contract/conformity.ts';
import { type ParsedInput } from '../../../shared/contract/procedures.ts';
import { failure, type Result, success } from '../../../shared/errors/app-error.ts';
import { profilesOf } from '../../engine/profiles/standard-profile.ts';
import { requirementsOf } from '../../engine/conformity/requirements.ts';
import { openProject, type Session } from '../session.ts';
import { conformityView, judgedProject } from './show-conformity.ts';

/**
 * Writes what a person says of a requirement, or takes it back. `state.requirementNotFound` for an id that no standard of
 * the study has; `rule.requirementApplies` where it always applies.
 */
export async function answerRequirement(
  session: Session,
  { requirement: id, status, note }: ParsedInput<'conformity.answer'>,
): Promise<Result<ConformityView>> {
  const project = openProject(session);
  if (!project.ok) {
    return project;
  }
  const { study } = project.value;
  const requirement = profilesOf(study.method)
    .flatMap((profile) => requirementsOf(profile.id))
    .find((one) => one.id === id);
  if (requirement === undefined) {
    return failure('state.requirementNotFound', { id });
  }
  if (status === 'notApplicable' && !requirement.conditional) {
    return failure('rule.requirementApplies', { id });
  }
  const others = (study.conformity ?? []).filter((one) => one.requirement !== id);
  const noted = note === undefined || note === '' ? {} : { note };
  const conformity = status === 'none' ? others : [...others, { requirement: id, status, ...noted }];
  const written = project.value.commit(
    { name: 'conformity.answer', params: { requirement: id, status } },
    { sections: { conformity } },
  );
  return written.ok ? success(conformityView(judgedProject(project.value))) : written;
}
