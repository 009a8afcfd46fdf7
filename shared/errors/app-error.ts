import type { MessageParams, Place } from '../model/finding.ts';

/**
 * Error families; the family decides exit code and HTTP status.
 * contract: the caller broke the protocol; input: user data wrong, has a place; rule: the method forbids it;
 * state: the world changed; limit: guarded resource; external: disk, file, permission; storage: database;
 * cancelled: stopped by the user; internal: our bug.
 */
export type ErrorFamily =
  'contract' | 'input' | 'rule' | 'state' | 'limit' | 'external' | 'storage' | 'cancelled' | 'internal';

/** `<family>.<name>`; the text stands in the catalogues under `error.<code>.text` and `.remedy`. */
export type ErrorCode = `${ErrorFamily}.${string}`;

/** Expected trouble as a value: what (code), with which values (params), where (place). */
export interface AppError {
  readonly code: ErrorCode;
  readonly params: MessageParams;
  readonly place?: Place;
}

/** Outcome of anything that can fail in an expected way. */
export type Result<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: AppError };

export function success<T>(value: T): Result<T> {
  return { ok: true, value };
}

export function failure(
  code: ErrorCode,
  params: MessageParams = {},
  place?: Place,
): { readonly ok: false; readonly error: AppError } {
  return { ok: false, error: place === undefined ? { code, params } : { code, params, place } };
}

/** Carries an {@link AppError} through code that cannot return a Result (transactions, streams). */
export class AppException extends Error {
  readonly error: AppError;
  constructor(error: AppError) {
    super(`${error.code} ${JSON.stringify(error.params)}`);
    this.name = 'AppException';
    this.error = error;
  }
}
