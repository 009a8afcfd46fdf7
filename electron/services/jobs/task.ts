import { failure } from '../../../shared/errors/app-error.ts';

/** What long work is at; the text stands in the catalogues under `job.phase.<phase>`. */
export type Phase =
  'starting' | 'reading' | 'interpreting' | 'storing' | 'proposing' | 'calculating' | 'checking' | 'writing';

/** Long work as its procedure sees it: it says how far it is and is told when to stop. */
export interface Task {
  readonly signal: AbortSignal;
  /** Says how far the work is, without pause. */
  progress(phase: Phase, done: number, total: number): void;
  /** Says how far the work is and lets other work have its turn; true when the work is to stop. */
  step(phase: Phase, done: number, total: number): Promise<boolean>;
}

/** Lets everything else that waits have its turn. */
export function nextTurn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

/** Work somebody waits for: nobody watches it, nothing stops it. */
export const FOREGROUND: Task = {
  signal: new AbortController().signal,
  progress: () => undefined,
  step: async () => {
    await nextTurn();
    return false;
  },
};

/** The error of work that was stopped before it changed anything. */
export function stopped(): ReturnType<typeof failure> {
  return failure('cancelled.job');
}
