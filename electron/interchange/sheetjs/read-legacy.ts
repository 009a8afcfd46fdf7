import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { ErrorCode } from '../../../shared/errors/app-error.ts';
import type { RawSheet } from '../../../shared/model/raw-table.ts';
import { enforceLimit, type ReadGuard, refuse } from '../read-guard.ts';
import { readChunks, type SourceFile } from '../source-file.ts';
import type { LegacyAnswer, LegacyRequest } from './messages.ts';

/** The library holds a whole file and its whole table at once; old formats end at 65,536 rows anyway. */
const MOST_FILE_BYTES = 64 * 1024 * 1024;

/** Heap of the reading thread in MiB: the largest table allowed needs less than half of it. */
const HEAP_MEBIBYTES = 1024;

/** How often the thread's owner looks at time and cancel, in milliseconds. */
const LOOK_EVERY = 100;

/**
 * Reads a file of an old kind in a thread of its own with bounded memory, which ends with the time limit or a cancel.
 * `sheet` keeps only the sheet of that name. Throws AppException: `unreadable` where the library can make nothing of
 * the file, `input.file.encrypted`, `input.sheet.missing`, `limit.*`, `cancelled.reading`.
 */
export async function readLegacy(
  source: SourceFile,
  guard: ReadGuard,
  sheet: string | undefined,
  unreadable: ErrorCode,
): Promise<readonly RawSheet[]> {
  const { file, limits } = guard;
  enforceLimit('limit.file.tooLarge', source.bytes, Math.min(limits.fileBytes, MOST_FILE_BYTES), { file });
  const pieces: Buffer[] = [];
  for await (const piece of readChunks(source.handle, 0, source.bytes, guard)) {
    pieces.push(piece);
  }
  const sheets = sheetsOf(
    await inThread({ file, content: Buffer.concat(pieces), limits }, guard),
    guard,
    unreadable,
  );
  const wanted = sheets.filter(({ name }) => sheet === undefined || name === sheet);
  if (wanted.length === 0 && sheet !== undefined) {
    refuse('input.sheet.missing', { file, sheet }, { file, sheet });
  }
  return wanted;
}

/** Reads the text of a spreadsheet in the XML of 2003 in the same thread. */
export async function readLegacyText(text: string, guard: ReadGuard): Promise<readonly RawSheet[]> {
  const { file, limits } = guard;
  enforceLimit('limit.file.tooLarge', text.length, MOST_FILE_BYTES, { file });
  return sheetsOf(await inThread({ file, content: text, limits }, guard), guard, 'input.file.notATable');
}

function sheetsOf(answer: LegacyAnswer, { file }: ReadGuard, unreadable: ErrorCode): readonly RawSheet[] {
  switch (answer.kind) {
    case 'refused':
      return refuse(answer.error.code, answer.error.params, { file, ...answer.error.place });
    case 'encrypted':
      return refuse('input.file.encrypted', { file }, { file });
    case 'unreadable':
      return refuse(unreadable, { file }, { file });
    case 'sheets':
      return answer.sheets;
  }
}

async function inThread(request: LegacyRequest, guard: ReadGuard): Promise<LegacyAnswer> {
  const thread = new Worker(threadFile(), {
    workerData: request,
    resourceLimits: { maxOldGenerationSizeMb: HEAP_MEBIBYTES },
    // The library remarks on records it does not know; nobody reads that.
    stdout: true,
    stderr: true,
  });
  let timer: NodeJS.Timeout | undefined;
  try {
    return await new Promise<LegacyAnswer>((resolve, reject) => {
      thread.once('message', resolve);
      thread.once('error', (error: Error & { readonly code?: string }) =>
        reject(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? memoryRefusal(guard) : error),
      );
      thread.once('exit', (code) =>
        reject(new Error(`The reading thread ended without an answer (${code})`)),
      );
      timer = setInterval(() => {
        try {
          guard.checkpoint();
        } catch (refusal) {
          reject(refusal instanceof Error ? refusal : new Error('a checkpoint failed'));
        }
      }, LOOK_EVERY);
    });
  } finally {
    clearInterval(timer);
    await thread.terminate();
  }
}

function memoryRefusal({ file }: ReadGuard): Error {
  try {
    return refuse('limit.reading.memory', { file, limit: String(HEAP_MEBIBYTES) }, { file });
  } catch (refusal) {
    return refusal as Error;
  }
}

/** The program of the thread: beside this file in the source tree, an entry of its own when built. */
function threadFile(): string {
  const found = ['thread.ts', 'sheetjs.js']
    .map((name) => join(import.meta.dirname, name))
    .find((file) => existsSync(file));
  if (found === undefined) {
    throw new Error(
      `The program of the reading thread is missing in ${import.meta.dirname}: install it again`,
    );
  }
  return found;
}
