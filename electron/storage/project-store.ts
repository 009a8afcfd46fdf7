import { rmSync } from 'node:fs';
import type { Database } from 'better-sqlite3';
import { failure, type Result, success } from '../../shared/errors/app-error.ts';
import type { StudyDocument } from '../../shared/model/study.ts';
import type {
  HistoryChange,
  HistoryCommand,
  HistoryEntry,
  MappingDecision,
  ProjectStore,
  ProjectWriter,
  StudyEntry,
  VerifiedHistory,
} from '../services/ports.ts';
import type { Authorship } from './authorship.ts';
import { disconnect } from './connection.ts';
import { applyRecorded } from './history/apply-recorded.ts';
import type { EntryRow } from './history/entry-hash.ts';
import {
  appendEntry,
  changeOf,
  entryOf,
  iterateChanges,
  type NewEntry,
  readEntryRow,
  readEntryRows,
  readEntryRowsOf,
  readLastEntryId,
} from './history/history-log.ts';
import { advance, stacksOf, type UndoStacks } from './history/undo-stacks.ts';
import { verifyHistory } from './history/verify-history.ts';
import { UNDO_FLOOR } from './migrations/migrate.ts';
import { createProjectWriter } from './project-writer.ts';
import { readDecisions } from './read-decisions.ts';
import { readStudyDocument } from './read-study.ts';
import { RowRecorder } from './row-recorder.ts';
import { attempt } from './sqlite-error.ts';
import {
  hasStudy,
  nearestStudy,
  readStudies,
  rememberedStudy,
  rememberStudy,
  studyOfEntry,
} from './studies.ts';
import { StatementCache } from './statement-cache.ts';
import { keyOf, TABLES } from './tables.ts';
import { inTransaction } from './transaction.ts';
import type { WriterLock } from './writer-lock.ts';

/** An open connection with what belongs to it. Without a lock the store only reads. */
export interface OpenFile {
  readonly path: string;
  readonly database: Database;
  readonly lock: WriterLock | null;
}

/** {@link ProjectStore} on an SQLite file. Lives until `close`. */
export class SqliteProjectStore implements ProjectStore {
  readonly path: string;
  readonly mode: 'read' | 'write';
  readonly #database: Database;
  readonly #lock: WriterLock | null;
  readonly #authorship: Authorship;
  readonly #statements: StatementCache;
  readonly #stacks: UndoStacks;
  #studyId: number;

  constructor(file: OpenFile, authorship: Authorship) {
    this.path = file.path;
    this.mode = file.lock === null ? 'read' : 'write';
    this.#database = file.database;
    this.#lock = file.lock;
    this.#authorship = authorship;
    this.#statements = new StatementCache(file.database);
    this.#stacks = stacksOf(readUndoable(file.database));
    this.#studyId = rememberedStudy(file.database);
  }

  get studyId(): number {
    return this.#studyId;
  }

  studies(): Result<readonly StudyEntry[]> {
    return this.#read(() => readStudies(this.#database));
  }

  selectStudy(id: number, { remember }: { readonly remember: boolean }): Result<null> {
    const known = this.#read(() => hasStudy(this.#database, id));
    if (!known.ok) {
      return known;
    }
    return known.value
      ? this.#read(() => this.#goTo(id, remember))
      : failure('state.studyNotFound', { id: String(id) });
  }

  studyOf(entryId: number): Result<number | null> {
    return this.#read(() => studyOfEntry(this.#database, entryId, this.#studyId));
  }

  readStudy(id = this.#studyId): Result<StudyDocument> {
    return this.#read(() => readStudyDocument(this.#database, id));
  }

  readDecisions(): Result<readonly MappingDecision[]> {
    return this.#read(() => readDecisions(this.#database));
  }

  transact(command: HistoryCommand, work: (write: ProjectWriter) => void): Result<HistoryEntry | null> {
    return this.#write({ kind: 'command', ofEntry: null, command }, (recorder) =>
      work(this.#writer(recorder)),
    );
  }

