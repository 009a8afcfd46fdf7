import { createHash, type Hash } from 'node:crypto';
import type { RecordedChange } from '../row-recorder.ts';

/** A history entry as it stands in the table `history_entry`. */
export interface EntryRow {
  readonly id: number;
  readonly kind: string;
  readonly of_entry: number | null;
  readonly time: string;
  readonly actor: string;
  readonly command: string;
  readonly params: string;
  readonly reason: string | null;
  readonly change_count: number;
  readonly previous_hash: string;
  readonly hash: string;
  /** What the entry did to the total, JSON; null where it was not calculated, and in entries before version 60. */
  readonly effect?: string | null;
}

/** Stands before the first entry. */
export const FIRST_PREVIOUS_HASH = '0'.repeat(64);

/** First field of every hashed entry; a new way of hashing gets a new tag. */
const FORMAT_TAG = 'cradlegate-history-1';

/**
 * SHA-256 of an entry and its changes, taken in one pass: the changes first, one by one, then the entry.
 * Hashed are the tag; for each change in its order its table, row key, before, after; then id, kind, of_entry,
 * time, actor, command, params, reason, change_count, previous_hash, and the effect where the entry has one: every
 * field as its UTF-8 length in bytes, a colon, the bytes, a comma; a null field as "-,". Numbers as decimal digits,
 * JSON exactly as stored.
 */
export class EntryHash {
  readonly #hash: Hash = createHash('sha256');

  constructor() {
    this.#add([FORMAT_TAG]);
  }

  addChange(change: RecordedChange): void {
    this.#add([change.table, change.key, change.before, change.after]);
  }

  /** The hash as 64 hex digits; nothing can be added afterwards. */
  finish(entry: Omit<EntryRow, 'hash'>): string {
    this.#add([
      String(entry.id),
      entry.kind,
      entry.of_entry === null ? null : String(entry.of_entry),
      entry.time,
      entry.actor,
      entry.command,
      entry.params,
      entry.reason,
      String(entry.change_count),
      entry.previous_hash,
      ...(typeof entry.effect === 'string' ? [entry.effect] : []),
    ]);
    return this.#hash.digest('hex');
  }

  #add(fields: readonly (string | null)[]): void {
    let text = '';
    for (const field of fields) {
      text += field === null ? '-,' : `${Buffer.byteLength(field)}:${field},`;
    }
    this.#hash.update(text, 'utf8');
  }
}
