import { failure, success, type Result } from '../../shared/errors/app-error.ts';
import type { RawFile, RawSheet } from '../../shared/model/raw-table.ts';
import { headerOfRow } from './find-header.ts';
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
  readonly why: 'noTable' | 'hidden' | 'repeats' | 'notChosen';
}

/** The sheets of a file that make its BOM, the one that looks most like a BOM first, and all others. */
export interface ChosenSheets {
  readonly read: readonly [ChosenSheet, ...ChosenSheet[]];
  readonly notRead: readonly SheetNotRead[];
}

/** Chosen: sheets of one machine share bought parts; a copy or a summary repeats nearly all of them. */
const MOST_REPEATED = 0.2;

/** What a person says about the sheets: which to read, and the header row of the first one. */
export interface SheetChoice {
  readonly sheets?: readonly string[] | undefined;
  readonly headerRow?: number | undefined;
}

/**
 * The sheets to read: those named (all of them, in the order of the file, also hidden ones), or the one that looks most like a BOM (best header, then visible before hidden,
 * then most rows) with every other visible sheet that holds a table of other parts. Errors: `input.bom.sheetUnknown`
 * when the named sheet does not exist, `input.bom.empty` for a file without rows, `input.bom.noHeader` when no sheet
 * has a header row.
 */
export function chooseSheets(
  file: RawFile,
  { sheets: wanted, headerRow }: SheetChoice,
): Result<ChosenSheets> {
  const named =
    wanted === undefined ? file.sheets : file.sheets.filter((sheet) => wanted.includes(sheet.name));
  const names = file.sheets.map((sheet) => sheet.name).join(', ');
  const unknown = wanted?.find((name) => !file.sheets.some((sheet) => sheet.name === name));
  if (unknown !== undefined) {
    return failure(
      'input.bom.sheetUnknown',
      { file: file.fileName, sheet: unknown, sheets: names },
      { file: file.fileName },
    );
  }
  const filled = named.filter((sheet) => sheet.rows.length > 0);
  if (filled.length === 0) {
    return failure('input.bom.empty', { file: file.fileName }, { file: file.fileName });
  }
  const first = filled.find((sheet) => !sheet.hidden) ?? filled[0];
  const found = filled.map((sheet) => ({
    sheet,
    tables:
      headerRow !== undefined && sheet === first
        ? [{ sheet, header: headerOfRow(sheet, headerRow), left: 0 }]
        : findTables(sheet),
  }));
  if (wanted !== undefined && wanted.length > 1) {
    return chosenOnes(file, found);
  }
  const pointedAt = headerRow === undefined ? undefined : found.find(({ sheet }) => sheet === first);
  const best = pointedAt ?? bestOf(found);
  if (best === undefined) {
    return noHeader(file, filled);
  }
  const unnamed = file.sheets.filter((sheet) => !named.includes(sheet) && sheet.rows.length > 0);
  return success(sorted(best, found, unnamed));
}

/** Every sheet a person named is read, whatever it repeats. */
function chosenOnes(file: RawFile, found: readonly ChosenSheet[]): Result<ChosenSheets> {
  const [first, ...others] = found.filter(({ tables }) => tables.length > 0);
  if (first === undefined) {
    return noHeader(
      file,
      found.map(({ sheet }) => sheet),
    );
  }
  const read: ChosenSheets['read'] = [first, ...others];
  const notRead = file.sheets
    .filter((sheet) => sheet.rows.length > 0 && !read.some((one) => one.sheet === sheet))
    .map((sheet): SheetNotRead => {
      const isNamed = found.some((one) => one.sheet === sheet);
      return { sheet, why: isNamed ? 'noTable' : 'notChosen' };
    });
  return success({ read, notRead });
}

function noHeader(file: RawFile, filled: readonly RawSheet[]): Result<never> {
  const sheets = filled.map((sheet) => sheet.name).join(', ');
  const place = sheets === '' ? { file: file.fileName } : { file: file.fileName, sheet: sheets };
  return failure('input.bom.noHeader', { file: file.fileName, sheet: sheets }, place);
}

function bestOf(found: readonly ChosenSheet[]): ChosenSheet | undefined {
  return found
    .filter(({ tables }) => tables.length > 0)
    .toSorted(
      (left, right) =>
        Number(left.sheet.hidden) - Number(right.sheet.hidden) ||
        scoreOf(right) - scoreOf(left) ||
        right.sheet.rows.length - left.sheet.rows.length,
    )[0];
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
    return { read, notRead: unnamed.map((sheet) => ({ sheet, why: 'notChosen' })) };
  }
  const notRead: SheetNotRead[] = unnamed.map((sheet) => ({ sheet, why: 'notChosen' }));
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
