/** Where `{port}` stands in a row, the port of the host under test is put. */
export interface RequestRow {
  readonly what: string;
  readonly method?: string;
  readonly path: string;
  /** `127.0.0.1:{port}` when absent. */
  readonly host?: string;
  /** Left out when null; the own origin for POST, none for others, when absent. */
  readonly origin?: string | null;
  /** `same-origin` when absent, left out when null. */
  readonly site?: string | null;
  /** The right one of the route when absent, left out when null. */
  readonly type?: string | null;
  readonly cookie?: 'valid' | 'none' | 'otherPort' | 'forged' | 'otherName';
  readonly token?: 'valid' | 'wrong' | 'basic';
  readonly body?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly status: number;
  /** Code of the error, none for an answer that is no error. */
  readonly code?: string;
}

const CALL = { method: 'POST', path: '/api/checks.run' } as const;

/** Answers to the right caller. */
const allowed: readonly RequestRow[] = [
  { what: 'a page calls a procedure', ...CALL, status: 200 },
  {
    what: 'a page at localhost',
    ...CALL,
    host: 'localhost:{port}',
    origin: 'http://localhost:{port}',
    status: 200,
  },
  { what: 'a page at [::1]', ...CALL, host: '[::1]:{port}', origin: 'http://[::1]:{port}', status: 200 },
  { what: 'JSON with a charset', ...CALL, type: 'Application/JSON; charset=utf-8', status: 200 },
  {
    what: 'a program with the token and no browser headers',
    ...CALL,
    cookie: 'none',
    token: 'valid',
    origin: null,
    site: null,
    status: 200,
  },
  { what: 'the page without cookie', path: '/', cookie: 'none', status: 200 },
  { what: 'the page by a link of another site', path: '/', cookie: 'none', site: 'cross-site', status: 200 },
  { what: 'a view of the page', path: '/results/bom', cookie: 'none', status: 200 },
  { what: 'HEAD of the page', method: 'HEAD', path: '/', cookie: 'none', status: 200 },
  { what: 'a script of the page', path: '/assets/index.js', cookie: 'none', status: 200 },
];

/** DNS rebinding: a name of the attacker that leads here. */
const foreignHosts: readonly RequestRow[] = [
  {
    what: 'rebinding: foreign host and its own origin',
    ...CALL,
    host: 'evil.test:{port}',
    origin: 'http://evil.test:{port}',
    status: 421,
    code: 'contract.host',
  },
  { what: 'rebinding: the page', path: '/', host: 'evil.test', status: 421, code: 'contract.host' },
  {
    what: 'rebinding with the token',
    ...CALL,
    host: 'evil.test:{port}',
    token: 'valid',
    origin: null,
    status: 421,
    code: 'contract.host',
  },
  { what: 'the right address without port', ...CALL, host: '127.0.0.1', status: 421, code: 'contract.host' },
  {
    what: 'the right address with another port',
    ...CALL,
    host: '127.0.0.1:1',
    status: 421,
    code: 'contract.host',
  },
  {
    what: 'our name in front of another',
    path: '/',
    host: '127.0.0.1.evil.test:{port}',
    status: 421,
    code: 'contract.host',
  },
  {
    what: 'another name of this computer',
    path: '/',
    host: '127.0.0.2:{port}',
    status: 421,
    code: 'contract.host',
  },
];

