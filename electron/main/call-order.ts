import { procedures } from '../../shared/contract/procedures.ts';
import { failure, type Result, success } from '../../shared/errors/app-error.ts';

/** How a call runs: `inTurn` after all earlier ones that change something, `atOnce` beside them. */
export type CallOrderKind = 'inTurn' | 'atOnce';

/** Puts the calls of the one user in order and knows when the last has ended. */
export interface CallOrder {
  /** Runs a task in its turn; `state.closing` when the program is ending. */
  run<T>(kind: CallOrderKind, task: () => Promise<T>): Promise<Result<T>>;
  /** Takes no new call and resolves when the last one has ended. */
  drain(): Promise<void>;
}

/** Commands and what opens and closes projects change something; queries, and names nobody knows, do not. */
export function orderOf(procedure: string): CallOrderKind {
  const table: Readonly<Record<string, { readonly kind: string }>> = procedures;
  return Object.hasOwn(table, procedure) && table[procedure]?.kind !== 'query' ? 'inTurn' : 'atOnce';
}

export function createCallOrder(): CallOrder {
  const open = new Set<Promise<unknown>>();
  let lastInTurn: Promise<unknown> = Promise.resolve();
  let closing = false;
  return {
    async run(kind, task) {
      if (closing) {
        return failure('state.closing');
      }
      const running = kind === 'inTurn' ? lastInTurn.then(task) : task();
      // One task that fails must not take the later ones with it.
      const ended = running.then(
        () => undefined,
        () => undefined,
      );
      if (kind === 'inTurn') {
        lastInTurn = ended;
      }
      open.add(ended);
      void ended.then(() => open.delete(ended));
      return success(await running);
    },
    async drain() {
      closing = true;
      await Promise.all(open);
    },
  };
}
