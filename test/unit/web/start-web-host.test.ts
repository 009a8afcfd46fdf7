import { existsSync, globSync } from 'node:fs';
import { connect, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { afterEach, describe, expect, it } from 'vitest';
import { hostNames } from '../../../electron/web/loopback.ts';
import { type PageRequest, serveApp, type ServedApp } from '../../support/serve-app.ts';
import { smallApp } from './small-app.ts';

let served: ServedApp | undefined;
afterEach(async () => {
  await served?.close();
  served = undefined;
});

/** Sends text as it is and gives all that comes back until the host ends the connection. */
async function sendText(url: string, text: string): Promise<string> {
  const { promise, resolve, reject } = Promise.withResolvers<string>();
  const socket: Socket = connect(Number(new URL(url).port), '127.0.0.1');
  let answer = '';
  socket.setEncoding('utf8');
  socket.on('data', (chunk: string) => (answer += chunk));
  socket.on('end', () => resolve(answer));
  socket.on('error', reject);
  socket.write(text);
  return promise;
}

describe('the time and size of requests', () => {
  it('headers that do not end are answered with 408', async () => {
    served = await serveApp({ app: smallApp().app, limits: { headersMs: 200 } });
    const answer = await sendText(served.host.url, 'GET / HTTP/1.1\r\nHost: 127.0.0.1\r\n');
    expect(answer).toMatch(/^HTTP\/1\.1 408 /);
  });

  it('headers that are too long are answered with 431', async () => {
    served = await serveApp({ app: smallApp().app });
    const answer = await sendText(served.host.url, `GET / HTTP/1.1\r\nX: ${'x'.repeat(17_000)}\r\n\r\n`);
    expect(answer).toMatch(/^HTTP\/1\.1 431 /);
  });

  it('a body that does not come is answered with 408', async () => {
    served = await serveApp({ app: smallApp().app, limits: { bodyMs: 100 } });
    const { url } = served.host;
    const { cookie } = await served.signIn();
    const head = [
      'POST /api/checks.run HTTP/1.1',
      `Host: ${new URL(url).host}`,
      `Origin: ${url}`,
      'Sec-Fetch-Site: same-origin',
      'Content-Type: application/json',
      `Cookie: ${cookie}`,
      'Content-Length: 10',
    ].join('\r\n');
    const answer = await sendText(url, `${head}\r\n\r\n{`);
    expect(answer).toMatch(/^HTTP\/1\.1 408 /);
    expect(answer).toContain('contract.bodyTimeout');
  });

  it('a body without announced length is counted', async () => {
    const small = smallApp();
    served = await serveApp({ app: small.app, limits: { callBytes: 1000 } });
    const page = await served.signIn();
    const body = new ReadableStream<Uint8Array>({
      start(controller) {
        controller.enqueue(new TextEncoder().encode(`{"a":"${'x'.repeat(2000)}"}`));
        controller.close();
      },
    });
    const headers = { 'Content-Type': 'application/json' };
    // A stream as body wants `duplex`, which the browser's own type does not know.
    const init: PageRequest & { readonly duplex: 'half' } = { method: 'POST', headers, body, duplex: 'half' };
    const answer = await page.fetch('/api/bom.edit', init);
    expect(answer.status).toBe(413);
    expect(await answer.json()).toMatchObject({ error: { code: 'contract.tooLarge' } });
    expect(small.seen).toEqual([]);
  });

  it('an announced body that is too long is refused before it comes', async () => {
    served = await serveApp({ app: smallApp().app });
    const page = await served.signIn();
    const answer = await page.fetch('/api/bom.edit', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: ' '.repeat(16 * 1024 * 1024 + 1),
    });
    expect(answer.status).toBe(413);
  });
});

describe('requests that are no plain requests of a browser', () => {
  it.each([
    ['GET http://evil.test/ HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n', 421, 'contract.host'],
    [
      'GET http://evil.test/api/x HTTP/1.1\r\nHost: evil.test\r\nConnection: close\r\n\r\n',
      421,
      'contract.host',
    ],
    ['GET /\\..\\secret HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n', 400, 'contract.badRequest'],
    ['GET / HTTP/1.0\r\n\r\n', 400, 'contract.badRequest'],
    ['GET / HTTP/1.1\r\n\r\n', 400, ''],
  ])('%j is answered with %d', async (text, status, code) => {
    served = await serveApp({ app: smallApp().app });
    const { url } = served.host;
    const answer = await sendText(url, text.replace('{host}', new URL(url).host));
    expect(answer).toContain(`HTTP/1.1 ${status} `);
    expect(answer).toContain(code);
  });

  it('/../ in the path leads to the page, not out of the folder', async () => {
    served = await serveApp({ app: smallApp().app });
    const { host } = new URL(served.host.url);
    const text = `GET /../../../../etc/passwd HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`;
    expect(await sendText(served.host.url, text)).toContain('Cradlegate test page');
  });
});

