import { describe, expect, it } from 'vitest';
import { createRequestQueue, type Lane } from '../../../electron/host/request-queue.ts';

const never = new AbortController().signal;
const call = (session: string, lane: Lane, signal = never) => ({ session, lane, signal });

/** A task that ends when told to, and a note of when it began. */
function heldTask(
  log: string[],
  name: string,
): { readonly task: () => Promise<string>; readonly end: () => void } {
  const { promise, resolve } = Promise.withResolvers<void>();
  const task = async (): Promise<string> => {
    log.push(`${name} begins`);
    await promise;
    log.push(`${name} ends`);
    return name;
  };
  return { task, end: resolve };
}

const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

describe('the queue of calls', () => {
  it('runs commands of all sessions one after the other, in the order they came', async () => {
    const queue = createRequestQueue(10);
    const log: string[] = [];
    const [first, second] = [heldTask(log, 'first'), heldTask(log, 'second')];
    const both = Promise.all([
      queue.run(call('a', 'alone'), first.task),
      queue.run(call('b', 'alone'), second.task),
    ]);
    second.end();
    await settled();
    expect(log).toEqual(['first begins']);
    first.end();
    expect(await both).toEqual([
      { ok: true, value: 'first' },
      { ok: true, value: 'second' },
    ]);
    expect(log).toEqual(['first begins', 'first ends', 'second begins', 'second ends']);
  });

  it('runs one job of a session at a time, jobs of two sessions side by side and reads at once', async () => {
    const queue = createRequestQueue(10);
    const log: string[] = [];
    const tasks = ['a1', 'a2', 'b1', 'read'].map((name) => heldTask(log, name));
    const runs = tasks.map(({ task }, index) =>
      queue.run(call(index === 2 ? 'b' : 'a', index === 3 ? 'read' : 'job'), task),
    );
    await settled();
    expect(log.toSorted()).toEqual(['a1 begins', 'b1 begins', 'read begins']);
    tasks.forEach(({ end }) => end());
    await Promise.all(runs);
    expect(log.indexOf('a2 begins')).toBeGreaterThan(log.indexOf('a1 ends'));
  });

  it('goes on after a task that fails', async () => {
    const queue = createRequestQueue(10);
    const failed = queue.run(call('a', 'alone'), () => Promise.reject(new Error('bug')));
    const next = queue.run(call('a', 'alone'), () => Promise.resolve('next'));
    await expect(failed).rejects.toThrow('bug');
    expect(await next).toEqual({ ok: true, value: 'next' });
  });

  it('refuses more calls of a session than it may have, not those of another', async () => {
    const queue = createRequestQueue(2);
    const held = heldTask([], 'held');
    const runs = [1, 2].map(() => queue.run(call('a', 'alone'), held.task));
    expect(await queue.run(call('a', 'read'), () => Promise.resolve(1))).toEqual({
      ok: false,
      error: { code: 'limit.requests', params: { limit: '2' } },
    });
    expect(await queue.run(call('b', 'read'), () => Promise.resolve(1))).toEqual({ ok: true, value: 1 });
    held.end();
    await Promise.all(runs);
    expect(await queue.run(call('a', 'read'), () => Promise.resolve(1))).toEqual({ ok: true, value: 1 });
  });

  it('does not start what nobody waits for any more', async () => {
    const queue = createRequestQueue(10);
    const log: string[] = [];
    const [first, second] = [heldTask(log, 'first'), heldTask(log, 'second')];
    const gone = new AbortController();
    const runs = [
      queue.run(call('a', 'alone'), first.task),
      queue.run(call('a', 'alone', gone.signal), second.task),
    ];
    gone.abort();
    first.end();
    expect((await Promise.all(runs))[1]).toEqual({
      ok: false,
      error: { code: 'cancelled.request', params: {} },
    });
    expect(log).toEqual(['first begins', 'first ends']);
  });

  it('drains: ends what runs and what waits, and takes nothing more', async () => {
    const queue = createRequestQueue(10);
    const log: string[] = [];
    const held = ['first', 'second'].map((name) => heldTask(log, name));
    const runs = held.map(({ task }) => queue.run(call('a', 'alone'), task));
    const drained = queue.drain().then(() => log.push('drained'));
    expect(await queue.run(call('a', 'read'), () => Promise.resolve(1))).toMatchObject({
      error: { code: 'state.closing' },
    });
    held.forEach(({ end }) => end());
    await Promise.all([...runs, drained]);
    expect(log.at(-1)).toBe('drained');
    expect(log).toContain('second ends');
  });
});
