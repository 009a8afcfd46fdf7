import type { RawCell, ShownNumber } from '../../../shared/model/raw-table.ts';
import type { TextBudget } from './text-collector.ts';

/** Control characters other than tab and line ends, and halves of a character, stay as they are written. */
const ESCAPED = /_x([0-9A-Fa-f]{4})_/g;

/** Short strings are copied by the engine anyway; longer ones would keep the XML they were cut from in memory. */
const COPY_FROM_LENGTH = 13;

/** Different cells remembered to share one object between equal cells. */
const SHARED_CELLS = 8192;

/** Resolves the `_x000D_` form in which spreadsheets write characters that XML cannot hold (ST_Xstring). */
export function decodeEscapes(text: string): string {
  if (!text.includes('_x')) {
    return text;
  }
  return text.replace(ESCAPED, (whole, hex: string) => {
    const code = Number.parseInt(hex, 16);
    const surrogate = code >= 0xd800 && code <= 0xdfff;
    const control = code < 0x20 && code !== 0x09 && code !== 0x0a && code !== 0x0d;
    return surrogate || control ? whole : String.fromCharCode(code);
  });
}

/**
 * Makes a cell; `isShared` when the text already belongs to the shared texts and is counted there, `shown` is what its
 * number format adds.
 */
export type MakeCell = (
  kind: RawCell['kind'],
  text: string,
  isShared: boolean,
  shown: ShownNumber | undefined,
) => RawCell;

/** Makes cells, one object for equal cells, so that a column of "pcs" costs one cell and not one per row. */
export function createCellPool(budget: TextBudget): MakeCell {
  // What a format shows is one object for all its cells, so it tells their pool as the kind does for the others.
  const pools = new Map<RawCell['kind'] | ShownNumber, Map<string, RawCell>>();
  return (kind, text, isShared, shown) => {
    let pool = pools.get(shown ?? kind);
    if (pool === undefined) {
      pool = new Map();
      pools.set(shown ?? kind, pool);
    }
    const known = pool.get(text);
    if (known !== undefined) {
      return known;
    }
    if (!isShared) {
      budget.add(text.length);
    }
    const kept = isShared || text.length < COPY_FROM_LENGTH ? text : copyText(text);
    const cell: RawCell = shown === undefined ? { kind, text: kept } : { kind, text: kept, shown };
    if (pool.size < SHARED_CELLS) {
      pool.set(cell.text, cell);
    }
    return cell;
  };
}

/** A copy that shares no memory with the text it was cut from. */
export function copyText(text: string): string {
  return Buffer.from(text, 'utf8').toString('utf8');
}
