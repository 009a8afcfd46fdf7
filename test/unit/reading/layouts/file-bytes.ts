import iconv from 'iconv-lite';
import type { RawCell, RawSheet } from '../../../../shared/model/raw-table.ts';
import { makeXlsx } from '../../../support/make-xlsx.ts';

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

/** Letters of a column up to ZZ, counted from 0. */
function letters(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : String.fromCharCode(64 + Math.floor(column / 26)) + last;
}

const EPOCH = Date.UTC(1899, 11, 30);
const DAY = 86_400_000;

function cellXml(cell: RawCell, reference: string): string {
  switch (cell.kind) {
    case 'number':
      return `<c r="${reference}"><v>${cell.text}</v></c>`;
    case 'error':
      return `<c r="${reference}" t="e"><v>${cell.text}</v></c>`;
    case 'formulaWithoutValue':
      return `<c r="${reference}"><f>${cell.text}</f></c>`;
    case 'date':
      return `<c r="${reference}" s="1"><v>${(Date.parse(cell.text) - EPOCH) / DAY}</v></c>`;
    default:
      // Some programs write how a name is spoken beside it; that is no part of the name.
      return `<c r="${reference}" t="inlineStr"><is><t xml:space="preserve">${escaped(cell.text)}</t><rPh sb="0" eb="1"><t>カナ</t></rPh></is></c>`;
  }
}

/** The sheets as a workbook file, with numbers, dates, errors and formulas as such. */
export function xlsxBytes(sheets: readonly RawSheet[]): Buffer {
  return makeXlsx({
    styles: '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs>',
    sheets: sheets.map(({ name, rows, merges }) => ({
      name,
      rows: rows
        .map(({ row, cells }) => {
          const inside = cells.map((cell, column) =>
            cell === undefined ? '' : cellXml(cell, `${letters(column)}${row}`),
          );
          return `<row r="${row}">${inside.join('')}</row>`;
        })
        .join(''),
      tail: `<mergeCells>${merges
        .map(
          ({ top, left, bottom, right }) =>
            `<mergeCell ref="${letters(left)}${top}:${letters(right)}${bottom}"/>`,
        )
        .join('')}</mergeCells>`,
    })),
  });
}

/** One sheet as a text table in an encoding, with or without byte order mark. */
export function textBytes(
  sheet: RawSheet,
  {
    encoding,
    delimiter,
    mark,
  }: { readonly encoding: string; readonly delimiter: string; readonly mark: boolean },
): Buffer {
  const last = sheet.rows.at(-1)?.row ?? 0;
  const byRow = new Map(sheet.rows.map((row) => [row.row, row]));
  const records = Array.from({ length: last }, (_, index) =>
    (byRow.get(index + 1)?.cells ?? []).map((cell) => quoted(cell?.text ?? '', delimiter)).join(delimiter),
  );
  return iconv.encode(`${records.join('\r\n')}\r\n`, encoding, { addBOM: mark });
}

function quoted(text: string, delimiter: string): string {
  return text.includes(delimiter) || text.includes('"') ? `"${text.replaceAll('"', '""')}"` : text;
}

/** True when an encoding has all characters of a sheet. */
export function canHold({ rows }: RawSheet, encoding: string): boolean {
  const text = rows.flatMap((row) => row.cells.map((cell) => cell?.text ?? '')).join();
  return iconv.decode(iconv.encode(text, encoding), encoding) === text;
}
