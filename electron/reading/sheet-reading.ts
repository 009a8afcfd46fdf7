import type { BomLine } from '../../shared/model/bom-line.ts';
import type { Finding } from '../../shared/model/finding.ts';
import type { BomSource } from '../../shared/model/study.ts';

/** What was read of one sheet: all its tables. `rows` is always lines + non-item rows of the source. */
export interface SheetReading {
  readonly source: BomSource;
  readonly lines: readonly BomLine[];
  readonly findings: readonly Finding[];
  readonly rows: number;
}
