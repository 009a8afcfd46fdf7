import { type Translate } from '../../shared/i18n/translate.ts';
import { type ChangeLog } from '../../shared/model/change-log.ts';
import { type Finding } from '../../shared/model/finding.ts';
import { type Locale } from '../../shared/model/locale.ts';
import { type ResolvedStudy, type StudyDocument } from '../../shared/model/study.ts';
import { type WaivedFinding } from '../checks/register/apply-waivers.ts';
import { type Calculation } from '../engine/calculation.ts';
import { type ExplainedMachine } from '../engine/explain/explained.ts';
import { type OpenItem } from '../engine/sign-off/open-items.ts';
import { type FactorLookup } from '../engine/inventory/assignment.ts';

/** The order of the sheets in the file and in its contents. */
export type SheetOrder = 'iso' | 'gbt';

/** Where the workbook comes from; printed on the cover and kept in the file's properties. */
export interface WorkbookMeta {
  /** ISO 8601 in UTC; the only time in the file, so that the same content gives the same workbook. */
  readonly createdAt: string;
  readonly softwareVersion: string;
  /** SHA-256 of the study document the workbook was made from, 64 hex digits. */
  readonly studySha256: string;
}

/** Everything a workbook is written from. `lookUp` finds the study's own factors first, then the library's. */
export interface WorkbookContent {
  readonly study: ResolvedStudy;
  /** The study as written, with its formulas and variants; without it both are left out of the workbook. */
  readonly written?: StudyDocument;
  readonly calculation: Calculation;
  readonly lookUp: FactorLookup;
  /** Open findings of engine and checks, the most serious first. */
  readonly findings: readonly Finding[];
  /** Findings somebody answers for: printed below the open ones, and not counted with them. */
  readonly waived?: readonly WaivedFinding[];
  readonly locale: Locale;
  /** Texts in the language of the workbook. */
  readonly translate: Translate;
  readonly meta: WorkbookMeta;
  /** Name of a factor family in the language of the workbook; without it the id is printed. */
  readonly familyName?: (id: string) => string | undefined;
  /** The machine held against the rule of its study; absent where the study has chosen none. */
  readonly machine?: ExplainedMachine | undefined;
  /** The project's history; without it 21_ChangeLog says that there is none. */
  readonly changeLog?: ChangeLog;
  /** What stands between the study and its FINAL copy; found by the workbook itself where absent. */
  readonly openItems?: readonly OpenItem[];
  /** True where the names of confidential things have been masked. */
  readonly publicCopy?: boolean;
  /** The order of the sheets: by number, or after the report of GB/T 24067-2024. */
  readonly order?: SheetOrder | undefined;
  /** Rows of a sheet, those above the data included, where a list goes on in another one; as many as a sheet holds. */
  readonly rowsPerSheet?: number | undefined;
}

/** What was written: worksheets, bytes of the file, rows and cells with a formula. */
export interface WorkbookSummary {
  readonly sheets: number;
  readonly bytes: number;
  readonly rows: number;
  readonly formulas: number;
}

/** Watches the writing: rows done so far of all rows; a `cancelled` that turns true stops it between two rows. */
export interface WorkbookObserver {
  progress?(rowsDone: number, rowsTotal: number): void;
  cancelled?(): boolean;
}
