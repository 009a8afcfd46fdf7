import { describe, expect, it } from 'vitest';
import { createRequestQueue } from '../../../electron/host/request-queue.ts';
import { createQuit, decideQuit, type QuitParts } from '../../../electron/main/quit.ts';

describe('the decision about a wish to quit', () => {
  it.each([
    ['running', 0, 'begin'],
    ['running', 60_000, 'begin'],
    ['closing', 0, 'wait'],
    ['closing', 9_999, 'wait'],
    ['closing', 10_000, 'ask'],
    ['closed', 0, 'leave'],
    ['closed', 60_000, 'leave'],
  ] as const)('%s for %d ms: %s', (phase, waitedMs, decision) => {
    expect(decideQuit(phase, waitedMs)).toBe(decision);
  });
});

/** Parts that note what happens, with a clock of the test. */
function noting(
  more: Partial<QuitParts> = {},
): QuitParts & { readonly seen: string[]; clock: { nowMs: number } } {
  const seen: string[] = [];
  const clock = { nowMs: 0 };
  return {
    seen,
    clock,
    steps: [],
    leave: () => void seen.push('leave'),
    ask: async () => {
      seen.push('ask');
      return false;
    },
    leaveAtOnce: () => void seen.push('leave at once'),
    log: (text) => void seen.push(`log ${text.split('\n')[0]}`),
    nowMs: () => clock.nowMs,
    ...more,
  };
}

const turn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

describe('quitting', () => {
  it('while a command writes waits for it, then closes the project, then leaves', async () => {
    const queue = createRequestQueue(10);
    const command = { session: 'page', lane: 'alone' } as const;
    const written = Promise.withResolvers<void>();
    const parts = noting();
    const { seen } = parts;
    const steps = [() => queue.drain(), async () => void seen.push('project closed')];
    const write = queue.run(command, async () => {
      await written.promise;
      seen.push('written');
    });
    const queued = queue.run(command, async () => void seen.push('queued command'));
    const mayQuit = createQuit({ ...parts, steps });
    expect(mayQuit()).toBe(false);
    await turn();
    expect(mayQuit()).toBe(false);
    expect(seen).toEqual([]);
    expect(await queue.run(command, async () => void seen.push('too late'))).toMatchObject({
      ok: false,
      error: { code: 'state.closing' },
    });
    written.resolve();
    await Promise.all([write, queued]);
    await turn();
    expect(seen).toEqual(['written', 'queued command', 'project closed', 'leave']);
    expect(mayQuit()).toBe(true);
  });

  it('goes on when a step fails and says so', async () => {
    const parts = noting();
    const { seen } = parts;
    const steps = [
      async () => {
        throw new Error('disk gone');
      },
      async () => void seen.push('settings'),
    ];
    createQuit({ ...parts, steps })();
    await turn();
    expect(seen).toEqual(['log Error: disk gone', 'settings', 'leave']);
  });

  it.each([
    [true, ['ask', 'leave at once']],
    [false, ['ask']],
  ])('asks once after ten seconds of waiting; the answer is %s', async (answer, expected) => {
    const answered = Promise.withResolvers<boolean>();
    const parts = noting({ steps: [() => new Promise(() => undefined)] });
    const { seen, clock } = parts;
    const ask = async (): Promise<boolean> => {
      seen.push('ask');
      return answered.promise;
    };
    const mayQuit = createQuit({ ...parts, ask });
    mayQuit();
    clock.nowMs = 10_000;
    expect([mayQuit(), mayQuit()]).toEqual([false, false]);
    answered.resolve(answer);
    await turn();
    expect(seen).toEqual(expected);
  });
});
