import { setImmediate as nextTurn } from 'node:timers/promises';
import { type Writable } from 'node:stream';
import ExcelJS from 'exceljs';
import { type Locale } from '../../../shared/model/locale.ts';
import { type WorkbookObserver } from '../content.ts';
import { columnLetter } from '../model/address.ts';
import { MAX_OUTLINE_LEVEL, type RowModel, type SheetModel, type WorkbookModel } from '../model/sheet.ts';
import { cellStyles } from './cell-styles.ts';
import { toCell } from './to-cell.ts';

/** Rows between two turns of the event loop: exceljs has no back-pressure, so the zip must get time to drain. */
const ROWS_PER_TURN = 250;

/** ECMA-376 18.18.50 paper sizes. */
const PAPER = { A4: 9, A3: 8 } as const;

const TAB_COLOUR: Readonly<Record<SheetModel['tab'], string>> = {
  front: 'FF0B6478',
  data: 'FF5D6B7A',
  reference: 'FFC2CAD3',
  proof: 'FFE8A317',
};

const CREATOR = 'Cradlegate';

export interface StreamOptions {
  readonly locale: Locale;
  readonly createdAt: Date;
  /** Ends a text that was too long for a cell. */
  readonly cutNote: string;
  /** Foot of every printed page, left side. */
  readonly footer: string;
  readonly observer: WorkbookObserver;
  /** Asked between rows: true stops the writing, the caller knows why. */
  readonly stopped: () => boolean;
}

export interface Streamed {
  readonly rows: number;
  readonly formulas: number;
  readonly complete: boolean;
}

/** Streams a workbook into `output`. Errors of the stream are the caller's to watch; `stopped` reports them here. */
export async function streamWorkbook(
  model: WorkbookModel,
  output: Writable,
  options: StreamOptions,
): Promise<Streamed> {
  const workbook = new ExcelJS.stream.xlsx.WorkbookWriter({
    stream: output,
    useStyles: true,
    useSharedStrings: false,
  });
  workbook.creator = CREATOR;
  workbook.lastModifiedBy = CREATOR;
  workbook.created = options.createdAt;
  workbook.modified = options.createdAt;
  for (const { name, reference } of model.names) {
    definedNamesOf(workbook).add(reference, name);
  }
  const total = model.sheets.reduce((sum, sheet) => sum + sheet.rowCount, 0);
  let rows = 0;
  let formulas = 0;
  const styleOf = cellStyles(options.locale);
  for (const sheet of model.sheets) {
    const worksheet = workbook.addWorksheet(sheet.name, sheetOptions(sheet, options));
    // exceljs calls a row collapsed, and hides it, unless its level is below this number
    worksheet.properties.outlineLevelRow = MAX_OUTLINE_LEVEL + 1;
    worksheet.columns = sheet.columnWidths.map((width) => ({ width }));
    for (const row of sheet.rows()) {
      formulas += writeRow(worksheet, row, styleOf, options.cutNote);
      rows += 1;
      if (rows % ROWS_PER_TURN === 0) {
        options.observer.progress?.(rows, total);
        await nextTurn();
        if (options.stopped()) {
          return { rows, formulas, complete: false };
        }
      }
    }
    worksheet.commit();
  }
  await workbook.commit();
  options.observer.progress?.(rows, total);
  return { rows, formulas, complete: true };
}

function writeRow(
  worksheet: ExcelJS.Worksheet,
  row: RowModel,
  styleOf: ReturnType<typeof cellStyles>,
  cutNote: string,
): number {
  const written = worksheet.addRow([]);
  let formulas = 0;
  row.cells.forEach((cell, index) => {
    if (cell !== undefined) {
      const target = written.getCell(index + 1);
      target.value = toCell(cell, cutNote);
      target.style = styleOf(cell.style, row.tone ?? 'plain', cell.kind === 'text' ? cell.indent : undefined);
      formulas += cell.kind === 'formula' ? 1 : 0;
    }
  });
  if (row.height !== undefined) {
    written.height = row.height;
  }
  if (row.outlineLevel !== undefined && row.outlineLevel > 0) {
    written.outlineLevel = row.outlineLevel;
  }
  if (row.merge !== undefined) {
    worksheet.mergeCells(written.number, row.merge[0] + 1, written.number, row.merge[1] + 1);
  }
  written.commit();
  return formulas;
}

function sheetOptions(sheet: SheetModel, options: StreamOptions): Partial<ExcelJS.AddWorksheetOptions> {
  const { print, freeze } = sheet;
  const view: Partial<ExcelJS.WorksheetView> = { showGridLines: false, zoomScale: 100 };
  return {
    properties: {
      tabColor: { argb: TAB_COLOUR[sheet.tab] },
      outlineLevelRow: sheet.outlineLevels ?? 0,
      outlineProperties: { summaryBelow: false, summaryRight: false },
    },
    views: [
      freeze === undefined
        ? { ...view, state: 'normal' }
        : { ...view, state: 'frozen', xSplit: freeze.columns, ySplit: freeze.rows },
    ] as ExcelJS.WorksheetView[],
    ...(sheet.filter === undefined ? {} : { autoFilter: sheet.filter }),
    pageSetup: {
      paperSize: PAPER[print.paper] as ExcelJS.PaperSize,
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: print.pagesWide,
      fitToHeight: 0,
      // exceljs puts a dollar sign before each half only: the one before the row has to stand here
      printArea: `A$1:${columnLetter(sheet.columnWidths.length - 1)}$${sheet.rowCount}`,
      margins: { left: 0.4, right: 0.4, top: 0.5, bottom: 0.6, header: 0.3, footer: 0.3 },
      ...(print.titleRows === undefined ? {} : { printTitlesRow: print.titleRows.join(':') }),
      ...(print.titleColumns === undefined ? {} : { printTitlesColumn: print.titleColumns.join(':') }),
    },
    headerFooter: { oddFooter: `&L&8 ${options.footer.replaceAll('&', '&&')}&C&8&A&R&8&P / &N` },
  };
}

/** The streaming writer has defined names; its type declaration does not know. */
function definedNamesOf(workbook: object): { add(reference: string, name: string): void } {
  return (workbook as { readonly definedNames: { add(reference: string, name: string): void } }).definedNames;
}
