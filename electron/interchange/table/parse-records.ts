import { pipeline } from 'node:stream/promises';
import { CsvError, Parser } from 'csv-parse';
import { enforceLimit, refuse, type ReadGuard } from '../read-guard.ts';
import { createRecordCollector } from './record-collector.ts';
import type { RawRow } from '../../../shared/model/raw-table.ts';

/** Never part of a text table; stands in where there is only one column. */
const NO_DELIMITER = '\u001f';

/**
 * Splits decoded text into rows. Quotes follow RFC 4180; a quote inside an unquoted cell (3" pipe) is a plain
 * character, records may differ in length. Throws AppException `input.file.quoteNotClosed`, `limit.*`.
 */
export async function parseRecords(
  text: AsyncIterable<string>,
  delimiter: string | undefined,
  firstLine: number,
  guard: ReadGuard,
): Promise<readonly RawRow[]> {
  const collector = createRecordCollector(guard, firstLine);
  const parser = new Parser({
    delimiter: delimiter ?? NO_DELIMITER,
    // Given in full, because the parser would otherwise take the first kind it meets for the only one.
    record_delimiter: ['\r\n', '\n', '\r'],
    relax_quotes: true,
    relax_column_count: true,
    max_record_size: guard.limits.recordBytes,
    on_record: (record: string[]) => {
      collector.add(record);
      // Kept by the collector; nothing has to pass through the stream.
      return null;
    },
  });
  try {
    await pipeline(text, parser.resume());
  } catch (error) {
    if (error instanceof CsvError) {
      refuseRecord(error, collector.nextLine(), guard);
    }
    throw error;
  }
  return collector.rows;
}

function refuseRecord(error: CsvError, row: number, guard: ReadGuard): never {
  const { file, limits } = guard;
  if (error.code === 'CSV_QUOTE_NOT_CLOSED') {
    refuse('input.file.quoteNotClosed', { file, row: String(row) }, { file, row });
  }
  if (error.code === 'CSV_MAX_RECORD_SIZE') {
    enforceLimit('limit.row.tooLong', limits.recordBytes + 1, limits.recordBytes, { file, row });
  }
  throw error;
}
