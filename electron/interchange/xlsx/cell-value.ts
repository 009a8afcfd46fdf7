import type { ErrorCode } from '../../../shared/errors/app-error.ts';
import type { RawCell } from '../../../shared/model/raw-table.ts';
import type { NumberStyle } from './number-format.ts';
import { toPlainNumber } from './plain-number.ts';
import { formatSerialDate } from './serial-date.ts';

/** What a cell element holds, before its meaning is looked up. */
export interface WrittenCell {
  /** The `t` attribute: how the value is to be understood; "n" when it is absent. */
  readonly type: string;
  readonly style: NumberStyle;
  /** Text of the formula without "="; undefined for a cell without formula. */
  readonly formula: string | undefined;
  /** Number of the formula that the cell shares with others: one of them has its text. */
  readonly shared?: string;
  /** Text of the value or of the inline string; undefined when the element is absent. */
  readonly value: string | undefined;
}

/** What a cell means, or the error code that says why that cannot be told. */
export type CellMeaning =
  | { readonly kind: RawCell['kind']; readonly text: string }
  | { readonly kind: 'empty' }
  | { readonly kind: 'unreadable'; readonly code: ErrorCode; readonly found: string };

const EMPTY: CellMeaning = { kind: 'empty' };

/** A number of the list of shared texts, counted from 0. */
const SHARED_INDEX = /^\d{1,9}$/;

/**
 * Meaning of a cell (ECMA-376 part 1, 18.18.11 for the types). A formula counts by the result that was saved with
 * it; one that never was calculated is kept as `formulaWithoutValue` with its text, never as zero.
 */
export function meaningOfCell(
  cell: WrittenCell,
  sharedStrings: readonly string[],
  date1904: boolean,
): CellMeaning {
  const { value, formula, type } = cell;
  // An empty value is a result only for a text; programs that do not calculate write it for every formula.
  if (formula !== undefined && (value === undefined || (value === '' && type !== 'str'))) {
    return { kind: 'formulaWithoutValue', text: `=${formula}` };
  }
  if (value === undefined || value === '') {
    return EMPTY;
  }
  switch (type) {
    case 'n':
      return meaningOfNumber(value.trim(), cell.style, date1904);
    case 's':
      return meaningOfShared(value.trim(), sharedStrings);
    case 'inlineStr':
    case 'str':
      return { kind: 'text', text: value };
    case 'b':
      return { kind: 'boolean', text: value.trim() === '1' || value.trim() === 'true' ? 'TRUE' : 'FALSE' };
    case 'd':
      return { kind: 'date', text: value.trim() };
    case 'e':
      return { kind: 'error', text: value.trim() };
    default:
      return { kind: 'unreadable', code: 'input.xlsx.unknownCellType', found: type };
  }
}

function meaningOfNumber(value: string, style: NumberStyle, date1904: boolean): CellMeaning {
  if (value === '') {
    return EMPTY;
  }
  const plain = toPlainNumber(value);
  if (plain === undefined) {
    // Some programs write NaN or an infinity where a number has to stand.
    return { kind: 'error', text: value };
  }
  const date = style === 'number' ? undefined : formatSerialDate(Number(plain), style, date1904);
  return date === undefined ? { kind: 'number', text: plain } : { kind: 'date', text: date };
}

function meaningOfShared(value: string, sharedStrings: readonly string[]): CellMeaning {
  const text = SHARED_INDEX.test(value) ? sharedStrings[Number(value)] : undefined;
  if (text === undefined) {
    return { kind: 'unreadable', code: 'input.xlsx.sharedStringMissing', found: value };
  }
  return text === '' ? EMPTY : { kind: 'text', text };
}
