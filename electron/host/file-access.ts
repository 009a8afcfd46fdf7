import { createHash, randomUUID } from 'node:crypto';
import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { type ErrorCode, failure, type Result, success } from '../../shared/errors/app-error.ts';

/** Largest text file (study, corrections, mapping book) that is read whole: 512 MiB, far above 100,000 lines. */
const MAX_TEXT_BYTES = 512 * 1024 * 1024;

const CODES: Readonly<Record<string, ErrorCode>> = {
  ENOENT: 'external.file.missing',
  EISDIR: 'external.file.directory',
  EACCES: 'external.file.forbidden',
  EPERM: 'external.file.forbidden',
  EROFS: 'external.file.readOnly',
  ENOSPC: 'external.disk.full',
};

/** A failed file operation as a value that names the file and the system's reason. */
export function fileFailure(
  error: unknown,
  path: string,
  otherwise: ErrorCode = 'external.file.unreadable',
): Result<never> {
  const reason = error instanceof Error && 'code' in error ? String(error.code) : '';
  return failure(CODES[reason] ?? otherwise, { file: path, reason });
}

/** Reads a UTF-8 text file, without its mark if it has one. */
export async function readTextFile(path: string): Promise<Result<string>> {
  try {
    const bytes = await readFile(path);
    if (bytes.length > MAX_TEXT_BYTES) {
      return failure('limit.file.tooBig', { file: path });
    }
    return success(bytes.toString('utf8').replace(/^\uFEFF/, ''));
  } catch (error) {
    return fileFailure(error, path);
  }
}

/** Writes beside the target and renames, so that the target is always whole: the old file or the new one. */
export async function writeTextFile(path: string, text: string): Promise<Result<null>> {
  return writeBytesFile(path, Buffer.from(text, 'utf8'));
}

/** The same for bytes. */
export async function writeBytesFile(path: string, bytes: Uint8Array): Promise<Result<null>> {
  const beside = `${path}.${randomUUID()}.part`;
  try {
    await writeFile(beside, bytes);
    await rename(beside, path);
    return success(null);
  } catch (error) {
    await rm(beside, { force: true });
    return fileFailure(error, path, 'external.file.unwritable');
  }
}

export function sha256(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}
