import { type AppError } from '../../../shared/errors/app-error.ts';

/** An error of the host inside promise code; shown with its text and remedy where it happened. */
export class HostError extends Error {
  readonly error: AppError;
  constructor(error: AppError) {
    super(error.code);
    this.name = 'HostError';
    this.error = error;
  }
}