/** Cross-site requests: the browser of the user is the attacker's tool. */
const foreignOrigins: readonly RequestRow[] = [
  {
    what: 'foreign origin',
    ...CALL,
    origin: 'https://evil.test',
    site: 'cross-site',
    status: 403,
    code: 'contract.origin',
  },
  {
    what: 'foreign origin that lies about the site',
    ...CALL,
    origin: 'https://evil.test',
    status: 403,
    code: 'contract.origin',
  },
  {
    what: 'origin "null" of a sandboxed frame',
    ...CALL,
    origin: 'null',
    status: 403,
    code: 'contract.origin',
  },
  {
    what: 'another port of this computer',
    ...CALL,
    origin: 'http://127.0.0.1:1',
    site: 'same-site',
    status: 403,
    code: 'contract.origin',
  },
  {
    what: 'the origin of another of our names',
    ...CALL,
    origin: 'http://localhost:{port}',
    status: 403,
    code: 'contract.origin',
  },
  {
    what: 'our address by https',
    ...CALL,
    origin: 'https://127.0.0.1:{port}',
    status: 403,
    code: 'contract.origin',
  },
  { what: 'no origin with a cookie', ...CALL, origin: null, status: 403, code: 'contract.origin' },
  {
    what: 'no origin and no caller',
    ...CALL,
    origin: null,
    cookie: 'none',
    status: 403,
    code: 'contract.origin',
  },
  {
    what: 'the token from a foreign page',
    ...CALL,
    token: 'valid',
    origin: 'https://evil.test',
    status: 403,
    code: 'contract.origin',
  },
  { what: 'own origin, cross-site', ...CALL, site: 'cross-site', status: 403, code: 'contract.crossSite' },
  { what: 'own origin, same site', ...CALL, site: 'same-site', status: 403, code: 'contract.crossSite' },
  { what: 'own origin, no word of the site', ...CALL, site: null, status: 403, code: 'contract.crossSite' },
  {
    what: 'event stream from another port',
    path: '/events',
    site: 'same-site',
    status: 403,
    code: 'contract.crossSite',
  },
  {
    what: 'event stream from a foreign origin',
    path: '/events',
    origin: 'https://evil.test',
    status: 403,
    code: 'contract.origin',
  },
  {
    what: 'a code traded by a foreign page',
    method: 'POST',
    path: '/session',
    origin: 'https://evil.test',
    cookie: 'none',
    status: 403,
    code: 'contract.origin',
  },
  {
    what: 'a question before a foreign request',
    method: 'OPTIONS',
    path: '/api/checks.run',
    origin: 'https://evil.test',
    headers: { 'Access-Control-Request-Method': 'POST' },
    status: 405,
    code: 'contract.method',
  },
];

/** Callers nobody let in. */
const strangers: readonly RequestRow[] = [
  { what: 'no cookie', ...CALL, cookie: 'none', status: 401, code: 'contract.signIn' },
  { what: 'a cookie of another port', ...CALL, cookie: 'otherPort', status: 401, code: 'contract.signIn' },
  { what: 'a forged cookie', ...CALL, cookie: 'forged', status: 401, code: 'contract.signIn' },
  {
    what: 'our secret under another name',
    ...CALL,
    cookie: 'otherName',
    status: 401,
    code: 'contract.signIn',
  },
  {
    what: 'a wrong token beside a right cookie',
    ...CALL,
    token: 'wrong',
    status: 401,
    code: 'contract.signIn',
  },
  {
    what: 'the token as password',
    ...CALL,
    cookie: 'none',
    token: 'basic',
    status: 401,
    code: 'contract.signIn',
  },
  { what: 'events without cookie', path: '/events', cookie: 'none', status: 401, code: 'contract.signIn' },
  {
    what: 'a download without cookie',
    path: '/downloads/0123456789abcdef',
    cookie: 'none',
    status: 401,
    code: 'contract.signIn',
  },
  {
    what: 'an upload without cookie',
    method: 'POST',
    path: '/uploads',
    cookie: 'none',
    status: 401,
    code: 'contract.signIn',
  },
  {
    what: 'an unknown code',
    method: 'POST',
    path: '/session',
    cookie: 'none',
    body: '{"code":"guessed"}',
    status: 401,
    code: 'contract.launchCode',
  },
];

