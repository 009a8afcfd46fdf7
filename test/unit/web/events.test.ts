import { afterEach, describe, expect, it } from 'vitest';
import { type JobObserver } from '../../../electron/services/jobs/job-desk.ts';
import { type JobView } from '../../../shared/contract/workbench.ts';
import { serveApp } from '../../support/serve-app.ts';
import { inProcessHost, type InProcessHost, type InProcessOptions } from './in-process-host.ts';
import { smallApp } from './small-app.ts';

const RUNNING_JOB: JobView = {
  id: 'job-1',
  procedure: 'workbook.export',
  state: 'running',
  phase: 'writing',
  done: 1,
  total: 2,
};

let host: InProcessHost | undefined;
afterEach(async () => {
  await host?.close();
  host = undefined;
});

/** Reads a stream until a text has come; fails with what came when it ends before. */
async function readUntil(response: Response, text: string): Promise<string> {
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  let all = '';
  while (!all.includes(text)) {
    const step = await reader?.read();
    if (step === undefined || step.done) {
      throw new Error(`The stream ended with ${JSON.stringify(all)}`);
    }
    all += step.value;
  }
  await reader?.cancel();
  return all;
}

async function start(
  options: InProcessOptions = {},
): Promise<{ readonly host: InProcessHost; readonly cookie: string }> {
  host = await inProcessHost(options);
  return { host, cookie: await host.signIn() };
}

describe('the event stream', () => {
  it('tells every session of a change by any of them, over a socket', async () => {
    const served = await serveApp({ app: smallApp().app });
    try {
      const [one, two] = [await served.signIn(), await served.signIn()];
      const streams = await Promise.all([one.fetch('/events'), two.fetch('/events')]);
      expect(streams[0]?.headers.get('content-type')).toBe('text/event-stream; charset=utf-8');
      expect(streams[0]?.headers.get('cache-control')).toBe('no-store');
      await one.call('bom.edit', { line: 'L1', set: {}, reason: 'test' });
      for (const stream of streams) {
        const text = await readUntil(stream, '"revision":1}\n\n');
        expect(text).toContain('id: 1\nevent: changed\ndata: {"procedure":"bom.edit","revision":1}\n\n');
      }
    } finally {
      await served.close();
    }
  });

  it('tells of jobs that go on without a call', async () => {
    const listeners = new Set<JobObserver>();
    const onJob = (listener: JobObserver): (() => void) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    };
    const served = await serveApp({ app: { ...smallApp().app, onJob } });
    try {
      const stream = await (await served.signIn()).fetch('/events');
      listeners.forEach((listener) => listener(RUNNING_JOB));
      const event = 'id: 1\nevent: job\ndata: {"procedure":"workbook.export","revision":1}\n\n';
      expect(await readUntil(stream, '"revision":1}\n\n')).toContain(event);
    } finally {
      await served.close();
    }
    expect(listeners.size).toBe(0);
  });

  it('begins with the revision and says nothing of queries and failed commands', async () => {
    const { host, cookie } = await start({
      app: smallApp(({ name }) => (name === 'bom.correct' ? { code: 'state.noProject', params: {} } : {}))
        .app,
    });
    const stream = await host.get('/events', cookie);
    await host.post('/api/checks.run', cookie, {});
    await host.post('/api/bom.correct', cookie, {});
    await host.post('/api/unknown.procedure', cookie, {});
    await host.post('/api/history.undo', cookie, {});
    const text = await readUntil(stream, 'history.undo');
    expect(text).toContain('id: 0\nevent: ready\ndata: {"revision":0}\n\n');
    expect(text.match(/event: changed/g)).toHaveLength(1);
  });

  it('gives a page that comes back what it missed, in order and once', async () => {
    const { host, cookie } = await start();
    for (const name of ['bom.edit', 'bom.correct', 'history.undo']) {
      await host.post(`/api/${name}`, cookie, {});
    }
    const text = await readUntil(
      await host.get('/events', cookie, { 'Last-Event-ID': '1' }),
      '"revision":3}',
    );
    expect([...text.matchAll(/^id: (\d+)$/gm)].map(([, id]) => id)).toEqual(['2', '3']);
    expect(text).not.toContain('ready');
  });

  it.each([['7'], ['-1'], ['x'], ['1e3']])(
    'tells a page with the last event %s to read everything',
    async (last) => {
      const { host, cookie } = await start();
      await host.post('/api/bom.edit', cookie, {});
      const text = await readUntil(await host.get('/events', cookie, { 'Last-Event-ID': last }), '\n\nid:');
      expect(text).toMatch(/event: (reset)\ndata: \{"revision":1\}/);
    },
  );

  it('remembers 256 changes and no more', async () => {
    const { host, cookie } = await start();
    for (let count = 0; count < 258; count += 1) {
      await host.post('/api/bom.edit', cookie, {});
    }
    const known = await readUntil(
      await host.get('/events', cookie, { 'Last-Event-ID': '2' }),
      '"revision":258}',
    );
    expect(known.match(/event: changed/g)).toHaveLength(256);
    const tooOld = await readUntil(await host.get('/events', cookie, { 'Last-Event-ID': '1' }), '\n\nid:');
    expect(tooOld).toContain('event: reset');
  });

  it('gives signs of life', async () => {
    const { host, cookie } = await start({ limits: { heartbeatMs: 10 } });
    expect(await readUntil(await host.get('/events', cookie), ': alive\n\n: alive')).toContain('ready');
  });

  it('is opened a limited number of times by a session, and again after one was closed', async () => {
    const { host, cookie } = await start({ limits: { streamsPerSession: 2 } });
    const first = await host.get('/events', cookie);
    await host.get('/events', cookie);
    expect((await host.get('/events', cookie)).status).toBe(429);
    expect((await host.get('/events', await host.signIn())).status).toBe(200);
    await first.body?.cancel();
    expect((await host.get('/events', cookie)).status).toBe(200);
  });

  it('is ended for a reader that takes nothing', async () => {
    const { host, cookie } = await start({ limits: { waitingEvents: 3, streamsPerSession: 1 } });
    await host.get('/events', cookie);
    expect((await host.get('/events', cookie)).status).toBe(429);
    for (let count = 0; count < 3; count += 1) {
      await host.post('/api/bom.edit', cookie, {});
    }
    expect((await host.get('/events', cookie)).status).toBe(200);
  });
});
