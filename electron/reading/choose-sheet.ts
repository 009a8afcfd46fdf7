import { failure, success, type Result } from '../../shared/errors/app-error.ts';
import type { RawFile, RawSheet } from '../../shared/model/raw-table.ts';
import { findHeader, type BomHeader } from './find-header.ts';

export interface ChosenSheet {
  readonly sheet: RawSheet;
  readonly header: BomHeader;
}

/**
 * The sheet that looks like a BOM: best header, then visible before hidden, then most rows. Errors:
 * `input.bom.sheetUnknown` when the named sheet does not exist, `input.bom.empty` for a file without rows,
 * `input.bom.noHeader` when no sheet has a header row.
 */
export function chooseSheet(file: RawFile, wanted: string | undefined): Result<ChosenSheet> {
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
  const found = filled.flatMap((sheet) => {
    const header = findHeader(sheet);
    return header === undefined ? [] : [{ sheet, header }];
  });
  const best = found.toSorted(
    (left, right) =>
      right.header.score - left.header.score ||
      Number(left.sheet.hidden) - Number(right.sheet.hidden) ||
      right.sheet.rows.length - left.sheet.rows.length,
  )[0];
  if (best === undefined) {
    const sheets = filled.map((sheet) => sheet.name).join(', ');
    const place = sheets === '' ? { file: file.fileName } : { file: file.fileName, sheet: sheets };
    return failure('input.bom.noHeader', { file: file.fileName, sheet: sheets }, place);
  }
  return success(best);
}
