import { failure, type Result, success } from '../../../shared/errors/app-error.ts';
import { type EditOutcome } from '../../../shared/contract/outcomes.ts';
import { type ParsedInput } from '../../../shared/contract/procedures.ts';
import { type InventoryView } from '../../../shared/contract/workbench.ts';
import { type GwpSet } from '../../../shared/model/gas.ts';
import {
  type Assumption,
  SECTION_NAMES,
  type StudyDocument,
  type StudySections,
} from '../../../shared/model/study.ts';
import { DEFAULT_GWP_SET } from '../../engine/factors/gwp-sets.ts';
import { findGwpSet } from '../../engine/factors/gwp-value.ts';
import { type Resolution } from '../../engine/formulas/resolve-study.ts';
import { emissionView } from '../calculations/report.ts';
import { factorIdsIn, factorsToFreeze } from '../factors/freeze-factors.ts';
import { edited } from '../inventory/edit-inventory.ts';
import { type HistoryCommand } from '../ports.ts';
import { openProject, type Session } from '../session.ts';

/** The parts of the study that are edited in forms, with the result of each activity. */
export async function showInventory(session: Session): Promise<Result<InventoryView>> {
  const project = openProject(session);
  if (!project.ok) {
    return project;
  }
  const { study, live, revision, resolution } = project.value;
  // Lines whose formulas gave no value stand apart from the others: the place in the list tells nothing.
  const results = new Map(live.activities.map((result) => [result.id, result]));
  const activities = (study.activities ?? []).map((activity) => {
    const result = results.get(activity.id);
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
    ...sectionsOf(study),
    supplierPcfs: [...(study.supplierPcfs ?? [])],
    formulas: formulasOf(study, resolution),
    gases: Object.keys(gwpSetOf(study)?.values ?? {}),
  });
}

/** The sections a study has, as written. */
function sectionsOf(study: StudyDocument): StudySections {
  return Object.fromEntries(
    SECTION_NAMES.flatMap((name) => (study[name] === undefined ? [] : [[name, study[name]]])),
  );
}

function gwpSetOf(study: StudyDocument): GwpSet | undefined {
  return findGwpSet(study.scope.gwpSet ?? DEFAULT_GWP_SET, study.gwpSets);
}

/** Formulas of the lines that are edited in forms; those of the BOM stand in its grid. */
function formulasOf(study: StudyDocument, { values }: Resolution): InventoryView['formulas'] {
  const ids = [...(study.activities ?? []), ...(study.electricity?.sources ?? [])].map(({ id }) => id);
  return [...new Set(ids)].flatMap((id) =>
    (values.get(id) ?? []).map(({ lineId, field, formula, value }) => ({
      lineId,
      field,
      formula,
      ...(value === undefined ? {} : { value }),
    })),
  );
}

/**
 * Sets the texts of the study: title, product, goal and scope and, where given, the register of assumptions. An id that
 * stands twice in the register is `input.row.duplicate`.
 */
export async function putTexts(
  session: Session,
  { assumptions, ...texts }: ParsedInput<'workbench.putTexts'>,
): Promise<Result<EditOutcome>> {
  const project = openProject(session);
  if (!project.ok) {
    return project;
  }
  const repeated = assumptions?.find(
    ({ id }, at) => assumptions.findIndex((other) => other.id === id) !== at,
  );
  if (repeated !== undefined) {
    return failure('input.row.duplicate', { id: repeated.id, table: 'assumption' });
  }
  const written = project.value.commit(
    textsCommand(project.value.study.assumptions ?? [], texts.title, assumptions),
    assumptions === undefined ? { texts } : { texts, assumptions },
  );
  return written.ok ? success(edited([], written.value)) : written;
}

/** A change of the register is called by what was done to it, so that it can be undone by name. */
function textsCommand(
  before: readonly Assumption[],
  title: string,
  after: readonly Assumption[] = before,
): HistoryCommand {
  const added = after.find(({ id }) => !before.some((other) => other.id === id));
  const removed = before.find(({ id }) => !after.some((other) => other.id === id));
  const edit = after.find((item) => before.some((other) => other.id === item.id && !isSame(other, item)));
  if (added !== undefined && removed !== undefined) {
    return { name: 'assumption.edit', params: { id: added.id } };
  }
  if (added !== undefined) {
    return { name: 'assumption.add', params: { id: added.id } };
  }
  if (removed !== undefined) {
    return { name: 'assumption.remove', params: { id: removed.id } };
  }
  return edit === undefined
    ? { name: 'workbench.putTexts', params: { title } }
    : { name: 'assumption.edit', params: { id: edit.id } };
}

function isSame(one: Assumption, other: Assumption): boolean {
  return one.text === other.text && one.status === other.status;
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
  const ids = factorIdsIn(supply);
  const unknown = ids.find((id) => live.lookUp(id) === undefined);
  if (unknown !== undefined) {
    return failure('state.factorNotFound', { factorId: unknown });
  }
  const command = { name: 'workbench.putElectricity', params: { sources: String(supply.sources.length) } };
  const factors = factorsToFreeze(ids, study, live.lookUp);
  const written = project.value.commit(command, { factors, electricity: supply });
  return written.ok ? success(edited([], written.value)) : written;
}
