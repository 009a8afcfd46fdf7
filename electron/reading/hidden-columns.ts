import type { Finding } from '../../shared/model/finding.ts';
import type { RawRow } from '../../shared/model/raw-table.ts';
import { columnLetter } from './cell-address.ts';
import type { BomHeader } from './find-header.ts';
import { columnFinding, sheetFinding, type ReadingContext } from './reading-context.ts';

/** Columns named in one finding. */
const MOST_NAMED = 12;

/** Longest title repeated in a finding. */
const LONGEST_TITLE = 60;

/**
 * Columns that are hidden in the sheet and hold something for a part: one finding for each that is read into a line, one
 * for all that are only kept beside it or left out.
 */
export function hiddenColumnFindings(context: ReadingContext, items: readonly RawRow[]): readonly Finding[] {
  const { sheet, header } = context;
  const hidden = (sheet.hiddenColumns ?? []).filter((column) =>
    items.some(({ cells }) => (cells[column]?.text ?? '').trim() !== ''),
  );
  const used = readColumns(header);
  const read = hidden.filter((column) => used.has(column));
  const others = hidden.filter((column) => !used.has(column));
  const named = others.slice(0, MOST_NAMED).map((column) => namedColumn(header, column));
  return [
    ...read.map((index) =>
      columnFinding(context, { index }, 'bom.columnHidden', 'warning', {
        column: columnLetter(index),
        header: titleOf(header, index) || '–',
      }),
    ),
    ...(others.length === 0
      ? []
      : [
          sheetFinding(context, 'bom.columnsHiddenKept', 'note', {
            count: String(others.length),
            columns: named.join(', ') + (others.length > MOST_NAMED ? ' …' : ''),
          }),
        ]),
  ];
}

/** Columns that are read into fields of a line or tell the tree. */
function readColumns({ columns, stairs }: BomHeader): ReadonlySet<number> {
  return new Set([
    ...[...columns].flatMap(([role, { index }]) => (role === 'ignored' ? [] : [index])),
    ...stairs.map(({ index }) => index),
  ]);
}

function namedColumn(header: BomHeader, column: number): string {
  const title = titleOf(header, column);
  return title === '' ? columnLetter(column) : `${columnLetter(column)} “${title}”`;
}

function titleOf(header: BomHeader, column: number): string {
  return (header.titles.get(column) ?? '').slice(0, LONGEST_TITLE);
}
