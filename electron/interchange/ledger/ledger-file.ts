import { randomUUID } from 'node:crypto';
import { open, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { type ErrorCode, failure, type Result, success } from '../../../shared/errors/app-error.ts';
import { EMPTY_LEDGER, InstrumentLedger } from '../../../shared/model/instrument-ledger.ts';

/** Largest ledger that is read: far above any company's certificates. */
const MAX_BYTES = 64 * 1024 * 1024;

const CODES: Readonly<Record<string, ErrorCode>> = {
  ENOENT: 'external.file.missing',
  EISDIR: 'external.file.directory',
  EACCES: 'external.file.forbidden',
  EPERM: 'external.file.forbidden',
  EROFS: 'external.file.readOnly',
  ENOSPC: 'external.disk.full',
};

/** Reads a ledger. Errors: `external.file.*`, `limit.file.tooBig`, `input.ledger.json`, `input.ledger.invalid`. */
export async function readLedger(path: string): Promise<Result<InstrumentLedger>> {
  try {
    const { size } = await stat(path);
    return size > MAX_BYTES
      ? failure('limit.file.tooBig', { file: path })
      : parseLedger(await readFile(path, 'utf8'), path);
  } catch (error) {
    return fileFailure(error, path, 'external.file.unreadable');
  }
}

/**
 * Changes a ledger while nobody else does: a lock file beside it is held, the new text is written beside and takes the
 * name, so the file is always whole. A ledger that does not exist yet is empty. Errors beside those of reading and of
 * the change: `state.ledgerLocked`.
 */
export async function updateLedger<T>(
  path: string,
  change: (ledger: InstrumentLedger) => Result<{ readonly ledger: InstrumentLedger; readonly value: T }>,
): Promise<Result<T>> {
  const lock = `${path}.lock`;
  const locked = await takeLock(lock, path);
  if (!locked.ok) {
    return locked;
  }
  try {
    const read = await readLedger(path);
    const isNew = !read.ok && read.error.code === 'external.file.missing';
    if (!read.ok && !isNew) {
      return read;
    }
    const changed = change(read.ok ? read.value : EMPTY_LEDGER);
    if (!changed.ok) {
      return changed;
    }
    const written = await writeWhole(path, `${JSON.stringify(changed.value.ledger, null, 2)}\n`);
    return written.ok ? success(changed.value.value) : written;
  } finally {
    await rm(lock, { force: true });
  }
}

/** Reads the text of a ledger; unknown fields are errors that name the path. */
export function parseLedger(text: string, file: string): Result<InstrumentLedger> {
  let json: unknown;
  try {
    json = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    // Not JSON: said as such, the parser's English is no help.
    return failure('input.ledger.json', { file }, { file });
  }
  const parsed = InstrumentLedger.safeParse(json);
  if (parsed.success) {
    return success(parsed.data);
  }
  const [issue] = parsed.error.issues;
  const unknown = issue?.code === 'unrecognized_keys' ? issue.keys.slice(0, 1) : [];
  const field = [...(issue?.path ?? []), ...unknown].join('.') || '-';
  return failure('input.ledger.invalid', { file, field }, { file, field });
}

/** Makes the lock file; `wx` fails when it is there, whoever made it. */
async function takeLock(lock: string, path: string): Promise<Result<null>> {
  try {
    const handle = await open(lock, 'wx');
    await handle.close();
    return success(null);
  } catch (error) {
    return codeOf(error) === 'EEXIST'
      ? failure('state.ledgerLocked', { file: path, lock })
      : fileFailure(error, path, 'external.file.unwritable');
  }
}

async function writeWhole(path: string, text: string): Promise<Result<null>> {
  const beside = `${path}.${randomUUID()}.part`;
  try {
    await writeFile(beside, text, 'utf8');
    await rename(beside, path);
    return success(null);
  } catch (error) {
    await rm(beside, { force: true });
    return fileFailure(error, path, 'external.file.unwritable');
  }
}

function fileFailure(error: unknown, path: string, otherwise: ErrorCode): Result<never> {
  const reason = codeOf(error);
  return failure(CODES[reason] ?? otherwise, { file: path, reason });
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}
