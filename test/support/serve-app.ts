import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createApp } from '../../electron/host/create-app.ts';
import { startWebHost, type WebHost, type WebHostOptions } from '../../electron/web/start-web-host.ts';

/** The loopback host on a free port with an empty projects folder, for tests over a real socket. */
export interface ServedApp {
  readonly host: WebHost;
  readonly projectsFolder: string;
  /** Lets one more browser in, as the page does with the code in its address. */
  signIn(): Promise<Browser>;
  close(): Promise<void>;
}

/** A request with headers by name. */
export type PageRequest = Omit<RequestInit, 'headers'> & {
  readonly headers?: Readonly<Record<string, string>>;
};

/** What a signed-in page of our own origin can do. */
export interface Browser {
  readonly cookie: string;
  /** Sends with cookie and the headers a browser adds. */
  fetch(path: string, init?: PageRequest): Promise<Response>;
  /** Calls a procedure; gives `{ok: true, data}` or `{ok: false, error}`. */
  call(name: string, input?: unknown): Promise<Answer>;
  /** Sends a file and gives the reference to name it by. */
  upload(fileName: string, content: Uint8Array<ArrayBuffer>): Promise<string>;
  /** Fetches the file behind a reference. */
  download(reference: string): Promise<Uint8Array<ArrayBuffer>>;
}

export type Answer =
  | { readonly ok: true; readonly data: Record<string, unknown> }
  | {
      readonly ok: false;
      readonly error: { readonly code: string; readonly params: Record<string, string> };
    };

/** The page of the tests: as small as a page can be that uses the nonce. */
export const TEST_PAGE =
  '<!doctype html><html><head><style nonce="__CSP_NONCE__"></style></head><body>Cradlegate test page</body></html>';

/** Starts it with the real application unless another is given. */
export async function serveApp(
  options: Partial<WebHostOptions> & { readonly app?: WebHostOptions['app'] } = {},
): Promise<ServedApp> {
  const folder = await mkdtemp(join(tmpdir(), 'cradlegate-test-'));
  const projectsFolder = join(folder, 'projects');
  const rendererFolder = await makeRenderer(join(folder, 'renderer'));
  await mkdir(projectsFolder);
  const app = options.app ?? createApp({ actor: 'test' });
  const host = await startWebHost({ projectsFolder, rendererFolder, ...options, app });
  return {
    host,
    projectsFolder,
    signIn: () => openBrowser(host.url, host.newLaunchUrl()),
    async close() {
      await host.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Writes a small interface: a page, a script and a file beside it. */
export async function makeRenderer(folder: string): Promise<string> {
  await mkdir(join(folder, 'assets'), { recursive: true });
  await writeFile(join(folder, 'index.html'), TEST_PAGE);
  await writeFile(join(folder, 'assets', 'index.js'), 'export {};\n');
  return folder;
}

/** Trades the code of a launch address for a cookie. */
export async function exchangeCode(url: string, launchUrl: string): Promise<Response> {
  const code = new URLSearchParams(new URL(launchUrl).hash.slice(1)).get('code');
  return fetch(`${url}/session`, {
    method: 'POST',
    headers: { ...ownOrigin(url), 'Content-Type': 'application/json' },
    body: JSON.stringify({ code }),
  });
}

async function openBrowser(url: string, launchUrl: string): Promise<Browser> {
  const signedIn = await exchangeCode(url, launchUrl);
  const cookie = signedIn.headers.get('set-cookie')?.split(';')[0];
  if (cookie === undefined) {
    throw new Error(`No cookie: ${signedIn.status} ${await signedIn.text()}`);
  }
  const send = (path: string, init: PageRequest = {}): Promise<Response> =>
    fetch(`${url}${path}`, { ...init, headers: { ...ownOrigin(url), Cookie: cookie, ...init.headers } });
  return {
    cookie,
    fetch: send,
    async call(name, input = {}) {
      const headers = { 'Content-Type': 'application/json' };
      const response = await send(`/api/${name}`, { method: 'POST', headers, body: JSON.stringify(input) });
      return (await response.json()) as Answer;
    },
    async upload(fileName, content) {
      const headers = {
        'Content-Type': 'application/octet-stream',
        'X-File-Name': encodeURIComponent(fileName),
      };
      const response = await send('/uploads', { method: 'POST', headers, body: content });
      const answer = (await response.json()) as Answer;
      if (!answer.ok) {
        throw new Error(JSON.stringify(answer));
      }
      return `ticket:${String(answer.data['ticket'])}`;
    },
    async download(reference) {
      const response = await send(`/downloads/${reference.replace(/^ticket:/, '')}`);
      if (!response.ok) {
        throw new Error(`${response.status} ${await response.text()}`);
      }
      return new Uint8Array(await response.arrayBuffer());
    },
  };
}

/** What a browser adds to a request of a page to its own host. */
function ownOrigin(url: string): Record<string, string> {
  return { Origin: url, 'Sec-Fetch-Site': 'same-origin' };
}
