import { type LibraryImportOutcome, type LibraryPreview } from '../../../shared/contract/libraries.ts';
import { type ImportPreview } from '../../../shared/contract/bom-import.ts';
import { type WorkbookOutcome } from '../../../shared/contract/outcomes.ts';
import { type Result, success } from '../../../shared/errors/app-error.ts';
import { type BomLine } from '../../../shared/model/bom-line.ts';
import { type Finding } from '../../../shared/model/finding.ts';
import { type BomReading } from '../../reading/bom-reading.ts';
import { type Background } from '../../services/gateways.ts';
import { stopped, type Task } from '../../services/jobs/task.ts';
import { isLongFile } from './file-state.ts';
import {
  type FromThread,
  type PortionedLists,
  type ThreadOutcome,
  type ThreadRequest,
  type ToThread,
} from './messages.ts';
import { endThread, keepThread, takeThread } from './threads.ts';

/** Long reading and writing in a thread beside the host. */
export const background: Background = {
  isLongFile,
  readBom: async (bom, task) => {
    const lines: BomLine[] = [];
    const findings: Finding[] = [];
    const take = (list: keyof PortionedLists, items: readonly unknown[]): void => {
      if (list === 'lines') {
        lines.push(...(items as readonly BomLine[]));
      } else {
        findings.push(...(items as readonly Finding[]));
      }
    };
    const outcome = (await runInThread({ kind: 'readBom', bom }, task, take)) as Result<BomReading>;
    if (task.signal.aborted) {
      return stopped();
    }
    return outcome.ok ? success({ ...outcome.value, lines, findings }) : outcome;
  },
  previewBom: async (bom, task) =>
    (await runInThread({ kind: 'previewBom', bom }, task)) as Result<ImportPreview>,
  exportWorkbook: async (workbook, task) =>
    (await runInThread({ kind: 'exportWorkbook', workbook }, task)) as Result<WorkbookOutcome>,
  previewLibrary: async (library, task) =>
    (await runInThread({ kind: 'previewLibrary', library }, task)) as Result<LibraryPreview>,
  importLibrary: async (library, task) =>
    (await runInThread({ kind: 'importLibrary', library }, task)) as Result<LibraryImportOutcome>,
};

/** Work that writes nothing. */
const LEAVES_NOTHING: ReadonlySet<ThreadRequest['kind']> = new Set([
  'readBom',
  'previewBom',
  'previewLibrary',
]);

/** Runs one request; a bug in the thread, or its end without an outcome, rejects. */
async function runInThread(
  request: ThreadRequest,
  task: Task,
  take: (list: keyof PortionedLists, items: readonly unknown[]) => void = () => undefined,
): Promise<ThreadOutcome> {
  const thread = takeThread();
  const tell = (message: ToThread): void => thread.postMessage(message);
  const stopping = Promise.withResolvers<ThreadOutcome>();
  // Reading leaves nothing behind and is ended at once; writing has to take its unfinished file away.
  const stop = (): void => (LEAVES_NOTHING.has(request.kind) ? stopping.resolve(stopped()) : tell('stop'));
  let isDone = false;
  let hear: (message: FromThread) => void = () => undefined;
  let fail: (problem: Error) => void = () => undefined;
  const end = (code: number): void => fail(new Error(`The thread ended without an outcome (${code})`));
  try {
    const outcome = new Promise<ThreadOutcome>((resolve, reject) => {
      hear = (message) => {
        switch (message.type) {
          case 'progress':
            task.progress(message.phase, message.done, message.total);
            break;
          case 'portion':
            take(message.list, message.items);
            // Whatever else waits in the host comes before the next portion.
            setImmediate(tell, 'more');
            break;
          case 'done':
            isDone = true;
            resolve(message.outcome);
        }
      };
      thread.on('message', hear);
      fail = reject;
      thread.on('error', fail).on('exit', end);
    });
    task.signal.addEventListener('abort', stop);
    tell(request);
    if (task.signal.aborted) {
      stop();
    }
    return await Promise.race([outcome, stopping.promise]);
  } finally {
    task.signal.removeEventListener('abort', stop);
    thread.off('message', hear);
    if (isDone && request.kind === 'previewBom') {
      thread.off('error', fail).off('exit', end);
      await keepThread(thread);
    } else {
      await endThread(thread);
    }
  }
}
