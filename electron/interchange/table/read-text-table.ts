import { isAscii } from 'node:buffer';
import iconv from 'iconv-lite';
import type { RawSheet } from '../../../shared/model/raw-table.ts';
import { refuse, type ReadGuard } from '../read-guard.ts';
import { readChunks, type SourceFile } from '../source-file.ts';
import { detectDelimiter } from './detect-delimiter.ts';
import { detectEncoding, encodingOfMark, type TextEncoding, utf16WithoutMark } from './detect-encoding.ts';
import { markupKind, readMarkupTable } from './markup-table.ts';
import { parseRecords } from './parse-records.ts';
import { createUtf8Scanner } from './utf8-scan.ts';

/** Bytes above ASCII are judged on at most this much of the file. */
const SAMPLE_BYTES = 1024 * 1024;

/** Decoded characters looked at for the delimiter. */
const START_CHARACTERS = 256 * 1024;

/** Chosen: text holds no control characters; a few may slip in from old systems. */
const CONTROL_BYTES_PER_BYTE = 0.001;

/** First characters of text formats that are no tables: web and XML pages, JSON, PDF, RTF. */
const OTHER_TEXT = /^\s*(?:<(?:!|\?xml|html|table|workbook)|\{\s*["}\\]|\[\s*[[{"]|%PDF-|%!PS)/i;

/** What a text table gives to a RawFile. */
export interface TextTable {
  readonly encoding: TextEncoding;
  readonly delimiter?: string;
  readonly sheets: readonly RawSheet[];
}

/**
 * Reads a csv or tsv file: every cell is text, one sheet with an empty name. Encoding and delimiter are detected. A web
 * page with tables or a spreadsheet in the XML of 2003 is read too; it has no delimiter and its sheets have names.
 * Throws AppException `input.file.notATable`, `input.file.brokenEncoding`, `input.file.unknownEncoding`,
 * `input.file.quoteNotClosed`, `limit.*`.
 */
export async function readTextTable(source: SourceFile, guard: ReadGuard): Promise<TextTable> {
  const mark = encodingOfMark(source.head);
  const encoding = mark === undefined || mark === 'utf-8' ? await judgeEncoding(source, mark, guard) : mark;
  const pieces = decodePieces(source, encoding, guard);
  const start = await takeStart(pieces);
  const markup = markupKind(start);
  if (markup !== undefined) {
    return { encoding, sheets: await readMarkupTable(prepend(start, pieces), markup, guard) };
  }
  if (OTHER_TEXT.test(start)) {
    refuse('input.file.notATable', { file: guard.file }, { file: guard.file });
  }
  const { delimiter, skipCharacters } = detectDelimiter(start);
  const firstLine = skipCharacters === 0 ? 1 : 2;
  const text = prepend(start.slice(skipCharacters), pieces);
  const rows = await parseRecords(text, delimiter, firstLine, guard);
  const sheets: readonly RawSheet[] = [{ name: '', hidden: false, rows, merges: [] }];
  return delimiter === undefined ? { encoding, sheets } : { encoding, delimiter, sheets };
}

async function judgeEncoding(
  source: SourceFile,
  mark: 'utf-8' | undefined,
  guard: ReadGuard,
): Promise<TextEncoding> {
  const { file } = guard;
  const scanner = createUtf8Scanner();
  const sample: Buffer[] = [];
  let sampleBytes = 0;
  for await (const chunk of readChunks(source.handle, 0, source.bytes, guard)) {
    scanner.add(chunk);
    if (sampleBytes < SAMPLE_BYTES && !isAscii(chunk)) {
      sample.push(chunk);
      sampleBytes += chunk.length;
    }
  }
  const scan = scanner.finish();
  const wide = mark === undefined && scan.nulBytes > 0 ? utf16WithoutMark(source.head) : undefined;
  if (wide !== undefined) {
    return wide;
  }
  if (scan.nulBytes > 0 || scan.controlBytes > source.bytes * CONTROL_BYTES_PER_BYTE) {
    refuse('input.file.notATable', { file }, { file });
  }
  if (mark === 'utf-8' && scan.invalidBytes > 0) {
    refuseBroken(guard, mark, scan.firstInvalidLine);
  }
  const verdict = detectEncoding(scan, Buffer.concat(sample));
  if (verdict.kind === 'damagedUtf8') {
    refuseBroken(guard, 'utf-8', verdict.line);
  }
  if (verdict.kind === 'unknown') {
    refuse('input.file.unknownEncoding', { file }, { file });
  }
  return verdict.encoding;
}

/** Decoded text piece by piece; a byte that has no meaning in the encoding is refused, never replaced. */
async function* decodePieces(
  source: SourceFile,
  encoding: TextEncoding,
  guard: ReadGuard,
): AsyncGenerator<string, void, undefined> {
  const decoder = iconv.getDecoder(encoding);
  let line = 1;
  function checked(text: string): string {
    if (text.includes('\0')) {
      refuse('input.file.notATable', { file: guard.file }, { file: guard.file });
    }
    // UTF-8 was checked byte by byte, so there the replacement character is the user's own.
    const broken = !text.isWellFormed() ? 0 : encoding.startsWith('utf-') ? -1 : text.indexOf('\ufffd');
    if (broken >= 0) {
      refuseBroken(guard, encoding, line + countLines(text.slice(0, broken)));
    }
    line += countLines(text);
    return text;
  }
  for await (const chunk of readChunks(source.handle, 0, source.bytes, guard)) {
    yield checked(decoder.write(chunk));
  }
  yield checked(decoder.end() ?? '');
  if (encoding.startsWith('utf-16') && source.bytes % 2 !== 0) {
    refuseBroken(guard, encoding, line);
  }
}

function countLines(text: string): number {
  return text.split('\n').length - 1;
}

function refuseBroken(guard: ReadGuard, encoding: TextEncoding, line: number): never {
  const params = { file: guard.file, encoding, row: String(line) };
  refuse('input.file.brokenEncoding', params, { file: guard.file, row: line });
}

async function takeStart(pieces: AsyncGenerator<string, void, undefined>): Promise<string> {
  let start = '';
  while (start.length < START_CHARACTERS) {
    const next = await pieces.next();
    if (next.done === true) {
      break;
    }
    start += next.value;
  }
  return start;
}

async function* prepend(start: string, rest: AsyncIterable<string>): AsyncGenerator<string, void, undefined> {
  yield start;
  yield* rest;
}
