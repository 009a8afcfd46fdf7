import { type BomField, type ResolvedBomLine } from '../../../shared/model/bom-line.ts';
import { type Finding, type Severity } from '../../../shared/model/finding.ts';
import { type Book, column, type SheetId, SHEETS } from '../book.ts';
import { linkFormula } from '../model/address.ts';
import { type Cell, formulaCell, numberCell, optionalText, textCell } from '../model/cell.ts';
import { type SheetModel } from '../model/sheet.ts';
import { type StyleName } from '../model/style-name.ts';
import { dataSheet, type DataRow } from '../table/data-sheet.ts';
import { type EmissionTable } from '../table/emission-table.ts';
import { type Column, layOut } from '../table/layout.ts';
import { type BomRow } from './bom-plan.ts';
import { findingText } from './decision.ts';

/** A plain list: no formulas but links, one row per entry. */
function register(
  book: Book,
  sheet: SheetId,
  columns: readonly Column[],
  rows: readonly DataRow[],
  tab: SheetModel['tab'],
): SheetModel {
  return dataSheet({
    layout: layOut(SHEETS[sheet], columns, rows.length),
    title: book.say(`sheet.${sheet}.title`),
    note: book.say(`sheet.${sheet}.note`),
    emptyNote: book.say('text.none'),
    totalLabel: book.say('text.total'),
    totals: {},
    rows: () => rows,
    frozenColumns: 1,
    tab,
  });
}

/** 14_Assumptions: the study's register. */
export function assumptionsSheet(book: Book): SheetModel {
  const columns = [
    column(book, 'assumptionId', 'line', 12),
    column(book, 'assumption', 'line', 100),
    column(book, 'status', 'line', 20),
  ];
  const rows = (book.content.study.assumptions ?? []).map((one): DataRow => ({
    cells: {
      assumptionId: textCell(one.id),
      assumption: textCell(one.text, 'textWrap'),
      status: optionalText(one.status),
    },
  }));
  return register(book, 'assumptions', columns, rows, 'reference');
}

/** 20_Evidence: files that were read, with their hash and how their rows add up. */
export function evidenceSheet(book: Book): SheetModel {
  const columns = [
    column(book, 'sourceId', 'line', 14),
    column(book, 'sourceFile', 'line', 40),
    column(book, 'sourceSheet', 'line', 18),
    column(book, 'sha256', 'line', 68),
    column(book, 'linesRead', 'line', 12, { numeric: true }),
    column(book, 'otherRows', 'line', 12, { numeric: true }),
  ];
  const lines = new Map<string, number>();
  for (const line of book.content.study.bom ?? []) {
    const id = line.origin?.sourceId ?? '';
    lines.set(id, (lines.get(id) ?? 0) + 1);
  }
  const rows = (book.content.study.sources ?? []).map((source): DataRow => ({
    cells: {
      sourceId: textCell(source.id),
      sourceFile: textCell(source.fileName, 'name'),
      sourceSheet: optionalText(source.sheet),
      sha256: textCell(source.sha256),
      linesRead: numberCell(lines.get(source.id) ?? 0, 'integer'),
      otherRows: numberCell(source.nonItemRows.length, 'integer'),
    },
  }));
  return register(book, 'evidence', columns, rows, 'proof');
}

/** 20a_OtherRows: rows of the files that are not lines, so that every row of every file is accounted for. */
export function otherRowsSheet(book: Book): SheetModel | undefined {
  const rows = (book.content.study.sources ?? []).flatMap((source) =>
    source.nonItemRows.map((one): DataRow => ({
      cells: {
        sourceFile: textCell(source.fileName),
        sourceRow: numberCell(one.row, 'integer'),
        rowKind: textCell(one.kind),
        rowText: textCell(one.text, 'textWrap'),
      },
    })),
  );
  const columns = [
    column(book, 'sourceFile', 'line', 32),
    column(book, 'sourceRow', 'line', 8, { numeric: true }),
    column(book, 'rowKind', 'line', 16),
    column(book, 'rowText', 'line', 90),
  ];
  return rows.length === 0 ? undefined : register(book, 'otherRows', columns, rows, 'proof');
}

