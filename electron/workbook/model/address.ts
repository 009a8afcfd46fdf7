const LETTERS = 26;
const CODE_OF_A = 65;

/** Letters of a column counted from 0: 0 is A, 26 is AA. */
export function columnLetter(index: number): string {
  const rest = index % LETTERS;
  const letter = String.fromCharCode(CODE_OF_A + rest);
  return index < LETTERS ? letter : columnLetter(Math.floor(index / LETTERS) - 1) + letter;
}

/** Sheet name as a formula writes it. */
export function quotedSheet(name: string): string {
  return `'${name.replaceAll("'", "''")}'`;
}

/** A cell of another sheet, fixed: '04_BOM'!$B$7. */
export function outsideCell(sheet: string, letter: string, row: number): string {
  return `${quotedSheet(sheet)}!$${letter}$${row}`;
}

/** A part of a column of another sheet, fixed: '04_BOM'!$B$7:$B$99. */
export function outsideRange(sheet: string, letter: string, from: number, to: number): string {
  return `${quotedSheet(sheet)}!$${letter}$${from}:$${letter}$${to}`;
}

/** Text inside a formula: quotation marks doubled. */
export function formulaText(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}

/** A formula that jumps to a cell of this workbook and shows `shown`. */
export function linkFormula(sheet: string, cell: string, shown: string): string {
  return `HYPERLINK(${formulaText(`#${quotedSheet(sheet)}!${cell}`)},${formulaText(shown)})`;
}
