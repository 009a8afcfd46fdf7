import { failure, type Result, success } from '../../../shared/errors/app-error.ts';
import { type EditOutcome } from '../../../shared/contract/outcomes.ts';
import { type ParsedInput } from '../../../shared/contract/procedures.ts';
import { type InventoryView } from '../../../shared/contract/workbench.ts';
import { emissionView } from '../calculations/report.ts';
import { assignedIds, factorsToFreeze } from '../factors/freeze-factors.ts';
import { edited } from '../inventory/edit-inventory.ts';
import { openProject, type Session } from '../session.ts';

/** The parts of the study that are edited in forms, with the result of each activity. */
export async function showInventory(session: Session): Promise<Result<InventoryView>> {
  const project = openProject(session);
  if (!project.ok) {
    return project;
  }
  const { study, live, revision } = project.value;
  const activities = (study.activities ?? []).map((activity, index) => {
    const result = live.activities[index];
    if (result === undefined) {
      throw new Error(`Activity ${activity.id} has no result`);
    }
    return {
      activity,
      state: result.state,
      byLocation: emissionView(result.emissions.byLocation),
      byContract: emissionView(result.emissions.byContract),
    };
  });
  return success({
    revision,
    title: study.title,
    product: study.product,
    scope: study.scope,
    ...(study.electricity === undefined ? {} : { electricity: study.electricity }),
    assumptions: [...(study.assumptions ?? [])],
    activities,
  });
}

/** Sets the texts of the study: title, product, goal and scope. */
export async function putTexts(
  session: Session,
  texts: ParsedInput<'workbench.putTexts'>,
): Promise<Result<EditOutcome>> {
  const project = openProject(session);
  if (!project.ok) {
    return project;
  }
  const command = { name: 'workbench.putTexts', params: { title: texts.title } };
  const written = project.value.commit(command, { texts });
  return written.ok ? success(edited([], written.value)) : written;
}

/** Sets the electricity supply of the site. A factor it names has to exist and is frozen into the project. */
export async function putElectricity(
  session: Session,
  { supply }: ParsedInput<'workbench.putElectricity'>,
): Promise<Result<EditOutcome>> {
  const project = openProject(session);
  if (!project.ok) {
    return project;
  }
  const { study, live } = project.value;
  const ids = supply.sources.flatMap((source) => [
    ...assignedIds(source.byLocation),
    ...assignedIds(source.byContract),
  ]);
  const unknown = ids.find((id) => live.lookUp(id) === undefined);
  if (unknown !== undefined) {
    return failure('state.factorNotFound', { factorId: unknown });
  }
  const command = { name: 'workbench.putElectricity', params: { sources: String(supply.sources.length) } };
  const factors = factorsToFreeze(ids, study, live.lookUp);
  const written = project.value.commit(command, { factors, electricity: supply });
  return written.ok ? success(edited([], written.value)) : written;
}
