import type { RawRow } from '../../shared/model/raw-table.ts';
import { recognisable } from './text-form.ts';

/** A column of a staircase: a line stands in the column of its level. */
export interface StairColumn {
  readonly index: number;
  readonly level: number;
}

const CHINESE = '一二三四五六七八九';
const TITLE =
  /^(?:level|lvl|lev|ebene|stufe|baustufe|l|stage|niveau)[\s._-]*(\d)$|^(?:第\s*)?([\d一二三四五六七八九])\s*[级层階阶](?:部件|物料|bom)?$|^(\d)$/i;

/** The columns of a header row titled by levels, as "Level 0 | Level 1 | Level 2" or "一级 | 二级 | 三级"; none when fewer than two. */
export function stairColumns(header: RawRow | undefined): readonly StairColumn[] {
  const found: StairColumn[] = [];
  for (const [index, cell] of (header?.cells ?? []).entries()) {
    const [, number, numeral, bare] = TITLE.exec(recognisable(cell?.text ?? '')) ?? [];
    const text = number ?? numeral ?? bare;
    if (text === undefined) {
      continue;
    }
    const level = CHINESE.includes(text) ? CHINESE.indexOf(text) + 1 : Number(text);
    const before = found.at(-1);
    if (before === undefined || (level === before.level + 1 && index === before.index + 1)) {
      found.push({ index, level });
    }
  }
  return found.length < 2 ? [] : found;
}

/** Where a row stands in a staircase: the deepest column that is filled, and its text. */
export function stairOf(
  row: RawRow,
  columns: readonly StairColumn[],
): { readonly level: number; readonly text: string } | undefined {
  const filled = columns.findLast(({ index }) => recognisable(row.cells[index]?.text ?? '') !== '');
  return filled === undefined
    ? undefined
    : { level: filled.level, text: recognisable(row.cells[filled.index]?.text ?? '') };
}
