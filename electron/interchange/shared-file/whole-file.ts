import { randomUUID } from 'node:crypto';
import { rename, rm, writeFile } from 'node:fs/promises';
import { type ErrorCode, failure, type Result, success } from '../../../shared/errors/app-error.ts';

/** What the operating system says of a file (errno(3)), and what it means for the user. */
const CODES: Readonly<Record<string, ErrorCode>> = {
  ENOENT: 'external.file.missing',
  EISDIR: 'external.file.directory',
  EACCES: 'external.file.forbidden',
  EPERM: 'external.file.forbidden',
  EROFS: 'external.file.readOnly',
  ENOSPC: 'external.disk.full',
};

/** Code of an error of the operating system, such as ENOENT; empty for any other. */
export function systemCodeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}

/** A failed file operation as a value that names the file and the system's reason. */
export function fileFailure(
  error: unknown,
  path: string,
  otherwise: ErrorCode = 'external.file.unreadable',
): Result<never> {
  const reason = systemCodeOf(error);
  return failure(CODES[reason] ?? otherwise, { file: path, reason });
}

/** Writes beside the target and renames, so that the target is always whole: the old file or the new one. */
export async function writeWholeFile(path: string, content: string | Uint8Array): Promise<Result<null>> {
  const beside = `${path}.${randomUUID()}.part`;
  try {
    await writeFile(beside, content);
    await rename(beside, path);
    return success(null);
  } catch (error) {
    await rm(beside, { force: true });
    return fileFailure(error, path, 'external.file.unwritable');
  }
}
