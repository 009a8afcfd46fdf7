import { type BomField, type ResolvedBomLine } from '../../../shared/model/bom-line.ts';
import { type Finding, type Severity } from '../../../shared/model/finding.ts';
import { type Waiver } from '../../../shared/model/waiver.ts';
import { type Book, column, type SheetId, SHEETS } from '../book.ts';
import { type Cell, numberCell, optionalText, textCell } from '../model/cell.ts';
import { type SheetModel } from '../model/sheet.ts';
import { type StyleName } from '../model/style-name.ts';
import { dataSheet, type DataRow } from '../table/data-sheet.ts';
import { type EmissionTable } from '../table/emission-table.ts';
import { type Column, layOut, type Layout } from '../table/layout.ts';
import { type OriginOf } from '../table/origins.ts';
import { type BomRow } from './bom-plan.ts';
import { findingText } from './decision.ts';
import { lineLink, linePlaces, type LinePlaces } from './line-places.ts';

/** A plain list: no formulas but links, one row per entry. */
export function register(
  book: Book,
  sheet: SheetId,
  columns: readonly Column[],
  rows: readonly DataRow[],
  tab: SheetModel['tab'],
  originOf?: OriginOf,
): SheetModel {
  return dataSheet({
    layout: registerLayout(book, sheet, columns, rows.length),
    title: book.say(`sheet.${sheet}.title`),
    note: book.say(`sheet.${sheet}.note`),
    emptyNote: book.say('text.none'),
    totalLabel: book.say('text.total'),
    totals: {},
    rows: (from, to) => rows.slice(from, to),
    ...(originOf === undefined ? {} : { originOf }),
    frozenColumns: 1,
    tab,
  });
}

function registerLayout(book: Book, sheet: SheetId, columns: readonly Column[], rowCount: number): Layout {
  return layOut(SHEETS[sheet], columns, rowCount, book.goesOn);
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

/** 21a_Corrections: every value that is not as it was imported, with the imported one and the reason. */
export function correctionsSheet(book: Book, bom: readonly BomRow[], bomLayout: Layout): SheetModel {
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
        place: lineLink(bomLayout.placeOf(row.row)),
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

/** Columns and rows of 22a_Findings, where the cover counts the severities. */
export function findingsLayout(book: Book): Layout {
  const { findings, waived = [] } = book.content;
  return registerLayout(book, 'findings', findingColumns(book), findings.length + waived.length);
}

function findingColumns(book: Book): readonly Column[] {
  const { waived = [] } = book.content;
  return [
    column(book, 'number', 'line', 6, { numeric: true }),
    column(book, 'severity', 'line', 12),
    column(book, 'findingText', 'line', 64),
    column(book, 'remedy', 'line', 50),
    column(book, 'lineId', 'line', 14),
    column(book, 'place', 'line', 20),
    column(book, 'sourceFile', 'line', 24),
    column(book, 'sourceCell', 'line', 16),
    column(book, 'code', 'line', 26),
    ...(waived.length === 0 ? [] : [column(book, 'waiver', 'decision', 44)]),
  ];
}

/** 22a_Findings: what the checks found, where, and what to do; at the end what somebody answers for, and why. */
export function findingsSheet(book: Book, tables: readonly EmissionTable[]): SheetModel {
  const { findings, waived = [] } = book.content;
  const places = linePlaces(tables);
  const open = findings.map((finding) => findingCells(book, finding, places));
  const apart = waived.map(({ finding, waiver }) => ({
    ...findingCells(book, finding, places),
    severity: textCell(book.say(`waivedSeverity.${finding.severity}`), SEVERITY_STYLE[finding.severity]),
    waiver: waivedCell(book, waiver),
  }));
  const rows = [...open, ...apart].map((cells, index): DataRow => ({
    cells: { number: numberCell(index + 1, 'integer'), ...cells },
  }));
  return register(book, 'findings', findingColumns(book), rows, 'proof');
}

/** Who answers for a finding, and why. */
function waivedCell(book: Book, { by, reason }: Waiver): Cell {
  return textCell(book.say('text.waivedBy', { by, reason }), 'textWrap');
}

function findingCells(book: Book, finding: Finding, places: LinePlaces): Record<string, Cell | undefined> {
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
