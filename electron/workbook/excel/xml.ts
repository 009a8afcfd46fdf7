const MARKUP = /[&<>]/;
const IN_ATTRIBUTE: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\n': '&#10;',
  '\t': '&#9;',
};

/** First line of every part of the file. */
export const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** Text between tags. Control characters and what XML cannot hold are taken out before (model/safe-text.ts). */
export function xmlText(text: string): string {
  return MARKUP.test(text)
    ? text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
    : text;
}

/** Text inside the quotation marks of an attribute. */
export function xmlAttribute(text: string): string {
  return text.replace(/[&<>"\n\t]/g, (character) => IN_ATTRIBUTE[character] ?? character);
}
