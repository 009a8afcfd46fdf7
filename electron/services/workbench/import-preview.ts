import { type Result, success } from '../../../shared/errors/app-error.ts';
import type { ImportPreview } from '../../../shared/contract/bom-import.ts';
import type { ParsedInput } from '../../../shared/contract/procedures.ts';
import type { ImportPresets } from '../../../shared/model/import-preset.ts';
import type { RawCell, RawFile, RawSheet } from '../../../shared/model/raw-table.ts';
import type { BomSource } from '../../../shared/model/study.ts';
import type { BomReading } from '../../reading/bom-reading.ts';
import { fittingPresets, unknownPreset } from '../boms/presets.ts';
import { understandBom } from '../boms/understand-bom.ts';
import { findingView } from '../calculations/finding-view.ts';
import { stopped, type Task } from '../jobs/task.ts';
import type { Files, PresetFiles } from '../gateways.ts';
import type { Session } from '../session.ts';

/** What a preview needs of a session. */
interface ReadingSession {
  readonly gateways: {
    readonly files: Pick<Files, 'readTable'>;
    readonly presets: Pick<PresetFiles, 'read'>;
  };
}

/** Rows shown before an import: enough for titles, header and the first parts. */
const FIRST_ROWS = 30;

/** {@link previewImport}, beside the running application where the file is long and there is a way to. */
export function previewBeside(
  session: Session,
  input: ParsedInput<'workbench.importPreview'>,
  task: Task,
): Promise<Result<ImportPreview>> {
  const { background } = session.gateways;
  return background?.isLongFile(input.path) === true
    ? background.previewBom(input, task)
    : previewImport(session, input, task);
}

/**
 * Reads a file as an import would and shows what would come of it, with what a person decided and the preset that fits.
 * Nothing is written; no project needs to be open. A file without any header is shown too, so that one can be pointed at.
 */
export async function previewImport(
  session: ReadingSession,
  input: ParsedInput<'workbench.importPreview'>,
  task: Task,
): Promise<Result<ImportPreview>> {
  const file = await session.gateways.files.readTable(input.path, undefined, task.signal);
  if (!file.ok) {
    return file;
  }
  const presets = await session.gateways.presets.read();
  if (!presets.ok) {
    return presets;
  }
  if (await task.step('interpreting', 0, 1)) {
    return stopped();
  }
  const { choice, preset } = input;
  const named = presets.value.presets.find(({ name }) => name === preset);
  if (typeof preset === 'string' && named === undefined) {
    return unknownPreset(preset, presets.value);
  }
  const reading = understandBom(file.value, choice, (keys) =>
    preset === null ? undefined : (named ?? fittingPresets(presets.value, keys)[0]),
  );
  if (reading.ok) {
    return success(previewOf(file.value, reading.value, presets.value));
  }
  const { code, params } = reading.error;
  return code === 'input.bom.noHeader'
    ? success(withoutHeader(file.value, { code, params }, choice?.sheets?.[0]))
    : reading;
}

function previewOf(file: RawFile, reading: BomReading, presets: ImportPresets): ImportPreview {
  const { source, findings, summary, understood } = reading;
  const sheet = file.sheets.find((candidate) => candidate.name === (source.sheet ?? ''));
  return {
    fileName: source.fileName,
    ...(source.sheet === undefined ? {} : { sheet: source.sheet }),
    ...summary,
    findings: findings.map(findingView),
    firstRows: sheet === undefined ? [] : firstRows(sheet, source),
    headerRow: understood.header.bottom,
    columns: understood.columns.map((column) => ({
      ...column,
      reasons: column.reasons.map(({ code, params }) => ({ code, params: { ...params } })),
    })),
    titleKeys: { ...understood.titleKeys },
    numbers: [...understood.numbers] as ImportPreview['numbers'],
    sheets: [...understood.sheets],
    configuration: [...understood.configuration],
    ...(understood.preset === undefined ? {} : { preset: understood.preset }),
    fittingPresets: fittingPresets(presets, Object.values(understood.titleKeys)).map(({ name }) => name),
  };
}

/** The rows of a file in which no header was found. */
function withoutHeader(
  file: RawFile,
  problem: NonNullable<ImportPreview['problem']>,
  wanted: string | undefined,
): ImportPreview {
  const filled = file.sheets.filter(({ rows }) => rows.length > 0);
  const sheet =
    filled.find(({ name }) => name === wanted) ?? filled.find(({ hidden }) => !hidden) ?? filled[0];
  const rows = sheet?.rows ?? [];
  return {
    fileName: file.fileName,
    ...(sheet === undefined || sheet.name === '' ? {} : { sheet: sheet.name }),
    rows: rows.length,
    lines: 0,
    openLines: 0,
    nonItemRows: rows.length,
    findings: [],
    firstRows: rows.slice(0, FIRST_ROWS).map(({ row, cells }) => ({
      row,
      kind: 'text',
      cells: Array.from(cells, cellText),
    })),
    columns: [],
    titleKeys: {},
    numbers: [],
    sheets: filled.map(({ name, hidden, rows: all }) => ({
      name,
      hidden,
      rows: all.length,
      state: 'noTable',
      tables: 0,
      lines: 0,
    })),
    configuration: [],
    fittingPresets: [],
    problem: { ...problem, params: { ...problem.params } },
  };
}

/** The first rows as they stand in the file; `line` for a part, else the kind of row that is none. */
function firstRows(sheet: RawSheet, source: BomSource): ImportPreview['firstRows'] {
  const kinds = new Map(source.nonItemRows.map(({ row, kind }) => [row, kind]));
  return sheet.rows.slice(0, FIRST_ROWS).map(({ row, cells }) => ({
    row,
    kind: kinds.get(row) ?? 'line',
    cells: Array.from(cells, cellText),
  }));
}

/** A cell as it is read: a number with the unit of its format, unless that shows it scaled and so speaks of another one. */
function cellText(cell: RawCell | undefined): string {
  const { words, tenPower } = cell?.shown ?? {};
  return words === undefined || tenPower !== undefined ? (cell?.text ?? '') : `${cell?.text ?? ''} ${words}`;
}
