import type { Result } from '../../shared/errors/app-error.ts';
import type { Activity } from '../../shared/model/activity.ts';
import type { Assignment } from '../../shared/model/assignment.ts';
import type { BomLine } from '../../shared/model/bom-line.ts';
import type { DecimalString } from '../../shared/model/decimal-string.ts';
import type { ElectricitySupply } from '../../shared/model/electricity.ts';
import type { Factor } from '../../shared/model/factor.ts';
import type { MessageParams } from '../../shared/model/finding.ts';
import type { ProjectFigures } from '../../shared/model/project-summary.ts';
import type { Portions } from '../../shared/portions.ts';
import type { EvidenceFiles } from './ports/evidence-files.ts';
import type { IssueFrame, IssueRecord, NewIssue } from './ports/issue-record.ts';
import type { SupplierPcf } from '../../shared/model/supplier-pcf.ts';
import type { Variant } from '../../shared/model/variant.ts';
import type {
  Assumption,
  BomSource,
  LibraryReference,
  Product,
  Scope,
  StudyDocument,
  StudySections,
} from '../../shared/model/study.ts';

/** Tells the time as ISO 8601 text in UTC, e.g. "2026-11-22T09:30:00.000Z". The only source of time. */
export type Clock = () => string;

/** What the user asked for: the name of a command, its parameters for the history's text, the reason if given. */
export interface HistoryCommand {
  readonly name: string;
  readonly params: MessageParams;
  readonly reason?: string;
}

/**
 * `create`: the project was made, cannot be undone; `command`: a change by a command; `undo` and `redo`: the
 * command in `ofEntry` was taken back or done again. History is append-only: an undo is an entry of its own.
 */
export type HistoryKind = 'create' | 'command' | 'undo' | 'redo';

/** What an entry did to the total by location, excluding biogenic CO2, in kg CO2e of one machine. */
export interface TotalEffect {
  readonly beforeKg: DecimalString;
  readonly afterKg: DecimalString;
}

/** Works out the effect while the change stands in the file and is not yet committed; undefined leaves it out. */
export type EffectOnTotal = () => TotalEffect | undefined;

/** The same in portions. */
export type EffectInPortions = () => Portions<TotalEffect | undefined>;

/** One committed change of the project: who, when, why, how many rows, chained by hash to the entry before. */
export interface HistoryEntry {
  /** Counts from 1 without gaps. */
  readonly id: number;
  readonly kind: HistoryKind;
  /** Entry an undo or redo speaks about; null for the other kinds. */
  readonly ofEntry: number | null;
  readonly time: string;
  readonly actor: string;
  /** For undo and redo the name and parameters of the command taken back or done again. */
  readonly command: HistoryCommand;
  readonly changeCount: number;
  /** SHA-256, 64 hex digits; 64 zeros in the first entry. */
  readonly previousHash: string;
  /** SHA-256, 64 hex digits, over everything above and every changed row (electron/storage/DECISIONS.md). */
  readonly hash: string;
  /** Absent where the total was not at hand. */
  readonly effect?: TotalEffect;
}

/** Value of one cell of a stored row; empty cells are left out of a {@link StoredRow}. */
export type StoredValue = string | number;
export type StoredRow = Readonly<Record<string, StoredValue>>;

/** A changed row: null before means added, null after means removed. */
export interface HistoryChange {
  readonly table: string;
  /** Values of the key columns as a JSON list. */
  readonly key: string;
  readonly before: StoredRow | null;
  readonly after: StoredRow | null;
}

/** What {@link ProjectStore.verifyHistory} found to be whole. */
export interface VerifiedHistory {
  readonly entryCount: number;
  readonly changeCount: number;
  /** Hash of the last entry: it stands for the whole history. */
  readonly headHash: string;
}

/** A line of the mapping book: this text or part number was decided to mean that factor (or to be excluded). */
export interface MappingDecision {
  readonly subject: 'text' | 'partNumber';
  /** The text as the matching compares it (already folded by the matching, stored as given). */
  readonly key: string;
  readonly assignment: Assignment;
}

/** The texts of a study that are not lists of rows. */
export interface StudyTexts {
  readonly title: string;
  readonly product: Product;
  readonly scope: Scope;
}