/** The wrong kind of request. */
const malformed: readonly RequestRow[] = [
  {
    what: 'a form',
    ...CALL,
    type: 'application/x-www-form-urlencoded',
    body: 'a=1',
    status: 415,
    code: 'contract.contentType',
  },
  { what: 'JSON as plain text', ...CALL, type: 'text/plain', status: 415, code: 'contract.contentType' },
  { what: 'no content type', ...CALL, type: null, status: 415, code: 'contract.contentType' },
  {
    what: 'an upload as form',
    method: 'POST',
    path: '/uploads',
    type: 'multipart/form-data; boundary=x',
    status: 415,
    code: 'contract.contentType',
  },
  { what: 'no JSON', ...CALL, body: '{', status: 400, code: 'contract.notJson' },
  { what: 'a body of one NUL', ...CALL, body: '\u0000', status: 400, code: 'contract.notJson' },
  {
    what: 'an unknown procedure',
    method: 'POST',
    path: '/api/bom.destroy',
    status: 400,
    code: 'contract.unknownProcedure',
  },
  {
    what: 'a procedure named like a property of objects',
    method: 'POST',
    path: '/api/__proto__',
    status: 400,
    code: 'contract.unknownProcedure',
  },
  {
    what: 'a path of this computer',
    method: 'POST',
    path: '/api/bom.import',
    body: '{"path":"/etc/passwd"}',
    status: 400,
    code: 'contract.pathRefused',
  },
  { what: 'GET of a procedure', path: '/api/checks.run', status: 405, code: 'contract.method' },
  { what: 'HEAD of a procedure', method: 'HEAD', path: '/api/checks.run', status: 405 },
  {
    what: 'PUT of a procedure',
    method: 'PUT',
    path: '/api/checks.run',
    status: 405,
    code: 'contract.method',
  },
  { what: 'DELETE of the session', method: 'DELETE', path: '/session', status: 405, code: 'contract.method' },
  { what: 'POST of the page', method: 'POST', path: '/', status: 405, code: 'contract.method' },
  {
    what: 'PATCH of a script',
    method: 'PATCH',
    path: '/assets/index.js',
    status: 405,
    code: 'contract.method',
  },
  { what: 'POST of events', method: 'POST', path: '/events', status: 405, code: 'contract.method' },
  {
    what: 'the API in another spelling',
    method: 'POST',
    path: '/%61pi/checks.run',
    status: 405,
    code: 'contract.method',
  },
  { what: 'events in another spelling are the page', path: '/%65vents', cookie: 'none', status: 200 },
  {
    what: 'an unknown ticket',
    path: '/downloads/0123456789abcdef0123456789abcdef',
    status: 404,
    code: 'contract.ticketUnknown',
  },
  {
    what: 'a ticket that climbs',
    path: '/downloads/..%2f..%2fsecret',
    status: 404,
    code: 'contract.ticketUnknown',
  },
];

/** Paths that try to leave the folder of the interface. */
const traversal: readonly RequestRow[] = [
  ['/..%2f..%2fetc%2fpasswd', 400, 'contract.pathRefused'],
  ['/assets/..%2f..%2findex.js', 400, 'contract.pathRefused'],
  ['/assets/%2e%2e%2fsecret.json', 400, 'contract.pathRefused'],
  ['/..%5c..%5csecret.json', 400, 'contract.pathRefused'],
  ['/assets/index.js%00.png', 400, 'contract.pathRefused'],
  ['/%2fetc/passwd.json', 400, 'contract.pathRefused'],
  ['/C:%2fsecret.json', 400, 'contract.pathRefused'],
  ['/assets/%', 400, 'contract.pathRefused'],
  ['/%252e%252e%252fsecret.json', 404, 'contract.notFound'],
  ['/assets/none.js', 404, 'contract.notFound'],
  ['/assets/secret.pem', 404, 'contract.notFound'],
].map(([path, status, code]) => ({
  what: `path ${path}`,
  path: String(path),
  cookie: 'none',
  status: Number(status),
  code: String(code),
}));

/** Requests of every kind with the answer each must get. */
export const REQUEST_TABLE: readonly RequestRow[] = [
  ...allowed,
  ...foreignHosts,
  ...foreignOrigins,
  ...strangers,
  ...malformed,
  ...traversal,
];
