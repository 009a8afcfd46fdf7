import { afterEach, describe, expect, it } from 'vitest';
import { inProcessHost, type InProcessHost } from './in-process-host.ts';
import { smallApp } from './small-app.ts';

const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

describe('calls over HTTP', () => {
  let host: InProcessHost;
  afterEach(() => host.close());

  it('answer 429 when a session floods the host', async () => {
    const { promise, resolve } = Promise.withResolvers<void>();
    host = await inProcessHost({ app: smallApp(() => promise).app, limits: { callsPerSession: 3 } });
    const cookie = await host.signIn();
    const waiting = [1, 2, 3].map(() => host.post('/api/bom.edit', cookie, {}));
    await settled();
    const refused = await host.post('/api/checks.run', cookie, {});
    expect(refused.status).toBe(429);
    resolve();
    expect((await Promise.all(waiting)).map(({ status }) => status)).toEqual([200, 200, 200]);
  });

  it('tell a bug by a mark that stands in the log with the stack, and nothing else', async () => {
    host = await inProcessHost({
      app: smallApp(() => {
        throw new TypeError('secret detail');
      }).app,
    });
    const answer = await host.post('/api/checks.run', await host.signIn(), {});
    const body = (await answer.json()) as { readonly error: { readonly params: { readonly trace: string } } };
    expect(answer.status).toBe(500);
    expect(body).toMatchObject({ ok: false, error: { code: 'internal.unexpected' } });
    expect(JSON.stringify(body)).not.toContain('secret');
    expect(host.logged[0]).toContain(body.error.params.trace);
    expect(host.logged[0]).toContain('secret detail');
  });

  it.each([
    ['input.number', 422],
    ['rule.cycle', 422],
    ['state.noProject', 409],
    ['state.lineNotFound', 404],
    ['state.row.notFound', 404],
    ['state.locked', 423],
    ['limit.zip.ratio', 413],
    ['external.disk.full', 507],
    ['storage.corrupt', 500],
    ['cancelled.reading', 499],
    ['contract.invalidInput', 400],
    ['unheard.of', 500],
  ])('answer %s with status %d', async (code, status) => {
    host = await inProcessHost({ app: smallApp(() => ({ code, params: {} })).app });
    expect((await host.post('/api/checks.run', await host.signIn(), {})).status).toBe(status);
  });
});
