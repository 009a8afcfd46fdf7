import { failure, success, type Result } from '../../shared/errors/app-error.ts';
import type { RawFile, RawSheet } from '../../shared/model/raw-table.ts';
import { type BomTable, findTables } from './find-tables.ts';
import { textAt } from './sheet-cells.ts';
import { recognisable } from './text-form.ts';

/** A sheet with the tables found in it. */
export interface ChosenSheet {
  readonly sheet: RawSheet;
  readonly tables: readonly BomTable[];
}

/** Why a sheet that is not empty is not read. `repeats`: a list of mostly the same part numbers. */
export interface SheetNotRead {
  readonly sheet: RawSheet;
  readonly why: 'noTable' | 'hidden' | 'repeats';
}

/** The sheets of a file that make its BOM, the one that looks most like a BOM first, and all others. */
export interface ChosenSheets {
  readonly read: readonly [ChosenSheet, ...ChosenSheet[]];
  readonly notRead: readonly SheetNotRead[];
}

/** Chosen: sheets of one machine share bought parts; a copy or a summary repeats nearly all of them. */
const MOST_REPEATED = 0.2;

/**
 * The sheets to read: the one named, or the one that looks most like a BOM (best header, then visible before hidden,
 * then most rows) with every other visible sheet that holds a table of other parts. Errors: `input.bom.sheetUnknown`
 * when the named sheet does not exist, `input.bom.empty` for a file without rows, `input.bom.noHeader` when no sheet
 * has a header row.
 */
export function chooseSheets(file: RawFile, wanted: string | undefined): Result<ChosenSheets> {
  const named = wanted === undefined ? file.sheets : file.sheets.filter((sheet) => sheet.name === wanted);
  const names = file.sheets.map((sheet) => sheet.name).join(', ');
  if (named.length === 0 && wanted !== undefined) {
    return failure(
      'input.bom.sheetUnknown',
      { file: file.fileName, sheet: wanted, sheets: names },
      { file: file.fileName },
    );
  }
  const filled = named.filter((sheet) => sheet.rows.length > 0);
  if (filled.length === 0) {
    return failure('input.bom.empty', { file: file.fileName }, { file: file.fileName });
  }
  const found = filled.map((sheet) => ({ sheet, tables: findTables(sheet) }));
  const best = found
    .filter(({ tables }) => tables.length > 0)
    .toSorted(
      (left, right) =>
        Number(left.sheet.hidden) - Number(right.sheet.hidden) ||
        scoreOf(right) - scoreOf(left) ||
        right.sheet.rows.length - left.sheet.rows.length,
    )[0];
  if (best === undefined) {
    const sheets = filled.map((sheet) => sheet.name).join(', ');
    const place = sheets === '' ? { file: file.fileName } : { file: file.fileName, sheet: sheets };
    return failure('input.bom.noHeader', { file: file.fileName, sheet: sheets }, place);
  }
  const unnamed = file.sheets.filter((sheet) => !named.includes(sheet) && sheet.rows.length > 0);
  return success(sorted(best, found, unnamed));
}

function scoreOf({ tables }: ChosenSheet): number {
  return Math.max(...tables.map(({ header }) => header.score));
}

function sorted(
  best: ChosenSheet,
  found: readonly ChosenSheet[],
  unnamed: readonly RawSheet[],
): ChosenSheets {
  const read: [ChosenSheet, ...ChosenSheet[]] = [best];
  if (found.length === 1) {
    return { read, notRead: unnamed.map((sheet) => ({ sheet, why: 'noTable' })) };
  }
  const notRead: SheetNotRead[] = unnamed.map((sheet) => ({ sheet, why: 'noTable' }));
  const seen = new Set(partNumbers(best));
  for (const candidate of found.filter((one) => one !== best)) {
    const { sheet } = candidate;
    const numbers = partNumbers(candidate);
    const repeated = numbers.filter((number) => seen.has(number)).length;
    if (!candidate.tables.some(({ header }) => isCounted(header.columns))) {
      notRead.push({ sheet, why: 'noTable' });
    } else if (sheet.hidden) {
      notRead.push({ sheet, why: 'hidden' });
    } else if (numbers.length === 0 || repeated > numbers.length * MOST_REPEATED) {
      notRead.push({ sheet, why: 'repeats' });
    } else {
      read.push(candidate);
      for (const number of numbers) {
        seen.add(number);
      }
    }
  }
  return { read, notRead };
}

/** A list of parts says what they are and how many there are. */
function isCounted(columns: ReadonlyMap<string, unknown>): boolean {
  return columns.has('quantity') && (columns.has('partNumber') || columns.has('description'));
}

function partNumbers({ tables }: ChosenSheet): readonly string[] {
  return tables.flatMap(({ sheet, header }) => {
    const index = (header.columns.get('partNumber') ?? header.columns.get('description'))?.index;
    const below = sheet.rows.filter((row) => row.row > header.bottom);
    return index === undefined
      ? []
      : below.map((row) => recognisable(textAt(row, index))).filter((text) => text !== '');
  });
}
