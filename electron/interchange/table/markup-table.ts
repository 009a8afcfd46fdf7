import type { RawSheet } from '../../../shared/model/raw-table.ts';
import { enforceLimit, refuse, type ReadGuard } from '../read-guard.ts';
import { readLegacyText } from '../sheetjs/read-legacy.ts';
import { readHtmlTable } from './html-table.ts';

/** How a web page begins. */
const WEB_PAGE = /^\s*<(?:!doctype\s+html|!--|html|head|meta|style|title|body|table|div|center|font|p\b)/i;

/** How a spreadsheet in the XML of 2003 begins: its root within the first tags. */
const XML_SPREADSHEET = /^\s*<\?xml[^>]*>\s*(?:<[?!][^>]*>\s*)*<(?:[a-z]{1,10}:)?workbook[\s>]/i;

/** A table in a web page. */
const TABLE_TAG = /<table[\s>]/i;

/** What a text is whose table is written in tags; undefined for any other text. */
export function markupKind(start: string): 'html' | 'xml' | undefined {
  return XML_SPREADSHEET.test(start) ? 'xml' : WEB_PAGE.test(start) ? 'html' : undefined;
}

/** End of an XML spreadsheet; without it the file was cut off. */
const XML_END = /<\/(?:[a-z]{1,10}:)?workbook\s*>\s*$/i;

/** Places of rows and cells that are said by number, and how far merged areas reach. */
const XML_PLACE =
  /<(?:[a-z]{1,10}:)?(row|cell)\b[^>]*?(?:Index|MergeAcross|MergeDown)\s*=\s*["'](\d{5,})["']/gi;

/** Refuses what the library would drop unseen or build cell by cell: a file cut off, a place outside every sheet. */
function refuseBrokenXml(text: string, { file, limits }: ReadGuard): void {
  if (!XML_END.test(text.slice(-200))) {
    refuse('input.file.tableNotClosed', { file }, { file });
  }
  for (const [, kind = '', place = ''] of text.matchAll(XML_PLACE)) {
    const isRow = kind.toLowerCase() === 'row';
    const code = isRow ? 'limit.sheet.rows' : 'limit.sheet.columns';
    enforceLimit(code, Number(place), isRow ? limits.rows : limits.columns, { file });
  }
}

/**
 * Reads the tables of a web page, which business systems save under the name .xls, or of a spreadsheet in the XML of
 * 2003. Every cell of a page is text, so that 000123, 3.10 and 1E5 stay what they are. Throws AppException
 * `input.file.notATable` for a page without a table, `input.file.tableNotClosed` for a file cut off, `limit.*`, `cancelled.reading`.
 */
export async function readMarkupTable(
  pieces: AsyncIterable<string>,
  kind: 'html' | 'xml',
  guard: ReadGuard,
): Promise<readonly RawSheet[]> {
  const kept: string[] = [];
  for await (const piece of pieces) {
    kept.push(piece);
  }
  const text = kept.join('');
  if (kind === 'xml') {
    refuseBrokenXml(text, guard);
    return readLegacyText(text, guard);
  }
  if (!TABLE_TAG.test(text)) {
    refuse('input.file.notATable', { file: guard.file }, { file: guard.file });
  }
  return [readHtmlTable(text, guard)];
}
