import { lineName } from '../../../shared/line-name.ts';
import { type ParametersView } from '../../../shared/contract/method-report.ts';
import { type EditOutcome } from '../../../shared/contract/outcomes.ts';
import { type ParsedInput } from '../../../shared/contract/procedures.ts';
import { type Result, success } from '../../../shared/errors/app-error.ts';
import { type StudyDocument } from '../../../shared/model/study.ts';
import { renameParameter } from '../../engine/formulas/rename-parameter.ts';
import { parameterUses, type ParameterUse } from '../../engine/formulas/where-used.ts';
import { findingView } from '../calculations/finding-view.ts';
import { edited } from '../inventory/edit-inventory.ts';
import { openProject, type Session } from '../session.ts';

/** The parameters of the study with their values and where they are used. */
export async function showParameters(session: Session): Promise<Result<ParametersView>> {
  const project = openProject(session);
  if (!project.ok) {
    return project;
  }
  const { study, resolution, revision } = project.value;
  const uses = parameterUses(study);
  const names = namesById(study);
  return success({
    revision,
    parameters: (study.parameters ?? []).map((parameter) => {
      const value = resolution.parameters.get(parameter.name)?.value;
      return {
        name: parameter.name,
        written: parameter.value,
        ...(value === undefined ? {} : { value }),
        unit: parameter.unit ?? '',
        description: parameter.description ?? '',
        source: parameter.source ?? '',
        usedBy: (uses.get(parameter.name) ?? []).map((use) => useView(use, names)),
      };
    }),
    findings: resolution.findings.map(findingView),
  });
}

/** Renames a parameter in every formula of the study and its variants: one history entry. */
export async function rename(
  session: Session,
  { name, to }: ParsedInput<'parameters.rename'>,
): Promise<Result<EditOutcome>> {
  const project = openProject(session);
  if (!project.ok) {
    return project;
  }
  const renamed = renameParameter(project.value.study, name, to);
  if (!renamed.ok) {
    return renamed;
  }
  const written = project.value.replace({ name: 'parameters.rename', params: { name, to } }, renamed.value);
  if (!written.ok) {
    return written;
  }
  const outcome = edited([], written.value);
  return success(written.value === null ? outcome : { ...outcome, parts: ['parameters'] });
}

function useView(
  { lineId, field, variant }: ParameterUse,
  names: ReadonlyMap<string, string>,
): ParametersView['parameters'][number]['usedBy'][number] {
  const kind = lineId === undefined ? 'parameter' : 'line';
  const id = lineId ?? field;
  const name = names.get(id) ?? id;
  return { kind: variant === undefined ? kind : 'variant', id, name, field };
}

function namesById(study: StudyDocument): ReadonlyMap<string, string> {
  return new Map([
    ...(study.bom ?? []).map((line) => [line.id, lineName(line)] as const),
    ...(study.activities ?? []).map(({ id, name }) => [id, name] as const),
    ...(study.electricity?.sources ?? []).map(({ id, name }) => [id, name] as const),
  ]);
}
