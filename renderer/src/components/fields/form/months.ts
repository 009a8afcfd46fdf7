/** A pasted reading; without `month` it belongs to the month of the row it falls on. */
export interface PastedMonth {
  readonly month: string | undefined;
  readonly amount: string;
}

const YEAR_FIRST = /^(\d{4})[-/.年\s]?(\d{1,2})(?:[-/.月]\d{0,2})?(?:日)?$/;
const MONTH_FIRST = /^(\d{1,2})[-/.](\d{4})$/;

/**
 * Rows of a spreadsheet as readings: the last cell of a row is the amount, a cell before it may be the month. Twelve cells
 * in one row are twelve amounts.
 */
export function pastedMonths(text: string): readonly PastedMonth[] {
  const rows = text
    .replace(/\r/g, '')
    .split('\n')
    .filter((row) => row.trim() !== '')
    .map((row) => row.split('\t').map((cell) => cell.trim()));
  const [first] = rows;
  if (rows.length === 1 && first !== undefined && first.length > 2) {
    return first.map((amount) => ({ month: undefined, amount }));
  }
  return rows.map((cells) => ({
    month: cells.length > 1 ? readMonth(cells[0] ?? '') : undefined,
    amount: cells.at(-1) ?? '',
  }));
}

/** `2025-03` of texts such as 2025/3, 2025年3月, 03.2025; undefined for anything else, which is never guessed. */
export function readMonth(text: string): string | undefined {
  const parts = YEAR_FIRST.exec(text);
  const [, year, month] = parts ?? [];
  const turned = MONTH_FIRST.exec(text);
  const [found, number] = parts === null ? [turned?.[2], turned?.[1]] : [year, month];
  const value = Number(number);
  return found === undefined || value < 1 || value > 12
    ? undefined
    : `${found}-${String(value).padStart(2, '0')}`;
}

/** The month after `2025-12` is `2026-01`; after none it is unknown and stays empty. */
export function nextMonth(month: string): string {
  const [year = '', number = ''] = month.split('-');
  if (!/^\d{4}-\d{2}$/.test(month)) {
    return '';
  }
  return number === '12'
    ? `${Number(year) + 1}-01`
    : `${year}-${String(Number(number) + 1).padStart(2, '0')}`;
}
