import { success, type Result } from '../../shared/errors/app-error.ts';
import { BOM_FIELDS, type BomField, type BomLine } from '../../shared/model/bom-line.ts';
import type { Finding } from '../../shared/model/finding.ts';
import type { RawFile, RawRow } from '../../shared/model/raw-table.ts';
import type { BomSource } from '../../shared/model/study.ts';
import { applyColumnChoice, type ColumnChoice } from './apply-column-choice.ts';
import { buildTree } from './build-tree.ts';
import { checkLineTotals } from './check-totals.ts';
import { chooseSheet, type ChosenSheet } from './choose-sheet.ts';
import { borrowedParams, numberSigns } from './number-signs.ts';
import { placeYields } from './place-yields.ts';
import { readRow } from './read-row.ts';
import { cellFinding, lineIdOf, sheetFinding, type ReadingContext } from './reading-context.ts';
import { repairNumericPositions } from './repair-positions.ts';
import type { RowDraft } from './row-draft.ts';
import { sortRows, type NonItemRow } from './sort-rows.ts';
import { titleMassUnit } from './title-mass-unit.ts';

export interface BomReadingOptions {
  /** Name of the sheet to read; without it the sheet that looks most like a BOM. */
  readonly sheet?: string;
  /** Column letters chosen by a person, laid over what the header says. */
  readonly columns?: ColumnChoice;
  /** Id of the source and beginning of every line id; `bom` when not given. */
  readonly idPrefix?: string;
  /** Unit code of the mass column when the file does not say it. */
  readonly massUnit?: string;
}

/** A BOM as understood. `rows` of the summary is always lines + nonItemRows: no row is lost. */
export interface BomReading {
  readonly source: BomSource;
  readonly lines: readonly BomLine[];
  readonly findings: readonly Finding[];
  readonly summary: {
    readonly rows: number;
    readonly lines: number;
    /** Lines without a readable quantity: they cannot be calculated before a person fills the gap. */
    readonly openLines: number;
    readonly nonItemRows: number;
  };
}

/**
 * Understands a raw table as a multi-level BOM: sheet, header, columns, units, number format, tree, yields.
 * Every source row becomes a line or a named non-item row. Trouble with a cell is a finding with its address and
 * leaves the field open. Errors: those of choosing the sheet and of the column choice.
 */
export function interpretBom(file: RawFile, options: BomReadingOptions = {}): Result<BomReading> {
  const chosen = chooseSheet(file, options.sheet);
  if (!chosen.ok) {
    return chosen;
  }
  const header = applyColumnChoice(chosen.value.header, options.columns ?? {});
  return header.ok ? success(read(file, { ...chosen.value, header: header.value }, options)) : header;
}

function read(file: RawFile, { sheet, header }: ChosenSheet, options: BomReadingOptions): BomReading {
  const { items, nonItems } = sortRows(sheet, header);
  const { signs, borrowed } = numberSigns(header, items);
  const massUnit = options.massUnit ?? titleMassUnit(sheet, header);
  const context: ReadingContext = {
    file,
    sheet,
    sourceId: options.idPrefix ?? 'bom',
    header,
    signs,
    massUnit,
  };
  const findings: Finding[] = [...fileFindings(context, borrowed, nonItems)];
  const rows = new Map(sheet.rows.map((row) => [row.row, row]));
  const read = items.map((row) => readItem(context, row, findings));
  const drafts = repairNumericPositions(context, read, rows, findings);
  const tree = buildTree(context, drafts, findings);
  findings.push(...checkLineTotals(context, drafts));
  const bare = drafts.map((draft, index) => toLine(context, draft, drafts[tree.parents[index] ?? -1]));
  const lines = placeYields(context, bare, findings);
  return {
    source: toSource(context, nonItems),
    lines,
    findings: findings.toSorted((left, right) => (left.place.row ?? 0) - (right.place.row ?? 0)),
    summary: {
      rows: sheet.rows.length,
      lines: lines.length,
      openLines: lines.filter((line) => line.quantity === undefined).length,
      nonItemRows: nonItems.length,
    },
  };
}

function readItem(context: ReadingContext, row: RawRow, findings: Finding[]): RowDraft {
  const draft = readRow(context, row, findings);
  if (draft.fields.partNumber === undefined && draft.fields.quantity === undefined) {
    const value = draft.fields.description ?? draft.fields.materialText ?? '';
    findings.push(cellFinding(context, row.row, 'description', 'bom.rowUnclear', 'warning', { value }));
  }
  return draft;
}

function toLine(context: ReadingContext, draft: RowDraft, parent: RowDraft | undefined): BomLine {
  return {
    id: lineIdOf(context, draft.row),
    parentId: parent === undefined ? null : lineIdOf(context, parent.row),
    ...draft.fields,
    origin: { sourceId: context.sourceId, row: draft.row },
    ...(Object.keys(draft.importedText).length === 0 ? {} : { importedText: draft.importedText }),
  };
}

function toSource(context: ReadingContext, nonItems: readonly NonItemRow[]): BomSource {
  const columns: Partial<Record<BomField, string>> = {};
  for (const field of BOM_FIELDS) {
    const column = context.header.columns.get(field);
    if (column !== undefined) {
      columns[field] = column.letter;
    }
  }
  return {
    id: context.sourceId,
    fileName: context.file.fileName,
    sha256: context.file.sha256,
    ...(context.sheet.name === '' ? {} : { sheet: context.sheet.name }),
    columns,
    nonItemRows: nonItems.map(({ row, kind, text }) => ({ row, kind, text })),
  };
}

function fileFindings(
  context: ReadingContext,
  borrowed: ReturnType<typeof numberSigns>['borrowed'],
  nonItems: readonly NonItemRow[],
): readonly Finding[] {
  const { file, sheet, header } = context;
  const others = file.sheets
    .filter((other) => other !== sheet && other.rows.length > 0)
    .map((other) => other.name);
  const mass = header.columns.get('mass') ?? header.columns.get('totalMass');
  const unitIsKnown =
    mass?.unit !== undefined || context.massUnit !== undefined || header.columns.has('massUnit');
  const texts = nonItems.filter((row) => row.kind === 'text');
  return [
    ...(others.length === 0
      ? []
      : [sheetFinding(context, 'bom.sheetsNotRead', 'note', { sheets: others.join(', ') })]),
    ...(mass === undefined ? [sheetFinding(context, 'bom.massColumnMissing', 'warning', {})] : []),
    ...(mass === undefined || unitIsKnown
      ? []
      : [
          sheetFinding(context, 'bom.massUnitMissing', 'error', { column: mass.letter, header: mass.header }),
        ]),
    ...(header.columns.has('quantity')
      ? []
      : [sheetFinding(context, 'bom.quantityColumnMissing', 'error', {})]),
    ...(header.columns.has('unit') ? [] : [sheetFinding(context, 'bom.unitColumnMissing', 'note', {})]),
    ...borrowed.map((sign) =>
      sheetFinding(context, 'bom.numberFormatBorrowed', 'note', borrowedParams(sign)),
    ),
    ...texts.map(({ row, text }) =>
      sheetFinding(context, 'bom.textRow', 'note', { row: String(row), value: text }, row),
    ),
  ];
}
