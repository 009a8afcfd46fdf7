/** A block of cells as texts, row by row; rows may differ in length. */
export type TextTable = readonly (readonly string[])[];

/**
 * Reads what a spreadsheet puts on the clipboard: cells between tabs, rows between line ends, a cell that holds
 * either or a quotation mark inside quotation marks with the inner ones doubled. One line end closes the last row.
 * A quotation mark inside or never closed is a character like any other; no text is lost.
 */
export function parseTsv(text: string): TextTable {
  const rows: string[][] = [];
  let row: string[] = [];
  let position = 0;
  for (;;) {
    const cell = readCell(text, position);
    row.push(cell.text);
    position = cell.end;
    if (text[position] === '\t') {
      position += 1;
      continue;
    }
    rows.push(row);
    row = [];
    position += lineEndAt(text, position);
    // What follows the last line end is no row, unless the text is empty: that is one empty cell.
    if (position >= text.length) {
      return rows;
    }
  }
}

/** Writes a block so that {@link parseTsv} and spreadsheets read it back; a single cell stays without line end. */
export function formatTsv(table: TextTable): string {
  const lines = table.map((row) => row.map(formatCell).join('\t'));
  return table.length === 1 && table[0]?.length === 1 && lines[0] !== ''
    ? (lines[0] ?? '')
    : `${lines.join('\r\n')}\r\n`;
}

interface ReadCell {
  readonly text: string;
  /** Position of the tab or line end behind it, or the length of the text. */
  readonly end: number;
}

function readCell(text: string, start: number): ReadCell {
  return (text[start] === '"' ? readQuoted(text, start) : undefined) ?? readPlain(text, start);
}

function readPlain(text: string, start: number): ReadCell {
  let end = start;
  while (end < text.length && text[end] !== '\t' && lineEndAt(text, end) === 0) {
    end += 1;
  }
  return { text: text.slice(start, end), end };
}

/** A quoted cell, or undefined when the quotation mark is not closed right before a tab, a line end or the end. */
function readQuoted(text: string, start: number): ReadCell | undefined {
  let content = '';
  let position = start + 1;
  for (;;) {
    const mark = text.indexOf('"', position);
    if (mark === -1) {
      return undefined;
    }
    content += text.slice(position, mark);
    if (text[mark + 1] !== '"') {
      const end = mark + 1;
      return end === text.length || text[end] === '\t' || lineEndAt(text, end) > 0
        ? { text: content, end }
        : undefined;
    }
    content += '"';
    position = mark + 2;
  }
}

function lineEndAt(text: string, position: number): number {
  if (text[position] === '\r') {
    return text[position + 1] === '\n' ? 2 : 1;
  }
  return text[position] === '\n' ? 1 : 0;
}

function formatCell(text: string): string {
  return /["\t\r\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
