import { type Result, success } from '../../shared/errors/app-error.ts';
import { type BomLine } from '../../shared/model/bom-line.ts';
import { type StudyDocument } from '../../shared/model/study.ts';
import { type Portions } from '../../shared/portions.ts';
import { type Resolution, resolveStudy } from '../engine/formulas/resolve-study.ts';
import { type FactorLookup } from '../engine/inventory/assignment.ts';
import { LiveCalculation, type LiveChange } from '../engine/live/live-calculation.ts';
import { KnownChecks } from './checks/known-checks.ts';
import { stopped } from './jobs/task.ts';
import { withLibraryReferences } from './libraries/library-references.ts';
import { rememberStep, type Step } from './history/remembered-steps.ts';
import { type Foreseen, foresee, isQuick, prepare, type Prepared } from './history/foresee.ts';
import {
  type EffectOnTotal,
  type HistoryCommand,
  type HistoryEntry,
  type ProjectStore,
  type ProjectWriter,
} from './ports.ts';
import { reopened } from './sign-off/reopen.ts';
import { changedStudy, type StudyChange, writeChange, writeInPortions } from './study-change.ts';

/** What may be asked of the file directly; all changes go through the open project. */
export type OpenFile = Omit<
  ProjectStore,
  'transact' | 'transactInPortions' | 'undo' | 'redo' | 'selectStudy'
