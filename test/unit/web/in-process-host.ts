import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openProjectFolder } from '../../../electron/host/project-folder.ts';
import {
  createTicketStore,
  DEFAULT_TICKET_LIMITS,
  type TicketLimits,
} from '../../../electron/host/ticket-store.ts';
import { createChangeFeed } from '../../../electron/host/change-feed.ts';
import { createEventStreams, type EventStreams } from '../../../electron/web/event-stream.ts';
import { DEFAULT_WEB_LIMITS, type WebLimits } from '../../../electron/web/limits.ts';
import { hostNames } from '../../../electron/web/loopback.ts';
import { createRequestQueue } from '../../../electron/host/request-queue.ts';
import { createSignIn, type SignIn } from '../../../electron/web/sign-in.ts';
import { createWebApp } from '../../../electron/web/web-app.ts';
import { createWorkspace } from '../../../electron/host/workspace.ts';
import { makeRenderer, type PageRequest } from '../../support/serve-app.ts';
import { smallApp } from './small-app.ts';

const PORT = 43_123;

/** The host without a socket: its routes with a clock and limits of the test's choice. */
export interface InProcessHost {
  readonly web: ReturnType<typeof createWebApp>;
  readonly port: number;
  readonly codes: SignIn;
  readonly streams: EventStreams;
  readonly logged: readonly string[];
  readonly projectsFolder: string;
  /** Trades a new code for a cookie. */
  signIn(): Promise<string>;
  post(
    path: string,
    cookie: string,
    body: unknown,
    headers?: Readonly<Record<string, string>>,
  ): Promise<Response>;
  get(path: string, cookie: string, headers?: Readonly<Record<string, string>>): Promise<Response>;
  close(): Promise<void>;
}

export interface InProcessOptions {
  readonly app?: ReturnType<typeof smallApp>['app'];
  readonly bearerToken?: string;
  readonly limits?: Partial<WebLimits>;
  readonly ticketLimits?: Partial<TicketLimits>;
  readonly nowMs?: () => number;
}

export async function inProcessHost(options: InProcessOptions = {}): Promise<InProcessHost> {
  const { nowMs = Date.now } = options;
  const folder = await mkdtemp(join(tmpdir(), 'cradlegate-test-'));
  const projectsFolder = join(folder, 'projects');
  await mkdir(projectsFolder);
  const limits = { ...DEFAULT_WEB_LIMITS, ...options.limits };
  const projects = await openProjectFolder(projectsFolder);
  if (!projects.ok) {
    throw new Error(projects.error.code);
  }
  const feed = createChangeFeed();
  const streams = createEventStreams(feed, limits);
  const signIn = createSignIn(nowMs, limits.launchCodeMs);
  const tickets = await createTicketStore(nowMs, { ...DEFAULT_TICKET_LIMITS, ...options.ticketLimits });
  const logged: string[] = [];
  const web = createWebApp({
    queue: createRequestQueue(limits.callsPerSession),
    feed,
    streams,
    workspace: createWorkspace(options.app ?? smallApp().app, projects.value),
    log: (text) => logged.push(text),
    tickets,
    projects: projects.value,
    signIn,
    limits,
    rendererFolder: await makeRenderer(join(folder, 'renderer')),
    hosts: hostNames(PORT, []),
    cookieName: `cradlegate-${PORT}-test`,
    bearerToken: options.bearerToken,
  });
  const own = `127.0.0.1:${PORT}`;
  const ownHeaders = { Host: own, Origin: `http://${own}`, 'Sec-Fetch-Site': 'same-origin' };
  const send = async (path: string, init: PageRequest): Promise<Response> =>
    web.request(`http://${own}${path}`, { ...init, headers: { ...ownHeaders, ...init.headers } });
  return {
    web,
    port: PORT,
    codes: signIn,
    streams,
    logged,
    projectsFolder,
    async signIn() {
      const body = JSON.stringify({ code: signIn.newCode() });
      const response = await send('/session', {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body,
      });
      return response.headers.get('set-cookie')?.split(';')[0] ?? '';
    },
    post: (path, cookie, body, headers) =>
      send(path, {
        method: 'POST',
        headers: { Cookie: cookie, 'Content-Type': 'application/json', ...headers },
        body: rawBody(body),
      }),
    get: (path, cookie, headers) => send(path, { headers: { Cookie: cookie, ...headers } }),
    async close() {
      streams.close();
      await tickets.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

function rawBody(body: unknown): Uint8Array<ArrayBuffer> | string {
  if (body instanceof Uint8Array) {
    return new Uint8Array(body);
  }
  return typeof body === 'string' ? body : JSON.stringify(body);
}
