import type { BomLine } from '../../shared/model/bom-line.ts';
import type { Finding } from '../../shared/model/finding.ts';
import type { BomSource } from '../../shared/model/study.ts';
import type { ColumnGuess } from './column-guess.ts';
import type { NumberColumn } from './number-signs.ts';

/** What was read of one sheet: all its tables. `rows` is always lines + non-item rows of the source. */
export interface SheetReading {
  readonly source: BomSource;
  readonly lines: readonly BomLine[];
  readonly findings: readonly Finding[];
  readonly rows: number;
  readonly tables: number;
  /** Header rows and columns of the first table. */
  readonly header: { readonly top: number; readonly bottom: number };
  readonly columns: readonly ColumnGuess[];
  /** Key of the title of each column of the first table by its letter; together the fingerprint of the header. */
  readonly titleKeys: Readonly<Record<string, string>>;
  /** Number columns of all tables. */
  readonly numbers: readonly NumberColumn[];
}
