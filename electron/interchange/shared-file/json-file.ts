import { mkdir, open, readFile, rm, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { type z } from 'zod';
import { type ErrorCode, failure, type Result, success } from '../../../shared/errors/app-error.ts';
import { fileFailure, systemCodeOf, writeWholeFile } from './whole-file.ts';

/** Largest file that is read: far above what any company or person keeps in one. */
const MAX_BYTES = 64 * 1024 * 1024;

/** A kind of JSON file that several programs may change: its schema, its empty state and its own error codes. */
export interface JsonFileKind<T> {
  readonly schema: z.ZodType<T>;
  readonly empty: T;
  /** Not JSON; parameter `file`. */
  readonly json: ErrorCode;
  /** JSON of another form; parameters `file` and `field`. */
  readonly invalid: ErrorCode;
  /** Somebody else changes it; parameters `file` and `lock`. */
  readonly locked: ErrorCode;
}

/** Reads such a file. Errors: `external.file.*`, `limit.file.tooBig`, and those of the kind. */
export async function readJsonFile<T>(kind: JsonFileKind<T>, path: string): Promise<Result<T>> {
  try {
    const { size } = await stat(path);
    return size > MAX_BYTES
      ? failure('limit.file.tooBig', { file: path })
      : parseJsonFile(kind, await readFile(path, 'utf8'), path);
  } catch (error) {
    return fileFailure(error, path);
  }
}

/**
 * Changes such a file while nobody else does: a lock file beside it is held, the new text is written beside and takes the
 * name, so the file is always whole. A file that does not exist yet is empty; its folder is made. Errors beside those of
 * reading and of the change: that of a file somebody else holds.
 */
export async function updateJsonFile<T, U>(
  kind: JsonFileKind<T>,
  path: string,
  change: (content: T) => Result<{ readonly content: T; readonly value: U }>,
): Promise<Result<U>> {
  const lock = `${path}.lock`;
  const locked = await takeLock(kind, lock, path);
  if (!locked.ok) {
    return locked;
  }
  try {
    const read = await readJsonFile(kind, path);
    const isNew = !read.ok && read.error.code === 'external.file.missing';
    if (!read.ok && !isNew) {
      return read;
    }
    const changed = change(read.ok ? read.value : kind.empty);
    if (!changed.ok) {
      return changed;
    }
    const written = await writeWholeFile(path, `${JSON.stringify(changed.value.content, null, 2)}\n`);
    return written.ok ? success(changed.value.value) : written;
  } finally {
    await rm(lock, { force: true });
  }
}

/** Reads the text of such a file; unknown fields are errors that name the path. */
export function parseJsonFile<T>(kind: JsonFileKind<T>, text: string, file: string): Result<T> {
  let json: unknown;
  try {
    json = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    // Not JSON: said as such, the parser's English is no help.
    return failure(kind.json, { file }, { file });
  }
  const parsed = kind.schema.safeParse(json);
  if (parsed.success) {
    return success(parsed.data);
  }
  const [issue] = parsed.error.issues;
  const unknown = issue?.code === 'unrecognized_keys' ? issue.keys.slice(0, 1) : [];
  const field = [...(issue?.path ?? []), ...unknown].join('.') || '-';
  return failure(kind.invalid, { file, field }, { file, field });
}

/** Makes the lock file; `wx` fails when it is there, whoever made it. */
async function takeLock<T>(kind: JsonFileKind<T>, lock: string, path: string): Promise<Result<null>> {
  try {
    await mkdir(dirname(path), { recursive: true });
    const handle = await open(lock, 'wx');
    await handle.close();
    return success(null);
  } catch (error) {
    return systemCodeOf(error) === 'EEXIST'
      ? failure(kind.locked, { file: path, lock })
      : fileFailure(error, path, 'external.file.unwritable');
  }
}
