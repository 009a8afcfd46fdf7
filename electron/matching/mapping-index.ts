import { normaliseMappingKey } from './mapping-key.ts';
import { partNumberKey, textKey } from './text-key.ts';
import type { MappingBook, MappingEntry } from './mapping-book.ts';
import type { MatchText } from './match-text.ts';

/** By what a remembered decision was found. */
export type MappingRoute = 'partNumber' | 'description' | 'material';

export interface MappingHit {
  readonly entry: MappingEntry;
  readonly route: MappingRoute;
}

/** A book arranged for look-up. */
export interface MappingIndex {
  /** Part number first, then material with description, then material alone. */
  lookUp(text: MatchText): MappingHit | undefined;
}

/** Arranges a book for look-up; of two entries on one thing the later counts. */
export function indexMappingBook(book: MappingBook): MappingIndex {
  const entries = { partNumber: new Map<string, MappingEntry>(), text: new Map<string, MappingEntry>() };
  for (const entry of book.entries) {
    entries[entry.kind].set(normaliseMappingKey(entry.kind, entry.key), entry);
  }
  const routes: readonly [MappingRoute, 'partNumber' | 'text', (text: MatchText) => string][] = [
    ['partNumber', 'partNumber', (text) => partNumberKey(text.partNumber)],
    ['description', 'text', (text) => textKey(text.materialText, text.description)],
    ['material', 'text', (text) => textKey(text.materialText)],
  ];
  return {
    lookUp(text) {
      for (const [route, kind, keyOf] of routes) {
        const key = keyOf(text);
        // An empty cell is no text anything could have been decided on.
        const entry = key === '' ? undefined : entries[kind].get(key);
        if (entry !== undefined) {
          return { entry, route };
        }
      }
      return undefined;
    },
  };
}