  /** The first entry of a new project; only for {@link createProject}. */
  begin(command: HistoryCommand, work: (write: ProjectWriter) => void): Result<HistoryEntry | null> {
    return this.#write({ kind: 'create', ofEntry: null, command }, (recorder) => {
      work(this.#writer(recorder));
    });
  }

  history(): Result<readonly HistoryEntry[]> {
    return this.#read(() => readEntryRows(this.#database).map(entryOf));
  }

  lastEntryId(): Result<number> {
    return this.#read(() => readLastEntryId(this.#database));
  }

  historyOfLine(lineId: string, afterEntry: number): Result<readonly HistoryEntry[]> {
    const key = keyOf(TABLES.bomLine, { id: lineId, study_id: this.#studyId });
    return this.#read(() =>
      readEntryRowsOf(this.#database, TABLES.bomLine.name, key, afterEntry).map(entryOf),
    );
  }

  changesOf(entryId: number): Result<readonly HistoryChange[]> {
    return this.#read(() => [...iterateChanges(this.#database, entryId)].map(changeOf));
  }

  nextUndo(): HistoryEntry | null {
    return this.#entry(this.#stacks.undo.at(-1));
  }

  nextRedo(): HistoryEntry | null {
    return this.#entry(this.#stacks.redo.at(-1));
  }

  undo(): Result<HistoryEntry> {
    return this.#turn('undo', this.nextUndo());
  }

  redo(): Result<HistoryEntry> {
    return this.#turn('redo', this.nextRedo());
  }

  verifyHistory(): Result<VerifiedHistory> {
    const outcome = this.#read(() => verifyHistory(this.#database, this.#statements));
    return outcome.ok ? outcome.value : outcome;
  }

  close(): Result<null> {
    if (!this.#database.open) {
      return success(null);
    }
    const outcome = attempt(this.path, () => {
      disconnect(this.#database);
      return null;
    });
    if (this.#database.open) {
      this.#database.close();
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

  #turn(kind: 'undo' | 'redo', of: HistoryEntry | null): Result<HistoryEntry> {
    if (of === null) {
      return failure(`state.history.nothingTo${kind === 'undo' ? 'Undo' : 'Redo'}`);
    }
    const entry = { kind, ofEntry: of.id, command: of.command } as const;
    const outcome = this.#write(entry, (recorder) => {
      const changes = [...iterateChanges(this.#database, of.id)];
      applyRecorded(recorder, of.id, changes, kind === 'undo' ? 'backward' : 'forward');
    });
    if (!outcome.ok) {
      return outcome;
    }
    if (outcome.value === null) {
      throw new Error(`entry ${of.id} has no changes`);
    }
    const study = this.studyOf(of.id);
    if (study.ok && study.value !== null && study.value !== this.#studyId) {
      this.selectStudy(study.value, { remember: true });
    }
    return success(outcome.value);
  }

  #write(
    entry: Omit<NewEntry, 'time' | 'actor'>,
    work: (recorder: RowRecorder) => void,
  ): Result<HistoryEntry | null> {
    if (!this.#database.open) {
      return failure('state.project.closed', { path: this.path });
    }
    if (this.mode === 'read') {
      return failure('state.project.readOnly', { path: this.path });
    }
    const outcome = attempt(this.path, () =>
      inTransaction(this.#database, () => {
        const recorder = new RowRecorder(this.#statements);
        requireSynchronous(runSealed(recorder, work));
        const { actor, clock } = this.#authorship;
        return appendEntry(this.#database, { ...entry, actor, time: clock() }, recorder.changes());
      }),
    );
    if (!outcome.ok) {
      return outcome;
    }
    if (outcome.value === null) {
      return success(null);
    }
    advance(this.#stacks, outcome.value);
    const there = this.#read(() => this.#leaveRemovedStudy());
    return there.ok ? success(entryOf(outcome.value)) : there;
  }

  #leaveRemovedStudy(): null {
    const there = nearestStudy(this.#database, this.#studyId);
    return there === this.#studyId ? null : this.#goTo(there, true);
  }

  #writer(recorder: RowRecorder): ProjectWriter {
    return createProjectWriter({ database: this.#database, recorder, studyId: this.#studyId });
  }

  #goTo(id: number, remember: boolean): null {
    if (remember && this.mode === 'write') {
      rememberStudy(this.#database, id);
    }
    this.#studyId = id;
    return null;
  }

  #read<T>(work: () => T): Result<T> {
    if (!this.#database.open) {
      return failure('state.project.closed', { path: this.path });
    }
    return attempt(this.path, work);
  }

  #entry(id: number | undefined): HistoryEntry | null {
    const row = id === undefined ? undefined : readEntryRow(this.#database, id);
    return row === undefined ? null : entryOf(row);
  }
}

/** However the work ends, nothing can be written through its recorder afterwards. */
function runSealed(recorder: RowRecorder, work: (recorder: RowRecorder) => unknown): unknown {
  try {
    return work(recorder);
  } finally {
    recorder.seal();
  }
}

function requireSynchronous(outcome: unknown): void {
  if (outcome instanceof Promise) {
    throw new Error('the work of a transaction has to be synchronous');
  }
}

/** Entries that count for undo: those after the last migration of the schema. */
function readUndoable(database: Database): EntryRow[] {
  const floor = database
    .prepare<[string], string>('SELECT value FROM meta WHERE name = ?')
    .pluck()
    .get(UNDO_FLOOR);
  return readEntryRows(database).filter((entry) => entry.id > Number(floor ?? 0));
}