>;

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

  /** Whether the calculation is at hand; asking for it would make it. */
  get isCalculated(): boolean {
    return this.#live !== undefined;
  }

  /** Calls the listener after every change, as long as the project is open. */
  onChange(listener: ChangeListener): void {
    this.#listeners.push(listener);
  }

  /**
   * Carries out a command: one transaction, one history entry. Null when nothing changed. A change of an issued study
   * makes it a draft again. `also` writes what is no part of the study.
   */
  commit(
    command: HistoryCommand,
    given: StudyChange,
    also?: (write: ProjectWriter) => void,
  ): Result<HistoryEntry | null> {
    const before = this.#study;
    const asked = withLibraryReferences(before, given);
    let change = asked;
    let after: StudyDocument | undefined;
    const next = (): StudyDocument => (after ??= changedStudy(before, change));
    return this.#follow(
      (effect) =>
        this.#transact(
          command,
          (write) => {
            writeChange(write, asked);
            if (write.hasChanges()) {
              change = reopened(before, asked, this.store);
            }
            if (change !== asked) {
              writeChange(write, change);
            }
            also?.(write);
          },
          effect,
        ),
      () => success(next()),
      ({ id }) => rememberStep(this.#steps, id, { before, after: next() }),
    );
  }

  /**
   * {@link OpenProject.commit} of long lists in portions: until the last one study, calculation and file are read as they
   * were; then all three change at once. Nobody else may write meanwhile. `begun` is told who knows the rows written so far.
   */
  *commitInPortions(
    command: HistoryCommand,
    given: StudyChange,
    begun?: (rowsWritten: () => number) => void,
  ): Portions<Result<HistoryEntry | null>> {
    if (this.#isElsewhere) {
      return stopped();
    }
    const before = this.#study;
    const asked = withLibraryReferences(before, given);
    const change = reopened(before, asked, this.store);
    const after = changedStudy(before, change);
    let made: Prepared | undefined;
    const foreseen = (): Portions<Prepared | undefined> => this.#prepared(after);
    const outcome = yield* this.#writable.transactInPortions(
      command,
      function* (write) {
        begun?.(() => write.rowsWritten());
        yield* writeInPortions(write, asked);
        // Writing what is there already is no change and leaves an issued study as it is.
        if (change !== asked && write.hasChanges()) {
          writeChange(write, change.sections === undefined ? {} : { sections: change.sections });
        }
      },
      function* () {
        made = yield* foreseen();
        return made?.effect;
      },
    );
    if (!outcome.ok || outcome.value === null) {
      return outcome;
    }
    rememberStep(this.#steps, outcome.value.id, { before, after });
    this.#become(after, made === undefined ? undefined : { ...made, change: this.live.adopt(made.prepared) });
    return outcome;
  }

  *#prepared(after: StudyDocument): Portions<Prepared | undefined> {
    return this.#live !== undefined || isQuick(this.#study, after)
      ? yield* prepare(this.live, this.#resolution, after)
      : undefined;
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
    const work = (write: ProjectWriter): void => {
      if (ownSite) {
        write.takeOwnSite(study);
      }
      write.replaceStudy(study);
    };
    return this.#follow(
      (effect) => this.#transact(command, work, effect),
      () => this.store.readStudy(),
    );
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
    return this.#turn('undo', 'after', 'before');
  }

  /** Does the last command taken back again. */
  redo(): Result<HistoryEntry> {
    return this.#turn('redo', 'before', 'after');
  }

  #turn(direction: 'undo' | 'redo', from: keyof Step, to: keyof Step): Result<HistoryEntry> {
    const due = direction === 'undo' ? this.#writable.nextUndo() : this.#writable.nextRedo();
    const step = this.#steps.get(due?.id ?? 0);
    const isHere = due !== null && this.#studyOf(due.id) === this.studyId;
    return this.#follow(
      (effect) => this.#writable[direction](isHere ? effect : undefined),
      () => (step !== undefined && step[from] === this.#study ? success(step[to]) : this.store.readStudy()),
    );
  }

  #studyOf(entryId: number): number | undefined {
    const study = this.store.studyOf(entryId);
    return study.ok ? (study.value ?? undefined) : undefined;
  }

  /**
   * Writes an entry and goes to the study it leaves. The effect on the total is worked out before the commit; where the
   * commit then fails, the calculation goes back.
   */
  #follow<T extends HistoryEntry | null>(
    write: (effect: EffectOnTotal) => Result<T>,
    next: () => Result<StudyDocument>,
    written?: (entry: HistoryEntry) => void,
  ): Result<T> {
    let foreseen: Foreseen | undefined;
    const outcome = write(() => {
      const study = next();
      const isAtHand = this.#live !== undefined || (study.ok && isQuick(this.#study, study.value));
      foreseen = study.ok && isAtHand ? foresee(this.live, this.#resolution, study.value) : undefined;
      return foreseen?.effect;
    });
    if (!outcome.ok || outcome.value === null || this.#isElsewhere) {
      this.#goBack(foreseen);
      return outcome;
    }
    const study = foreseen === undefined ? next() : success(foreseen.study);
    if (!study.ok) {
      return study;
    }
    written?.(outcome.value);
    this.#become(study.value, foreseen);
    return outcome;
  }

  #goBack(foreseen: Foreseen | undefined): void {
    if (foreseen !== undefined) {
      this.#tell(foreseen.change);
      this.#tell(this.live.update(this.#resolution.study));
    }
  }

  /** Long work that began in one study must not end in another. */
  #transact(
    command: HistoryCommand,
    work: (write: ProjectWriter) => void,
    effect?: EffectOnTotal,
  ): Result<HistoryEntry | null> {
    return this.#isElsewhere ? stopped() : this.#writable.transact(command, work, effect);
  }

  get #isElsewhere(): boolean {
    return this.store.studyId !== this.studyId;
  }

  #become(study: StudyDocument, foreseen: Pick<Foreseen, 'resolution' | 'change'> | undefined): void {
    this.#study = study;
    this.#resolution = foreseen?.resolution ?? resolveStudy(study, this.#resolution);
    this.#revision += 1;
    this.#tell(foreseen?.change ?? this.#live?.update(this.#resolution.study));
  }

  #tell(change: LiveChange | undefined): void {
    if (change !== undefined) {
      for (const listener of this.#listeners) {
        listener(change);
      }
    }
  }
}
