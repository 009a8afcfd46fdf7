import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { insertNonce, pagePolicy } from '../../../electron/host/content-policy.ts';
import { isInside, readStaticFile, resolveStaticPath } from '../../../electron/host/static-files.ts';

describe('the file an URL path means', () => {
  const root = join(tmpdir(), 'app');

  it.each([
    ['/', 'page'],
    ['/index.html', 'page'],
    ['/results', 'page'],
    ['/results/', 'page'],
    ['/assets/index-1a.js', 'file'],
    ['/fonts/Noto%20Sans.woff2', 'file'],
    ['/other.exe', 'missing'],
    ['/..', 'refused'],
    ['/%2e%2e/app/index.js', 'refused'],
    ['/a/..%2f..%2fapp-old/index.js', 'refused'],
    ['/a%5c..%5cindex.js', 'refused'],
    ['/index.js%00', 'refused'],
    ['//etc/hosts.txt', 'refused'],
    ['/a//b.js', 'refused'],
    ['/C:/a.js', 'refused'],
    ['/%E4%A.js', 'refused'],
    ['a.js', 'refused'],
    ['', 'refused'],
  ])('%j: %s', (path, kind) => {
    expect(resolveStaticPath(root, path).kind).toBe(kind);
  });

  it('never lies outside the folder', () => {
    const part = fc.constantFrom(
      '..',
      '.',
      '%2e',
      '%2f',
      '%5c',
      '/',
      'a',
      '%00',
      '...',
      'b.js',
      '%252e',
      ':',
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 12 }), (parts) => {
        const target = resolveStaticPath(root, `/${parts.join('')}`);
        if (target.kind === 'file') {
          expect(target.path.startsWith(join(root, '/'))).toBe(true);
        }
      }),
      { numRuns: 3000 },
    );
  });

  it('a folder is not inside another whose name it begins with', () => {
    expect(isInside('/srv/app', '/srv/app-old/a.js')).toBe(false);
    expect(isInside('/srv/app', '/srv/app/..a.js')).toBe(true);
    expect(isInside('/srv/app', '/srv')).toBe(false);
  });
});

describe('a file of the interface', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'cradlegate-test-'));
    await mkdir(join(folder, 'app', 'folder.js'), { recursive: true });
    await writeFile(join(folder, 'secret.txt'), 'secret');
    await writeFile(join(folder, 'app', 'worker.js'), '1');
    await symlink(join(folder, 'secret.txt'), join(folder, 'app', 'link.txt'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  it('is not reached through a link that leads out', async () => {
    expect(await readStaticFile(join(folder, 'app'), '/link.txt')).toEqual({ kind: 'refused' });
  });

  it('is missing when it is a folder or not there', async () => {
    expect(await readStaticFile(join(folder, 'app'), '/folder.js')).toEqual({ kind: 'missing' });
    expect(await readStaticFile(join(folder, 'app'), '/none.js')).toEqual({ kind: 'missing' });
  });

  it('has a policy when it is a script, because a worker has its own', async () => {
    const worker = await readStaticFile(join(folder, 'app'), '/worker.js');
    expect(worker).toMatchObject({
      kind: 'found',
      headers: { 'Content-Security-Policy': pagePolicy(), 'Content-Type': 'text/javascript; charset=utf-8' },
    });
    expect(pagePolicy()).not.toContain('nonce');
  });
});

describe('the nonce', () => {
  it('fills every placeholder and keeps the meta element of the page', () => {
    const html =
      '<head><meta name="csp-nonce" content="__CSP_NONCE__"></head><style nonce="__CSP_NONCE__"></style>';
    expect(insertNonce(html, 'n1')).toBe(
      '<head><meta name="csp-nonce" content="n1"></head><style nonce="n1"></style>',
    );
  });

  it('gets a meta element when the page has none', () => {
    expect(insertNonce('<html><head lang="de"><title>', 'n1')).toBe(
      '<html><head lang="de"><meta name="csp-nonce" content="n1" /><title>',
    );
  });
});
