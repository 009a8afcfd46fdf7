import { normaliseMappingKey } from './mapping-key.ts';

export const MAPPING_BOOK_FORMAT = 'cradlegate-mapping-book';
export const MAPPING_BOOK_VERSION = '1.0';

/** What an entry is about: one part number, or a text (material, or material and description). */
export type MappingKind = 'partNumber' | 'text';

interface EntryCommon {
  readonly kind: MappingKind;
  /** Folded as `textKey` and `partNumberKey` do; written by hand it may be in any spelling. */
  readonly key: string;
  readonly family?: string | undefined;
  readonly reason: string;
  /** Day of the decision, ISO 8601. */
  readonly decidedOn?: string | undefined;
}

/** A remembered decision: this factor stands for it. */
export interface FactorEntry extends EntryCommon {
  readonly factorId: string;
  readonly upstreamFactorId?: string | undefined;
  readonly proxy: boolean;
}

/** A remembered decision: the row carries no burden of its own. */
export interface ExcludedEntry extends EntryCommon {
  readonly excluded: 'noMaterial' | 'elsewhere';
}

export type MappingEntry = FactorEntry | ExcludedEntry;

/** Decisions of earlier studies. They win over every proposal. */
export interface MappingBook {
  readonly format: typeof MAPPING_BOOK_FORMAT;
  readonly version: typeof MAPPING_BOOK_VERSION;
  readonly entries: readonly MappingEntry[];
}

export const EMPTY_BOOK: MappingBook = {
  format: MAPPING_BOOK_FORMAT,
  version: MAPPING_BOOK_VERSION,
  entries: [],
};

/** Two books decide the same thing differently; the first one was kept. */
export interface MappingConflict {
  readonly kept: MappingEntry;
  readonly other: MappingEntry;
}

/** Adds a decision to the book; an earlier one on the same thing is replaced. */
export function remember(book: MappingBook, decision: MappingEntry): MappingBook {
  const entry = { ...decision, key: normaliseMappingKey(decision.kind, decision.key) };
  const others = book.entries.filter((known) => identityOf(known) !== identityOf(entry));
  return { ...book, entries: [...others, entry] };
}

/** Puts two books together. Where they contradict each other the first one stays and the conflict is reported. */
export function mergeBooks(
  first: MappingBook,
  second: MappingBook,
): { readonly book: MappingBook; readonly conflicts: readonly MappingConflict[] } {
  const known = new Map(first.entries.map((entry) => [identityOf(entry), entry]));
  const conflicts: MappingConflict[] = [];
  for (const entry of second.entries) {
    const kept = known.get(identityOf(entry));
    if (kept === undefined) {
      known.set(identityOf(entry), entry);
    } else if (decisionOf(kept) !== decisionOf(entry)) {
      conflicts.push({ kept, other: entry });
    }
  }
  return { book: { ...first, entries: [...known.values()] }, conflicts };
}

/** True for an entry that names a factor. */
export function isFactorEntry(entry: MappingEntry): entry is FactorEntry {
  return 'factorId' in entry;
}

function identityOf(entry: MappingEntry): string {
  return JSON.stringify([entry.kind, normaliseMappingKey(entry.kind, entry.key)]);
}

function decisionOf(entry: MappingEntry): string {
  return isFactorEntry(entry)
    ? JSON.stringify([entry.factorId, entry.upstreamFactorId ?? '', entry.proxy])
    : JSON.stringify([entry.excluded]);
}
