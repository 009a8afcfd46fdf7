import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { failure, type Result, success } from '../../shared/errors/app-error.ts';
import { fileFailure } from '../interchange/shared-file/whole-file.ts';

// The programs know the host, not the readers and writers behind it.
export { fileFailure, writeWholeFile } from '../interchange/shared-file/whole-file.ts';

/** Largest text file (study, corrections, mapping book) that is read whole: 512 MiB, far above 100,000 lines. */
const MAX_TEXT_BYTES = 512 * 1024 * 1024;

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

/** SHA-256 of a text as UTF-8, in hexadecimal digits. */
export function sha256(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}
