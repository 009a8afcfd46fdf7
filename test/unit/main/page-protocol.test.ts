import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pagePolicy } from '../../../electron/host/content-policy.ts';
import { answerPageRequest } from '../../../electron/main/page-protocol.ts';
import { makeRenderer, TEST_PAGE } from '../../support/serve-app.ts';

let folder: string;
let root: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cradlegate-test-'));
  root = await makeRenderer(join(folder, 'renderer'));
  await writeFile(join(folder, 'secret.json'), 'secret');
});
afterAll(() => rm(folder, { recursive: true }));

async function answer(url: string, method = 'GET'): Promise<Response> {
  return answerPageRequest(root, { url, method });
}

describe('the protocol of the page', () => {
  it('serves the page with a nonce that its policy names, another for every load', async () => {
    const nonces = new Set<string>();
    for (const url of ['app://cradlegate/', 'app://cradlegate/index.html', 'app://cradlegate/bom?x#y']) {
      const response = await answer(url);
      const nonce = /nonce="([\w-]{16,})"/.exec(await response.text())?.[1] ?? '';
      expect(response.headers.get('content-security-policy')).toBe(pagePolicy(nonce));
      nonces.add(nonce);
    }
    expect(nonces.size).toBe(3);
  });

  it('serves scripts with their type and the headers of the web host', async () => {
    const response = await answer('app://cradlegate/assets/index.js');
    expect(await response.text()).toBe('export {};\n');
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'text/javascript; charset=utf-8',
      'x-content-type-options': 'nosniff',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'referrer-policy': 'no-referrer',
    });
  });

  it('answers HEAD without a body', async () => {
    const response = await answer('app://cradlegate/', 'HEAD');
    expect({ status: response.status, body: await response.text() }).toEqual({ status: 200, body: '' });
    expect(TEST_PAGE.length).toBeGreaterThan(0);
  });

  it.each([
    ['POST', 'app://cradlegate/', 405],
    ['PUT', 'app://cradlegate/x.json', 405],
    ['OPTIONS', 'app://cradlegate/', 405],
    ['GET', 'app://evil.test/', 404],
    ['GET', 'app://cradlegate@evil.test/', 404],
    ['GET', 'app://cradlegate/missing.js', 404],
    ['GET', 'app://cradlegate/assets/index.js.map', 404],
    ['GET', 'app://cradlegate/%2e%2e%2fsecret.json', 400],
    ['GET', 'app://cradlegate/..%2fsecret.json', 400],
    ['GET', 'app://cradlegate/..%5csecret.json', 400],
    ['GET', 'app://cradlegate/a%00.js', 400],
    ['GET', 'app://cradlegate/%', 400],
    ['GET', 'app://cradlegate//etc/x.json', 400],
  ])('%s %s is answered with %d and nothing else', async (method, url, status) => {
    const response = await answer(url, method);
    expect({ status: response.status, body: await response.text() }).toEqual({ status, body: '' });
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
  });
});
