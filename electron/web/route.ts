/** What a request is about, decided from its path alone. */
export type Route =
  | { readonly name: 'session' }
  | { readonly name: 'procedure'; readonly procedure: string }
  | { readonly name: 'events' }
  | { readonly name: 'uploads' }
  | { readonly name: 'download'; readonly ticket: string }
  | { readonly name: 'static' };

const API = '/api/';
const DOWNLOADS = '/downloads/';

/** Longest procedure name that is looked up; the names of the contract have less than 40 characters. */
const LONGEST_NAME = 100;

/** The route of a path. Compares the path as it was sent: `/%61pi/` is no other way to write `/api/`. */
export function routeOf(path: string): Route {
  if (path === '/session' || path === '/events' || path === '/uploads') {
    return { name: path.slice(1) as 'session' | 'events' | 'uploads' };
  }
  if (path.startsWith(API)) {
    return { name: 'procedure', procedure: path.slice(API.length, API.length + LONGEST_NAME) };
  }
  if (path.startsWith(DOWNLOADS)) {
    return { name: 'download', ticket: path.slice(DOWNLOADS.length) };
  }
  return { name: 'static' };
}

/** What a route asks of a request. */
export interface RouteRule {
  readonly methods: readonly string[];
  /** Whether the caller must be signed in. */
  readonly signedIn: boolean;
  /** Media type the body must have; a form of another site cannot send either without being asked first. */
  readonly contentType?: string;
}

export const ROUTE_RULES: Readonly<Record<Route['name'], RouteRule>> = {
  session: { methods: ['POST'], signedIn: false, contentType: 'application/json' },
  procedure: { methods: ['POST'], signedIn: true, contentType: 'application/json' },
  events: { methods: ['GET'], signedIn: true },
  uploads: { methods: ['POST'], signedIn: true, contentType: 'application/octet-stream' },
  download: { methods: ['GET', 'HEAD'], signedIn: true },
  static: { methods: ['GET', 'HEAD'], signedIn: false },
};
