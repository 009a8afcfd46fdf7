import type { AppError } from '../../../shared/errors/app-error.ts';
import type { RawSheet } from '../../../shared/model/raw-table.ts';

/** What the reading thread is given: the whole file, as bytes or as decoded text, and what its table may cost. */
export interface LegacyRequest {
  readonly file: string;
  readonly content: Uint8Array | string;
  readonly limits: {
    readonly rows: number;
    readonly columns: number;
    readonly cells: number;
    readonly merges: number;
    readonly cellCharacters: number;
    readonly textCharacters: number;
  };
}

/** What it answers: the sheets, a limit that was passed, or that the library could make nothing of the file. */
export type LegacyAnswer =
  | { readonly kind: 'sheets'; readonly sheets: readonly RawSheet[] }
  | { readonly kind: 'refused'; readonly error: AppError }
  | { readonly kind: 'encrypted' }
  | { readonly kind: 'unreadable' };
