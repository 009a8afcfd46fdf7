/**
 * True when a pasted text can be a table: cells side by side or rows below each other. A single word is not taken,
 * so that pasting by accident opens nothing.
 */
export function isTableText(text: string): boolean {
  const filled = text.split(/\r?\n/).filter((line) => line.trim() !== '');
  return text.includes('\t') || filled.length > 1;
}

/** Pasted cells as the file they become: tab-separated, UTF-8. */
export function pastedFile(text: string, name: string): File {
  return new File([text], `${name}.tsv`, { type: 'text/tab-separated-values' });
}
