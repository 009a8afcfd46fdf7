/** How far the end of the program is. */
export type QuitPhase = 'running' | 'closing' | 'closed';

/** What a wish to quit leads to. */
export type QuitDecision = 'begin' | 'wait' | 'ask' | 'leave';

/** After this time of waiting for what still writes, in milliseconds, a user who asks again may quit at once. */
const PATIENCE_MS = 10_000;

/**
 * Decides about a wish to quit. The first one begins the orderly end. While that runs, further ones wait; after some
 * time they are asked about: every change is one transaction, so leaving at once loses only what is not yet confirmed.
 * @param waitedMs Time since the orderly end began.
 */
export function decideQuit(phase: QuitPhase, waitedMs: number): QuitDecision {
  switch (phase) {
    case 'running':
      return 'begin';
    case 'closing':
      return waitedMs < PATIENCE_MS ? 'wait' : 'ask';
    case 'closed':
      return 'leave';
  }
}

/** What the end of the program is made of. */
export interface QuitParts {
  /** Done one after the other; one that fails does not keep the next from being done. */
  readonly steps: readonly (() => Promise<unknown>)[];
  /** Ends the process; called when all is done. */
  readonly leave: () => void;
  /** Asks whether to leave although something still writes. */
  readonly ask: () => Promise<boolean>;
  readonly leaveAtOnce: () => void;
  readonly log: (text: string) => void;
  readonly nowMs: () => number;
}

/** @returns what to call for each wish to quit; true when the program may end now. */
export function createQuit(parts: QuitParts): () => boolean {
  let phase: QuitPhase = 'running';
  let sinceMs = 0;
  let asking = false;

  async function close(): Promise<void> {
    for (const step of parts.steps) {
      try {
        await step();
      } catch (error) {
        parts.log(error instanceof Error ? (error.stack ?? error.message) : String(error));
      }
    }
    phase = 'closed';
    parts.leave();
  }

  async function ask(): Promise<void> {
    asking = true;
    if (await parts.ask()) {
      parts.leaveAtOnce();
    }
    asking = false;
  }

  return () => {
    const decision = decideQuit(phase, parts.nowMs() - sinceMs);
    if (decision === 'begin') {
      phase = 'closing';
      sinceMs = parts.nowMs();
      void close();
    } else if (decision === 'ask' && !asking) {
      void ask();
    }
    return decision === 'leave';
  };
}
