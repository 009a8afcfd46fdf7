import { AppException, type ErrorCode } from '../../shared/errors/app-error.ts';
import type { MessageParams, Place } from '../../shared/model/finding.ts';
import type { ReadLimits } from './read-limits.ts';

/** What every reading step needs: which file it is, what it may cost, and when to stop. */
export interface ReadGuard {
  /** Name of the file without folders, as errors show it. */
  readonly file: string;
  readonly limits: ReadLimits;
  /** Throws `cancelled.reading` or `limit.reading.time`; called once per piece of data read. */
  readonly checkpoint: () => void;
}

/** Makes the guard of one reading; the time runs from this call. `now` is a monotonic clock in milliseconds. */
export function createReadGuard(
  file: string,
  limits: ReadLimits,
  signal: AbortSignal | undefined,
  now: () => number,
): ReadGuard {
  const start = now();
  function checkpoint(): void {
    if (signal?.aborted === true) {
      refuse('cancelled.reading', { file }, { file });
    }
    const elapsed = Math.round(now() - start);
    if (elapsed > limits.milliseconds) {
      const params = { file, limit: String(limits.milliseconds), found: String(elapsed) };
      refuse('limit.reading.time', params, { file });
    }
  }
  return { file, limits, checkpoint };
}

/** Stops a reading with an expected error; {@link ReadGuard} users turn it into a Result at the edge. */
export function refuse(code: ErrorCode, params: MessageParams, place: Place): never {
  throw new AppException({ code, params, place });
}

/** Refuses when `found` is above `limit`; params are file, limit, found and, where given, the sheet and cell. */
export function enforceLimit(
  code: ErrorCode,
  found: number,
  limit: number,
  place: Place & { readonly file: string },
): void {
  if (found <= limit) {
    return;
  }
  const params: Record<string, string> = { file: place.file, limit: String(limit), found: String(found) };
  if (place.sheet !== undefined) {
    params['sheet'] = place.sheet;
  }
  if (place.cell !== undefined) {
    params['cell'] = place.cell;
  }
  if (place.row !== undefined) {
    params['row'] = String(place.row);
  }
  refuse(code, params, place);
}
