import { type AppError, type ErrorCode } from '../../shared/errors/app-error.ts';
import { type MessageParams } from '../../shared/model/finding.ts';
import { type Route, ROUTE_RULES, routeOf, type RouteRule } from './route.ts';
import { equalSecrets } from './secrets.ts';

/** What the guard looks at; header values as sent, undefined when absent. */
export interface RequestFacts {
  readonly method: string;
  /** Path as sent, not decoded. */
  readonly path: string;
  /** Host the request line names; the same as `host` but for requests meant for a proxy. */
  readonly authority: string;
  readonly host: string | undefined;
  readonly origin: string | undefined;
  readonly secFetchSite: string | undefined;
  readonly contentType: string | undefined;
  readonly contentLength: string | undefined;
  readonly cookie: string | undefined;
  readonly authorization: string | undefined;
}

/** One signed-in browser. */
export interface SignedIn {
  readonly session: string;
  readonly token: string;
}

export interface GuardConfiguration {
  /** Every value of `Host` that means us, port included. */
  readonly hosts: readonly string[];
  readonly cookieName: string;
  readonly signedIn: readonly SignedIn[];
  /** Secret of command line and automation; without one no such caller is let in. */
  readonly bearerToken: string | undefined;
  /** Longest body by route, in bytes. */
  readonly bodyBytes: Readonly<Partial<Record<Route['name'], number>>>;
}

/** Session of all callers with the bearer token. */
export const BEARER_SESSION = 'bearer';

interface Caller {
  readonly session: string;
  readonly by: 'cookie' | 'bearer';
}

/** `session` is empty where nobody needs to be signed in. */
export type Decision =
  | { readonly allow: true; readonly route: Route; readonly session: string }
  | { readonly allow: false; readonly error: AppError };

/**
 * Decides about every request before anything else looks at it. The order is: the right host (DNS rebinding), a
 * known method, the right origin (cross-site requests), a signed-in caller, the right kind and size of body.
 * Errors: `contract.host`, `.method`, `.origin`, `.crossSite`, `.signIn`, `.contentType`, `.tooLarge`.
 */
export function guard(facts: RequestFacts, configuration: GuardConfiguration): Decision {
  const { host } = facts;
  if (host === undefined || !configuration.hosts.includes(host) || facts.authority !== host) {
    return refuse('contract.host', { host: host ?? '' });
  }
  const route = routeOf(facts.path);
  const rule = ROUTE_RULES[route.name];
  if (!rule.methods.includes(facts.method)) {
    return refuse('contract.method', { method: facts.method, allowed: rule.methods.join(', ') });
  }
  const caller = identify(facts, configuration);
  return (
    refuseForeign(facts, host, rule, caller) ??
    refuseBody(facts, rule, configuration.bodyBytes[route.name]) ?? {
      allow: true,
      route,
      session: caller?.session ?? '',
    }
  );
}

function refuseForeign(
  facts: RequestFacts,
  host: string,
  rule: RouteRule,
  caller: Caller | undefined,
): Decision | undefined {
  const byBearer = caller?.by === 'bearer';
  const changesState = facts.method === 'POST';
  if (facts.origin === undefined ? changesState && !byBearer : facts.origin !== `http://${host}`) {
    return refuse('contract.origin', { origin: facts.origin ?? '' });
  }
  if ((changesState || rule.signedIn) && !isOwnSite(facts.secFetchSite, host, byBearer)) {
    return refuse('contract.crossSite', { site: facts.secFetchSite ?? '' });
  }
  return rule.signedIn && caller === undefined ? refuse('contract.signIn') : undefined;
}

/** Browsers send the header to loopback hosts always, to other hosts only over TLS. */
function isOwnSite(site: string | undefined, host: string, byBearer: boolean): boolean {
  return site === undefined ? byBearer || !isLoopbackName(host) : site === 'same-origin' || site === 'none';
}

function isLoopbackName(host: string): boolean {
  return /^(127\.0\.0\.1|localhost|\[::1\])(:\d+)?$/.test(host);
}

function refuseBody(
  facts: RequestFacts,
  rule: RouteRule,
  mostBytes: number | undefined,
): Decision | undefined {
  const mediaType = facts.contentType?.split(';')[0]?.trim().toLowerCase();
  if (rule.contentType !== undefined && mediaType !== rule.contentType) {
    return refuse('contract.contentType', { type: facts.contentType ?? '', expected: rule.contentType });
  }
  if (mostBytes !== undefined && Number(facts.contentLength ?? 0) > mostBytes) {
    return refuse('contract.tooLarge', { limitBytes: String(mostBytes) });
  }
  return undefined;
}

/** Who calls. A wrong bearer token is not made good by a cookie. */
function identify(facts: RequestFacts, configuration: GuardConfiguration): Caller | undefined {
  if (facts.authorization !== undefined) {
    const given = /^Bearer ([\w.~+/=-]+)$/.exec(facts.authorization)?.[1];
    const { bearerToken } = configuration;
    return given !== undefined && bearerToken !== undefined && equalSecrets(given, bearerToken)
      ? { session: BEARER_SESSION, by: 'bearer' }
      : undefined;
  }
  const tokens = cookieValues(facts.cookie ?? '', configuration.cookieName);
  // Looks at every session, found or not, so that the time does not tell.
  const found = configuration.signedIn.filter(({ token }) =>
    tokens.some((given) => equalSecrets(given, token)),
  );
  return found[0] === undefined ? undefined : { session: found[0].session, by: 'cookie' };
}

function cookieValues(cookie: string, name: string): readonly string[] {
  return cookie
    .split(';')
    .map((pair) => pair.trim())
    .filter((pair) => pair.startsWith(`${name}=`))
    .map((pair) => pair.slice(name.length + 1));
}

function refuse(code: ErrorCode, params: MessageParams = {}): Decision {
  return { allow: false, error: { code, params } };
}