describe('the page', () => {
  it('has a new nonce in policy, style and meta each time', async () => {
    served = await serveApp({ app: smallApp().app });
    const pages = await Promise.all(['/', '/results'].map((path) => fetch(`${served?.host.url}${path}`)));
    const nonces = pages.map(
      ({ headers }) => /'nonce-([\w-]{22})'/.exec(headers.get('content-security-policy') ?? '')?.[1],
    );
    expect(nonces[0]).not.toBe(nonces[1]);
    const html = await pages[0]?.text();
    expect(html).toContain(`<style nonce="${nonces[0]}">`);
    expect(html).toContain(`<meta name="csp-nonce" content="${nonces[0]}" />`);
    expect(html).not.toContain('__CSP_NONCE__');
    expect(pages[0]?.headers.get('cache-control')).toBe('no-store');
    expect(pages[0]?.headers.get('content-security-policy')).toBe(
      `default-src 'none'; script-src 'self'; style-src-elem 'self' 'nonce-${nonces[0]}'; ` +
        "style-src-attr 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; " +
        "worker-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; object-src 'none'",
    );
  });
});

describe('starting and ending', () => {
  it('finishes what runs and waits, answers it, closes the project and removes the files', async () => {
    const { promise, resolve } = Promise.withResolvers<void>();
    const small = smallApp(({ name }) => (name === 'bom.edit' ? promise : {}));
    served = await serveApp({ app: small.app });
    const page = await served.signIn();
    await page.upload('a.csv', new TextEncoder().encode('a'));
    const events = await page.fetch('/events');
    const calls = [page.call('bom.edit'), page.call('bom.edit')];
    await expect.poll(() => small.seen.length).toBe(1);
    const closed = served.host.close();
    expect(await page.call('checks.run')).toMatchObject({ error: { code: 'state.closing' } });
    resolve();
    expect(await Promise.all(calls)).toEqual([
      expect.objectContaining({ ok: true }),
      expect.objectContaining({ ok: true }),
    ]);
    await closed;
    expect(await events.text()).toContain('event: changed');
    expect(small.seen.map(({ name }) => name)).toEqual(['bom.edit', 'bom.edit', 'project.close']);
    await expect(fetch(served.host.url)).rejects.toThrow('fetch failed');
  });

  it('keeps uploaded files in a folder of its own and removes it', async () => {
    const before = new Set(globSync('cradlegate-??????', { cwd: tmpdir() }));
    served = await serveApp({ app: smallApp().app });
    const page = await served.signIn();
    await page.upload('only here.csv', new TextEncoder().encode('a'));
    const file = globSync('cradlegate-??????/*/only here.csv', { cwd: tmpdir() })[0];
    expect(file).toBeDefined();
    expect(before.has(String(file).split(/[/\\]/)[0] ?? '')).toBe(false);
    await served.host.close();
    expect(existsSync(`${tmpdir()}/${file}`)).toBe(false);
  });

  it('says when the port is taken and when the interface is not built', async () => {
    served = await serveApp({ app: smallApp().app });
    const port = Number(new URL(served.host.url).port);
    await expect(serveApp({ app: smallApp().app, port })).rejects.toMatchObject({
      error: { code: 'external.port.inUse', params: { port: String(port) } },
    });
    await expect(serveApp({ app: smallApp().app, rendererFolder: '/none' })).rejects.toMatchObject({
      error: { code: 'external.file.missing' },
    });
    await expect(serveApp({ app: smallApp().app, projectsFolder: '/none' })).rejects.toMatchObject({
      error: { code: 'external.file.missing' },
    });
  });

  it('lets an allowed name in, with our port unless it has one', async () => {
    expect(hostNames(80, ['pcf.test', 'other.test:443']).slice(3)).toEqual(['pcf.test:80', 'other.test:443']);
  });
});
