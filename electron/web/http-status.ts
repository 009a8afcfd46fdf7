import { type ErrorCode, type ErrorFamily } from '../../shared/errors/app-error.ts';

/** HTTP status by error family (RFC 9110, WebDAV's 422 and 507; 499 is nginx's "client closed request"). */
const BY_FAMILY: Readonly<Record<ErrorFamily, number>> = {
  contract: 400,
  input: 422,
  rule: 422,
  state: 409,
  limit: 413,
  external: 507,
  storage: 500,
  cancelled: 499,
  internal: 500,
};

/** Errors that HTTP has a better word for than their family's. */
const BY_CODE: Readonly<Record<string, number>> = {
  'contract.bodyTimeout': 408,
  'contract.contentType': 415,
  'contract.crossSite': 403,
  'contract.host': 421,
  'contract.launchCode': 401,
  'contract.method': 405,
  'contract.notFound': 404,
  'contract.origin': 403,
  'contract.signIn': 401,
  'contract.ticketUnknown': 404,
  'contract.tooLarge': 413,
  'limit.requests': 429,
  'limit.streams': 429,
  'state.locked': 423,
};

/** Status of an answer that carries an error; the code in the body says the rest. */
export function statusOf(code: ErrorCode): number {
  const known = BY_CODE[code];
  if (known !== undefined) {
    return known;
  }
  if (/^state\..*notFound$/i.test(code)) {
    return 404;
  }
  const family = code.split('.')[0] ?? '';
  return isFamily(family) ? BY_FAMILY[family] : BY_FAMILY.internal;
}

function isFamily(text: string): text is ErrorFamily {
  return Object.hasOwn(BY_FAMILY, text);
}
