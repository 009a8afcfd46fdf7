import { Hono } from 'hono';
import { assertNever } from '../../shared/assert-never.ts';
import { failure, type Result } from '../../shared/errors/app-error.ts';
import { logBug } from '../host/bug-trace.ts';
import { type ProjectFolder } from '../host/project-folder.ts';
import { readStaticFile } from '../host/static-files.ts';
import { type TicketStore } from '../host/ticket-store.ts';
import { createRequestQueue } from '../host/request-queue.ts';
import { dataAnswer, errorAnswer } from './answers.ts';
import { type CallContext, callProcedure } from './call-procedure.ts';
import { type EventStreams } from './event-stream.ts';
import { guard, type GuardConfiguration, type RequestFacts } from './guard.ts';
import { type WebLimits } from './limits.ts';
import { pageFiles } from './path-keeper.ts';
import { readJson } from './read-json.ts';
import { type Route } from './route.ts';
import { type SignIn } from './sign-in.ts';
import { receiveUpload, sendDownload } from './transfers.ts';

/** Uploads of one session at the same time: a page sends a few files, a flood many. */
const UPLOADS_AT_ONCE = 4;

/** What the routes are made of. */
export interface WebParts extends CallContext {
  readonly tickets: TicketStore;
  readonly projects: ProjectFolder;
  readonly signIn: SignIn;
  readonly streams: EventStreams;
  readonly limits: WebLimits;
  readonly rendererFolder: string;
  /** Every value of `Host` that means this host. */
  readonly hosts: readonly string[];
  readonly cookieName: string;
  readonly bearerToken: string | undefined;
}

/** An allowed request with what the guard found out about it. */
interface Visit {
  readonly session: string;
  readonly request: Request;
  readonly path: string;
}

/**
 * The loopback host without its socket. Every request passes the guard first, and goes where the guard's own route
 * says: there is no second routing that could understand a path differently.
 */
export function createWebApp(parts: WebParts): Hono {
  const app = new Hono();
  const uploads = createRequestQueue(UPLOADS_AT_ONCE);
  app.all('*', async (context) => {
    const request = context.req.raw;
    const facts = factsOf(request);
    const decision = guard(facts, guardConfiguration(parts));
    if (!decision.allow) {
      return errorAnswer(decision.error);
    }
    const visit = { session: decision.session, request, path: facts.path };
    if (decision.route.name === 'uploads') {
      const call = { session: visit.session, lane: 'read', signal: request.signal } as const;
      const received = await uploads.run(call, () => receiveUpload(parts.tickets, visit.session, request));
      return answer(received.ok ? received.value : received, dataAnswer);
    }
    return serve(parts, decision.route, visit);
  });
  app.onError((error) =>
    errorAnswer({ code: 'internal.unexpected', params: { trace: logBug(error, parts.log) } }),
  );
  return app;
}

function guardConfiguration(parts: WebParts): GuardConfiguration {
  const { hosts, cookieName, bearerToken, limits } = parts;
  const bodyBytes = {
    session: limits.sessionBytes,
    procedure: limits.callBytes,
    uploads: limits.uploadBytes,
  };
  return { hosts, cookieName, bearerToken, bodyBytes, signedIn: parts.signIn.signedIn };
}

function factsOf(request: Request): RequestFacts {
  const url = new URL(request.url);
  const header = (name: string): string | undefined => request.headers.get(name) ?? undefined;
  return {
    method: request.method,
    path: url.pathname,
    authority: url.host,
    host: header('host'),
    origin: header('origin'),
    secFetchSite: header('sec-fetch-site'),
    contentType: header('content-type'),
    contentLength: header('content-length'),
    cookie: header('cookie'),
    authorization: header('authorization'),
  };
}

async function serve(
  parts: WebParts,
  route: Exclude<Route, { name: 'uploads' }>,
  visit: Visit,
): Promise<Response> {
  switch (route.name) {
    case 'session':
      return signIn(parts, visit);
    case 'procedure':
      return answer(await call(parts, route.procedure, visit), dataAnswer);
    case 'events': {
      const lastEventId = visit.request.headers.get('last-event-id') ?? undefined;
      return answer(parts.streams.open(visit.session, lastEventId), (response) => response);
    }
    case 'download': {
      const withBody = visit.request.method !== 'HEAD';
      const sent = await sendDownload(parts.tickets, visit.session, route.ticket, withBody);
      return answer(sent, (response) => response);
    }
    case 'static':
      return staticFile(parts, visit.path);
    default:
      return assertNever(route);
  }
}

async function signIn(parts: WebParts, { request }: Visit): Promise<Response> {
  const body = await readJson(request, { mostBytes: parts.limits.sessionBytes, mostMs: parts.limits.bodyMs });
  if (!body.ok) {
    return errorAnswer(body.error);
  }
  const code = codeIn(body.value);
  const entry = code === undefined ? undefined : parts.signIn.exchange(code);
  if (entry === undefined) {
    return errorAnswer({ code: 'contract.launchCode', params: {} });
  }
  // No `Secure`: browsers take it over plain HTTP for some loopback names only.
  const cookie = `${parts.cookieName}=${entry.token}; Path=/; HttpOnly; SameSite=Strict`;
  return dataAnswer({}, { 'Set-Cookie': cookie });
}

/** The code of `{"code": "..."}`, with nothing beside it. */
function codeIn(body: unknown): string | undefined {
  const alone = typeof body === 'object' && body !== null && 'code' in body && Object.keys(body).length === 1;
  return alone && typeof body.code === 'string' ? body.code : undefined;
}

async function call(parts: WebParts, name: string, visit: Visit): Promise<Result<unknown>> {
  const { session, request } = visit;
  const input = await readJson(request, { mostBytes: parts.limits.callBytes, mostMs: parts.limits.bodyMs });
  if (!input.ok) {
    return input;
  }
  const keeper = pageFiles(parts.tickets, parts.projects, session);
  return callProcedure(parts, { session, name, input: input.value, keeper, signal: request.signal });
}

async function staticFile(parts: WebParts, path: string): Promise<Response> {
  const file = await readStaticFile(parts.rendererFolder, path);
  switch (file.kind) {
    case 'found':
      return new Response(file.body, {
        headers: { ...file.headers, 'Content-Length': String(file.body.byteLength) },
      });
    case 'missing':
      return errorAnswer(failure('contract.notFound', { path }).error);
    case 'refused':
      return errorAnswer(failure('contract.pathRefused', { path }).error);
    default:
      return assertNever(file);
  }
}

function answer<T>(result: Result<T>, whenOk: (value: T) => Response): Response {
  return result.ok ? whenOk(result.value) : errorAnswer(result.error);
}
