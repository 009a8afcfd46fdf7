import { parentPort } from 'node:worker_threads';
import { success } from '../../../shared/errors/app-error.ts';
import { readBom } from '../../services/boms/read-bom.ts';
import { nextTurn, type Task } from '../../services/jobs/task.ts';
import { importLibrary, previewLibrary } from '../../services/libraries/import-library.ts';
import { adoptProject, createSession } from '../../services/session.ts';
import { exportWorkbook } from '../../services/workbooks/export-workbook.ts';
import { previewImport } from '../../services/workbench/import-preview.ts';
import { openProject } from '../../storage/open-project.ts';
import { createGateways, diskFiles } from '../create-app.ts';
import { findResources } from '../resources.ts';
import { keepingLastTable } from './last-table.ts';
import {
  type FromThread,
  type PortionedLists,
  type ThreadOutcome,
  type ThreadRequest,
  type ToThread,
} from './messages.ts';

/** Lines or findings of one message: unpacking them takes the host about two milliseconds. */
const ITEMS_PER_MESSAGE = 500;

const ACTOR = 'background';

/** The other end of the thread; this file is only ever run as one. */
const port = parentPort ?? missingPort();
const resources = findResources(import.meta.dirname);
const gateways = createGateways(resources, { actor: ACTOR }, keepingLastTable(diskFiles));
const stop = new AbortController();
let heardMore: () => void = () => undefined;

port.on('message', (message: ToThread) => {
  if (typeof message === 'object') {
    void answer(message);
    return;
  }
  if (message === 'stop') {
    stop.abort();
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
    return previewImport(createSession(gateways), request.bom, task);
  }
  if (request.kind === 'readBom') {
    const reading = await readBom(gateways.files, request.bom, task);
    if (!reading.ok) {
      return reading;
    }
    const { lines, findings, ...rest } = reading.value;
    await send('lines', lines);
    await send('findings', findings);
    return success(rest);
  }
  if (request.kind === 'previewLibrary') {
    return previewLibrary(createSession(gateways), request.library, task);
  }
  if (request.kind === 'importLibrary') {
    return importLibrary(createSession(gateways), request.library, task);
  }
  const { project, study, ...input } = request.workbook;
  const store = openProject(project, { actor: ACTOR, clock: gateways.clock, mode: 'read' });
  if (!store.ok) {
    return store;
  }
  const session = createSession(gateways);
  const selected = store.value.selectStudy(study, { remember: false });
  const adopted = selected.ok ? adoptProject(session, store.value) : selected;
  const outcome = adopted.ok ? await exportWorkbook(session, input, task) : adopted;
  const closed = store.value.close();
  return outcome.ok && !closed.ok ? closed : outcome;
}

/** Sends a list in portions; each waits until the host has taken the one before. */
async function send(list: keyof PortionedLists, items: readonly unknown[]): Promise<void> {
  for (let from = 0; from < items.length && !stop.signal.aborted; from += ITEMS_PER_MESSAGE) {
    const taken = new Promise<void>((resolve) => {
      heardMore = resolve;
    });
    say({ type: 'portion', list, items: items.slice(from, from + ITEMS_PER_MESSAGE) });
    await taken;
  }
}
