import { success, type Result } from '../../shared/errors/app-error.ts';
import type { ImportChoice } from '../../shared/model/import-choice.ts';
import type { ImportPreset } from '../../shared/model/import-preset.ts';
import type { RawFile } from '../../shared/model/raw-table.ts';
import type { BomSource } from '../../shared/model/study.ts';
import { applyColumnChoice } from './apply-column-choice.ts';
import type { BomReading, BomReadingOptions, SheetState } from './bom-reading.ts';
import { type ChosenSheets, chooseSheets, type SheetNotRead } from './choose-sheet.ts';
import type { GroupCollector } from './configuration.ts';
import { titleKeys } from './header-titles.ts';
import { joinSheets } from './join-sheets.ts';
import { presetColumns, settingsOf, withoutTaken } from './preset-columns.ts';
import { readSheet, type SheetToRead } from './read-sheet.ts';
import type { SheetReading } from './sheet-reading.ts';

/**
 * Understands a raw file as a multi-level BOM: sheets, tables, headers, columns, units, number format, tree, yields.
 * Every source row becomes a line or a named non-item row. Trouble with a cell is a finding with its address and
 * leaves the field open. Errors: those of choosing the sheet and of the column choice.
 */
export function interpretBom(file: RawFile, options: BomReadingOptions = {}): Result<BomReading> {
  const chosen = chooseSheets(file, options.choice ?? {});
  if (!chosen.ok) {
    return chosen;
  }
  const decided = decide(chosen.value, options);
  return decided.ok ? success(read(file, decided.value, options)) : decided;
}

/** The sheets with the first header as a person or a preset wants it. */
interface Decided extends ChosenSheets, Pick<SheetToRead, 'choice' | 'chosenBy'> {
  readonly preset: ImportPreset | undefined;
}

function decide(
  chosen: ChosenSheets,
  { choice = {}, preset: findPreset }: BomReadingOptions,
): Result<Decided> {
  const [best, ...others] = chosen.read;
  const [first, ...below] = best.tables;
  if (first === undefined) {
    return success({ ...chosen, choice, chosenBy: new Map(), preset: undefined });
  }
  const preset = findPreset?.([...titleKeys(first.header.titles).values()]);
  const own = choice.columns ?? {};
  const fromPreset = preset === undefined ? {} : withoutTaken(presetColumns(preset, first.header), own);
  const header = applyColumnChoice(first.header, { ...fromPreset, ...own });
  if (!header.ok) {
    return header;
  }
  return success({
    read: [{ ...best, tables: [{ ...first, header: header.value }, ...below] }, ...others],
    notRead: chosen.notRead,
    choice: { ...settingsOf(preset), ...choice },
    chosenBy: new Map([
      ...Object.keys(fromPreset).map((letter) => [letter, 'preset'] as const),
      ...Object.keys(own).map((letter) => [letter, 'chosen'] as const),
    ]),
    preset,
  });
}

function read(file: RawFile, decided: Decided, options: BomReadingOptions): BomReading {
  const prefix = options.idPrefix ?? 'bom';
  const { choice, chosenBy, preset } = decided;
  const groups: GroupCollector = { chosen: choice.configuration ?? {}, groups: new Map() };
  const sheets = decided.read.map(({ tables }, index) =>
    index === 0
      ? readSheet({ file, tables, sourceId: prefix, notRead: decided.notRead, choice, chosenBy, groups })
      : readSheet({
          file,
          tables,
          sourceId: `${prefix}-${index + 1}`,
          notRead: [],
          choice,
          chosenBy: new Map(),
          groups,
        }),
  );
  const joined = joinSheets(file, sheets);
  const sources = sheets.map((sheet) => recorded(sheet.source, options.choice, preset));
  const [source] = sources;
  const [first] = sheets;
  if (source === undefined || first === undefined) {
    throw new Error('a file without any sheet to read was chosen');
  }
  return {
    source,
    sources,
    lines: joined.lines,
    findings: joined.findings,
    summary: {
      rows: sheets.reduce((sum, sheet) => sum + sheet.rows, 0),
      lines: joined.lines.length,
      openLines: joined.lines.filter((line) => line.quantity === undefined).length,
      nonItemRows: sources.reduce((sum, one) => sum + one.nonItemRows.length, 0),
    },
    understood: {
      header: first.header,
      columns: first.columns,
      titleKeys: first.titleKeys,
      numbers: sheets.flatMap((sheet) =>
        sheet.numbers.map((number) => ({ ...number, sheet: sheet.source.sheet ?? '' })),
      ),
      sheets: sheetStates(file, sheets, decided.notRead),
      configuration: [...groups.groups.values()],
      ...(preset === undefined ? {} : { preset: preset.name }),
    },
  };
}

function sheetStates(
  file: RawFile,
  sheets: readonly SheetReading[],
  notRead: readonly SheetNotRead[],
): readonly SheetState[] {
  return file.sheets.flatMap(({ name, hidden, rows }): readonly SheetState[] => {
    const found = sheets.find(({ source }) => (source.sheet ?? '') === name);
    const base = { name, hidden, rows: rows.length };
    if (found !== undefined) {
      return [{ ...base, state: 'read', tables: found.tables, lines: found.lines.length }];
    }
    const why = notRead.find(({ sheet }) => sheet.name === name)?.why;
    return why === undefined ? [] : [{ ...base, state: why, tables: 0, lines: 0 }];
  });
}

/** A source with what a person or a preset decided about reading it. */
function recorded(
  source: BomSource,
  choice: ImportChoice | undefined,
  preset: ImportPreset | undefined,
): BomSource {
  return {
    ...source,
    ...(choice === undefined || Object.keys(choice).length === 0 ? {} : { choice }),
    ...(preset === undefined ? {} : { preset: preset.name }),
  };
}
