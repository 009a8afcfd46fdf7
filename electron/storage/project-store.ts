import { rmSync } from 'node:fs';
import type { Database } from 'better-sqlite3';
import { failure, type Result, success } from '../../shared/errors/app-error.ts';
import type { ProjectFigures } from '../../shared/model/project-summary.ts';
import { allAtOnce, inOnePortion, type Portions } from '../../shared/portions.ts';
import type {
  Clock,
  EffectInPortions,
  EffectOnTotal,
  HistoryCommand,
  HistoryEntry,
  PortionedWriter,
  ProjectStore,
  ProjectWriter,
  VerifiedHistory,
} from '../services/ports.ts';
import type { Authorship } from './authorship.ts';
import { disconnect } from './connection.ts';
import type { EntryRow } from './history/entry-hash.ts';
import { applyRecorded } from './history/apply-recorded.ts';
import { entryOf, iterateChanges, type NewEntry, readEntryRow } from './history/history-log.ts';
import { advance, stacksOf, type UndoStacks } from './history/undo-stacks.ts';
import { verifyHistory } from './history/verify-history.ts';
import { requireWholeIssues } from './issues.ts';
import { readUndoable, synchronous } from './sealed-work.ts';
import { ProjectReading } from './project-reading.ts';
import { createPortionedWriter, createProjectWriter } from './project-writer.ts';
import type { RowRecorder } from './row-recorder.ts';
import { attempt } from './sqlite-error.ts';
import { hasStudy, nearestStudy, rememberStudy } from './studies.ts';
import { StatementCache } from './statement-cache.ts';
import { writeSummary } from './summary.ts';
import { onSecondConnection, writeEntry } from './write-entry.ts';
import type { WriterLock } from './writer-lock.ts';

/** An open connection with what belongs to it. Without a lock the store only reads. */
export interface OpenFile {
  readonly path: string;
  readonly database: Database;
  readonly lock: WriterLock | null;
}

/** {@link ProjectStore} on an SQLite file. Lives until `close`. */
export class SqliteProjectStore extends ProjectReading implements ProjectStore {
  readonly #lock: WriterLock | null;
  readonly #authorship: Authorship;
  readonly #statements: StatementCache;
  readonly #stacks: UndoStacks;
  /** The long write that is under way. */
  #running: Portions<Result<EntryRow | null>> | undefined;

  constructor(file: OpenFile, authorship: Authorship) {
    super(file.path, file.lock === null ? 'read' : 'write', file.database);
    this.#lock = file.lock;
    this.#authorship = authorship;
    this.#statements = new StatementCache(file.database);
    this.#stacks = stacksOf(readUndoable(file.database));
  }

  get actor(): string {
    return this.#authorship.actor;
  }

  get clock(): Clock {
    return this.#authorship.clock;
  }

