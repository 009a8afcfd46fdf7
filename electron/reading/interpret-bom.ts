import { success, type Result } from '../../shared/errors/app-error.ts';
import { BOM_FIELDS, type BomField, type BomLine } from '../../shared/model/bom-line.ts';
import type { Finding } from '../../shared/model/finding.ts';
import type { RawFile } from '../../shared/model/raw-table.ts';
import type { BomSource } from '../../shared/model/study.ts';
import { applyColumnChoice, type ColumnChoice } from './apply-column-choice.ts';
import { columnLetter } from './cell-address.ts';
import { type ChosenSheets, chooseSheets, type SheetNotRead } from './choose-sheet.ts';
import { fileFindings, tableFindings } from './file-findings.ts';
import type { BomTable } from './find-tables.ts';
import { joinSheets } from './join-sheets.ts';
import { numberSigns } from './number-signs.ts';
import { readTable } from './read-table.ts';
import type { ReadingContext } from './reading-context.ts';
import type { SheetReading } from './sheet-reading.ts';
import { sortRows, type NonItemRow } from './sort-rows.ts';
import { titleMassUnit } from './title-mass-unit.ts';

export interface BomReadingOptions {
  /** Name of the sheet to read; without it the sheet that looks most like a BOM, and others with further parts. */
  readonly sheet?: string;
  /** Column letters chosen by a person, laid over what the header of the first table says. */
  readonly columns?: ColumnChoice;
  /** Id of the source and beginning of every line id; `bom` when not given. */
  readonly idPrefix?: string;
  /** Unit code of the mass column when the file does not say it. */
  readonly massUnit?: string;
}

/** A BOM as understood. `rows` of the summary is always lines + nonItemRows: no row is lost. */
export interface BomReading {
  /** The sheet that looks most like a BOM; {@link BomReading.sources} are all sheets that were read. */
  readonly source: BomSource;
  readonly sources: readonly BomSource[];
  readonly lines: readonly BomLine[];
  readonly findings: readonly Finding[];
  readonly summary: {
    /** Rows of the sheets read; where tables stand side by side, a row counts for each of them. */
    readonly rows: number;
    readonly lines: number;
    /** Lines without a readable quantity: they cannot be calculated before a person fills the gap. */
    readonly openLines: number;
    readonly nonItemRows: number;
  };
}

/**
 * Understands a raw file as a multi-level BOM: sheets, tables, headers, columns, units, number format, tree, yields.
 * Every source row becomes a line or a named non-item row. Trouble with a cell is a finding with its address and
 * leaves the field open. Errors: those of choosing the sheet and of the column choice.
 */
export function interpretBom(file: RawFile, options: BomReadingOptions = {}): Result<BomReading> {
  const chosen = chooseSheets(file, options.sheet);
  if (!chosen.ok) {
    return chosen;
  }
  const sheets = withColumnChoice(chosen.value, options.columns ?? {});
  return sheets.ok ? success(read(file, sheets.value, options)) : sheets;
}

function withColumnChoice(chosen: ChosenSheets, choice: ColumnChoice): Result<ChosenSheets> {
  const [best, ...others] = chosen.read;
  const [first, ...below] = best.tables;
  if (first === undefined) {
    return success(chosen);
  }
  const header = applyColumnChoice(first.header, choice);
  return header.ok
    ? success({
        ...chosen,
        read: [{ ...best, tables: [{ ...first, header: header.value }, ...below] }, ...others],
      })
    : header;
}

function read(file: RawFile, chosen: ChosenSheets, options: BomReadingOptions): BomReading {
  const prefix = options.idPrefix ?? 'bom';
  const sheets = chosen.read.map(({ tables }, index) => {
    const sourceId = index === 0 ? prefix : `${prefix}-${index + 1}`;
    return readSheet(file, tables, sourceId, index === 0 ? chosen.notRead : [], options);
  });
  const joined = joinSheets(file, sheets);
  const sources = sheets.map((sheet) => sheet.source);
  const rows = sheets.reduce((sum, sheet) => sum + sheet.rows, 0);
  const [source] = sources;
  if (source === undefined) {
    throw new Error('a file without any sheet to read was chosen');
  }
  return {
    source,
    sources,
    lines: joined.lines,
    findings: joined.findings,
    summary: {
      rows,
      lines: joined.lines.length,
      openLines: joined.lines.filter((line) => line.quantity === undefined).length,
      nonItemRows: sources.reduce((sum, one) => sum + one.nonItemRows.length, 0),
    },
  };
}

function readSheet(
  file: RawFile,
  tables: readonly BomTable[],
  sourceId: string,
  notRead: readonly SheetNotRead[],
  options: BomReadingOptions,
): SheetReading {
  const findings: Finding[] = [];
  const lines: BomLine[] = [];
  const nonItems: NonItemRow[] = [];
  const contexts: ReadingContext[] = [];
  let rows = 0;
  for (const table of tables) {
    const { items, nonItems: others } = sortRows(table.sheet, table.header);
    const { signs, borrowed } = numberSigns(table.header, items);
    const context: ReadingContext = {
      file,
      sheet: table.sheet,
      sourceId,
      beside: table.left === 0 ? '' : columnLetter(table.left),
      header: table.header,
      signs,
      massUnit: options.massUnit ?? titleMassUnit(table.sheet, table.header),
    };
    const read = readTable(context, items);
    if (contexts.length === 0) {
      findings.push(...fileFindings(context, notRead));
    }
    findings.push(...tableFindings(context, borrowed, others, items), ...read.findings);
    lines.push(...read.lines);
    nonItems.push(...others);
    contexts.push(context);
    rows += table.sheet.rows.length;
  }
  return {
    source: toSource(file, contexts[0], sourceId, nonItems),
    lines,
    findings: findings.toSorted((left, right) => (left.place.row ?? 0) - (right.place.row ?? 0)),
    rows,
  };
}

function toSource(
  file: RawFile,
  context: ReadingContext | undefined,
  sourceId: string,
  nonItems: readonly NonItemRow[],
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
  };
}
