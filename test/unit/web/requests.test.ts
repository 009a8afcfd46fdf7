import { request } from 'node:http';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeRenderer, serveApp, type ServedApp } from '../../support/serve-app.ts';
import { inProcessHost, type InProcessHost } from './in-process-host.ts';
import { REQUEST_TABLE, type RequestRow } from './request-table.ts';
import { smallApp } from './small-app.ts';

const TOKEN = 'token-of-the-tests-0123456789-0123456789';

/** A host under test, however it is reached. */
interface Target {
  readonly port: number;
  readonly cookie: string;
  send(row: RequestRow, headers: Readonly<Record<string, string>>, body: string): Promise<Answer>;
}

interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: string;
}

function headersOf(row: RequestRow, target: Pick<Target, 'port' | 'cookie'>): Record<string, string> {
  const host = row.host ?? '127.0.0.1:{port}';
  const origin = row.origin === undefined && row.method === 'POST' ? `http://${host}` : row.origin;
  const rightType = row.path === '/uploads' ? 'application/octet-stream' : 'application/json';
  const type = row.type === undefined && row.method === 'POST' ? rightType : row.type;
  const site = row.site === undefined ? 'same-origin' : row.site;
  const secret = target.cookie.split('=')[1] ?? '';
  const cookies = {
    valid: `theme=dark; ${target.cookie}`,
    none: undefined,
    otherPort: `cradlegate-1-0123abcd=${secret}`,
    forged: `${target.cookie.slice(0, -4)}AAAA`,
    otherName: `session=${secret}`,
  };
  const tokens = { valid: `Bearer ${TOKEN}`, wrong: `Bearer ${TOKEN}x`, basic: `Basic ${TOKEN}` };
  const all: Record<string, string | null | undefined> = {
    Host: host,
    Origin: origin,
    'Sec-Fetch-Site': site,
    'Content-Type': type,
    Cookie: cookies[row.cookie ?? 'valid'],
    Authorization: row.token === undefined ? undefined : tokens[row.token],
    ...row.headers,
  };
  return Object.fromEntries(
    Object.entries(all)
      .filter((entry): entry is [string, string] => typeof entry[1] === 'string')
      .map(([name, value]) => [name, value.replaceAll('{port}', String(target.port))]),
  );
}

async function expectAnswer(row: RequestRow, target: Target): Promise<void> {
  const headers = headersOf(row, target);
  const answer = await target.send(row, headers, row.method === 'POST' ? (row.body ?? '{}') : '');
  const code = answer.body.startsWith('{"ok":false')
    ? (JSON.parse(answer.body) as { readonly error: { readonly code: string } }).error.code
    : undefined;
  expect({ status: answer.status, code }).toEqual({ status: row.status, code: row.code });
  expect([...answer.headers.keys()].filter((name) => name.startsWith('access-control'))).toEqual([]);
  expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
  expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'");
  expect(answer.headers.get('cross-origin-resource-policy')).toBe('same-origin');
  expect(answer.headers.get('cross-origin-opener-policy')).toBe('same-origin');
  expect(answer.headers.get('referrer-policy')).toBe('no-referrer');
}

describe('every request of the table, in process', () => {
  let host: InProcessHost;
  let target: Target;
  beforeAll(async () => {
    host = await inProcessHost({ bearerToken: TOKEN });
    target = {
      port: host.port,
      cookie: await host.signIn(),
      async send(row, headers, body) {
        const url = `http://${headers['Host'] ?? ''}${row.path}`;
        const init = { method: row.method ?? 'GET', headers, ...(body === '' ? {} : { body }) };
        const response = await host.web.request(url, init);
        return { status: response.status, headers: response.headers, body: await response.text() };
      },
    };
  });
  afterAll(() => host.close());

  it.each(REQUEST_TABLE)('$what: $status', async (row) => {
    await expectAnswer(row, target);
  });
});

describe('every request of the table, over a socket', () => {
  let folder: string;
  let served: ServedApp;
  let target: Target;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'cradlegate-test-'));
    const rendererFolder = await makeRenderer(folder);
    served = await serveApp({ app: smallApp().app, bearerToken: TOKEN, rendererFolder });
    const port = Number(new URL(served.host.url).port);
    target = {
      port,
      cookie: (await served.signIn()).cookie,
      send: (row, headers, body) => sendRaw(port, row, headers, body),
    };
  });
  afterAll(async () => {
    await served.close();
    await rm(folder, { recursive: true });
  });

  it.each(REQUEST_TABLE)('$what: $status', async (row) => {
    await expectAnswer(row, target);
  });
});

/** Sends the path and the header lines just as they are; `fetch` would correct them. */
async function sendRaw(
  port: number,
  row: RequestRow,
  headers: Readonly<Record<string, string>>,
  body: string,
): Promise<Answer> {
  const { promise, resolve, reject } = Promise.withResolvers<Answer>();
  const options = {
    host: '127.0.0.1',
    port,
    method: row.method ?? 'GET',
    path: row.path,
    headers,
    setHost: false,
  };
  request(options, (response) => {
    const chunks: Buffer[] = [];
    response.on('data', (chunk: Buffer) => chunks.push(chunk));
    response.on('error', reject);
    response.on('end', () => {
      const all = Object.entries(response.headers).map(([name, value]): [string, string] => [
        name,
        String(value),
      ]);
      const text = Buffer.concat(chunks).toString('utf8');
      resolve({ status: response.statusCode ?? 0, headers: new Headers(all), body: text });
    });
  })
    .on('error', reject)
    .end(body);
  return promise;
}