/** 21_Corrections: every value that is not as it was imported, with the imported one and the reason. */
export function correctionsSheet(book: Book, bom: readonly BomRow[]): SheetModel {
  const columns = [
    column(book, 'lineId', 'line', 14),
    column(book, 'description', 'line', 40),
    column(book, 'field', 'line', 16),
    column(book, 'importedValue', 'line', 28),
    column(book, 'valueNow', 'line', 28),
    column(book, 'reason', 'line', 50),
    column(book, 'place', 'line', 18),
  ];
  const rows = bom.flatMap((row): DataRow[] => {
    const { line } = row;
    const entry = (field: BomField, imported: string | null, reason: string): DataRow => ({
      cells: {
        lineId: textCell(line.id),
        description: textCell(line.description ?? '', 'name'),
        field: textCell(book.say(`field.${field}`)),
        importedValue: textCell(imported ?? book.say('text.emptyCell'), 'textWrap'),
        valueNow: optionalText(valueNow(book, line, field), 'textWrap'),
        reason: textCell(reason, 'textWrap'),
        place: lineLink(SHEETS.bom, row.row),
      },
    });
    return [
      ...Object.entries(line.importedText ?? {}).map(([field, text]) =>
        entry(field as BomField, text, book.say('text.readAs')),
      ),
      ...(line.corrections ?? []).map((one) => entry(one.field, one.imported, one.reason)),
    ];
  });
  return register(book, 'corrections', columns, rows, 'proof');
}

/** The value a field has now, as text; a level follows from the tree and has none of its own. */
function valueNow(book: Book, line: ResolvedBomLine, field: BomField): string | undefined {
  if (field === 'level') {
    return undefined;
  }
  if (field === 'mass') {
    return line.mass === undefined ? undefined : `${line.mass.value} ${line.mass.unit}`;
  }
  if (field === 'procurement') {
    return line.procurement === undefined ? undefined : book.say(`procurement.${line.procurement}`);
  }
  return line[field];
}

const SEVERITY_STYLE: Readonly<Record<Severity, StyleName>> = {
  error: 'severityError',
  warning: 'severityWarning',
  note: 'severityNote',
};

/** 22a_Findings: what the checks found, where, and what to do. */
export function findingsSheet(book: Book, tables: readonly EmissionTable[]): SheetModel {
  const columns = [
    column(book, 'number', 'line', 6, { numeric: true }),
    column(book, 'severity', 'line', 12),
    column(book, 'findingText', 'line', 64),
    column(book, 'remedy', 'line', 50),
    column(book, 'lineId', 'line', 14),
    column(book, 'place', 'line', 20),
    column(book, 'sourceFile', 'line', 24),
    column(book, 'sourceCell', 'line', 16),
    column(book, 'code', 'line', 26),
  ];
  const places = linePlaces(tables);
  const rows = book.content.findings.map((finding, index): DataRow => ({
    cells: { number: numberCell(index + 1, 'integer'), ...findingCells(book, finding, places) },
  }));
  return register(book, 'findings', columns, rows, 'proof');
}

function findingCells(
  book: Book,
  finding: Finding,
  places: ReadonlyMap<string, Cell>,
): Record<string, Cell | undefined> {
  const { place } = finding;
  const cell = place.cell ?? (place.row === undefined ? undefined : String(place.row));
  return {
    severity: textCell(book.say(`severity.${finding.severity}`), SEVERITY_STYLE[finding.severity]),
    findingText: textCell(findingText(book, finding, 'text'), 'textWrap'),
    remedy: textCell(findingText(book, finding, 'remedy'), 'textWrap'),
    lineId: optionalText(place.lineId),
    place: place.lineId === undefined ? undefined : places.get(place.lineId),
    sourceFile: optionalText(place.file, 'textWrap'),
    sourceCell: optionalText(
      [place.sheet, cell].filter((part) => part !== undefined && part !== '').join('!'),
    ),
    code: textCell(finding.code),
  };
}

/** A link to the first row of every line, on whichever sheet it stands; of a repeated id the first counts. */
function linePlaces(tables: readonly EmissionTable[]): ReadonlyMap<string, Cell> {
  const places = new Map<string, Cell>();
  for (const table of tables) {
    for (const [line, { from }] of table.places) {
      if (!places.has(line.id)) {
        places.set(line.id, lineLink(table.layout.sheet, from));
      }
    }
  }
  return places;
}

function lineLink(sheet: string, row: number): Cell {
  const shown = `${sheet}!A${row}`;
  return formulaCell(linkFormula(sheet, `A${row}`, shown), shown, 'link');
}
