/** Most characters a spreadsheet cell holds (Excel specifications and limits). */
export const MAX_CELL_TEXT = 32_767;

/** Unicode block "Control Pictures": U+2400 + code shows a control character as a visible sign. */
const CONTROL_PICTURES = 0x2400;
const DELETE = 0x7f;
const DELETE_PICTURE = '\u2421';
const REPLACEMENT = '\ufffd';

// Tab and line feed are allowed in a cell; all other controls would be dropped or break the XML.
const CONTROL = /[\u0000-\u0008\u000b-\u001f\u007f]/g;
// These two code points cannot stand in XML 1.0 at all.
const NOT_XML = /[\ufffe\uffff]/g;
// Any of the above, a surrogate or an underscore: nearly no text has one.
const MAY_NEED_CARE = /[\u0000-\u0008\u000b-\u001f\u007f\ud800-\udfff\ufffe\uffff_]/;
// ECMA-376 22.9.2.19: spreadsheet programs read _x0041_ as an escaped character, so the underscore is escaped.
const ESCAPE_LOOKALIKE = /_(?=x[0-9A-Fa-f]{4}_)/g;

/**
 * Text as it can stand in a cell: control characters become visible signs, broken surrogates the replacement
 * character, line ends line feeds; a text longer than a cell holds is cut and ends with `cutNote`.
 */
export function safeText(text: string, cutNote: string): string {
  if (text.length <= MAX_CELL_TEXT && !MAY_NEED_CARE.test(text)) {
    return text;
  }
  const visible = text
    .toWellFormed()
    .replaceAll('\r\n', '\n')
    .replace(CONTROL, pictureOf)
    .replace(NOT_XML, REPLACEMENT);
  const fits = visible.length <= MAX_CELL_TEXT ? visible : cut(visible, cutNote);
  return fits.replace(ESCAPE_LOOKALIKE, '_x005F_');
}

function pictureOf(character: string): string {
  const code = character.charCodeAt(0);
  return code === DELETE ? DELETE_PICTURE : String.fromCharCode(CONTROL_PICTURES + code);
}

function cut(text: string, cutNote: string): string {
  return text.slice(0, MAX_CELL_TEXT - cutNote.length).toWellFormed() + cutNote;
}
