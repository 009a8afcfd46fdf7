import { type ImportPreview } from '../../shared/contract/bom-import.ts';
import { type LibraryImportOutcome, type LibraryPreview } from '../../shared/contract/libraries.ts';
import { type ParsedInput } from '../../shared/contract/procedures.ts';
import { type WorkbookOutcome } from '../../shared/contract/outcomes.ts';
import { type WorkbookVerdict } from '../../shared/contract/workbook-check.ts';
import { type Result } from '../../shared/errors/app-error.ts';
import { type ChangedCell } from '../../shared/model/cell-origin.ts';
import { type ChangeLog } from '../../shared/model/change-log.ts';
import { type Factor } from '../../shared/model/factor.ts';
import { type Finding } from '../../shared/model/finding.ts';
import { type ImportChoice } from '../../shared/model/import-choice.ts';
import { type ImportPreset, type ImportPresets } from '../../shared/model/import-preset.ts';
import { type InstrumentLedger } from '../../shared/model/instrument-ledger.ts';
import { type Locale } from '../../shared/model/locale.ts';
import { type RawFile } from '../../shared/model/raw-table.ts';
import { type LibraryReference, type ResolvedStudy, type StudyDocument } from '../../shared/model/study.ts';
import { type Calculation } from '../engine/calculation.ts';
import { type ExplainedMachine } from '../engine/explain/explained.ts';
import { type FactorLookup } from '../engine/inventory/assignment.ts';
import { type OpenItem } from '../engine/sign-off/open-items.ts';
import { type MatchingKnowledge } from '../matching/knowledge.ts';
import { type Report } from '../report/report.ts';
import { type BomReading } from '../reading/bom-reading.ts';
import { type Task } from './jobs/task.ts';
import { type Clock, type ProjectStore } from './ports.ts';
import { type EvidenceDisk } from './ports/evidence-files.ts';
import { type FactorFileContent } from './ports/factor-file.ts';
import { type FactorSearch } from './ports/factor-search.ts';
import { type WaivedFinding } from '../checks/register/apply-waivers.ts';
import { type LibraryShelf } from './ports/library-shelf.ts';

/** The factors that ship with the product. */
export interface FactorLibrary {
  readonly reference: LibraryReference;
  readonly factors: readonly Factor[];
  readonly find: (id: string) => Factor | undefined;
}

/** What the workbook is written from. */
export interface WorkbookRequest {
  readonly path: string;
  readonly locale: Locale;
  readonly study: ResolvedStudy;
  /** The study as written: its formulas and variants are listed too. */
  readonly written: StudyDocument;
  readonly calculation: Calculation;
  readonly lookUp: FactorLookup;
  /** Open findings; those somebody answers for are apart. */
  readonly findings: readonly Finding[];
  readonly waived: readonly WaivedFinding[];
  /** Name of a family in the language of the workbook. */
  readonly familyName: (id: string) => string | undefined;
  readonly createdAt: string;
  readonly studySha256: string;
  /** The machine held against the rule of its study; absent where the study has chosen none. */
  readonly machine?: ExplainedMachine | undefined;
  readonly changeLog?: ChangeLog;
  /** What stands between the study and its FINAL copy. */
  readonly openItems?: readonly OpenItem[];
  /** True where the names of confidential things have been masked. */
  readonly publicCopy?: boolean;
  readonly order?: 'iso' | 'gbt' | undefined;
  /** Rows of a sheet before a list goes on in another one; as many as a sheet holds where absent. */
  readonly rowsPerSheet?: number | undefined;
}

/** The workbook that belongs there; it says itself which version of the program wrote it. */
export interface ComparisonRequest extends WorkbookRequest {
  readonly softwareVersion: string;
}

/** Every cell of a workbook against the cell that belongs there. */
export interface WorkbookComparison {
  readonly cells: number;
  readonly formulas: number;
  readonly deviations: readonly WorkbookVerdict['deviations'][number][];
  readonly deviationCount: number;
  readonly missingSheets: readonly string[];
  readonly extraSheets: readonly string[];
  /** Every deviation but computed results, with the field of the study it is about. */
  readonly changes: readonly ChangedCell[];
}

export interface WorkbookWritten {
  readonly sheets: number;
  readonly bytes: number;
}

/** Hears how far the writing is, and says when it is to stop. */
export interface WorkbookWatch {
  progress(done: number, total: number): void;
  cancelled(): boolean;
}

