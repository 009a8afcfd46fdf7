import { randomUUID } from 'node:crypto';
import { type FileHandle, open, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { failure, type Result, success } from '../../shared/errors/app-error.ts';
import { buildWorkbook } from './build-workbook.ts';
import { type WorkbookContent, type WorkbookObserver, type WorkbookSummary } from './content.ts';
import { streamInto } from './excel/stream-into.ts';
import { fixZipTimes } from './excel/zip-times.ts';
import { fileFailure } from './file-error.ts';
import { type WorkbookModel } from './model/sheet.ts';

/**
 * Writes the workbook of a calculated study to `path`: live formulas, the engine's values as their cached results,
 * all text in the language of `content`. It is written beside and renamed, so that `path` never holds half a file;
 * a file that stands there is replaced.
 *
 * Errors: `external.workbookLocked`, `.workbookNotWritable`, `.workbookDiskFull`, `.workbookFolderMissing`,
 * `.workbookWrite`, `limit.workbookRows`, `cancelled.workbook`.
 */
export async function writeWorkbook(
  path: string,
  content: WorkbookContent,
  observer: WorkbookObserver = {},
): Promise<Result<WorkbookSummary>> {
  const built = buildWorkbook(content);
  if (!built.ok) {
    return built;
  }
  const beside = join(dirname(path), `.${basename(path)}.${randomUUID()}.part`);
  let file: FileHandle;
  try {
    file = await open(beside, 'wx');
  } catch (error) {
    return fileFailure(error, path);
  }
  try {
    const written = await fill(file, built.value, content, observer);
    if (!written.ok) {
      return written;
    }
    await fixZipTimes(beside);
    const { size } = await stat(beside);
    await rename(beside, path);
    return success({ sheets: built.value.sheets.length, bytes: size, ...written.value });
  } catch (error) {
    return fileFailure(error, path);
  } finally {
    await rm(beside, { force: true });
  }
}

/** Streams the workbook into the open file; a failing disk ends the writing as an exception with its system code. */
async function fill(
  file: FileHandle,
  model: WorkbookModel,
  content: WorkbookContent,
  observer: WorkbookObserver,
): Promise<Result<{ readonly rows: number; readonly formulas: number }>> {
  const { complete, rows, formulas } = await streamInto(file.createWriteStream({ flush: true }), model, {
    locale: content.locale,
    createdAt: new Date(content.meta.createdAt),
    cutNote: content.translate('workbook.text.cut'),
    footer: `${content.study.title} · ${content.translate('workbook.text.draft')}`,
    observer,
  });
  return complete ? success({ rows, formulas }) : failure('cancelled.workbook');
}
