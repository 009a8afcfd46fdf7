import { type LibraryImportOutcome, type LibraryPreview } from '../../../shared/contract/libraries.ts';
import { type ParsedInput } from '../../../shared/contract/procedures.ts';
import { type Result } from '../../../shared/errors/app-error.ts';
import { type Task } from '../jobs/task.ts';
import { type Session } from '../session.ts';
import { importLibrary, previewLibrary } from './import-library.ts';

/** Reads a file of factors beside the running application where there is a way to, else in place. */
export function previewBeside(
  session: Session,
  input: ParsedInput<'libraries.preview'>,
  task: Task,
): Promise<Result<LibraryPreview>> {
  return session.gateways.background?.previewLibrary(input, task) ?? previewLibrary(session, input, task);
}

/** The same for taking it into a library; a stopped import leaves no library. */
export async function importBeside(
  session: Session,
  input: ParsedInput<'libraries.import'>,
  task: Task,
): Promise<Result<LibraryImportOutcome>> {
  const { background, libraries } = session.gateways;
  if (background === undefined) {
    return importLibrary(session, input, task);
  }
  const imported = await background.importLibrary(input, task);
  // The thread has written beside what this program knew of the shelf.
  libraries.view();
  return imported;
}
