import { type BridgeAnswer, type BridgeEvent } from '../../shared/contract/bridge.ts';
import { failure, type Result } from '../../shared/errors/app-error.ts';
import { createChangeFeed } from '../host/change-feed.ts';
import { type App } from '../host/create-app.ts';
import { announceJobs } from '../host/job-news.ts';
import { malformedInput } from '../host/malformed-input.ts';
import { laneOf, runPageCall } from '../host/page-calls.ts';
import { type Lane, type RequestQueue } from '../host/request-queue.ts';
import { dispatchForPage } from '../host/tickets.ts';
import { createWorkspace } from '../host/workspace.ts';
import { desktopCall, type DesktopCallContext } from './desktop-calls.ts';
import { desktopPathKeeper, PAGE_OWNER, referenceOfPicked } from './desktop-files.ts';
import { plainData } from './plain-data.ts';

/** Calls of the page that run or wait; it makes a few at a time, a page gone wild many. */
export const MOST_CALLS = 64;

/** What the host of the page is made of. */
export interface PageHostParts extends Omit<DesktopCallContext, 'workspace'> {
  readonly app: Pick<App, 'dispatch' | 'onJob'>;
  readonly queue: RequestQueue;
  /** Tells the page that something changed. */
  readonly send: (event: BridgeEvent) => void;
  /** Takes the stack of a bug. */
  readonly log: (text: string) => void;
}

/** Answers the page; whoever calls has made sure that it is ours. */
export interface PageHost {
  /** Never throws: of a thrown error only the message would reach the page. */
  invoke(name: unknown, input: unknown): Promise<BridgeAnswer>;
  /** Opens a project the user chose outside the page: by the menu, by a double click. Errors come back as values. */
  openProject(path: string): Promise<BridgeAnswer>;
  /** Another page is loaded: files handed over by the one before are forgotten. */
  newPage(): void;
}

/** @returns the desktop host of one page, without its window. */
export function createPageHost(parts: PageHostParts): PageHost {
  const { files, transfers, app, queue, log, send } = parts;
  const keeper = desktopPathKeeper(files);
  const workspace = createWorkspace(app, files.projects);
  const feed = createChangeFeed();
  feed.subscribe(({ kind, procedure }) => send({ kind, procedure }));
  announceJobs(app, feed, Date.now);

  async function run(name: string, lane: Lane, task: () => Promise<Result<unknown>>): Promise<BridgeAnswer> {
    const result = await runPageCall({ queue, feed, log }, { session: PAGE_OWNER, name, lane }, task);
    return result.ok ? { ok: true, data: result.value } : result;
  }

  async function callProcedure(name: string, input: unknown): Promise<BridgeAnswer> {
    const plain = plainData(input);
    return plain === undefined
      ? malformedInput(name)
      : run(name, laneOf(name, plain.value), () => dispatchForPage(workspace.app, name, plain.value, keeper));
  }

  return {
    async invoke(name, input) {
      if (typeof name !== 'string') {
        return failure('contract.unknownProcedure', { name: typeof name });
      }
      const own = desktopCall(name);
      return own === undefined
        ? callProcedure(name, input)
        : run(name, 'read', () => own({ ...parts, workspace }, input));
    },
    async openProject(path) {
      const { path: reference } = await referenceOfPicked(files, 'project', path);
      return callProcedure('project.open', { path: reference });
    },
    newPage() {
      transfers.abandon();
      files.picked.clear();
    },
  };
}
