import { enforceLimit, refuse, type ReadGuard } from '../read-guard.ts';
import { copyText } from '../xlsx/cell-text.ts';
import { createRecordCollector } from './record-collector.ts';
import { splitRecords } from './split-records.ts';
import type { RawRow } from '../../../shared/model/raw-table.ts';

/** Never part of a text table; stands in where there is only one column. */
const NO_DELIMITER = '\u001f';

/** Texts that make less than this share of what they were cut from would keep the rest of it in memory. */
const LEAST_SHARE_OF_TEXT = 0.25;

/**
 * Splits decoded text into rows, see {@link splitRecords}; records may differ in length. Throws AppException
 * `input.file.quoteNotClosed`, `limit.*`.
 */
export async function parseRecords(
  text: AsyncIterable<string>,
  delimiter: string | undefined,
  firstLine: number,
  guard: ReadGuard,
): Promise<readonly RawRow[]> {
  const { file, limits } = guard;
  const collector = createRecordCollector(guard, firstLine);
  let rest = '';
  const take = (isLast: boolean): void => {
    const { records, end } = splitRecords(rest, delimiter ?? NO_DELIMITER, isLast);
    const isSparse = charactersOf(records) < end * LEAST_SHARE_OF_TEXT;
    for (const record of records) {
      collector.add(isSparse ? record.map(copyText) : record);
    }
    rest = rest.slice(end);
    if (rest.length > limits.recordCharacters) {
      const row = collector.nextLine();
      enforceLimit('limit.row.tooLong', rest.length, limits.recordCharacters, { file, row });
    }
  };
  for await (const piece of text) {
    rest += piece;
    take(false);
  }
  take(true);
  if (rest !== '') {
    const row = collector.nextLine();
    refuse('input.file.quoteNotClosed', { file, row: String(row) }, { file, row });
  }
  return collector.rows;
}

function charactersOf(records: readonly (readonly string[])[]): number {
  let sum = 0;
  for (const record of records) {
    for (const text of record) {
      sum += text.length;
    }
  }
  return sum;
}
