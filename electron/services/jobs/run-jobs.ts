import { failure, type Result, success } from '../../../shared/errors/app-error.ts';
import { type Output, type ParsedInput, procedures } from '../../../shared/contract/procedures.ts';
import { type JobView } from '../../../shared/contract/workbench.ts';
import { importBom } from '../boms/import-bom.ts';
import { invalidInput } from '../invalid-input.ts';
import { importBeside, previewBeside } from '../libraries/import-beside.ts';
import { type Session } from '../session.ts';
import { exportBeside } from '../workbooks/export-beside.ts';

/** Starts a long procedure as a job; its input is checked before. */
export async function startJob(session: Session, input: ParsedInput<'job.start'>): Promise<Result<JobView>> {
  switch (input.procedure) {
    case 'bom.import': {
      const parsed = procedures['bom.import'].input.safeParse(input.input);
      return parsed.success
        ? session.jobs.start(
            input.procedure,
            (task) => importBom(session, parsed.data, task),
            fileName(parsed.data.path),
          )
        : invalidInput(input.procedure, parsed.error, input.input);
    }
    case 'workbook.export': {
      const parsed = procedures['workbook.export'].input.safeParse(input.input);
      return parsed.success
        ? session.jobs.start(
            input.procedure,
            (task) => exportBeside(session, parsed.data, task),
            fileName(parsed.data.path),
          )
        : invalidInput(input.procedure, parsed.error, input.input);
    }
    case 'libraries.preview': {
      const parsed = procedures['libraries.preview'].input.safeParse(input.input);
      return parsed.success
        ? session.jobs.start(
            input.procedure,
            (task) => previewBeside(session, parsed.data, task),
            fileName(parsed.data.path),
          )
        : invalidInput(input.procedure, parsed.error, input.input);
    }
    case 'libraries.import': {
      const parsed = procedures['libraries.import'].input.safeParse(input.input);
      return parsed.success
        ? session.jobs.start(
            input.procedure,
            (task) => importBeside(session, parsed.data, task),
            fileName(parsed.data.path),
          )
        : invalidInput(input.procedure, parsed.error, input.input);
    }
    default:
      return failure('contract.unknownProcedure', { name: String(input.procedure) });
  }
}

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
