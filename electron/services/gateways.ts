import { type WorkbookOutcome } from '../../shared/contract/outcomes.ts';
import { type Result } from '../../shared/errors/app-error.ts';
import { type Factor } from '../../shared/model/factor.ts';
import { type Finding } from '../../shared/model/finding.ts';
import { type InstrumentLedger } from '../../shared/model/instrument-ledger.ts';
import { type Locale } from '../../shared/model/locale.ts';
import { type RawFile } from '../../shared/model/raw-table.ts';
import { type LibraryReference, type ResolvedStudy, type StudyDocument } from '../../shared/model/study.ts';
import { type Calculation } from '../engine/calculation.ts';
import { type FactorLookup } from '../engine/inventory/assignment.ts';
import { type MatchingKnowledge } from '../matching/knowledge.ts';
import { type BomReading } from '../reading/interpret-bom.ts';
import { type Task } from './jobs/task.ts';
import { type Clock, type ProjectStore } from './ports.ts';
import { type FactorSearch } from './ports/factor-search.ts';

/** The factors that ship with the product. */
export interface FactorLibrary {
  readonly reference: LibraryReference;
  readonly factors: readonly Factor[];
  find(id: string): Factor | undefined;
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
  readonly findings: readonly Finding[];
  /** Name of a family in the language of the workbook. */
  readonly familyName: (id: string) => string | undefined;
  readonly createdAt: string;
  readonly studySha256: string;
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
  /** Writes beside and renames, so that a half-written file never takes the name. */
  writeText(path: string, text: string): Promise<Result<null>>;
  writeWorkbook(request: WorkbookRequest, watch: WorkbookWatch): Promise<Result<WorkbookWritten>>;
  sha256(text: string): string;
}

/** A bill of materials to be read: a file and, where it has several, the sheet. */
export interface BomToRead {
  readonly path: string;
  readonly sheet?: string | undefined;
}

/** A workbook to be written from a project file as it stands. */
export interface WorkbookToExport {
  readonly project: string;
  /** Number of the study inside the project. */
  readonly study: number;
  readonly path: string;
  readonly locale: Locale;
}

/** Long reading and writing beside the host, which answers meanwhile. */
export interface Background {
  readBom(bom: BomToRead, task: Task): Promise<Result<BomReading>>;
  exportWorkbook(workbook: WorkbookToExport, task: Task): Promise<Result<WorkbookOutcome>>;
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
  readonly library: FactorLibrary;
  readonly knowledge: MatchingKnowledge;
  readonly factorSearch: FactorSearch;
  readonly files: Files;
  readonly projects: ProjectFiles;
  readonly ledgers: LedgerFiles;
  /** Absent where nobody else waits: then all work is done in place. */
  readonly background?: Background;
  readonly example: ExampleFiles;
  readonly clock: Clock;
}