  selectStudy(id: number, { remember }: { readonly remember: boolean }): Result<null> {
    const known = this.read(() => hasStudy(this.database, id));
    if (!known.ok) {
      return known;
    }
    return known.value
      ? this.read(() => this.#goTo(id, remember))
      : failure('state.studyNotFound', { id: String(id) });
  }

  transact(
    command: HistoryCommand,
    work: (write: ProjectWriter) => void,
    effect?: EffectOnTotal,
  ): Result<HistoryEntry | null> {
    return this.#write({ kind: 'command', ofEntry: null, command }, effect, (recorder) =>
      work(this.#writer(recorder)),
    );
  }

  *transactInPortions(
    command: HistoryCommand,
    work: (write: PortionedWriter) => Portions<void>,
    effect?: EffectInPortions,
  ): Portions<Result<HistoryEntry | null>> {
    const refused = this.#refusal();
    if (refused !== undefined) {
      return refused;
    }
    const { studyId } = this;
    const entry = { kind: 'command', ofEntry: null, command, effect, ...this.#signed() } as const;
    const running = onSecondConnection(this.database, this.path, (connection) =>
      writeEntry(connection, entry, (recorder) =>
        work(createPortionedWriter({ database: connection.database, recorder, studyId })),
      ),
    );
    this.#running = running;
    try {
      // Undefined where the store was closed meanwhile.
      const outcome: Result<EntryRow | null> | undefined = yield* running;
      return outcome === undefined
        ? failure('state.project.closed', { path: this.path })
        : this.#done(outcome);
    } finally {
      this.#running = undefined;
    }
  }

  rememberFigures(figures: ProjectFigures, version: string): Result<null> {
    return this.read(() => {
      if (this.mode === 'write') {
        writeSummary(this.database, this.shown, figures, version);
      }
      return null;
    });
  }

  takeLogIn(): Result<null> {
    return this.read(() => {
      this.database.pragma('wal_checkpoint(PASSIVE)');
      return null;
    });
  }

  /** The first entry of a new project; only for {@link createProject}. */
  begin(command: HistoryCommand, work: (write: ProjectWriter) => void): Result<HistoryEntry | null> {
    return this.#write({ kind: 'create', ofEntry: null, command }, undefined, (recorder) => {
      work(this.#writer(recorder));
    });
  }

  nextUndo(): HistoryEntry | null {
    return this.#entry(this.#stacks.undo.at(-1));
  }

  nextRedo(): HistoryEntry | null {
    return this.#entry(this.#stacks.redo.at(-1));
  }

  undo(effect?: EffectOnTotal): Result<HistoryEntry> {
    return this.#turn('undo', this.nextUndo(), effect);
  }

  redo(effect?: EffectOnTotal): Result<HistoryEntry> {
    return this.#turn('redo', this.nextRedo(), effect);
  }

  verifyHistory(): Result<VerifiedHistory> {
    const outcome = this.read(() => {
      requireWholeIssues(this.database);
      return verifyHistory(this.database, this.#statements);
    });
    return outcome.ok ? outcome.value : outcome;
  }

  close(): Result<null> {
    if (!this.database.open) {
      return success(null);
    }
    const left: Generator<undefined, unknown, undefined> | undefined = this.#running;
    left?.return(undefined);
    const outcome = attempt(this.path, () => {
      disconnect(this.database);
      return null;
    });
    if (this.database.open) {
      this.database.close();
    }
    this.#lock?.release();
    return outcome;
  }

  discard(): Result<null> {
    const closed = this.close();
    return closed.ok
      ? attempt(this.path, () => {
          rmSync(this.path, { force: true });
          return null;
        })
      : closed;
  }

  #turn(kind: 'undo' | 'redo', of: HistoryEntry | null, effect?: EffectOnTotal): Result<HistoryEntry> {
    if (of === null) {
      return failure(`state.history.nothingTo${kind === 'undo' ? 'Undo' : 'Redo'}`);
    }
    const entry = { kind, ofEntry: of.id, command: of.command } as const;
    const outcome = this.#write(entry, effect, (recorder) => {
      const changes = [...iterateChanges(this.database, of.id)];
      applyRecorded(recorder, of.id, changes, kind === 'undo' ? 'backward' : 'forward');
    });
    if (!outcome.ok) {
      return outcome;
    }
    if (outcome.value === null) {
      throw new Error(`entry ${of.id} has no changes`);
    }
    const study = this.studyOf(of.id);
    if (study.ok && study.value !== null && study.value !== this.shown) {
      this.selectStudy(study.value, { remember: true });
    }
    return success(outcome.value);
  }

  #write(
    command: Pick<NewEntry, 'kind' | 'ofEntry' | 'command'>,
    effect: EffectOnTotal | undefined,
    work: (recorder: RowRecorder) => void,
  ): Result<HistoryEntry | null> {
    const refused = this.#refusal();
    if (refused !== undefined) {
      return refused;
    }
    const connection = { path: this.path, database: this.database, statements: this.#statements };
    const entry = {
      ...command,
      ...this.#signed(),
      effect: effect === undefined ? undefined : () => inOnePortion(effect),
    };
    return this.#done(allAtOnce(writeEntry(connection, entry, synchronous(work))));
  }

  /** Why nothing can be written now. */
  #refusal(): ReturnType<typeof failure> | undefined {
    if (!this.database.open) {
      return failure('state.project.closed', { path: this.path });
    }
    if (this.mode === 'read') {
      return failure('state.project.readOnly', { path: this.path });
    }
    const params = { file: this.path, reason: 'a long write is under way' };
    return this.#running === undefined ? undefined : failure('state.busy', params);
  }

  #signed(): Pick<NewEntry, 'time' | 'actor'> {
    const { actor, clock } = this.#authorship;
    return { actor, time: clock() };
  }

  /** Goes on from what a transaction left. */
  #done(outcome: Result<EntryRow | null>): Result<HistoryEntry | null> {
    if (!outcome.ok) {
      return outcome;
    }
    if (outcome.value === null) {
      return success(null);
    }
    advance(this.#stacks, outcome.value);
    const there = this.read(() => this.#leaveRemovedStudy());
    return there.ok ? success(entryOf(outcome.value)) : there;
  }

  #leaveRemovedStudy(): null {
    const there = nearestStudy(this.database, this.shown);
    return there === this.shown ? null : this.#goTo(there, true);
  }

  #writer(recorder: RowRecorder): ProjectWriter {
    return createProjectWriter({ database: this.database, recorder, studyId: this.shown });
  }

  #goTo(id: number, remember: boolean): null {
    if (remember && this.mode === 'write') {
      rememberStudy(this.database, id);
    }
    this.shown = id;
    return null;
  }

  #entry(id: number | undefined): HistoryEntry | null {
    const row = id === undefined ? undefined : readEntryRow(this.database, id);
    return row === undefined ? null : entryOf(row);
  }
}
