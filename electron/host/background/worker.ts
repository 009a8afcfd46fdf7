import { parentPort } from 'node:worker_threads';
import { success } from '../../../shared/errors/app-error.ts';
import { readBom } from '../../services/boms/read-bom.ts';
import { nextTurn, type Task } from '../../services/jobs/task.ts';
import { previewImport } from '../../services/workbench/import-preview.ts';
import { presetFiles, readingFiles } from '../reading-files.ts';
import { keepingLastTable } from './last-table.ts';
import type { FromThread, PortionedLists, ThreadOutcome, ThreadRequest, ToThread } from './messages.ts';

/** Lines or findings of one message: unpacking them takes the host about two milliseconds. */
const ITEMS_PER_MESSAGE = 500;

/** Portions on the way at once: while the host unpacks one the thread packs the next. */
const PORTIONS_ON_THE_WAY = 2;

/** The other end of the thread; this file is only ever run as one. */
const port = parentPort ?? missingPort();
const files = keepingLastTable(readingFiles);
const stop = new AbortController();
let onTheWay = 0;
let heardMore: () => void = () => undefined;

port.on('message', (message: ToThread) => {
  if (typeof message === 'object') {
    void answer(message);
    return;
  }
  if (message === 'stop') {
    stop.abort();
  } else {
    onTheWay -= 1;
  }
  heardMore();
});

const task: Task = {
  signal: stop.signal,
  progress: (phase, done, total) => say({ type: 'progress', phase, done, total }),
  step: async (phase, done, total) => {
    say({ type: 'progress', phase, done, total });
    await nextTurn();
    return stop.signal.aborted;
  },
};

function missingPort(): never {
  throw new Error('This program runs as a thread of the application only');
}

/** A bug rejects here and ends the thread, which the host hears. */
async function answer(request: ThreadRequest): Promise<void> {
  say({ type: 'done', outcome: await run(request) });
}

function say(message: FromThread): void {
  port.postMessage(message);
}

async function run(request: ThreadRequest): Promise<ThreadOutcome> {
  if (request.kind === 'previewBom') {
    return previewImport({ gateways: { files, presets: presetFiles } }, request.bom, task);
  }
  if (request.kind === 'readBom') {
    const reading = await readBom(files, request.bom, task);
    if (!reading.ok) {
      return reading;
    }
    const { lines, findings, ...rest } = reading.value;
    await send('lines', lines);
    await send('findings', findings);
    return success(rest);
  }
  // Loaded when asked for: reading a file would wait for it.
  const { doApplicationWork } = await import('./application-work.ts');
  return doApplicationWork(request, task);
}

/** Sends a list in portions, a few ahead of what the host has taken. */
async function send(list: keyof PortionedLists, items: readonly unknown[]): Promise<void> {
  for (let from = 0; from < items.length && !stop.signal.aborted; from += ITEMS_PER_MESSAGE) {
    say({ type: 'portion', list, items: items.slice(from, from + ITEMS_PER_MESSAGE) });
    onTheWay += 1;
    while (onTheWay >= PORTIONS_ON_THE_WAY && !stop.signal.aborted) {
      await new Promise<void>((resolve) => (heardMore = resolve));
    }
  }
}
