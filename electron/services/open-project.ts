import { type Result } from '../../shared/errors/app-error.ts';
import { type StudyDocument } from '../../shared/model/study.ts';
import { type FactorLookup } from '../engine/inventory/assignment.ts';
import { LiveCalculation, type LiveChange } from '../engine/live/live-calculation.ts';
import { KnownChecks } from './checks/known-checks.ts';
import { type HistoryCommand, type HistoryEntry, type ProjectStore } from './ports.ts';
import { changedStudy, type StudyChange, writeChange } from './study-change.ts';

/** How many commands can be taken back without reading the study again. */
const REMEMBERED_STEPS = 20;

/** The study before and after a command; both share every line that did not change. */
interface Step {
  readonly before: StudyDocument;
  readonly after: StudyDocument;
}

/** What may be asked of the file directly; all changes go through the open project. */
export type OpenFile = Omit<ProjectStore, 'transact' | 'undo' | 'redo'>;

/** Hears what every change of the study meant for its calculation. */
export type ChangeListener = (change: LiveChange) => void;

/**
 * The open project: its file, its study in memory and the calculation that follows every change. Lives until the
 * project is closed. All changes go through {@link OpenProject.commit}, undo and redo.
 */
export class OpenProject {
  readonly store: OpenFile;
  readonly checks = new KnownChecks();
  readonly #writable: ProjectStore;
  readonly #library: FactorLookup;
  readonly #steps = new Map<number, Step>();
  readonly #listeners: ChangeListener[] = [];
  #study: StudyDocument;
  #revision: number;
  #live: LiveCalculation | undefined;

  constructor(store: ProjectStore, study: StudyDocument, library: FactorLookup, revision: number) {
    this.store = store;
    this.#writable = store;
    this.#study = study;
    this.#library = library;
    this.#revision = revision;
  }

  get study(): StudyDocument {
    return this.#study;
  }

  /** Grows with every change, also from one project to the next. */
  get revision(): number {
    return this.#revision;
  }

  /** The calculation of the study as it is now. */
  get live(): LiveCalculation {
    this.#live ??= new LiveCalculation(this.#study, this.#library);
    return this.#live;
  }

  /** Calls the listener after every change, as long as the project is open. */
  onChange(listener: ChangeListener): void {
    this.#listeners.push(listener);
  }

  /** Carries out a command: one transaction, one history entry. Null when nothing changed. */
  commit(command: HistoryCommand, change: StudyChange): Result<HistoryEntry | null> {
    const written = this.#writable.transact(command, (write) => writeChange(write, change));
    if (written.ok && written.value !== null) {
      const step = { before: this.#study, after: changedStudy(this.#study, change) };
      this.#remember(written.value.id, step);
      this.#become(step.after);
    }
    return written;
  }

  /** Makes the whole study another one: one transaction, one history entry. */
  replace(command: HistoryCommand, study: StudyDocument): Result<HistoryEntry | null> {
    const written = this.#writable.transact(command, (write) => write.replaceStudy(study));
    return written.ok && written.value !== null ? this.#reread(written.value) : written;
  }

  /** Takes the last command back. */
  undo(): Result<HistoryEntry> {
    return this.#turn(this.#writable.undo(), 'after', 'before');
  }

  /** Does the last command taken back again. */
  redo(): Result<HistoryEntry> {
    return this.#turn(this.#writable.redo(), 'before', 'after');
  }

  #turn(turned: Result<HistoryEntry>, from: keyof Step, to: keyof Step): Result<HistoryEntry> {
    if (!turned.ok) {
      return turned;
    }
    const step = this.#steps.get(turned.value.ofEntry ?? 0);
    if (step === undefined || step[from] !== this.#study) {
      return this.#reread(turned.value);
    }
    this.#become(step[to]);
    return turned;
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
    this.#revision += 1;
    const change = this.#live?.update(study);
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