export interface BomLinePlacement {
  /**
   * Index in the study's list at which the first of the lines is to stand; what stood there moves behind them.
   * Without it known lines keep their place and new lines go to the end.
   */
  readonly ordinalFrom?: number;
}

/**
 * Writes inside one transaction. A method that cannot do what it is asked throws an AppException; the
 * transaction is then taken back and its error returned by {@link ProjectStore.transact}.
 * `put` adds rows or replaces the rows of the same id; writing what is already there changes nothing.
 */
export interface ProjectWriter {
  putStudyTexts(texts: StudyTexts): void;
  putBomLines(lines: readonly BomLine[], placement?: BomLinePlacement): void;
  /** Makes the BOM consist of exactly these lines in this order; rows that are the same stay untouched. */
  replaceBomLines(lines: readonly BomLine[]): void;
  /** Removes these lines; lines below them have to be removed or moved in the same transaction. */
  removeBomLines(ids: readonly string[]): void;
  putSource(source: BomSource): void;
  removeSource(id: string): void;
  putActivity(activity: Activity): void;
  removeActivity(id: string): void;
  /** Stores frozen copies of factors. */
  putFactors(factors: readonly Factor[]): void;
  removeFactors(ids: readonly string[]): void;
  putSupplierPcfs(pcfs: readonly SupplierPcf[]): void;
  removeSupplierPcf(id: string): void;
  putVariant(variant: Variant): void;
  removeVariant(id: string): void;
  /** Replaces the sections that are named; one that is undefined or an empty list is taken away. */
  putSections(sections: Partial<StudySections>): void;
  /** Undefined takes the electricity supply away. */
  putElectricity(supply: ElectricitySupply | undefined): void;
  /** Replaces the whole register of assumptions. */
  putAssumptions(assumptions: readonly Assumption[]): void;
  rememberDecisions(decisions: readonly MappingDecision[]): void;
  forgetDecisions(decisions: readonly Pick<MappingDecision, 'subject' | 'key'>[]): void;
  /** Replaces the whole list of library versions. */
  setLibraries(libraries: readonly LibraryReference[]): void;
  /**
   * Makes the study equal to the document; rows that are the same stay untouched. Site and electricity are those of the
   * site, for every study that shares it; {@link ProjectWriter.takeOwnSite} before it keeps the others as they are.
   */
  replaceStudy(document: StudyDocument): void;
  /** Gives the study a site of its own where this data would change the site of other studies. */
  takeOwnSite(data: Pick<StudyDocument, 'site' | 'electricity'>): void;
  /**
   * Adds a study to the project; its number, which no study ever had. With `siteOf` it shares the site of that study,
   * and site and electricity of the document are not looked at.
   */
  addStudy(document: StudyDocument, options?: { readonly siteOf?: number }): number;
  /** True when something was changed so far: what is written already changes nothing. */
  hasChanges(): boolean;
  /** Freezes an issue of the study; it is never changed or removed again. */
  addIssue(issue: NewIssue): IssueFrame;
  /** AppException `state.studyNotFound`. */
  renameStudy(id: number, title: string): void;
  /** AppException `state.studyNotFound`, `state.lastStudy`. */
  removeStudy(id: number): void;
}

/** Writes long lists in portions inside one transaction, everything else like {@link ProjectWriter}. */
export interface PortionedWriter extends ProjectWriter {
  /** {@link ProjectWriter.putBomLines} at the end of the list. */
  putLinesInPortions(lines: readonly BomLine[]): Portions<void>;
  /** {@link ProjectWriter.replaceBomLines}. */
  replaceLinesInPortions(lines: readonly BomLine[]): Portions<void>;
  /** Rows changed so far. */
  rowsWritten(): number;
}

/** A study of the project, as lists show it. Studies with the same `siteId` share the data of the site. */
export interface StudyEntry {
  readonly id: number;
  readonly title: string;
  readonly productName: string;
  readonly siteId: number;
  readonly siteName?: string;
  readonly periodStart?: string;
  readonly periodEnd?: string;
  readonly bomLines: number;
  readonly activities: number;
}

