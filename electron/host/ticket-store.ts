import { randomBytes } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, mkdtemp, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, sep } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { AppException, failure, type Result, success } from '../../shared/errors/app-error.ts';
import { fileFailure } from '../interchange/shared-file/whole-file.ts';
import { plainFileName } from './file-name.ts';

/** Life of tickets and room for files. */
export interface TicketLimits {
  /** How long a file ready for download is kept, in milliseconds. */
  readonly downloadMs: number;
  /** How long an uploaded file is kept: it may be previewed first and read again when imported. */
  readonly uploadMs: number;
  /** Size of one uploaded file. */
  readonly uploadBytes: number;
  /** Size of all uploaded files together. */
  readonly allUploadBytes: number;
}

const MEBIBYTE = 1024 * 1024;
const MINUTE_MS = 60_000;

export const DEFAULT_TICKET_LIMITS: TicketLimits = {
  downloadMs: 10 * MINUTE_MS,
  uploadMs: 60 * MINUTE_MS,
  uploadBytes: 512 * MEBIBYTE,
  allUploadBytes: 2048 * MEBIBYTE,
};

/** A file a ticket stands for. */
export interface TicketFile {
  readonly ticket: string;
  readonly path: string;
  readonly fileName: string;
}

/** Files that go from or to a page, in one private folder; each belongs to the session that has its ticket. */
export interface TicketStore {
  /** Takes in a file. `contract.fileName`, `limit.upload.tooBig`, `limit.upload.space`, `cancelled.upload`, `external.*`. */
  receive(owner: string, fileName: string, body: AsyncIterable<Uint8Array>): Promise<Result<TicketFile>>;
  /** The uploaded file behind a ticket, or `contract.ticketUnknown`. */
  upload(owner: string, ticket: string): Result<TicketFile>;
  /** A place where a file is to be written for download. `contract.fileName`. */
  planDownload(owner: string, fileName: string): Promise<Result<TicketFile>>;
  /** The file to download behind a ticket, or `contract.ticketUnknown`. */
  download(owner: string, ticket: string): Result<TicketFile>;
  /** The ticket that stands for a path, whoever has it. */
  ticketOf(path: string): string | undefined;
  /** Starts the life of a download anew, after it was written. */
  renew(ticket: string): void;
  /** Removes the file of a ticket. */
  drop(ticket: string): Promise<void>;
  /** A text with the place of our files taken out of the paths in it. */
  hide(text: string): string;
  /** Removes everything. */
  close(): Promise<void>;
}

interface Entry extends TicketFile {
  readonly owner: string;
  readonly kind: 'upload' | 'download';
  bytes: number;
  expiresMs: number;
}

/**
 * Makes a store in a new folder that only this user can enter.
 * @param nowMs Tells the time in milliseconds.
 */
export async function createTicketStore(
  nowMs: () => number,
  limits = DEFAULT_TICKET_LIMITS,
): Promise<TicketStore> {
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'cradlegate-')));
  const entries = new Map<string, Entry>();

  async function add(owner: string, kind: Entry['kind'], fileName: string): Promise<Result<Entry>> {
    await sweep();
    const plain = plainFileName(fileName);
    if (plain === undefined) {
      return failure('contract.fileName', { name: fileName });
    }
    const ticket = randomBytes(16).toString('hex');
    await mkdir(join(folder, ticket), { mode: 0o700 });
    const lifeMs = kind === 'upload' ? limits.uploadMs : limits.downloadMs;
    const path = join(folder, ticket, plain);
    const entry: Entry = {
      ticket,
      path,
      fileName: plain,
      owner,
      kind,
      bytes: 0,
      expiresMs: nowMs() + lifeMs,
    };
    entries.set(ticket, entry);
    return success(entry);
  }

  function find(owner: string, kind: Entry['kind'], ticket: string): Result<TicketFile> {
    const entry = entries.get(ticket);
    const valid =
      entry !== undefined && entry.owner === owner && entry.kind === kind && entry.expiresMs > nowMs();
    return valid ? success(entry) : failure('contract.ticketUnknown');
  }

  async function drop(ticket: string): Promise<void> {
    await rm(join(folder, ticket), { recursive: true, force: true, maxRetries: 3 });
    entries.delete(ticket);
  }

  async function sweep(): Promise<void> {
    const expired = [...entries.values()].filter((entry) => entry.expiresMs <= nowMs());
    // A file that is being read cannot be removed on Windows; its entry stays and the next sweep tries again.
    await Promise.allSettled(expired.map((entry) => drop(entry.ticket)));
  }

  async function* counted(entry: Entry, body: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
    for await (const chunk of uninterrupted(body)) {
      entry.bytes += chunk.byteLength;
      if (entry.bytes > limits.uploadBytes) {
        throw new AppException({
          code: 'limit.upload.tooBig',
          params: sizes(entry.fileName, limits.uploadBytes),
        });
      }
      if (sum([...entries.values()].map(({ bytes }) => bytes)) > limits.allUploadBytes) {
        throw new AppException({
          code: 'limit.upload.space',
          params: sizes(entry.fileName, limits.allUploadBytes),
        });
      }
      yield chunk;
    }
  }

  return {
    async receive(owner, fileName, body) {
      const added = await add(owner, 'upload', fileName);
      if (!added.ok) {
        return added;
      }
      try {
        const file = createWriteStream(added.value.path, { flags: 'wx', mode: 0o600 });
        await pipeline(counted(added.value, body), file);
        return added;
      } catch (error) {
        await drop(added.value.ticket);
        return error instanceof AppException
          ? { ok: false, error: error.error }
          : fileFailure(error, added.value.fileName);
      }
    },
    upload: (owner, ticket) => find(owner, 'upload', ticket),
    planDownload: (owner, fileName) => add(owner, 'download', fileName),
    download: (owner, ticket) => find(owner, 'download', ticket),
    ticketOf: (path) => [...entries.values()].find((entry) => entry.path === path)?.ticket,
    renew(ticket) {
      const entry = entries.get(ticket);
      if (entry !== undefined) {
        entry.expiresMs = nowMs() + limits.downloadMs;
      }
    },
    drop,
    hide: (text) => withoutFolder(text, folder),
    close: () => rm(folder, { recursive: true, force: true, maxRetries: 3 }),
  };
}

/** A page that is closed while it sends ends the body with an error of the connection. */
async function* uninterrupted(body: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    yield* body;
  } catch (error) {
    if (error instanceof AppException) {
      throw error;
    }
    throw new AppException({ code: 'cancelled.upload', params: {} });
  }
}

/** Takes `<folder>/<ticket>/` out of a text. */
function withoutFolder(text: string, folder: string): string {
  const [first, ...rest] = text.split(`${folder}${sep}`);
  return [first ?? '', ...rest.map((part) => part.replace(/^[0-9a-f]{32}[/\\]/, ''))].join('');
}

function sizes(file: string, bytes: number): Readonly<Record<string, string>> {
  return { file, limitMebibytes: String(Math.floor(bytes / MEBIBYTE)) };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
