import type { RawMerge, RawRow } from '../../../shared/model/raw-table.ts';
import { enforceLimit } from '../read-guard.ts';
import { parseArea } from './cell-reference.ts';
import { createColumnLooks, isHiddenElement } from './column-looks.ts';
import { createSheetCells, type WorkbookContext } from './sheet-cells.ts';
import { createTextCollector } from './text-collector.ts';
import { readXmlPart, type XmlAttributes } from './xml-part.ts';
import { refuseDamaged, type ZipArchive } from './zip-archive.ts';

/** Rows and merged areas of one sheet. */
export interface SheetPart {
  readonly rows: readonly RawRow[];
  readonly merges: readonly RawMerge[];
  /** Numbers of the hidden rows; absent when there are none. */
  readonly hiddenRows?: readonly number[];
  /** Hidden columns that hold a cell, from 0; absent when there are none. */
  readonly hiddenColumns?: readonly number[];
}

/** The cell element that is open: what was found in it so far. */
interface OpenCell {
  type: string;
  readonly formatIndex: number;
  value: string | undefined;
  formula: string | undefined;
  /** Number of the formula it shares with other cells. */
  shared?: string;
}

/** Streams one worksheet part into rows. Merged areas are kept as rectangles. Throws AppException. */
export async function readSheetPart(
  archive: ZipArchive,
  part: string,
  sheet: string,
  context: WorkbookContext,
): Promise<SheetPart> {
  const { file, limits } = archive.guard;
  const place = { file, sheet };
  const sheetCells = createSheetCells(context, sheet);
  const collector = createTextCollector(limits.cellCharacters, place);
  const merges: RawMerge[] = [];
  const hiddenRows: number[] = [];
  const columns = createColumnLooks((stretches) =>
    enforceLimit('limit.sheet.columns', stretches, limits.columns, place),
  );
  let isHidden = false;
  let level: 'sheet' | 'data' | 'row' | 'cell' = 'sheet';
  let cell: OpenCell | undefined;
  let capture: 'value' | 'formula' | 'inline' | undefined;

  function open(name: string, attributes: XmlAttributes): void {
    if (level === 'cell') {
      openInCell(name, attributes);
    } else if (name === 'c') {
      expectLevel('row');
      sheetCells.startCell(attributes['r']);
      cell = openCell(attributes);
      level = 'cell';
    } else if (name === 'row') {
      expectLevel('data');
      isHidden = isHiddenElement(attributes, 'ht');
      sheetCells.startRow(attributes['r']);
      level = 'row';
    } else if (name === 'sheetData') {
      expectLevel('sheet');
      level = 'data';
    } else if (name === 'mergeCell') {
      addMerge(attributes['ref'] ?? '');
    } else if (name === 'col' || name === 'sheetFormatPr') {
      columns.open(name, attributes);
    }
  }

  function openInCell(name: string, attributes: XmlAttributes): void {
    if (capture === 'inline') {
      collector.open(name);
    } else if (name === 'is') {
      collector.reset();
      capture = 'inline';
    } else if (name === 'v' || name === 'f') {
      const key = name === 'v' ? 'value' : 'formula';
      if (cell === undefined || cell[key] !== undefined) {
        refuseDamaged(archive.guard, part, name);
      }
      cell[key] = '';
      capture = key;
      if (name === 'f' && attributes['t'] === 'shared' && attributes['si'] !== undefined) {
        cell.shared = attributes['si'];
      }
    } else if (name === 'c' || name === 'row') {
      refuseDamaged(archive.guard, part, name);
    }
  }

  function text(piece: string): void {
    if (capture === 'inline') {
      collector.text(piece);
    } else if (capture !== undefined && cell !== undefined) {
      const collected = (cell[capture] ?? '') + piece;
      cell[capture] = collected;
      // Bounds what several pieces can add up to; the exact limit is checked on the finished cell.
      if (collected.length > limits.xmlTokenCharacters) {
        enforceLimit('limit.cell.tooLong', collected.length, limits.cellCharacters, place);
      }
    }
  }

  function close(name: string): void {
    if (level === 'cell') {
      closeInCell(name);
    } else if (name === 'row' && level === 'row') {
      endRow();
      level = 'data';
    } else if (name === 'sheetData') {
      level = 'sheet';
    }
  }

  /** Rows without any cell are not kept, so a hidden one of them is none. */
  function endRow(): void {
    const kept = sheetCells.rows.length;
    sheetCells.endRow();
    const ended = sheetCells.rows.at(-1);
    if (isHidden && ended !== undefined && sheetCells.rows.length > kept) {
      hiddenRows.push(ended.row);
    }
  }

  function closeInCell(name: string): void {
    if (capture === 'inline') {
      collector.close(name);
    }
    if (name === 'is' && cell !== undefined) {
      cell.type = 'inlineStr';
      cell.value = collector.value();
    }
    if (name === 'v' || name === 'f' || name === 'is') {
      capture = undefined;
    }
    if (name === 'c' && cell !== undefined) {
      sheetCells.setCell(cell, cell.formatIndex);
      cell = undefined;
      level = 'row';
    }
  }

  function addMerge(reference: string): void {
    const area = parseArea(reference);
    if (area === undefined) {
      return sheetCells.refuseReference(reference);
    }
    enforceLimit('limit.sheet.rows', area.bottom, limits.rows, place);
    enforceLimit('limit.sheet.columns', area.right + 1, limits.columns, place);
    merges.push(area);
    enforceLimit('limit.sheet.merges', merges.length, limits.merges, place);
  }

  function expectLevel(expected: typeof level): void {
    if (level !== expected) {
      refuseDamaged(archive.guard, part, level);
    }
  }

  await readXmlPart(archive, part, { open, text, close });
  const hiddenColumns = columns.hiddenAmong(sheetCells.rows);
  return {
    rows: sheetCells.rows,
    merges,
    ...(hiddenRows.length === 0 ? {} : { hiddenRows }),
    ...(hiddenColumns.length === 0 ? {} : { hiddenColumns }),
  };
}

function openCell(attributes: XmlAttributes): OpenCell {
  const formatIndex = Number(attributes['s'] ?? '0');
  return { type: attributes['t'] ?? 'n', formatIndex, value: undefined, formula: undefined };
}
