import { failure, type Result, success } from '../errors/app-error.ts';
import { parseStudyDocument } from './parse-study.ts';
import { StudyDocument } from './study.ts';

/** Name of the worksheet that carries the whole study. */
export const STUDY_SHEET = '98_Study';

/** Characters of one piece: a cell holds 32,767, and some become longer when they are escaped. */
const PIECE = 30_000;

/** Brackets around a list and the comma before the next item. */
const LIST_MARKS = 3;

/** A part of a document as text: some items of a list as one list, or a field that is no list; long texts in pieces. */
export interface StudyRow {
  /** Field of the document. */
  readonly part: string;
  /** Ids of the first and the last item, for people; the place of an item in its list is the order of the rows. */
  readonly id: string;
  /** Number of the piece, from 1. */
  readonly piece: number;
  readonly json: string;
}

/** A document as rows, each as full as a cell may be. Together the rows are the document, to the last character. */
export function* studyRows(document: Readonly<Record<string, unknown>>): Generator<StudyRow> {
  for (const [part, value] of Object.entries(document)) {
    yield* Array.isArray(value)
      ? listRows(part, value as readonly unknown[])
      : pieces(part, '', printable(JSON.stringify(value)));
  }
}

/** As many items in a row as fit one piece; one that is longer stands alone. An empty list is a row as well. */
function* listRows(part: string, items: readonly unknown[]): Generator<StudyRow> {
  let first = 0;
  let json = '';
  for (let index = 0; index < items.length; index += 1) {
    const item = printable(JSON.stringify(items[index]));
    if (json !== '' && json.length + item.length > PIECE - LIST_MARKS) {
      yield* pieces(part, idsOf(items, first, index - 1), `[${json}]`);
      first = index;
      json = '';
    }
    json += json === '' ? item : `,${item}`;
  }
  yield* pieces(part, idsOf(items, first, items.length - 1), `[${json}]`);
}

function* pieces(part: string, id: string, json: string): Generator<StudyRow> {
  for (let from = 0, piece = 1; from < json.length; piece += 1) {
    const to = beforeTail(json, from + PIECE);
    yield { part, id, piece, json: json.slice(from, to) };
    from = to;
  }
}

const NOT_PRINTABLE = /[\u007f\ufffe\uffff]/;

/** Characters that a cell cannot hold as they are, written as JSON escapes. */
function printable(json: string): string {
  return NOT_PRINTABLE.test(json)
    ? json.replace(
        /[\u007f\ufffe\uffff]/g,
        (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
      )
    : json;
}

/** A place to cut that parts no pair of surrogates. */
function beforeTail(text: string, at: number): number {
  const code = text.charCodeAt(at);
  return code >= 0xdc00 && code <= 0xdfff ? at - 1 : at;
}

function idsOf(items: readonly unknown[], first: number, last: number): string {
  const [from, to] = [idOf(items[first]), idOf(items[last])];
  return first >= last || from === '' || to === '' ? from : `${from} … ${to}`;
}

function idOf(item: unknown): string {
  if (typeof item !== 'object' || item === null) {
    return '';
  }
  const { id, name } = item as { readonly id?: unknown; readonly name?: unknown };
  return typeof id === 'string' ? id : typeof name === 'string' ? name : '';
}

/** Fields of a document that are no lists: everything else of it is. */
const LISTS: ReadonlySet<string> = new Set(
  Object.entries(StudyDocument.shape)
    .filter(([, schema]) => schema.safeParse([]).success)
    .map(([name]) => name),
);

/**
 * The study document that stands in rows, checked like any other. `input.workbook.studyRow` for a row that is no JSON,
 * with the number of the row counted from the first one.
 */
export function studyOfRows(rows: Iterable<StudyRow>): Result<StudyDocument> {
  const document: Record<string, unknown> = {};
  const take = ({ part, json, row }: OpenRow): Result<null> => {
    const value = jsonOf(json);
    if (value === undefined) {
      return failure('input.workbook.studyRow', { row: String(row), part });
    }
    if (LISTS.has(part)) {
      const list = (document[part] ??= []) as unknown[];
      for (const item of Array.isArray(value) ? (value as unknown[]) : [value]) {
        list.push(item);
      }
    } else {
      document[part] = value;
    }
    return success(null);
  };
  let open: OpenRow | undefined;
  let number = 0;
  for (const { part, piece, json } of rows) {
    number += 1;
    if (piece > 1 && open !== undefined) {
      open = { ...open, json: open.json + json };
      continue;
    }
    const taken = open === undefined ? success(null) : take(open);
    if (!taken.ok) {
      return taken;
    }
    open = { part, json, row: number };
  }
  const last = open === undefined ? success(null) : take(open);
  return last.ok ? parseStudyDocument(document) : last;
}

interface OpenRow {
  readonly part: string;
  readonly json: string;
  readonly row: number;
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    if (error instanceof SyntaxError) {
      return undefined;
    }
    throw error;
  }
}
