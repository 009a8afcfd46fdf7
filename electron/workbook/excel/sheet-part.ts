import { columnLetter } from '../model/address.ts';
import { safeText } from '../model/safe-text.ts';
import { type SheetModel } from '../model/sheet.ts';
import { type RowContext, rowXml, type RowsOfSheet } from './row-xml.ts';
import { createSharedFormulas } from './shared-formulas.ts';
import { DECLARATION, xmlAttribute, xmlText } from './xml.ts';

/** ECMA-376 18.18.50 paper sizes. */
const PAPER = { A4: 9, A3: 8 } as const;

const TAB_COLOUR: Readonly<Record<SheetModel['tab'], string>> = {
  front: 'FF0B6478',
  data: 'FF5D6B7A',
  reference: 'FFC2CAD3',
  proof: 'FFE8A317',
};

/** Characters of one piece: large enough to be packed well, small enough that nothing waits long for its turn. */
const PIECE = 1 << 17;

/** Longer sheets leave out empty cells: in a hundred thousand rows they are a tenth of the file. */
const MOST_ROWS_WITH_ALL_CELLS = 20_000;

export interface SheetPart {
  readonly footer: string;
  /** True for the sheet that is seen first. */
  readonly selected: boolean;
  /** Told after every piece. */
  readonly wrote: (rows: number, formulas: number) => void;
}

/** The part of one worksheet in pieces; its elements in the order of ECMA-376 18.3.1.99. Rows are made as they are written. */
export function* sheetPart(sheet: SheetModel, context: RowContext, part: SheetPart): Iterable<string> {
  let piece = head(sheet, part.selected);
  let rows = 0;
  let told = 0;
  let toldFormulas = 0;
  const merges: string[] = [];
  const shared: RowsOfSheet = {
    formulas: createSharedFormulas(sheet.rowCount),
    sparse: sheet.rowCount > MOST_ROWS_WITH_ALL_CELLS,
  };
  const tell = (): void => {
    const formulas = shared.formulas.count();
    part.wrote(rows - told, formulas - toldFormulas);
    [told, toldFormulas] = [rows, formulas];
  };
  for (const row of sheet.rows()) {
    rows += 1;
    piece += rowXml(context, row, rows, shared);
    if (row.merge !== undefined) {
      const [first, last] = row.merge.map(columnLetter);
      merges.push(`<mergeCell ref="${first}${rows}:${last}${rows}"/>`);
    }
    if (piece.length > PIECE) {
      tell();
      yield piece;
      piece = '';
    }
  }
  tell();
  yield piece + tail(sheet, merges, part.footer);
}

function head(sheet: SheetModel, selected: boolean): string {
  const { columnWidths, outlineLevels = 0 } = sheet;
  const columns = columnWidths.map((width, index) => {
    return `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`;
  });
  const last = columnLetter(Math.max(columnWidths.length, 1) - 1);
  return (
    `${DECLARATION}<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">` +
    `<sheetPr><tabColor rgb="${TAB_COLOUR[sheet.tab]}"/><outlinePr summaryBelow="0" summaryRight="0"/>` +
    `<pageSetUpPr fitToPage="1"/></sheetPr>` +
    `<dimension ref="A1:${last}${Math.max(sheet.rowCount, 1)}"/>` +
    `<sheetViews><sheetView showGridLines="0"${selected ? ' tabSelected="1"' : ''} workbookViewId="0">` +
    `${pane(sheet)}</sheetView></sheetViews>` +
    `<sheetFormatPr defaultRowHeight="15"${outlineLevels > 0 ? ` outlineLevelRow="${outlineLevels}"` : ''}/>` +
    `${columns.length === 0 ? '' : `<cols>${columns.join('')}</cols>`}<sheetData>`
  );
}

function pane({ freeze }: SheetModel): string {
  if (freeze === undefined || freeze.rows + freeze.columns === 0) {
    return '';
  }
  const { rows, columns } = freeze;
  const active = rows === 0 ? 'topRight' : columns === 0 ? 'bottomLeft' : 'bottomRight';
  const splits = `${columns > 0 ? ` xSplit="${columns}"` : ''}${rows > 0 ? ` ySplit="${rows}"` : ''}`;
  const corner = `${columnLetter(columns)}${rows + 1}`;
  return (
    `<pane${splits} topLeftCell="${corner}" activePane="${active}" state="frozen"/>` +
    `<selection pane="${active}"/>`
  );
}

/**
 * Locks all cells but inputs, without a password: whoever wants to change a formula has to mean it. A sheet with an
 * outline stays open, because spreadsheet programs fold no rows of a protected one. 0 allows (ECMA-376 18.3.1.85).
 */
function protection({ outlineLevels = 0 }: SheetModel): string {
  return outlineLevels > 0
    ? ''
    : '<sheetProtection sheet="1" formatCells="0" formatColumns="0" formatRows="0" sort="0" autoFilter="0"/>';
}

function tail(sheet: SheetModel, merges: readonly string[], footer: string): string {
  const { filter, print } = sheet;
  const merged =
    merges.length === 0 ? '' : `<mergeCells count="${merges.length}">${merges.join('')}</mergeCells>`;
  const foot = `&L&8 ${safeText(footer, '').replaceAll('&', '&&')}&C&8&A&R&8&P / &N`;
  return (
    `</sheetData>${protection(sheet)}${filter === undefined ? '' : `<autoFilter ref="${xmlAttribute(filter)}"/>`}${merged}` +
    '<pageMargins left="0.4" right="0.4" top="0.5" bottom="0.6" header="0.3" footer="0.3"/>' +
    `<pageSetup paperSize="${PAPER[print.paper]}" fitToWidth="${print.pagesWide}" fitToHeight="0" orientation="landscape"/>` +
    `<headerFooter><oddFooter>${xmlText(foot)}</oddFooter></headerFooter></worksheet>`
  );
}