/**
 * One open project file. All methods are synchronous; one store per file, one thread.
 * Errors of the file come back as values: `storage.*`, `external.*`, `state.*`.
 */
export interface ProjectStore {
  readonly path: string;
  readonly mode: 'read' | 'write';
  /** Name that is written into every entry. */
  readonly actor: string;
  /** Time as the entries have it. */
  readonly clock: Clock;
  /** Number of the study that all reading and writing is about. Undo and redo go to the study they change. */
  readonly studyId: number;
  /** All studies of the project, in the order they were made. */
  studies(): Result<readonly StudyEntry[]>;
  /** Goes to another study; with `remember` it is also the one shown next time. `state.studyNotFound`. */
  selectStudy(id: number, options: { readonly remember: boolean }): Result<null>;
  /** The study an entry changed; null when it changed none, or one that is not there any more. */
  studyOf(entryId: number): Result<number | null>;
  /** The whole study (or another by its number), lists in their order. An empty list comes back as absent. */
  readStudy(id?: number): Result<StudyDocument>;
  readDecisions(): Result<readonly MappingDecision[]>;
  /**
   * One command: one transaction, one history entry. Null when nothing changed: then nothing is written.
   * After success the change is on the disk. A thrown AppException becomes the error; any other exception is a
   * bug, takes the transaction back and goes on to the caller.
   */
  transact(
    command: HistoryCommand,
    work: (write: ProjectWriter) => void,
    effect?: EffectOnTotal,
  ): Result<HistoryEntry | null>;
  /**
   * {@link ProjectStore.transact} in portions. Until the last one all reading gives the old state, and all other writing
   * is refused with `state.busy`. Whoever leaves before has written nothing; closing the store leaves too
   * (`state.project.closed`). {@link ProjectStore.takeLogIn} belongs after it, not in the same stretch.
   */
  transactInPortions(
    command: HistoryCommand,
    work: (write: PortionedWriter) => Portions<void>,
    effect?: EffectInPortions,
  ): Portions<Result<HistoryEntry | null>>;
  /**
   * Keeps what lists of projects show, with the state and the `version` it was calculated for; where another study is shown
   * next time, or the file is only read, nothing is kept.
   */
  rememberFigures(figures: ProjectFigures, version: string): Result<null>;
  /** Takes what was written in portions from the log into the file; nothing changes for anybody. */
  takeLogIn(): Result<null>;
  /** All entries, oldest first. */
  history(): Result<readonly HistoryEntry[]>;
  /** Number of the newest entry. */
  lastEntryId(): Result<number>;
  /** The entries after this one (0 for all) that changed a BOM line, oldest first. */
  historyOfLine(lineId: string, afterEntry: number): Result<readonly HistoryEntry[]>;
  /** The rows an entry changed, in the order they were first touched. */
  changesOf(entryId: number): Result<readonly HistoryChange[]>;
  /** The command `undo` would take back, null when there is none. */
  nextUndo(): HistoryEntry | null;
  /** The command `redo` would do again, null when there is none. */
  nextRedo(): HistoryEntry | null;
  /** Takes back the last command as a new entry. `state.history.nothingToUndo`, `state.history.conflict`. */
  undo(effect?: EffectOnTotal): Result<HistoryEntry>;
  /** Does the last command taken back again, as a new entry. `state.history.nothingToRedo`, `.conflict`. */
  redo(effect?: EffectOnTotal): Result<HistoryEntry>;
  /**
   * Recomputes every hash and replays every change against the rows that stand in the file.
   * `storage.historyBroken` names the first entry that is not what was written, or the row changed behind it.
   */
  verifyHistory(): Result<VerifiedHistory>;
  /** Content of evidence, by its hash; outside the history. */
  readonly evidenceFiles: EvidenceFiles;
  /** All issues of the project, oldest first, without their documents. */
  issues(): Result<readonly IssueRecord[]>;
  /**
   * The document of an issue as canonical JSON, its hash checked. `state.issueNotFound`, `storage.issueBroken`.
   */
  readIssue(number: number): Result<string>;
  /** Writes everything into the one file and lets it go. The store cannot be used afterwards. */
  close(): Result<null>;
  /** Closes the file and removes it. Only for a project that holds nothing of its user. */
  discard(): Result<null>;
}
