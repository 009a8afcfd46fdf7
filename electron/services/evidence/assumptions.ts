import { type AssumptionOutcome, type AssumptionView } from '../../../shared/contract/assumptions.ts';
import { type Output, type ParsedInput } from '../../../shared/contract/procedures.ts';
import { failure, type Result, success } from '../../../shared/errors/app-error.ts';
import { type Assumption, type StudyDocument } from '../../../shared/model/study.ts';
import { type Amount, formatAmount } from '../../engine/quantity/amount.ts';
import { sensitivity } from '../../engine/sensitivity/sensitivity.ts';
import { variantTotals } from '../method/variant-total.ts';
import { type OpenProject } from '../open-project.ts';
import { factorLookup, openProject, type Session } from '../session.ts';
import { findTargets } from './find-target.ts';
import { freeId } from './free-id.ts';
import { impliedAssumptions } from './implied-assumptions.ts';
import { targetNames } from './target-name.ts';

/** The register with the effect of every assumption that has a scenario, and what the program itself assumed. */
export async function listAssumptions(session: Session): Promise<Result<Output<'assumptions.list'>>> {
  const project = openProject(session);
  if (!project.ok) {
    return project;
  }
  const { study, live, resolution } = project.value;
  const nameOf = targetNames(study);
  const effectOf = effects(session, project.value);
  const scenarios = new Map((study.scenarios ?? []).map(({ id, name }) => [id, name]));
  const assumptions = (study.assumptions ?? []).map((assumption): AssumptionView => {
    const scenarioName = scenarios.get(assumption.scenarioId ?? '');
    const effectKg = effectOf(assumption.scenarioId);
    return {
      ...assumption,
      affectNames: (assumption.affects ?? []).map(nameOf),
      ...(scenarioName === undefined ? {} : { scenarioName }),
      ...(effectKg === undefined ? {} : { effectKg: formatAmount(effectKg) }),
    };
  });
  return success({ assumptions, implied: [...impliedAssumptions(resolution.study, live.calculation())] });
}

/** Adds or changes an assumption. `input.assumptionTextMissing` for a new one without text, `state.targetNotFound`. */
export async function putAssumption(
  session: Session,
  { id, set }: ParsedInput<'assumptions.put'>,
): Promise<Result<AssumptionOutcome>> {
  const project = openProject(session);
  if (!project.ok) {
    return project;
  }
  const { study } = project.value;
  const list = study.assumptions ?? [];
  const before = list.find((each) => each.id === id);
  const targets = findTargets(study, set.affects ?? []);
  if (!targets.ok) {
    return targets;
  }
  if (typeof set.scenarioId === 'string' && !hasScenario(study, set.scenarioId)) {
    return failure('state.targetNotFound', { kind: 'scenario', id: set.scenarioId });
  }
  const given = { ...set, ...(set.affects ? { affects: targets.value } : {}) };
  const merged = Object.entries({ ...before, ...known(given) }).filter(([, value]) => value !== null);
  const next = {
    ...(Object.fromEntries(merged) as unknown as Assumption),
    id: id ?? freeId('A', list),
  };
  if (typeof next.text !== 'string' || next.text.trim() === '') {
    return failure('input.assumptionTextMissing', { id: next.id });
  }
  const changed =
    before === undefined ? [...list, next] : list.map((each) => (each === before ? next : each));
  const name = before === undefined ? 'assumption.add' : 'assumption.edit';
  return commit(project.value, name, next.id, changed);
}

/** Takes an assumption out of the register. `state.assumptionNotFound`. */
export async function removeAssumption(
  session: Session,
  { id, reason }: ParsedInput<'assumptions.remove'>,
): Promise<Result<AssumptionOutcome>> {
  const project = openProject(session);
  if (!project.ok) {
    return project;
  }
  const list = project.value.study.assumptions ?? [];
  return list.some((each) => each.id === id)
    ? commit(
        project.value,
        'assumption.remove',
        id,
        list.filter((each) => each.id !== id),
        reason,
      )
    : failure('state.assumptionNotFound', { id });
}

/** Change of the total by the scenario of an id; every answer is made at most once. */
function effects(session: Session, project: OpenProject): (id: string | undefined) => Amount | undefined {
  const { study, live, resolution } = project;
  const wanted = new Set((study.assumptions ?? []).flatMap(({ scenarioId }) => scenarioId ?? []));
  const scenarios = (study.scenarios ?? []).filter(({ id }) => wanted.has(id));
  if (scenarios.length === 0) {
    return () => undefined;
  }
  const lookUp = factorLookup(session, study);
  const calculation = live.calculation();
  const { rows } = sensitivity({
    study: { ...resolution.study, scenarios },
    calculation,
    lookUp: live.lookUp,
    variantKg: variantTotals(study, calculation.headlineBasis, lookUp),
  });
  const byId = new Map(rows.map(({ id, deltaKg }) => [id, deltaKg]));
  return (id) => (id === undefined ? undefined : byId.get(id));
}

function hasScenario({ scenarios }: StudyDocument, id: string): boolean {
  return (scenarios ?? []).some((scenario) => scenario.id === id);
}

function known(values: object): object {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
}

function commit(
  project: OpenProject,
  name: string,
  id: string,
  assumptions: readonly Assumption[],
  reason?: string,
): Result<AssumptionOutcome> {
  const command = { name, params: { id }, ...(reason === undefined ? {} : { reason }) };
  const written = project.commit(command, { assumptions });
  if (!written.ok) {
    return written;
  }
  return success(written.value === null ? { id } : { id, historyEntry: written.value.id });
}
