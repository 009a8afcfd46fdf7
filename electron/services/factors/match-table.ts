import { failure, type Result, success } from '../../../shared/errors/app-error.ts';
import { type RawFile, type RawRow } from '../../../shared/model/raw-table.ts';
import { isDecimalString, type DecimalString } from '../../../shared/model/decimal-string.ts';
import { type MatchText } from '../../matching/match-text.ts';

/** A row to be matched: what it is called and what is said of it. */
export interface TableRow {
  readonly id: string;
  readonly text: MatchText;
}

const COLUMNS = ['id', 'description', 'material_text', 'part_number', 'unit', 'mass_kg_each'] as const;
type Column = (typeof COLUMNS)[number];
/** One of them has to be there, else nothing can be said of any row. */
const TEXT_COLUMNS: readonly Column[] = ['description', 'material_text', 'part_number'];

/**
 * Reads the rows of the first sheet that has the columns; their order is free, others are ignored. A row without id is
 * called by its number in the file. Error `input.match.columns` when no sheet has a column that describes anything.
 */
export function readMatchTable(file: RawFile): Result<readonly TableRow[]> {
  for (const sheet of file.sheets) {
    const [header, ...rows] = sheet.rows;
    const places = header === undefined ? undefined : placesOf(header);
    if (places !== undefined) {
      return success(rows.map((row) => rowOf(row, places)));
    }
  }
  return failure('input.match.columns', { columns: COLUMNS.join(', ') }, { file: file.fileName });
}

type Places = ReadonlyMap<Column, number>;

function placesOf(header: RawRow): Places | undefined {
  const places = new Map<Column, number>();
  for (const [at, cell] of header.cells.entries()) {
    const name = (cell?.text ?? '')
      .normalize('NFKC')
      .trim()
      .toLowerCase()
      .replace(/[\s-]+/g, '_');
    const column = COLUMNS.find((candidate) => candidate === name);
    if (column !== undefined && !places.has(column)) {
      places.set(column, at);
    }
  }
  return TEXT_COLUMNS.some((column) => places.has(column)) ? places : undefined;
}

function rowOf(row: RawRow, places: Places): TableRow {
  const textOf = (column: Column): string | undefined => {
    const at = places.get(column);
    const text = at === undefined ? '' : (row.cells[at]?.text ?? '').trim();
    return text === '' ? undefined : text;
  };
  return {
    id: textOf('id') ?? String(row.row),
    text: {
      description: textOf('description'),
      materialText: textOf('material_text'),
      partNumber: textOf('part_number'),
      unit: textOf('unit'),
      massKgEach: massOf(textOf('mass_kg_each')),
    },
  };
}

/** A mass that cannot be read says nothing; it only ever makes an answer less sure, so nothing is lost with it. */
function massOf(text: string | undefined): DecimalString | undefined {
  const plain = (text ?? '')
    .normalize('NFKC')
    .replace(/\s*kg$/i, '')
    .replace(/^(\d+),(\d+)$/, '$1.$2');
  const value = plain
    .replace(/^0+(?=\d)/, '')
    .replace(/(\.\d*?)0+$/, '$1')
    .replace(/\.$/, '');
  return isDecimalString(value) ? value : undefined;
}
