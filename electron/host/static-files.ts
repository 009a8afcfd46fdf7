import { randomBytes } from 'node:crypto';
import { readFile, realpath } from 'node:fs/promises';
import { extname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { DATA_POLICY, insertNonce, pagePolicy, SECURITY_HEADERS } from './content-policy.ts';
import { decodePercent } from './decode-percent.ts';

/** Kinds of files the interface is made of (IANA media types); nothing else is served. */
const CONTENT_TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
  '.webp': 'image/webp',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
};

const PAGE = 'index.html';

/** What a path of the address bar means: the page, a file of the interface, nothing, or an attempt to get out. */
export type StaticTarget =
  | { readonly kind: 'page' }
  | { readonly kind: 'file'; readonly path: string; readonly contentType: string }
  | { readonly kind: 'missing' }
  | { readonly kind: 'refused' };

/**
 * Decides which file of a folder an URL path means. Decodes once; refuses what no link of ours contains: NUL,
 * backslash, colon, `..`, and anything that would lead out of the folder. A path without extension is the page.
 * @param root Absolute path of the folder.
 * @param encodedPath Path of the URL as it was sent, such as `/assets/index-1.js`.
 */
export function resolveStaticPath(root: string, encodedPath: string): StaticTarget {
  const decoded = decodePercent(encodedPath);
  if (decoded === undefined || !decoded.startsWith('/') || /[\0-\x1f\\:]/.test(decoded)) {
    return { kind: 'refused' };
  }
  const segments = decoded.slice(1).split('/');
  if (segments.includes('..') || segments.slice(0, -1).includes('')) {
    return { kind: 'refused' };
  }
  const path = resolve(root, ...segments);
  if (!isInside(root, path)) {
    return { kind: 'refused' };
  }
  const extension = extname(decoded).toLowerCase();
  if (extension === '' || decoded === `/${PAGE}`) {
    return { kind: 'page' };
  }
  const contentType = CONTENT_TYPES[extension];
  return contentType === undefined ? { kind: 'missing' } : { kind: 'file', path, contentType };
}

/** True when a path is the folder or lies below it. Compares whole names: `/app-old` is not inside `/app`. */
export function isInside(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}

/** An answer with a file of the interface, for either host. `refused` is a path no link of ours contains. */
export type StaticAnswer =
  | {
      readonly kind: 'found';
      readonly headers: Readonly<Record<string, string>>;
      readonly body: Uint8Array<ArrayBuffer>;
    }
  | { readonly kind: 'missing' }
  | { readonly kind: 'refused' };

/** Reads the file an URL path means; the page comes with a fresh nonce in its policy and text. */
export async function readStaticFile(root: string, encodedPath: string): Promise<StaticAnswer> {
  const target = resolveStaticPath(root, encodedPath);
  switch (target.kind) {
    case 'page':
      return readPage(root);
    case 'file':
      return readInside(root, target.path, target.contentType);
    case 'missing':
    case 'refused':
      return target;
  }
}

async function readPage(root: string): Promise<StaticAnswer> {
  const page = await readInside(root, join(root, PAGE), CONTENT_TYPES['.html'] ?? '');
  if (page.kind !== 'found') {
    return page;
  }
  // 128 bits: the least the content security policy standard asks of a nonce.
  const nonce = randomBytes(16).toString('base64url');
  const html = insertNonce(Buffer.from(page.body).toString('utf8'), nonce);
  const headers = {
    ...page.headers,
    'Content-Security-Policy': pagePolicy(nonce),
    'Cache-Control': 'no-store',
  };
  return { kind: 'found', headers, body: new Uint8Array(Buffer.from(html, 'utf8')) };
}

async function readInside(root: string, path: string, contentType: string): Promise<StaticAnswer> {
  try {
    // A link inside the folder must not lead out of it.
    if (!isInside(await realpath(root), await realpath(path))) {
      return { kind: 'refused' };
    }
    // Scripts of workers are ruled by their own policy, not by that of the page.
    const policy = contentType.startsWith('text/javascript') ? pagePolicy() : DATA_POLICY;
    const headers = {
      ...SECURITY_HEADERS,
      'Content-Security-Policy': policy,
      'Content-Type': contentType,
      'Cache-Control': 'no-cache',
    };
    return { kind: 'found', headers, body: new Uint8Array(await readFile(path)) };
  } catch (error) {
    if (
      error instanceof Error &&
      'code' in error &&
      ['ENOENT', 'ENOTDIR', 'EISDIR'].includes(String(error.code))
    ) {
      return { kind: 'missing' };
    }
    throw error;
  }
}
