import { DEFAULT_READ_LIMITS, type ReadLimits } from '../read-limits.ts';

const MEBIBYTE = 1024 * 1024;

/**
 * Limits of files with data sets. Workbooks of cumulative results have some 20,000 rows of 700 columns (about 1 GiB of XML)
 * and are streamed; archives of data sets hold tens of thousands of small files. The time is for the slowest of them.
 */
export const IMPORT_LIMITS: ReadLimits = {
  ...DEFAULT_READ_LIMITS,
  zipEntries: 200_000,
  entryBytes: 4096 * MEBIBYTE,
  archiveBytes: 6144 * MEBIBYTE,
  milliseconds: 600_000,
};

/** Largest single data set (JSON or XML) that is built in memory. */
export const MOST_DATA_SET_BYTES = 64 * MEBIBYTE;
/** XML elements of one data set. */
export const MOST_ELEMENTS = 1_000_000;
