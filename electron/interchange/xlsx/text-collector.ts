import type { Place } from '../../../shared/model/finding.ts';
import { enforceLimit, type ReadGuard } from '../read-guard.ts';

/** Longest written form of one character: "_x000D_". */
const LONGEST_ESCAPE = 7;

/** Counts the characters of all texts of one file against the limit. */
export interface TextBudget {
  readonly add: (characters: number) => void;
}

export function createTextBudget(guard: ReadGuard): TextBudget {
  let total = 0;
  return {
    add(characters) {
      total += characters;
      enforceLimit('limit.table.text', total, guard.limits.textCharacters, { file: guard.file });
    },
  };
}

/**
 * Joins the `t` elements of a shared or inline string. Phonetic guides (`rPh`) also hold `t` elements; they tell
 * how a text is spoken and are left out. `limit` is the longest text in characters.
 */
export function createTextCollector(limit: number, place: Place & { readonly file: string }) {
  let value = '';
  let inText = false;
  let phoneticDepth = 0;
  return {
    reset(): void {
      value = '';
      inText = false;
      phoneticDepth = 0;
    },
    open(name: string): void {
      if (name === 'rPh') {
        phoneticDepth += 1;
      }
      inText = name === 't' && phoneticDepth === 0;
    },
    text(text: string): void {
      if (inText) {
        value += text;
        if (value.length > limit * LONGEST_ESCAPE) {
          enforceLimit('limit.cell.tooLong', value.length, limit, place);
        }
      }
    },
    close(name: string): void {
      inText = false;
      if (name === 'rPh') {
        phoneticDepth -= 1;
      }
    },
    value: (): string => value,
  };
}
