import { createHash } from 'node:crypto';
import { open, stat, type FileHandle } from 'node:fs/promises';
import { refuse, enforceLimit, type ReadGuard } from './read-guard.ts';

/** Bytes read at once; large enough for the disk, small enough to check time and cancel often. */
const CHUNK_BYTES = 256 * 1024;

/** Bytes kept from the start of the file to tell what it is. */
const HEAD_BYTES = 4096;

/** An open file of the user with the digest of its bytes. */
export interface SourceFile {
  readonly handle: FileHandle;
  readonly bytes: number;
  /** Lower-case hexadecimal SHA-256 of the whole file. */
  readonly sha256: string;
  /** The first 4,096 bytes or fewer. */
  readonly head: Buffer;
}

/**
 * Opens a file, hashes it, hands it to `use` and closes it. Throws AppException `external.file.*` when it is
 * missing, not a file, empty, unreadable or changed while it was read, and `limit.file.tooLarge`.
 */
export async function withSourceFile<T>(
  path: string,
  guard: ReadGuard,
  use: (source: SourceFile) => Promise<T>,
): Promise<T> {
  const handle = await openRegularFile(path, guard);
  try {
    const before = await orExternal(handle.stat(), guard);
    if (before.size === 0) {
      refuse('external.file.empty', { file: guard.file }, { file: guard.file });
    }
    enforceLimit('limit.file.tooLarge', before.size, guard.limits.fileBytes, { file: guard.file });
    const { sha256, head } = await digest(handle, before.size, guard);
    const value = await use({ handle, bytes: before.size, sha256, head });
    const after = await orExternal(handle.stat(), guard);
    if (after.size !== before.size || after.mtimeMs !== before.mtimeMs) {
      refuseChanged(guard);
    }
    return value;
  } finally {
    await handle.close();
  }
}

/** Reads the bytes from `start` up to and without `end`, piece by piece; throws AppException on trouble. */
export async function* readChunks(
  handle: FileHandle,
  start: number,
  end: number,
  guard: ReadGuard,
): AsyncGenerator<Buffer, void, undefined> {
  let position = start;
  while (position < end) {
    guard.checkpoint();
    const buffer = Buffer.allocUnsafe(Math.min(CHUNK_BYTES, end - position));
    const { bytesRead } = await orExternal(handle.read(buffer, 0, buffer.length, position), guard);
    if (bytesRead === 0) {
      refuseChanged(guard);
    }
    position += bytesRead;
    yield buffer.subarray(0, bytesRead);
  }
}

async function openRegularFile(path: string, guard: ReadGuard): Promise<FileHandle> {
  // Looked at before opening because opening a pipe would wait for a writer for ever.
  const found = await orExternal(stat(path), guard);
  if (found.isDirectory()) {
    refuse('external.file.directory', { file: guard.file }, { file: guard.file });
  }
  if (!found.isFile()) {
    refuse('external.file.special', { file: guard.file }, { file: guard.file });
  }
  return orExternal(open(path, 'r'), guard);
}

async function digest(
  handle: FileHandle,
  bytes: number,
  guard: ReadGuard,
): Promise<{ readonly sha256: string; readonly head: Buffer }> {
  const hash = createHash('sha256');
  let head = Buffer.alloc(0);
  for await (const chunk of readChunks(handle, 0, bytes, guard)) {
    hash.update(chunk);
    if (head.length < HEAD_BYTES) {
      head = Buffer.concat([head, chunk.subarray(0, HEAD_BYTES - head.length)]);
    }
  }
  return { sha256: hash.digest('hex'), head };
}

async function orExternal<T>(work: Promise<T>, guard: ReadGuard): Promise<T> {
  try {
    return await work;
  } catch (error) {
    const reason = errorCodeOf(error);
    if (reason === undefined) {
      throw error;
    }
    const code =
      reason === 'ENOENT' || reason === 'ENOTDIR' ? 'external.file.missing' : 'external.file.unreadable';
    refuse(code, { file: guard.file, reason }, { file: guard.file });
  }
}

function errorCodeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}

function refuseChanged(guard: ReadGuard): never {
  refuse('external.file.changed', { file: guard.file }, { file: guard.file });
}
