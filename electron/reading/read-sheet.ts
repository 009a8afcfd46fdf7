import { BOM_FIELDS, type BomField, type BomLine } from '../../shared/model/bom-line.ts';
import type { Finding } from '../../shared/model/finding.ts';
import type { ImportChoice } from '../../shared/model/import-choice.ts';
import type { RawFile } from '../../shared/model/raw-table.ts';
import type { BomSource } from '../../shared/model/study.ts';
import { columnLetter } from './cell-address.ts';
import type { SheetNotRead } from './choose-sheet.ts';
import { type ColumnGuess, guessColumns } from './column-guess.ts';
import type { GroupCollector } from './configuration.ts';
import type { ExtraColumn } from './extra-cells.ts';
import { fileFindings, tableFindings } from './file-findings.ts';
import { withMergedCells } from './fill-merged.ts';
import type { BomHeader } from './find-header.ts';
import type { BomTable } from './find-tables.ts';
import { titleKeys } from './header-titles.ts';
import { type NumberColumn, numberSigns } from './number-signs.ts';
import { readTable } from './read-table.ts';
import type { ReadingContext } from './reading-context.ts';
import type { SheetReading } from './sheet-reading.ts';
import { sortRows, type NonItemRow } from './sort-rows.ts';
import { titleMassUnit } from './title-mass-unit.ts';

/** A sheet with what was decided about it. */
export interface SheetToRead {
  readonly file: RawFile;
  readonly tables: readonly BomTable[];
  readonly sourceId: string;
  /** Sheets that are not read, said once with the first one that is. */
  readonly notRead: readonly SheetNotRead[];
  readonly choice: ImportChoice;
  /** Letters of columns somebody decided, of the first table. */
  readonly chosenBy: ReadonlyMap<string, 'chosen' | 'preset'>;
  readonly groups: GroupCollector;
}

/** Reads all tables of one sheet: every row ends as a line or as a named non-item row. */
export function readSheet(sheet: SheetToRead): SheetReading {
  const findings: Finding[] = [];
  const lines: BomLine[] = [];
  const nonItems: NonItemRow[] = [];
  const contexts: ReadingContext[] = [];
  const numbers: NumberColumn[] = [];
  const extras: ExtraColumn[] = [];
  let columns: readonly ColumnGuess[] = [];
  let rows = 0;
  const { decimalSign, massUnit } = sheet.choice;
  const sign = decimalSign === undefined ? undefined : decimalSign === ',' ? 'comma' : 'point';
  for (const table of sheet.tables) {
    const { items: parts, nonItems: others } = sortRows(table.sheet, table.header);
    const items = withMergedCells(table.sheet, table.header, parts);
    const found = numberSigns(table.header, items, sign);
    const context: ReadingContext = {
      file: sheet.file,
      sheet: table.sheet,
      sourceId: sheet.sourceId,
      beside: table.left === 0 ? '' : columnLetter(table.left),
      header: table.header,
      signs: found.signs,
      massUnit: massUnit ?? titleMassUnit(table.sheet, table.header),
      groups: sheet.groups,
    };
    const read = readTable(context, items);
    if (contexts.length === 0) {
      findings.push(...fileFindings(context, sheet.notRead));
      columns = guessColumns(table.header, items, sheet.chosenBy, table.sheet.hiddenColumns);
    }
    findings.push(...tableFindings(context, found.borrowed, others, items), ...read.findings);
    lines.push(...read.lines);
    nonItems.push(...others);
    contexts.push(context);
    numbers.push(...found.columns);
    extras.push(...read.extras);
    rows += table.sheet.rows.length;
  }
  const header = contexts[0]?.header;
  return {
    source: toSource(sheet.file, contexts[0], sheet.sourceId, nonItems, extras),
    lines,
    findings: findings.toSorted((left, right) => (left.place.row ?? 0) - (right.place.row ?? 0)),
    rows,
    tables: sheet.tables.length,
    header: { top: header?.top ?? 0, bottom: header?.bottom ?? 0 },
    columns,
    titleKeys: header === undefined ? {} : keysByLetter(header),
    numbers,
  };
}

function keysByLetter({ titles }: BomHeader): Readonly<Record<string, string>> {
  return Object.fromEntries([...titleKeys(titles)].map(([column, key]) => [columnLetter(column), key]));
}

function toSource(
  file: RawFile,
  context: ReadingContext | undefined,
  sourceId: string,
  nonItems: readonly NonItemRow[],
  extras: readonly ExtraColumn[],
): BomSource {
  const columns: Partial<Record<BomField, string>> = {};
  for (const field of BOM_FIELDS) {
    const column = context?.header.columns.get(field);
    if (column !== undefined) {
      columns[field] = column.letter;
    }
  }
  const sheet = context?.sheet.name ?? '';
  return {
    id: sourceId,
    fileName: file.fileName,
    sha256: file.sha256,
    ...(sheet === '' ? {} : { sheet }),
    columns,
    nonItemRows: nonItems.map(({ row, kind, text }) => ({ row, kind, text })),
    ...(extras.length === 0
      ? {}
      : { extraColumns: Object.fromEntries(extras.map(({ title, index }) => [title, columnLetter(index)])) }),
  };
}
