import { type Result, success } from '../../../shared/errors/app-error.ts';
import { type Output, type ParsedInput, procedures } from '../../../shared/contract/procedures.ts';
import { type JobView } from '../../../shared/contract/workbench.ts';
import { importBom } from '../boms/import-bom.ts';
import { invalidInput } from '../invalid-input.ts';
import { importBeside, previewBeside } from '../libraries/import-beside.ts';
import { type Session } from '../session.ts';
import { exportBeside } from '../workbooks/export-beside.ts';
import { type Task } from './task.ts';

type StartWork = (session: Session, input: unknown) => Result<JobView>;

/** What does the work of each procedure that runs as a job. */
const WORK: Readonly<Record<ParsedInput<'job.start'>['procedure'], StartWork>> = {
  'bom.import': starter('bom.import', procedures['bom.import'].input, importBom),
  'workbook.export': starter('workbook.export', procedures['workbook.export'].input, exportBeside),
  'libraries.preview': starter('libraries.preview', procedures['libraries.preview'].input, previewBeside),
  'libraries.import': starter('libraries.import', procedures['libraries.import'].input, importBeside),
};

/** Starts a long procedure as a job; its input is checked before. */
export async function startJob(session: Session, input: ParsedInput<'job.start'>): Promise<Result<JobView>> {
  return WORK[input.procedure](session, input.input);
}

function starter<Parsed extends { readonly path: string }>(
  name: string,
  schema: { readonly safeParse: (input: unknown) => Checked<Parsed> },
  work: (session: Session, input: Parsed, task: Task) => Promise<Result<unknown>>,
): StartWork {
  return (session, input) => {
    const checked = schema.safeParse(input);
    return checked.success
      ? session.jobs.start(name, (task) => work(session, checked.data, task), fileName(checked.data.path))
      : invalidInput(name, checked.error, input);
  };
}

/** What a schema makes of an input. */
type Checked<Parsed> =
  | { readonly success: true; readonly data: Parsed }
  | { readonly success: false; readonly error: Parameters<typeof invalidInput>[1] };

/** The running job, or the last one with its outcome. */
export async function listJobs(session: Session): Promise<Result<Output<'job.list'>>> {
  return success({ jobs: [...session.jobs.list()] });
}

/** Asks a job to stop. */
export async function cancelJob(
  session: Session,
  input: ParsedInput<'job.cancel'>,
): Promise<Result<JobView>> {
  return session.jobs.cancel(input.id);
}

/** The last part of a path, however the system separates them. */
function fileName(path: string): string {
  return path.split(/[/\\]/).at(-1) ?? path;
}
