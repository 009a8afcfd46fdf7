import type { RawSheet } from '../../../shared/model/raw-table.ts';
import { refuse, type ReadGuard } from '../read-guard.ts';
import type { SourceFile } from '../source-file.ts';
import { createCellPool } from './cell-text.ts';
import { readRelationships, type Relationship } from './relationships.ts';
import { readSharedStrings } from './shared-strings.ts';
import type { TakeRow, WantedColumns, WorkbookContext } from './sheet-cells.ts';
import { readSheetPart } from './sheet-part.ts';
import { readCellFormats } from './styles-part.ts';
import { createTextBudget } from './text-collector.ts';
import { readWorkbookPart, type SheetEntry } from './workbook-part.ts';
import { openArchive, type ZipArchive } from './zip-archive.ts';
import { hasPart } from './zip-part.ts';

/**
 * Reads the sheets of a workbook in their order, or only the one named. Chart and dialog sheets have no cells and
 * are passed over; macros, pictures and links to other files are never touched. With `takeRow` the rows go there one by
 * one and none is kept, so that a workbook of any length fits into memory; `keepsFormulas` keeps the formulas of cells
 * beside their results; `wantedColumns` passes over cells nobody looks at. Throws AppException.
 */
export async function readWorkbook(
  source: SourceFile,
  guard: ReadGuard,
  sheetName: string | undefined,
  takeRow?: TakeRow,
  keepsFormulas = false,
  wantedColumns?: WantedColumns,
): Promise<readonly RawSheet[]> {
  const archive = await openArchive(source, guard);
  try {
    const mainPart = await findMainPart(archive);
    const workbook = await readWorkbookPart(archive, mainPart);
    const links = await readRelationships(archive, mainPart);
    const wanted = chooseSheets(workbook.sheets, sheetName, guard);
    const context = {
      ...(await readContext(archive, links, workbook.date1904, takeRow)),
      keepsFormulas,
      wantedColumns,
    };
    return await readSheets(archive, wanted, links, context);
  } finally {
    archive.zip.close();
  }
}

async function findMainPart(archive: ZipArchive): Promise<string> {
  const { file } = archive.guard;
  const links = await readRelationships(archive, '');
  const part = links.find((link) => link.kind === 'officeDocument')?.target ?? 'xl/workbook.xml';
  if (part.toLowerCase().endsWith('.bin')) {
    refuse('input.file.binaryWorkbook', { file }, { file });
  }
  if (hasPart(archive, 'content.xml') && !hasPart(archive, part)) {
    refuse('input.file.openDocument', { file }, { file });
  }
  if (!hasPart(archive, part)) {
    refuse('input.file.notATable', { file }, { file });
  }
  return part;
}

function chooseSheets(
  sheets: readonly SheetEntry[],
  sheetName: string | undefined,
  guard: ReadGuard,
): readonly SheetEntry[] {
  const { file } = guard;
  if (sheetName === undefined) {
    return sheets;
  }
  const found = sheets.filter((sheet) => sheet.name === sheetName);
  if (found.length === 0) {
    refuse('input.sheet.missing', { file, sheet: sheetName }, { file, sheet: sheetName });
  }
  return found;
}

async function readContext(
  archive: ZipArchive,
  links: readonly Relationship[],
  date1904: boolean,
  takeRow: TakeRow | undefined,
): Promise<WorkbookContext> {
  const textBudget = createTextBudget(archive.guard);
  const strings = links.find((link) => link.kind === 'sharedStrings');
  const styles = links.find((link) => link.kind === 'styles');
  return {
    guard: archive.guard,
    sharedStrings: strings === undefined ? [] : await readSharedStrings(archive, strings.target, textBudget),
    formats: styles === undefined ? [] : await readCellFormats(archive, styles.target),
    date1904,
    makeCell: takeRow === undefined ? createCellPool(textBudget) : (kind, text) => ({ kind, text }),
    keptCells: 0,
    takeRow,
  };
}

async function readSheets(
  archive: ZipArchive,
  wanted: readonly SheetEntry[],
  links: readonly Relationship[],
  context: WorkbookContext,
): Promise<readonly RawSheet[]> {
  const { file } = archive.guard;
  const linkById = new Map(links.map((link) => [link.id, link]));
  const read = new Set<string>();
  const sheets: RawSheet[] = [];
  for (const { name, hidden, relationshipId } of wanted) {
    const link = linkById.get(relationshipId);
    if (link === undefined || !hasPart(archive, link.target)) {
      refuse('input.xlsx.sheetPartMissing', { file, sheet: name }, { file, sheet: name });
    }
    // Many sheets that share one part would multiply a small file into a large table.
    if (read.has(link.target.toLowerCase())) {
      refuse('input.xlsx.sheetPartShared', { file, sheet: name }, { file, sheet: name });
    }
    read.add(link.target.toLowerCase());
    if (link.kind === 'worksheet') {
      sheets.push({ name, hidden, ...(await readSheetPart(archive, link.target, name, context)) });
    }
  }
  return sheets;
}
