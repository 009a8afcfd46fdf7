import type { RawRow } from '../../../shared/model/raw-table.ts';
import type { XmlAttributes } from './xml-part.ts';

/** What a sheet says about the widths of its columns. */
export interface ColumnLooks {
  /** Takes a `col` or `sheetFormatPr` element. */
  readonly open: (name: 'col' | 'sheetFormatPr', attributes: XmlAttributes) => void;
  /** The hidden columns (from 0) in which one of the rows has a cell, ascending. */
  readonly hiddenAmong: (rows: readonly RawRow[]) => readonly number[];
}

/** A stretch of columns from 0, both ends inclusive. */
interface Stretch {
  readonly first: number;
  readonly last: number;
  readonly hidden: boolean;
}

/** True for a row or column that is hidden: by a person, a closed group, or a height or width of 0. */
export function isHiddenElement(attributes: XmlAttributes, size: 'ht' | 'width'): boolean {
  const { hidden } = attributes;
  return hidden === '1' || hidden === 'true' || isZero(attributes[size]);
}

function isZero(size: string | undefined): boolean {
  return size !== undefined && size.trim() !== '' && Number(size) === 0;
}

/**
 * Collects which columns of one sheet are hidden (ECMA-376 part 1, 18.3.1.13). A closed group hides its columns by the same
 * mark; `collapsed` stands at the column behind it, which is seen. Stretches may reach to the last column a sheet can have.
 * `enforce` refuses more stretches than a sheet has columns.
 */
export function createColumnLooks(enforce: (stretches: number) => void): ColumnLooks {
  const stretches: Stretch[] = [];
  let othersHidden = false;
  return {
    open(name, attributes) {
      if (name === 'sheetFormatPr') {
        othersHidden = isZero(attributes['defaultColWidth']);
        return;
      }
      const [first, last] = [Number(attributes['min']), Number(attributes['max'])];
      if (Number.isInteger(first) && Number.isInteger(last)) {
        stretches.push({ first: first - 1, last: last - 1, hidden: isHiddenElement(attributes, 'width') });
        enforce(stretches.length);
      }
    },
    hiddenAmong(rows) {
      if (!othersHidden && !stretches.some(({ hidden }) => hidden)) {
        return [];
      }
      const width = rows.reduce((most, { cells }) => Math.max(most, cells.length), 0);
      const isHidden = Array.from({ length: width }, (_, column) => {
        const own = stretches.find(({ first, last }) => column >= first && column <= last);
        return own?.hidden ?? othersHidden;
      });
      const filled = filledColumns(rows);
      return [...isHidden.keys()].filter((column) => isHidden[column] === true && filled.has(column));
    },
  };
}

/** One pass over all cells: only sheets with a hidden column pay for it. */
function filledColumns(rows: readonly RawRow[]): ReadonlySet<number> {
  const filled = new Set<number>();
  for (const { cells } of rows) {
    for (let column = 0; column < cells.length; column += 1) {
      if (cells[column] !== undefined) {
        filled.add(column);
      }
    }
  }
  return filled;
}
