import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { attachment } from '../../../electron/web/transfers.ts';
import { inProcessHost, type InProcessHost, type InProcessOptions } from './in-process-host.ts';
import { pathOf, type SeenCall, smallApp } from './small-app.ts';

let host: InProcessHost;
afterEach(() => host.close());

/** A host whose exports write a small file and whose imports read theirs. */
async function hostWithFiles(options: InProcessOptions = {}): Promise<readonly SeenCall[]> {
  const small = smallApp(async ({ name, input }) => {
    const { path = '' } = input as { readonly path?: string };
    if (name === 'study.export') {
      await writeFile(path, 'exported');
    }
    const content = name === 'study.import' ? await readFile(path, 'utf8') : '';
    return { path, content };
  });
  host = await inProcessHost({ app: small.app, ...options });
  return small.seen;
}

async function upload(cookie: string, name: string, content: string): Promise<Response> {
  const headers = { 'Content-Type': 'application/octet-stream', 'X-File-Name': encodeURIComponent(name) };
  return host.post('/uploads', cookie, new TextEncoder().encode(content), headers);
}

async function ticketOf(response: Response): Promise<string> {
  const answer = (await response.json()) as { readonly data: { readonly ticket: string } };
  return answer.data.ticket;
}

async function codeOf(response: Response): Promise<string> {
  const answer = (await response.json()) as { readonly error: { readonly code: string } };
  return answer.error.code;
}

describe('an uploaded file', () => {
  it('is read by its ticket under its own name and its path is not told', async () => {
    const seen = await hostWithFiles();
    const cookie = await host.signIn();
    const ticket = await ticketOf(await upload(cookie, '物料清单 Ü.json', 'content'));
    const answer = await host.post('/api/study.import', cookie, { path: `ticket:${ticket}` });
    expect(await answer.json()).toEqual({ ok: true, data: { path: `ticket:${ticket}`, content: 'content' } });
    expect(pathOf(seen[0])).toMatch(/[/\\]物料清单 Ü\.json$/);
  });

  it('is only for the session that sent it', async () => {
    await hostWithFiles();
    const cookies = [await host.signIn(), await host.signIn()] as const;
    const ticket = await ticketOf(await upload(cookies[0], 'a.json', 'content'));
    const other = await host.post('/api/study.import', cookies[1], { path: `ticket:${ticket}` });
    expect(other.status).toBe(404);
    expect(await codeOf(other)).toBe('contract.ticketUnknown');
  });

  it('is removed after its time', async () => {
    let now = 0;
    const seen = await hostWithFiles({ nowMs: () => now, ticketLimits: { uploadMs: 1000 } });
    const cookie = await host.signIn();
    const ticket = await ticketOf(await upload(cookie, 'a.json', 'content'));
    await host.post('/api/study.import', cookie, { path: `ticket:${ticket}` });
    const path = pathOf(seen[0]);
    expect(existsSync(path)).toBe(true);
    now = 1000;
    const late = await host.post('/api/study.import', cookie, { path: `ticket:${ticket}` });
    expect(await codeOf(late)).toBe('contract.ticketUnknown');
    await upload(cookie, 'b.json', 'content');
    expect(existsSync(path)).toBe(false);
  });

  it.each([
    ['announced', { 'Content-Length': '11' }, 'contract.tooLarge', { uploadBytes: 10 }, {}],
    ['not announced', {}, 'limit.upload.tooBig', {}, { uploadBytes: 10 }],
    ['together with others', {}, 'limit.upload.space', {}, { allUploadBytes: 10 }],
  ])('that is too big, %s, is refused and removed', async (_how, more, code, limits, ticketLimits) => {
    await hostWithFiles({ limits, ticketLimits });
    const cookie = await host.signIn();
    const headers = { 'Content-Type': 'application/octet-stream', 'X-File-Name': 'a.csv', ...more };
    const answer = await host.post('/uploads', cookie, new TextEncoder().encode('12345678901'), headers);
    expect(answer.status).toBe(413);
    expect(await codeOf(answer)).toBe(code);
  });

  it.each(['', '..', '../a.csv', 'a/b.csv', 'a\\b.csv', 'a\u0000.csv', 'gpj.\u202Eexe', 'x'.repeat(201)])(
    'named %j is refused',
    async (name) => {
      await hostWithFiles();
      const answer = await upload(await host.signIn(), name, 'content');
      expect(answer.status).toBe(400);
      expect(await codeOf(answer)).toBe('contract.fileName');
    },
  );
});

describe('a file for download', () => {
  async function exported(cookie: string, name: string): Promise<string> {
    const answer = await host.post('/api/study.export', cookie, { path: `download:${name}` });
    const { data } = (await answer.json()) as { readonly data: { readonly path: string } };
    return `/downloads/${data.path.replace('ticket:', '')}`;
  }

  it('comes as an attachment under its name, with HEAD too', async () => {
    await hostWithFiles();
    const cookie = await host.signIn();
    const path = await exported(cookie, 'Bericht "Ü" 报告.json');
    const answer = await host.get(path, cookie);
    expect(await answer.text()).toBe('exported');
    expect(answer.headers.get('content-type')).toBe('application/json; charset=utf-8');
    expect(answer.headers.get('content-length')).toBe('8');
    expect(answer.headers.get('content-disposition')).toBe(attachment('Bericht "Ü" 报告.json'));
    expect(answer.headers.get('content-security-policy')).toContain('sandbox');
  });

  it('is only for its session and for ten minutes', async () => {
    let now = 0;
    await hostWithFiles({ nowMs: () => now });
    const cookies = [await host.signIn(), await host.signIn()] as const;
    const path = await exported(cookies[0], 'a.json');
    expect((await host.get(path, cookies[1])).status).toBe(404);
    now = 10 * 60_000 - 1;
    expect((await host.get(path, cookies[0])).status).toBe(200);
    now += 1;
    expect((await host.get(path, cookies[0])).status).toBe(404);
  });

  it('whose export failed leaves nothing behind', async () => {
    const small = smallApp(async ({ input }) => {
      const { path } = input as { readonly path: string };
      await writeFile(path, 'half');
      return { code: 'external.disk.full', params: { file: path } };
    });
    host = await inProcessHost({ app: small.app });
    const answer = await host.post('/api/study.export', await host.signIn(), { path: 'download:a.json' });
    expect(await answer.json()).toEqual({
      ok: false,
      error: { code: 'external.disk.full', params: { file: 'a.json' } },
    });
    const path = pathOf(small.seen[0]);
    expect(existsSync(dirname(path))).toBe(false);
  });

  it.each(['download:../a.json', 'download:', 'download:a\\b.json'])('named %j is refused', async (path) => {
    const seen = await hostWithFiles();
    const answer = await host.post('/api/study.export', await host.signIn(), { path });
    expect(await codeOf(answer)).toBe('contract.fileName');
    expect(seen).toEqual([]);
  });
});

describe('the name of an attachment', () => {
  it.each([
    ['a.xlsx', `attachment; filename="a.xlsx"; filename*=UTF-8''a.xlsx`],
    ['a"b.csv', `attachment; filename="a_b.csv"; filename*=UTF-8''a%22b.csv`],
    ["it's (1)*.csv", `attachment; filename="it_s (1)_.csv"; filename*=UTF-8''it%27s%20%281%29%2A.csv`],
    ['碳.csv', `attachment; filename="_.csv"; filename*=UTF-8''%E7%A2%B3.csv`],
  ])('%s', (name, header) => {
    expect(attachment(name)).toBe(header);
  });
});
