import { createHash } from 'node:crypto';
import { performance } from 'node:perf_hooks';
import { AppException, success, type Result } from '../../shared/errors/app-error.ts';
import type { RawFile } from '../../shared/model/raw-table.ts';
import { createReadGuard, enforceLimit, refuse } from './read-guard.ts';
import { DEFAULT_READ_LIMITS } from './read-limits.ts';
import type { ReadTableOptions } from './read-table-file.ts';
import { detectDelimiter } from './table/detect-delimiter.ts';
import { parseRecords } from './table/parse-records.ts';

/** Characters handed to the parser at once, so that time and cancel are looked at in between. */
const PIECE_CHARACTERS = 256 * 1024;

/**
 * Reads text from the clipboard as a table: cells copied in a spreadsheet come parted by tabs, a copied csv by its own
 * delimiter. `name` stands in for the file name in findings and errors; the digest is that of the UTF-8 text. Errors:
 * `external.file.empty`, `input.file.notATable`, `input.file.quoteNotClosed`, `limit.*`, `cancelled.reading`.
 */
export async function readTableText(
  text: string,
  name: string,
  options: Omit<ReadTableOptions, 'sheet'> = {},
): Promise<Result<RawFile>> {
  const limits = { ...DEFAULT_READ_LIMITS, ...options.limits };
  const guard = createReadGuard(name, limits, options.signal, () => performance.now());
  try {
    enforceLimit('limit.file.tooLarge', text.length, limits.fileBytes, { file: name });
    if (text.trim() === '') {
      refuse('external.file.empty', { file: name }, { file: name });
    }
    if (text.includes('\0')) {
      refuse('input.file.notATable', { file: name }, { file: name });
    }
    const { delimiter, skipCharacters } = detectDelimiter(text.slice(0, PIECE_CHARACTERS));
    const firstLine = skipCharacters === 0 ? 1 : 2;
    const rows = await parseRecords(
      pieces(text.slice(skipCharacters), guard.checkpoint),
      delimiter,
      firstLine,
      guard,
    );
    return success({
      fileName: name,
      sha256: createHash('sha256').update(text, 'utf8').digest('hex'),
      format: 'csv',
      encoding: 'utf-8',
      ...(delimiter === undefined ? {} : { delimiter }),
      sheets: [{ name: '', hidden: false, rows, merges: [] }],
    });
  } catch (error) {
    if (error instanceof AppException) {
      return { ok: false, error: error.error };
    }
    throw error;
  }
}

async function* pieces(text: string, checkpoint: () => void): AsyncGenerator<string, void, undefined> {
  for (let start = 0; start < text.length; start += PIECE_CHARACTERS) {
    checkpoint();
    yield text.slice(start, start + PIECE_CHARACTERS);
    // The event loop runs between the pieces, so that a cancel arrives.
    await new Promise((resolve) => {
      setImmediate(resolve);
    });
  }
}
