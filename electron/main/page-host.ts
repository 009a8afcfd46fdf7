import { randomUUID } from 'node:crypto';
import { type BridgeAnswer, type BridgeEvent } from '../../shared/contract/bridge.ts';
import { procedures } from '../../shared/contract/procedures.ts';
import { AppException, failure, type Result } from '../../shared/errors/app-error.ts';
import { type App } from '../host/create-app.ts';
import { dispatchForPage } from '../host/tickets.ts';
import { type CallOrder, orderOf } from './call-order.ts';
import { desktopCall, type DesktopCallContext } from './desktop-calls.ts';
import { desktopPathKeeper } from './desktop-files.ts';
import { plainData } from './plain-data.ts';

/** What the host of the page is made of. */
export interface PageHostParts extends Omit<DesktopCallContext, 'openProject'> {
  readonly app: Pick<App, 'dispatch' | 'onJob'>;
  readonly order: CallOrder;
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
  const { files, transfers, app, order } = parts;
  const keeper = desktopPathKeeper(files);
  let openPath: string | undefined;
  const context: DesktopCallContext = {
    ...parts,
    openProject: () => (openPath === undefined ? null : files.projects.nameOf(openPath)),
  };
  // Seen here, where paths are still paths, to know which project is open.
  const watched: Pick<App, 'dispatch'> = {
    async dispatch(name, input) {
      const result = await app.dispatch(name, input);
      if (name === 'project.close' ? result.ok : name.startsWith('project.')) {
        openPath =
          name !== 'project.close' && result.ok && hasPath(result.value) ? result.value.path : undefined;
      }
      return result;
    },
  };

  app.onJob(({ procedure }) => parts.send({ kind: 'job', procedure }));

  async function call(name: string, input: unknown): Promise<Result<unknown>> {
    const own = desktopCall(context, name, input);
    if (own !== undefined) {
      return own;
    }
    const plain = plainData(input);
    if (plain === undefined) {
      return failure('contract.invalidInput', { name, path: '', problem: 'not plain data' });
    }
    const result = await dispatchForPage(watched, name, plain.value, keeper);
    if (changesData(name, result)) {
      parts.send({ kind: 'changed', procedure: name });
    }
    return result;
  }

  async function answer(name: string, task: () => Promise<Result<unknown>>): Promise<BridgeAnswer> {
    try {
      const queued = await order.run(orderOf(name), task);
      const result = queued.ok ? queued.value : queued;
      return result.ok ? { ok: true, data: result.value } : result;
    } catch (error) {
      if (error instanceof AppException) {
        return { ok: false, error: error.error };
      }
      const trace = randomUUID();
      parts.log(`${trace} ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
      return failure('internal.unexpected', { trace });
    }
  }

  return {
    invoke: async (name, input) =>
      typeof name === 'string'
        ? answer(name, () => call(name, input))
        : failure('contract.unknownProcedure', { name: typeof name }),
    async openProject(path) {
      const reference = `project:${await files.projects.add(path)}`;
      return answer('project.open', () => call('project.open', { path: reference }));
    },
    newPage() {
      transfers.abandon();
      files.picked.clear();
    },
  };
}

/** True when a call may have changed what the page shows. A project that failed to open has closed the one before. */
function changesData(name: string, result: Result<unknown>): boolean {
  const table: Readonly<Record<string, { readonly kind: string }>> = procedures;
  const kind = Object.hasOwn(table, name) ? table[name]?.kind : undefined;
  const reached = result.ok || !result.error.code.startsWith('contract.');
  return (kind === 'command' && result.ok) || (kind === 'host' && reached);
}

function hasPath(outcome: unknown): outcome is { readonly path: string } {
  return (
    typeof outcome === 'object' && outcome !== null && 'path' in outcome && typeof outcome.path === 'string'
  );
}
