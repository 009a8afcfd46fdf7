import { failure, type Result, success } from '../../../shared/errors/app-error.ts';
import { type ImportOutcome } from '../../../shared/contract/outcomes.ts';
import { type ParsedInput } from '../../../shared/contract/procedures.ts';
import { type Finding } from '../../../shared/model/finding.ts';
import { type BomReading } from '../../reading/bom-reading.ts';
import { findingView } from '../calculations/finding-view.ts';
import { FOREGROUND, stopped, type Task } from '../jobs/task.ts';
import { type OpenProject } from '../open-project.ts';
import { assignFactors } from '../factors/assign-factors.ts';
import { discardProject } from '../projects/projects.ts';
import { commitInPortions, type LongCommand } from '../commit-in-portions.ts';
import { openProject, type Session } from '../session.ts';
import { fittingPresets, presetNamed } from './presets.ts';
import { readBom } from './read-bom.ts';

/**
 * Reads a bill of materials into the open project's study. Every row of the file ends as a line or as a listed
 * non-item row. A study that already has a BOM is not overwritten: `state.bomExists`. Nothing is written before the
 * whole file is understood; an import stopped before (`cancelled.job`) has written nothing. Where asked for, factors are
 * proposed at once, and a project that was made for an import that does not succeed is removed.
 */
export async function importBom(
  session: Session,
  input: ImportInput,
  task: Task = FOREGROUND,
): Promise<Result<ImportOutcome>> {
  const { project } = session;
  const imported = await readAndStore(session, input, task);
  const outcome =
    imported.ok && input.propose !== undefined
      ? await propose(session, input.propose, imported.value, task)
      : imported;
  if (!outcome.ok && input.newProject === true && session.project === project) {
    const discarded = discardProject(session, imported.ok ? ['bom.import'] : []);
    return discarded.ok ? outcome : discarded;
  }
  return outcome;
}

/** What an import is asked for; a caller inside the services may leave the switches out. */
type ImportInput = Pick<ParsedInput<'bom.import'>, 'path'> & Partial<ParsedInput<'bom.import'>>;

/** Factors are proposed in the same piece of work: whoever started it may be gone by now. */
async function propose(
  session: Session,
  choice: NonNullable<ImportInput['propose']>,
  imported: ImportOutcome,
  task: Task,
): Promise<Result<ImportOutcome>> {
  const { project } = session;
  const stop = await task.step('proposing', 0, imported.lines);
  if (stop || session.project !== project) {
    return stopped();
  }
  const assigned = await assignFactors(session, choice, task);
  if (!assigned.ok) {
    return assigned;
  }
  const { assignedLines, openLines } = assigned.value;
  return success({ ...imported, proposed: { assignedLines, openLines } });
}

async function readAndStore(
  session: Session,
  input: ImportInput,
  task: Task,
): Promise<Result<ImportOutcome>> {
  const empty = emptyProject(session);
  if (!empty.ok) {
    return empty;
  }
  const { background, files } = session.gateways;
  const preset = await presetNamed(session, input.preset);
  if (!preset.ok) {
    return preset;
  }
  const bom = { path: input.path, sheet: input.sheet, choice: input.choice, preset: preset.value };
  const reading =
    background === undefined || task === FOREGROUND
      ? await readBom(files, bom, task)
      : await background.readBom(bom, task);
  if (!reading.ok) {
    return reading;
  }
  if (await task.step('storing', 0, reading.value.lines.length)) {
    return stopped();
  }
  // While the file was read the project may have been closed or filled by another command.
  const still = emptyProject(session);
  if (!still.ok) {
    return still;
  }
  if (still.value !== empty.value) {
    return stopped();
  }
  const fitting = await presetsThatFit(session, reading.value);
  return fitting.ok ? store(session, still.value, reading.value, fitting.value, task) : fitting;
}

/** A preset made for this header that nobody asked for is named, not used. */
async function presetsThatFit(session: Session, reading: BomReading): Promise<Result<readonly Finding[]>> {
  const { preset, titleKeys } = reading.understood;
  if (preset !== undefined || reading.source.choice?.columns !== undefined) {
    return success([]);
  }
  const presets = await session.gateways.presets.read();
  if (!presets.ok) {
    return presets;
  }
  const [fitting] = fittingPresets(presets.value, Object.values(titleKeys));
  const place = { file: reading.source.fileName };
  return success(
    fitting === undefined
      ? []
      : [{ code: 'bom.presetFits', severity: 'note', place, params: { name: fitting.name } }],
  );
}

function emptyProject(session: Session): Result<OpenProject> {
  const project = openProject(session);
  const lines = project.ok ? (project.value.study.bom?.length ?? 0) : 0;
  return lines > 0 ? failure('state.bomExists', { lines: String(lines) }) : project;
}

async function store(
  session: Session,
  project: OpenProject,
  reading: BomReading,
  further: readonly Finding[],
  task: Task,
): Promise<Result<ImportOutcome>> {
  const { source, sources, lines, summary } = reading;
  const findings = [...further, ...reading.findings];
  const command = { name: 'bom.import', params: { file: source.fileName } };
  const asked = (): Result<LongCommand> => {
    // A command that had its turn before may have filled the project.
    const empty = emptyProject(session);
    return empty.ok ? success({ command, change: { sources, lines } }) : empty;
  };
  const written = await commitInPortions(session, project, asked, task);
  if (!written.ok) {
    return written;
  }
  return success({
    fileName: source.fileName,
    ...(source.sheet === undefined ? {} : { sheet: source.sheet }),
    ...summary,
    columns: { ...source.columns },
    findings: findings.map(findingView),
    historyEntry: written.value?.id ?? 0,
  });
}
