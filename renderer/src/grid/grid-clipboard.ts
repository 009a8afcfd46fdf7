import { type CellRange } from './cell-range.ts';
import { type GridSource } from './grid-content.ts';
import { planPaste, type PastePlan } from './paste-plan.ts';
import { formatTsv, parseTsv } from './tsv.ts';

/** Puts the cells of a range on the clipboard of a copy or cut. */
export function copyCells(event: ClipboardEvent, { copyText }: GridSource, range: CellRange): void {
  const rows = Array.from({ length: range.bottom - range.top + 1 }, (_, down) =>
    Array.from({ length: range.right - range.left + 1 }, (__, across) =>
      copyText(range.top + down, range.left + across),
    ),
  );
  event.clipboardData?.setData('text/plain', formatTsv(rows));
  event.preventDefault();
}

/** Lays what a paste brings over the grid; undefined when it brings no text. */
export function pastedCells(
  event: ClipboardEvent,
  source: GridSource,
  range: CellRange,
): PastePlan | undefined {
  const text = event.clipboardData?.getData('text/plain') ?? '';
  if (text === '') {
    return undefined;
  }
  event.preventDefault();
  const titles = source.columns.map((column) => column.title);
  return planPaste(parseTsv(text), { range, rowCount: source.rowCount, titles });
}
