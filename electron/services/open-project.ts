import { type Result, success } from '../../shared/errors/app-error.ts';
import { type BomLine } from '../../shared/model/bom-line.ts';
import { type StudyDocument } from '../../shared/model/study.ts';
import { type Resolution, resolveStudy } from '../engine/formulas/resolve-study.ts';
import { type FactorLookup } from '../engine/inventory/assignment.ts';
import { LiveCalculation, type LiveChange } from '../engine/live/live-calculation.ts';
import { KnownChecks } from './checks/known-checks.ts';
import { stopped } from './jobs/task.ts';
import { type HistoryCommand, type HistoryEntry, type ProjectStore, type ProjectWriter } from './ports.ts';
import { changedStudy, type StudyChange, writeChange } from './study-change.ts';

/** How many commands can be taken back without reading the study again. */
const REMEMBERED_STEPS = 20;

/** The study before and after a command; both share every line that did not change. */
interface Step {
  readonly before: StudyDocument;
  readonly after: StudyDocument;
}

/** What may be asked of the file directly; all changes go through the open project. */
export type OpenFile = Omit<ProjectStore, 'transact' | 'undo' | 'redo' | 'selectStudy'>;

/** Hears what every change of the study meant for its calculation. */
export type ChangeListener = (change: LiveChange) => void;

/**
 * The open project: its file, one of its studies in memory and the calculation that follows every change. Lives until
 * the project is closed or another study is shown. All changes go through {@link OpenProject.commit}, undo and redo.
 */
export class OpenProject {
  readonly store: OpenFile;
  /** Number of the study in memory. */
  readonly studyId: number;
  readonly checks = new KnownChecks();
  readonly #writable: ProjectStore;
  readonly #library: FactorLookup;
  readonly #steps = new Map<number, Step>();
  readonly #listeners: ChangeListener[] = [];
  #study: StudyDocument;
  #resolution: Resolution;
  #revision: number;
  #live: LiveCalculation | undefined;

  constructor(store: ProjectStore, study: StudyDocument, library: FactorLookup, revision: number) {
    this.store = store;
    this.studyId = store.studyId;
    this.#writable = store;
    this.#study = study;
    this.#resolution = resolveStudy(study);
    this.#library = library;
    this.#revision = revision;
  }

  /** The study as written, formulas and all: what edits start from. */
  get study(): StudyDocument {
    return this.#study;
  }

  /** The study with its formulas worked out: what is calculated and checked. */
  get resolution(): Resolution {
    return this.#resolution;
  }

  /** A line as written; the calculation knows it with its formulas worked out. Undefined for an unknown id. */
  writtenLine(id: string): BomLine | undefined {
    const place = this.live.bom.shape.placeOf.get(id);
    const resolved = place === undefined ? undefined : this.live.bom.lineAt(place);
    return this.#resolution.study.bom === this.#study.bom
      ? resolved
      : this.#study.bom?.find((line) => line.id === id);
  }

  /** Grows with every change, also from one project to the next. */
  get revision(): number {
    return this.#revision;
  }

  /** The calculation of the study as it is now. */
  get live(): LiveCalculation {
    this.#live ??= new LiveCalculation(this.#resolution.study, this.#library);
    return this.#live;
  }

  /** Calls the listener after every change, as long as the project is open. */
  onChange(listener: ChangeListener): void {
    this.#listeners.push(listener);
  }

  /** Carries out a command: one transaction, one history entry. Null when nothing changed. */
  commit(command: HistoryCommand, change: StudyChange): Result<HistoryEntry | null> {
    const written = this.#transact(command, (write) => writeChange(write, change));
    if (written.ok && written.value !== null) {
      const step = { before: this.#study, after: changedStudy(this.#study, change) };
      this.#remember(written.value.id, step);
      this.#become(step.after);
    }
    return written;
  }

  /**
   * Makes the whole study another one: one transaction, one history entry. Site and electricity change for every study of
   * the site, unless the study is to have its own.
   */
  replace(
    command: HistoryCommand,
    study: StudyDocument,
    { ownSite = false }: { readonly ownSite?: boolean } = {},
  ): Result<HistoryEntry | null> {
    const written = this.#transact(command, (write) => {
      if (ownSite) {
        write.takeOwnSite(study);
      }
      write.replaceStudy(study);
    });
    return written.ok && written.value !== null ? this.#reread(written.value) : written;
  }

  /** Changes the list of studies: one transaction, one history entry. The study in memory stays as it is. */
  changeStudies(command: HistoryCommand, work: (write: ProjectWriter) => void): Result<HistoryEntry | null> {
    return this.#transact(command, work);
  }

  /** The project with the study the file is at, or with the one that is named. `state.studyNotFound`. */
  atStudy(id?: number, options = { remember: true }): Result<OpenProject> {
    const selected = id === undefined ? success(null) : this.#writable.selectStudy(id, options);
    if (!selected.ok) {
      return selected;
    }
    const study = this.store.readStudy();
    return study.ok
      ? success(new OpenProject(this.#writable, study.value, this.#library, this.#revision + 1))
      : study;
  }

  /** Takes the last command back. Where it changed another study, the file is at that study then. */
  undo(): Result<HistoryEntry> {
    return this.#turn(this.#writable.undo(), 'after', 'before');
  }

  /** Does the last command taken back again. */
  redo(): Result<HistoryEntry> {
    return this.#turn(this.#writable.redo(), 'before', 'after');
  }

  #turn(turned: Result<HistoryEntry>, from: keyof Step, to: keyof Step): Result<HistoryEntry> {
    if (!turned.ok || this.#isElsewhere) {
      return turned;
    }
    const step = this.#steps.get(turned.value.ofEntry ?? 0);
    if (step === undefined || step[from] !== this.#study) {
      return this.#reread(turned.value);
    }
    this.#become(step[to]);
    return turned;
  }

  /** Long work that began in one study must not end in another. */
  #transact(command: HistoryCommand, work: (write: ProjectWriter) => void): Result<HistoryEntry | null> {
    return this.#isElsewhere ? stopped() : this.#writable.transact(command, work);
  }

  get #isElsewhere(): boolean {
    return this.store.studyId !== this.studyId;
  }

  #reread(entry: HistoryEntry): Result<HistoryEntry> {
    const study = this.store.readStudy();
    if (!study.ok) {
      return study;
    }
    this.#become(study.value);
    return { ok: true, value: entry };
  }

  #become(study: StudyDocument): void {
    this.#study = study;
    this.#resolution = resolveStudy(study, this.#resolution);
    this.#revision += 1;
    const change = this.#live?.update(this.#resolution.study);
    if (change !== undefined) {
      for (const listener of this.#listeners) {
        listener(change);
      }
    }
  }

  #remember(entryId: number, step: Step): void {
    this.#steps.set(entryId, step);
    const [oldest] = this.#steps.keys();
    if (this.#steps.size > REMEMBERED_STEPS && oldest !== undefined) {
      this.#steps.delete(oldest);
    }
  }
}
