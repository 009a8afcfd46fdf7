/**
 * What reading one foreign file may cost. Every limit that is passed stops the reading with a `limit.*` error
 * that carries the limit and the value found; nothing is cut off silently.
 */
export interface ReadLimits {
  /** Size of the file on disk. */
  readonly fileBytes: number;
  /** Files inside a workbook archive. */
  readonly zipEntries: number;
  /** Uncompressed bytes of one archive entry, as declared and as counted. */
  readonly entryBytes: number;
  /** Uncompressed bytes of the whole archive, as declared, and of all parts read, as counted. */
  readonly archiveBytes: number;
  /** Uncompressed by compressed size, for entries larger than {@link ReadLimits.ratioFreeBytes}. */
  readonly inflationRatio: number;
  readonly ratioFreeBytes: number;
  /** Depth of nested XML elements. */
  readonly xmlDepth: number;
  /** Characters of one XML tag, text, comment or document type. */
  readonly xmlTokenCharacters: number;
  /** Relationships, sheets, cell styles or number formats of one workbook part. */
  readonly partItems: number;
  /** Highest row number of a sheet or line number of a text table. */
  readonly rows: number;
  readonly columns: number;
  /** Cell positions kept over all sheets: the sum of the row lengths, gaps before a filled cell included. */
  readonly cells: number;
  /** Merged areas of one sheet; their area does not matter because it is never expanded. */
  readonly merges: number;
  readonly cellCharacters: number;
  /** Characters of all cell texts together, a shared text counted once. */
  readonly textCharacters: number;
  /** Characters of one record of a text table that has not ended. */
  readonly recordCharacters: number;
  /** Wall-clock time of one reading. */
  readonly milliseconds: number;
}

const MEBIBYTE = 1024 * 1024;

/**
 * Rows, columns and characters per cell are the limits of the spreadsheet programs themselves (Excel specifications:
 * 1,048,576 rows, 16,384 columns, 32,767 characters per cell). The others are chosen: about ten times the largest
 * bill of materials expected (100,000 lines of 15 columns) and low enough for a worker with 2 GiB of memory.
 */
export const DEFAULT_READ_LIMITS: ReadLimits = {
  fileBytes: 512 * MEBIBYTE,
  zipEntries: 2_000,
  entryBytes: 512 * MEBIBYTE,
  archiveBytes: 1024 * MEBIBYTE,
  inflationRatio: 200,
  ratioFreeBytes: MEBIBYTE,
  xmlDepth: 100,
  xmlTokenCharacters: MEBIBYTE,
  partItems: 100_000,
  rows: 1_048_576,
  columns: 16_384,
  cells: 5_000_000,
  merges: 100_000,
  cellCharacters: 32_767,
  textCharacters: 100_000_000,
  recordCharacters: 8 * MEBIBYTE,
  milliseconds: 120_000,
};
