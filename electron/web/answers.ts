import { type AppError } from '../../shared/errors/app-error.ts';
import { DATA_POLICY, SECURITY_HEADERS } from '../host/content-policy.ts';
import { statusOf } from './http-status.ts';

type Headers = Readonly<Record<string, string>>;

/** Headers of everything that is no file of the interface: never shown as a page, never kept. */
export const DATA_HEADERS: Headers = {
  ...SECURITY_HEADERS,
  'Content-Security-Policy': DATA_POLICY,
  'Cache-Control': 'no-store',
};

/** `{ok: true, data}` with status 200. */
export function dataAnswer(data: unknown, headers: Headers = {}): Response {
  return Response.json({ ok: true, data }, { headers: { ...DATA_HEADERS, ...headers } });
}

/** `{ok: false, error}` with the status of the error's code. */
export function errorAnswer(error: AppError): Response {
  const allowed = error.code === 'contract.method' ? error.params['allowed'] : undefined;
  const headers = allowed === undefined ? DATA_HEADERS : { ...DATA_HEADERS, Allow: allowed };
  return Response.json({ ok: false, error }, { status: statusOf(error.code), headers });
}
