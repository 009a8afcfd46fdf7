import { randomUUID } from 'node:crypto';
import { access, constants, type FileHandle, open, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { type Result } from '../../shared/errors/app-error.ts';
import { fileFailure } from './file-error.ts';

/** Appends bytes to the file that is being written; rejects with the error of the file system. */
export type Append = (bytes: Uint8Array) => Promise<void>;

/**
 * Fills a new file beside `path` and gives it that name when it is whole and on the disk: `path` holds the old file or
 * the new one, never half of one. A failure of `fill`, or of the file system, leaves no file behind and the old one as
 * it was.
 *
 * Errors: those of `fill` and of file-error.ts.
 */
export async function writeBeside<T>(
  path: string,
  fill: (append: Append) => Promise<Result<T>>,
): Promise<Result<T>> {
  const beside = join(dirname(path), `.${basename(path)}.${randomUUID()}.part`);
  let file: FileHandle | undefined;
  try {
    await refuseReadOnly(path);
    file = await open(beside, 'wx');
    const target = file;
    const filled = await fill((bytes) => target.writeFile(bytes));
    if (filled.ok) {
      await file.sync();
      // Windows does not rename a file that is open.
      await file.close();
      await rename(beside, path);
    }
    return filled;
  } catch (error) {
    return fileFailure(error, path);
  } finally {
    await file?.close();
    await rm(beside, { force: true });
  }
}

/** Renaming replaces even a file that its owner has locked against writing; that lock is meant. */
async function refuseReadOnly(path: string): Promise<void> {
  try {
    await access(path, constants.W_OK);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) {
      throw error;
    }
  }
}
