import { failure, type Result, success } from '../../shared/errors/app-error.ts';
import { buildWorkbook } from './build-workbook.ts';
import { type WorkbookContent, type WorkbookObserver, type WorkbookSummary } from './content.ts';
import { streamWorkbook } from './excel/stream-workbook.ts';
import { type WorkbookModel } from './model/sheet.ts';
import { copyStatus } from './status.ts';
import { writeBeside, type Append } from './write-beside.ts';

/**
 * Writes the workbook of a calculated study to `path`: live formulas, the engine's values as their cached results,
 * all text in the language of `content`. It is written beside and renamed, so that `path` never holds half a file;
 * a file that stands there is replaced.
 *
 * Errors: `external.workbookLocked`, `.workbookNotWritable`, `.workbookDiskFull`, `.workbookFolderMissing`,
 * `.workbookWrite`, `limit.workbookRows`, `limit.workbookBytes`, `cancelled.workbook`.
 */
export async function writeWorkbook(
  path: string,
  content: WorkbookContent,
  observer: WorkbookObserver = {},
): Promise<Result<WorkbookSummary>> {
  const built = buildWorkbook(content);
  return built.ok ? writeBeside(path, (append) => fill(append, built.value, content, observer)) : built;
}

/** Streams the workbook into the open file; a failing disk ends the writing as an exception with its system code. */
async function fill(
  append: Append,
  model: WorkbookModel,
  content: WorkbookContent,
  observer: WorkbookObserver,
): Promise<Result<WorkbookSummary>> {
  let bytes = 0;
  const count = async (piece: Uint8Array): Promise<void> => {
    bytes += piece.length;
    await append(piece);
  };
  const { end, rows, formulas } = await streamWorkbook(model, count, {
    locale: content.locale,
    createdAt: new Date(content.meta.createdAt),
    cutNote: content.translate('workbook.text.cut'),
    footer: `${content.study.title} · ${content.translate(copyStatus(content).isFinal ? 'workbook.text.final' : 'workbook.text.draft')}`,
    observer,
  });
  switch (end) {
    case 'complete':
      return success({ sheets: model.sheets.length, bytes, rows, formulas });
    case 'cancelled':
      return failure('cancelled.workbook');
    case 'tooLarge':
      return failure('limit.workbookBytes');
  }
}
