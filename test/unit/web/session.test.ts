import { afterEach, describe, expect, it } from 'vitest';
import { exchangeCode, serveApp } from '../../support/serve-app.ts';
import { inProcessHost, type InProcessHost } from './in-process-host.ts';
import { smallApp } from './small-app.ts';

let host: InProcessHost | undefined;
afterEach(async () => {
  await host?.close();
  host = undefined;
});

describe('letting a browser in', () => {
  it('answers the first use of a code with a cookie for this host only, and the second with nothing', async () => {
    host = await inProcessHost();
    const code = host.codes.newCode();
    const first = await host.post('/session', '', { code });
    expect(first.status).toBe(200);
    expect(first.headers.get('set-cookie')).toMatch(
      /^cradlegate-43123-test=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict$/,
    );
    const again = await host.post('/session', '', { code });
    expect(again.status).toBe(401);
    expect(again.headers.get('set-cookie')).toBeNull();
    expect(await again.json()).toEqual({ ok: false, error: { code: 'contract.launchCode', params: {} } });
  });

  it.each([
    [59_999, 200],
    [60_000, 401],
  ])('takes a code that is %d ms old with %d', async (ageMs, status) => {
    let now = 1_000_000;
    host = await inProcessHost({ nowMs: () => now });
    const code = host.codes.newCode();
    now += ageMs;
    expect((await host.post('/session', '', { code })).status).toBe(status);
  });

  it('does not let an expired code in later either', async () => {
    let now = 0;
    host = await inProcessHost({ nowMs: () => now });
    const code = host.codes.newCode();
    now = 60_000;
    await host.post('/session', '', { code });
    now = 0;
    expect((await host.post('/session', '', { code })).status).toBe(401);
  });

  it.each([[{}], [{ code: 1 }], [{ code: 'x', more: true }], [[]], [null]])('refuses %j', async (body) => {
    host = await inProcessHost();
    host.codes.newCode();
    expect((await host.post('/session', '', body)).status).toBe(401);
  });

  it('lets two browsers in with two secrets, and both may call', async () => {
    host = await inProcessHost();
    const cookies = [await host.signIn(), await host.signIn()] as const;
    expect(cookies[0]).not.toBe(cookies[1]);
    for (const cookie of cookies) {
      expect((await host.post('/api/checks.run', cookie, {})).status).toBe(200);
    }
  });
});

describe('two hosts on this computer', () => {
  it('have cookies of different names and refuse the cookie of the other', async () => {
    const [one, two] = await Promise.all([
      serveApp({ app: smallApp().app }),
      serveApp({ app: smallApp().app }),
    ]);
    try {
      const [first, second] = await Promise.all([one.signIn(), two.signIn()]);
      expect(first.cookie.split('=')[0]).toMatch(/^cradlegate-\d+-[0-9a-f]{8}$/);
      expect(first.cookie.split('=')[0]).not.toBe(second.cookie.split('=')[0]);
      const headers = { Cookie: first.cookie, 'Content-Type': 'application/json' };
      const foreign = await second.fetch('/api/checks.run', { method: 'POST', headers, body: '{}' });
      expect(foreign.status).toBe(401);
    } finally {
      await Promise.all([one.close(), two.close()]);
    }
  });

  it('give a launch address with the code in the fragment, which is never sent', async () => {
    const served = await serveApp({ app: smallApp().app });
    try {
      const { launchUrl, url } = served.host;
      expect(launchUrl).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/#code=[\w-]{43}$/);
      expect(new URL(launchUrl).search).toBe('');
      expect((await exchangeCode(url, launchUrl)).status).toBe(200);
      expect((await exchangeCode(url, launchUrl)).status).toBe(401);
    } finally {
      await served.close();
    }
  });
});
