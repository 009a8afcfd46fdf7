import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { join } from 'node:path';
import { getRequestListener, RequestError } from '@hono/node-server';
import { AppException, type Result } from '../../shared/errors/app-error.ts';
import { logBug } from '../host/bug-trace.ts';
import { type App } from '../host/create-app.ts';
import { announceJobs } from '../host/job-news.ts';
import { openProjectFolder } from '../host/project-folder.ts';
import { createTicketStore, DEFAULT_TICKET_LIMITS } from '../host/ticket-store.ts';
import { createChangeFeed } from '../host/change-feed.ts';
import { createRequestQueue } from '../host/request-queue.ts';
import { createWorkspace } from '../host/workspace.ts';
import { errorAnswer } from './answers.ts';
import { createEventStreams } from './event-stream.ts';
import { DEFAULT_WEB_LIMITS, type WebLimits } from './limits.ts';
import { hostNames } from './loopback.ts';
import { createSignIn } from './sign-in.ts';
import { createWebApp } from './web-app.ts';

export interface WebHostOptions {
  readonly app: Pick<App, 'dispatch' | 'onJob'>;
  /** The only folder with projects that a page can open and make. */
  readonly projectsFolder: string;
  /** The built interface. */
  readonly rendererFolder: string;
  /** 0 takes a free one. */
  readonly port?: number;
  /** Address to listen on; whoever passes another than a loopback address has asked the user before. */
  readonly host?: string;
  /** Names beside the loopback names by which browsers may reach the host, with or without port. */
  readonly allowedHosts?: readonly string[];
  /** Secret by which programs may call; without one only browsers that were let in may. */
  readonly bearerToken?: string | undefined;
  /** Name of the project that is open already. */
  readonly openProject?: string | undefined;
  /** Takes the stack of a bug. */
  readonly log?: (text: string) => void;
  readonly limits?: Partial<WebLimits>;
  /** Tells the time in milliseconds. */
  readonly nowMs?: () => number;
}

/** A running host. */
export interface WebHost {
  /** Origin, such as `http://127.0.0.1:43123`. */
  readonly url: string;
  /** Address that lets one browser in, once, within a minute. */
  readonly launchUrl: string;
  /** Another such address. */
  newLaunchUrl(): string;
  /** Ends the host: what runs is finished, the project closed, all uploaded files removed. */
  close(): Promise<void>;
}

/** Time for the last answers to leave before the connections are cut. */
const GRACE_MS = 2000;

/** One user's tabs, with room; a browser opens six connections to a host. */
const MOST_CONNECTIONS = 64;

/** How often the server looks for requests that take too long. */
const TIMEOUT_CHECK_MS = 1000;

/**
 * Starts the loopback host: the interface in a browser on this computer.
 * Throws an AppException: `external.port.inUse`, `external.port.forbidden`, `external.file.missing` (no built
 * interface, no projects folder).
 */
export async function startWebHost(options: WebHostOptions): Promise<WebHost> {
  const limits = { ...DEFAULT_WEB_LIMITS, ...options.limits };
  const { app, log = () => undefined, nowMs = Date.now, host = '127.0.0.1', allowedHosts = [] } = options;
  requirePage(options.rendererFolder);
  const projects = valueOf(await openProjectFolder(options.projectsFolder));
  const tickets = await createTicketStore(nowMs, {
    ...DEFAULT_TICKET_LIMITS,
    uploadBytes: limits.uploadBytes,
  });
  const server = createHttpServer(limits);
  const port = await listen(server, options.port ?? 0, host).catch(async (error: unknown) => {
    await tickets.close();
    throw error;
  });
  const signIn = createSignIn(nowMs, limits.launchCodeMs);
  const feed = createChangeFeed();
  const unsubscribe = announceJobs(app, feed, nowMs);
  const queue = createRequestQueue(limits.callsPerSession);
  const streams = createEventStreams(feed, limits);
  const hosts = hostNames(port, allowedHosts);
  const { openProject } = options;
  const openPath = openProject === undefined ? undefined : join(projects.path, openProject);
  const web = createWebApp({
    queue,
    feed,
    log,
    tickets,
    projects,
    signIn,
    streams,
    limits,
    hosts,
    workspace: createWorkspace(app, projects, openPath),
    rendererFolder: options.rendererFolder,
    // Cookies are not kept apart by port: the name must not be that of another host on this computer.
    cookieName: `cradlegate-${port}-${randomBytes(4).toString('hex')}`,
    bearerToken: options.bearerToken,
  });
  const errorHandler = (error: unknown): Response => connectionError(error, log);
  const listener = getRequestListener(web.fetch, { overrideGlobalObjects: false, errorHandler });
  server.on('request', (incoming, outgoing) => void listener(incoming, outgoing));

  const url = `http://${hostInUrl(host, hosts)}`;
  const newLaunchUrl = (): string => `${url}/#code=${signIn.newCode()}`;
  let closing: Promise<void> | undefined;
  const close = async (): Promise<void> => {
    await queue.drain();
    unsubscribe();
    streams.close();
    await app.dispatch('project.close', {});
    await closeServer(server);
    await tickets.close();
  };
  return { url, launchUrl: newLaunchUrl(), newLaunchUrl, close: () => (closing ??= close()) };
}

function requirePage(rendererFolder: string): void {
  const page = join(rendererFolder, 'index.html');
  if (!existsSync(page)) {
    throw new AppException({ code: 'external.file.missing', params: { file: page } });
  }
}

function createHttpServer(limits: WebLimits): Server {
  const server = createServer({
    headersTimeout: limits.headersMs,
    requestTimeout: Math.max(limits.requestMs, limits.headersMs),
    maxHeaderSize: limits.headerBytes,
    connectionsCheckingInterval: Math.min(TIMEOUT_CHECK_MS, limits.headersMs),
  });
  server.maxConnections = MOST_CONNECTIONS;
  return server;
}

async function listen(server: Server, port: number, host: string): Promise<number> {
  server.listen(port, host);
  try {
    await once(server, 'listening');
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : '';
    if (code === 'EADDRINUSE') {
      throw new AppException({ code: 'external.port.inUse', params: { port: String(port) } });
    }
    if (code === 'EACCES' || code === 'EADDRNOTAVAIL') {
      throw new AppException({ code: 'external.port.forbidden', params: { port: String(port), host } });
    }
    throw error;
  }
  const address = server.address();
  return typeof address === 'object' && address !== null ? address.port : port;
}

/** The name browsers use: the address itself, or the allowed name when it listens on more than this computer. */
function hostInUrl(host: string, hosts: readonly string[]): string {
  const [ipv4 = '', localhost = '', ipv6 = '', allowed] = hosts;
  const byAddress: Readonly<Record<string, string>> = { '127.0.0.1': ipv4, localhost, '::1': ipv6 };
  return byAddress[host] ?? allowed ?? ipv4;
}

/** A request that is no proper HTTP never reaches the guard. */
function connectionError(error: unknown, log: (text: string) => void): Response {
  return error instanceof RequestError
    ? errorAnswer({ code: 'contract.badRequest', params: { problem: error.message } })
    : errorAnswer({ code: 'internal.unexpected', params: { trace: logBug(error, log) } });
}

async function closeServer(server: Server): Promise<void> {
  const closed = once(server, 'close');
  server.close();
  const timer = setTimeout(() => server.closeAllConnections(), GRACE_MS);
  await closed;
  clearTimeout(timer);
}

function valueOf<T>(result: Result<T>): T {
  if (!result.ok) {
    throw new AppException(result.error);
  }
  return result.value;
}