/** Files of the user, read and written; every failure is a value. */
export interface Files {
  readTable(path: string, sheet?: string, signal?: AbortSignal): Promise<Result<RawFile>>;
  readText(path: string): Promise<Result<string>>;
  /** Reads a file of factors or footprints; its kind follows from its content. */
  readFactors(path: string, signal?: AbortSignal): Promise<Result<FactorFileContent>>;
  /** Writes beside and renames, so that a half-written file never takes the name. */
  writeText(path: string, text: string): Promise<Result<null>>;
  /** Writes a ZIP archive of text files, beside and renamed; its size in bytes. */
  writeArchive(
    path: string,
    entries: readonly { readonly path: string; readonly text: string }[],
  ): Promise<Result<number>>;
  /** Writes a study report for word processors, beside and renamed. */
  writeReport(path: string, report: Report): Promise<Result<null>>;
  writeWorkbook(request: WorkbookRequest, watch: WorkbookWatch): Promise<Result<WorkbookWritten>>;
  /** Holds the workbook at the path of the request against the one that would be written there. */
  compareWorkbook(request: ComparisonRequest): Promise<Result<WorkbookComparison>>;
  sha256(text: string): string;
}

/** A bill of materials to be read, with what a person decided about it. */
export interface BomToRead {
  readonly path: string;
  /** Short for a choice of one sheet. */
  readonly sheet?: string | undefined;
  readonly choice?: ImportChoice | undefined;
  readonly preset?: ImportPreset | undefined;
}

/** A workbook to be written from a project file as it stands. */
export interface WorkbookToExport {
  readonly project: string;
  /** Number of the study inside the project. */
  readonly study: number;
  readonly path: string;
  readonly locale: Locale;
  readonly publicCopy: boolean;
  readonly order: 'iso' | 'gbt';
  readonly rowsPerSheet?: number | undefined;
}

/** Long reading and writing beside the host, which answers meanwhile. */
export interface Background {
  /** True where reading the file in place would hold the host up. */
  isLongFile(path: string): boolean;
  previewBom(bom: ParsedInput<'workbench.importPreview'>, task: Task): Promise<Result<ImportPreview>>;
  readBom(bom: BomToRead, task: Task): Promise<Result<BomReading>>;
  exportWorkbook(workbook: WorkbookToExport, task: Task): Promise<Result<WorkbookOutcome>>;
  previewLibrary(library: ParsedInput<'libraries.preview'>, task: Task): Promise<Result<LibraryPreview>>;
  importLibrary(library: ParsedInput<'libraries.import'>, task: Task): Promise<Result<LibraryImportOutcome>>;
}

/** Ledgers of certificates, above the projects. */
export interface LedgerFiles {
  read(path: string): Promise<Result<InstrumentLedger>>;
  /** Changes a ledger while nobody else does; what the change refuses is not written. */
  update<T>(
    path: string,
    change: (ledger: InstrumentLedger) => Result<{ readonly ledger: InstrumentLedger; readonly value: T }>,
  ): Promise<Result<T>>;
}

/** Presets for reading BOMs, in the user's own folder above the projects. */
export interface PresetFiles {
  /** The presets of the user; none where there is no file yet. */
  read(): Promise<Result<ImportPresets>>;
  /** Changes them while nobody else does; what the change refuses is not written. */
  update(change: (presets: ImportPresets) => Result<ImportPresets>): Promise<Result<ImportPresets>>;
  /** Presets in a file somebody passed on. */
  readFrom(path: string): Promise<Result<ImportPresets>>;
}

/** Project files on disk. */
export interface ProjectFiles {
  create(path: string, study: StudyDocument): Result<ProjectStore>;
  open(path: string): Result<ProjectStore>;
}

/** Paths of the invented example machine that ships with the product; its BOM exists in each language. */
export interface ExampleFiles {
  readonly study: string;
  readonly boms: Readonly<Record<Locale, string>>;
  readonly corrections: string;
  readonly mappingBook: string;
}

/** Everything a use case may touch outside its own logic. */
export interface Gateways {
  /** Version of this program, printed in reports. */
  readonly softwareVersion: string;
  readonly library: FactorLibrary;
  /** The libraries of the user, above the projects. */
  readonly libraries: LibraryShelf;
  readonly knowledge: MatchingKnowledge;
  readonly factorSearch: FactorSearch;
  readonly files: Files;
  readonly projects: ProjectFiles;
  readonly ledgers: LedgerFiles;
  readonly evidence: EvidenceDisk;
  readonly presets: PresetFiles;
  /** Absent where nobody else waits: then all work is done in place. */
  readonly background?: Background;
  readonly example: ExampleFiles;
  readonly clock: Clock;
}
