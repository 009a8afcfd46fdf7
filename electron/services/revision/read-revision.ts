import { failure, type Result, success } from '../../../shared/errors/app-error.ts';
import { type BomLine } from '../../../shared/model/bom-line.ts';
import { type ImportChoice } from '../../../shared/model/import-choice.ts';
import { type StudyDocument } from '../../../shared/model/study.ts';
import { type BomReading } from '../../reading/bom-reading.ts';
import { type BomComparison, compareInPortions } from '../../reading/revision/compare-boms.ts';
import { unsaidFields } from '../../reading/revision/unsaid-fields.ts';
import { presetNamed } from '../boms/presets.ts';
import { readBom } from '../boms/read-bom.ts';
import { inPortions } from '../jobs/in-portions.ts';
import { stopped, type Task } from '../jobs/task.ts';
import { type OpenProject } from '../open-project.ts';
import { openProject, type Session } from '../session.ts';

/** The file a page or command names, and the hash it had when it was compared. */
export interface RevisedFile {
  readonly path: string;
  readonly sheet?: string | undefined;
  readonly sha256?: string | undefined;
}

/** A revised file beside the BOM of the open project. */
export interface ReadRevision {
  readonly project: OpenProject;
  readonly lines: readonly BomLine[];
  readonly reading: BomReading;
  readonly comparison: BomComparison;
}

interface Kept {
  readonly path: string;
  readonly sheet: string | undefined;
  readonly reading: BomReading;
  comparison: { readonly of: readonly BomLine[] | undefined; readonly is: BomComparison } | undefined;
}

/** The file compared last in each session: while a person ticks it is not read again. */
const keptReadings = new WeakMap<Session, Kept>();

/**
 * Reads a revised file, in the background where there is one, and compares it with the BOM of the open project. With a
 * hash the file compared last is taken. `state.noBom` for a study without lines, `state.revision.fileChanged` for a file
 * that is not the one that was compared.
 */
export async function readRevision(
  session: Session,
  file: RevisedFile,
  task: Task,
): Promise<Result<ReadRevision>> {
  const open = openProject(session);
  if (!open.ok) {
    return open;
  }
  if ((open.value.study.bom ?? []).length === 0) {
    return failure('state.revision.noBom');
  }
  const kept = await keptReading(session, file, open.value.study, task);
  if (!kept.ok) {
    return kept;
  }
  if (session.project !== open.value) {
    return stopped();
  }
  const lines = open.value.study.bom ?? [];
  const { reading } = kept.value;
  const known = kept.value.comparison;
  const isKnown = known !== undefined && known.of === open.value.study.bom;
  const comparison = isKnown
    ? known.is
    : await inPortions(
        compareInPortions(lines, reading.lines, unsaidFields(reading.sources, reading.lines)),
        () => task.step('interpreting', 0, reading.lines.length),
      );
  if (comparison === undefined || session.project !== open.value || open.value.study.bom !== lines) {
    return stopped();
  }
  kept.value.comparison = { of: lines, is: comparison };
  return success({ project: open.value, lines, reading, comparison });
}

/** Lets go of the file compared last. */
export function forgetRevision(session: Session): void {
  keptReadings.delete(session);
}

async function keptReading(
  session: Session,
  file: RevisedFile,
  study: StudyDocument,
  task: Task,
): Promise<Result<Kept>> {
  const { path, sheet, sha256 } = file;
  const known = keptReadings.get(session);
  if (
    sha256 !== undefined &&
    known?.path === path &&
    known.sheet === sheet &&
    known.reading.source.sha256 === sha256
  ) {
    return success(known);
  }
  const reading = await readLikeBefore(session, file, study, task);
  if (!reading.ok) {
    return reading;
  }
  const { source } = reading.value;
  if (sha256 !== undefined && source.sha256 !== sha256) {
    return failure('state.revision.fileChanged', { file: source.fileName });
  }
  const kept: Kept = { path, sheet, reading: reading.value, comparison: undefined };
  keptReadings.set(session, kept);
  return success(kept);
}

/** Reads the file with what a person decided about the file before it; another issue may have other sheets. */
async function readLikeBefore(
  session: Session,
  { path, sheet }: RevisedFile,
  { sources }: StudyDocument,
  task: Task,
): Promise<Result<BomReading>> {
  const last = sources?.findLast(({ choice, preset }) => choice !== undefined || preset !== undefined);
  const preset = await presetNamed(session, last?.preset);
  const read = (choice: ImportChoice | undefined): Promise<Result<BomReading>> => {
    // A preset that is gone since is no reason to refuse a file that says its columns itself.
    const bom = { path, sheet, choice, preset: preset.ok ? preset.value : undefined };
    const { background, files } = session.gateways;
    return background === undefined ? readBom(files, bom, task) : background.readBom(bom, task);
  };
  const reading = await read(last?.choice);
  if (reading.ok || sheet !== undefined || last?.choice?.sheets === undefined) {
    return reading;
  }
  const { sheets: _sheets, ...choice } = last.choice;
  return read(choice);
}
