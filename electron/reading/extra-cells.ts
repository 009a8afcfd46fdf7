import { EXTRA_LIMITS, type ExtraCells } from '../../shared/model/bom-line.ts';
import type { Finding } from '../../shared/model/finding.ts';
import type { RawRow } from '../../shared/model/raw-table.ts';
import { columnLetter } from './cell-address.ts';
import type { BomHeader } from './find-header.ts';
import { sheetFinding, type ReadingContext } from './reading-context.ts';

/** A column whose cells are kept with the lines, under its title. */
export interface ExtraColumn {
  readonly index: number;
  readonly title: string;
}

/** The extra columns of a table, at most the limit, and how many more there are. */
export interface ExtraColumns {
  readonly columns: readonly ExtraColumn[];
  readonly more: number;
}

/**
 * Columns of a table that hold something and are no field of a line: with a title of their own, a repeated one with the
 * letter behind, one without title under its letter. Known ones that are not read (price, surface) are among them.
 */
export function extraColumns(header: BomHeader, items: readonly RawRow[]): ExtraColumns {
  const used = new Set<number>(header.stairs.map(({ index }) => index));
  for (const [role, column] of header.columns) {
    if (role !== 'ignored') {
      used.add(column.index);
    }
  }
  const filled = new Set<number>();
  for (const { cells } of items) {
    for (let index = 0; index < cells.length; index += 1) {
      if (!filled.has(index) && (cells[index]?.text ?? '').trim() !== '') {
        filled.add(index);
      }
    }
  }
  const free = [...filled].filter((index) => !used.has(index) && !header.leftOut.has(index));
  const titles = new Set<string>();
  const columns = free
    .toSorted((left, right) => left - right)
    .slice(0, EXTRA_LIMITS.columns)
    .map((index) => {
      const letter = columnLetter(index);
      const title = (header.titles.get(index) ?? letter).slice(0, EXTRA_LIMITS.title - 6);
      const unique = titles.has(title) || title === '__proto__' ? `${title} (${letter})` : title;
      titles.add(unique);
      return { index, title: unique };
    });
  return { columns, more: free.length - columns.length };
}

/** Counts what had to be cut of the extra cells of a table. */
export interface ExtraCut {
  cells: number;
}

/** The extra cells of a row; undefined when all are empty. */
export function extraCellsOf(
  columns: readonly ExtraColumn[],
  row: RawRow,
  cut: ExtraCut,
): ExtraCells | undefined {
  let cells: Record<string, string> | undefined;
  for (const { index, title } of columns) {
    const text = row.cells[index]?.text.trim() ?? '';
    if (text !== '') {
      cells ??= {};
      cells[title] = text.length > EXTRA_LIMITS.text ? text.slice(0, EXTRA_LIMITS.text) : text;
      cut.cells += text.length > EXTRA_LIMITS.text ? 1 : 0;
    }
  }
  return cells;
}

/** What of the extra columns could not be kept. */
export function extraFindings(context: ReadingContext, { more }: ExtraColumns, cut: ExtraCut): Finding[] {
  const found: Finding[] = [];
  if (more > 0) {
    const params = { count: String(more), limit: String(EXTRA_LIMITS.columns) };
    found.push(sheetFinding(context, 'bom.extraColumnsMore', 'warning', params));
  }
  if (cut.cells > 0) {
    const params = { count: String(cut.cells), limit: String(EXTRA_LIMITS.text) };
    found.push(sheetFinding(context, 'bom.extraTextCut', 'note', params));
  }
  return found;
}
