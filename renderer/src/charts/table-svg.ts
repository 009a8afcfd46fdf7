import { type ChartColours } from './chart-colours.ts';
import { escapeMarkup, LABEL_SIZE } from './chart-style.ts';
import { type ChartTable } from './chart-table.ts';
import { textWidth } from './fit-text.ts';

const ROW_HEIGHT = 26;
const PADDING = 10;
/** Strongest tint of a cell: the accent at 38 %; the number always stands in it. */
const MOST_HEAT = 0.38;

/** Share 0 to 1 of the largest cell, for the tint; undefined for cells without. */
export type HeatOf = (row: number, column: number) => number | undefined;

/** A table as SVG text, with tinted cells: the picture of a pivot. Widths follow from the texts. */
export function tableSvg(table: ChartTable, colours: ChartColours, heatOf: HeatOf = () => undefined): string {
  const widths = table.columns.map(
    (column, index) =>
      Math.ceil(
        Math.max(
          textWidth(column.name, LABEL_SIZE),
          ...table.rows.map((row) => textWidth(row[index]?.text ?? '', LABEL_SIZE)),
        ) * 1.08,
      ) +
      2 * PADDING,
  );
  const lefts = widths.map((_, index) => widths.slice(0, index).reduce((sum, width) => sum + width, 0));
  const width = widths.reduce((sum, each) => sum + each, 0);
  const height = (table.rows.length + 2) * ROW_HEIGHT;
  const place = (column: number): { readonly x: number; readonly anchor: string } => {
    const left = lefts[column] ?? 0;
    return table.columns[column]?.numeric === true
      ? { x: left + (widths[column] ?? 0) - PADDING, anchor: 'end' }
      : { x: left + PADDING, anchor: 'start' };
  };
  const cell = (text: string, row: number, column: number, weight: number): string => {
    const { x, anchor } = place(column);
    return `<text x="${x}" y="${row * ROW_HEIGHT + 17}" text-anchor="${anchor}" font-weight="${weight}">${escapeMarkup(text)}</text>`;
  };
  const tint = (row: number, column: number): string => {
    const heat = heatOf(row, column);
    return heat === undefined || heat <= 0
      ? ''
      : `<rect x="${lefts[column]}" y="${(row + 2) * ROW_HEIGHT}" width="${widths[column]}" height="${ROW_HEIGHT}" fill="${colours.accent}" fill-opacity="${(heat * MOST_HEAT).toFixed(3)}"/>`;
  };
  const last = table.rows.length - 1;
  const body = table.rows.flatMap((row, index) => [
    ...row.map((_, column) => tint(index, column)),
    `<path d="M0 ${(index + 2) * ROW_HEIGHT}H${width}" stroke="${index === last && table.totalRow ? colours.text : colours.line}"/>`,
    ...row.map(({ text }, column) =>
      cell(text, index + 2, column, table.totalRow && index === last ? 600 : 400),
    ),
  ]);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="${escapeMarkup(colours.font)}" font-size="${LABEL_SIZE}" fill="${colours.text}">`,
    `<rect width="${width}" height="${height}" fill="${colours.surface}"/>`,
    `<text x="${PADDING}" y="17" font-weight="600">${escapeMarkup(table.caption)}</text>`,
    ...table.columns.map((column, index) => cell(column.name, 1, index, 600)),
    ...body,
    '</svg>',
  ].join('');
}
