/** Letter of a column counted from 0: 0 is A, 26 is AA. */
export function columnLetter(index: number): string {
  let letters = '';
  for (let rest = index; rest >= 0; rest = Math.floor(rest / 26) - 1) {
    letters = String.fromCharCode(65 + (rest % 26)) + letters;
  }
  return letters;
}

/** Column counted from 0 of a letter: A is 0, AA is 26; undefined when the text is not a column letter. */
export function columnIndex(letters: string): number | undefined {
  if (!/^[A-Z]{1,3}$/.test(letters)) {
    return undefined;
  }
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

/** Cell address as a spreadsheet shows it: column 4 (from 0) of row 404 is E404. */
export function cellAddress(column: number, row: number): string {
  return `${columnLetter(column)}${row}`;
}
