import type { Database } from 'better-sqlite3';
import { failure, type Result } from '../../shared/errors/app-error.ts';
import type { StudyDocument } from '../../shared/model/study.ts';
import type { HistoryChange, HistoryEntry, MappingDecision, StudyEntry } from '../services/ports.ts';
import type { EvidenceFiles } from '../services/ports/evidence-files.ts';
import type { IssueRecord } from '../services/ports/issue-record.ts';
import { evidenceFilesOf } from './evidence-files.ts';
import {
  changeOf,
  entryOf,
  iterateChanges,
  readEntryRows,
  readEntryRowsOf,
  readLastEntryId,
} from './history/history-log.ts';
import { readIssues, readIssueText } from './issues.ts';
import { readDecisions } from './read-decisions.ts';
import { readStudyDocument } from './read-study.ts';
import { attempt } from './sqlite-error.ts';
import { readStudies, rememberedStudy, studyOfEntry } from './studies.ts';
import { keyOf, TABLES } from './tables.ts';

/** The reading half of an open project file: what stands in it as of the last commit. */
export class ProjectReading {
  readonly path: string;
  readonly mode: 'read' | 'write';
  protected readonly database: Database;
  /** Number of the study that reading is about. */
  protected shown: number;

  constructor(path: string, mode: 'read' | 'write', database: Database) {
    this.path = path;
    this.mode = mode;
    this.database = database;
    this.shown = rememberedStudy(database);
  }

  get evidenceFiles(): EvidenceFiles {
    return evidenceFilesOf(this.database, this);
  }

  get studyId(): number {
    return this.shown;
  }

  studies(): Result<readonly StudyEntry[]> {
    return this.read(() => readStudies(this.database));
  }

  studyOf(entryId: number): Result<number | null> {
    return this.read(() => studyOfEntry(this.database, entryId, this.shown));
  }

  readStudy(id = this.shown): Result<StudyDocument> {
    return this.read(() => readStudyDocument(this.database, id));
  }

  readDecisions(): Result<readonly MappingDecision[]> {
    return this.read(() => readDecisions(this.database));
  }

  history(): Result<readonly HistoryEntry[]> {
    return this.read(() => readEntryRows(this.database).map(entryOf));
  }

  lastEntryId(): Result<number> {
    return this.read(() => readLastEntryId(this.database));
  }

  historyOfLine(lineId: string, afterEntry: number): Result<readonly HistoryEntry[]> {
    const key = keyOf(TABLES.bomLine, { id: lineId, study_id: this.shown });
    return this.read(() => readEntryRowsOf(this.database, TABLES.bomLine.name, key, afterEntry).map(entryOf));
  }

  changesOf(entryId: number): Result<readonly HistoryChange[]> {
    return this.read(() => [...iterateChanges(this.database, entryId)].map(changeOf));
  }

  issues(): Result<readonly IssueRecord[]> {
    return this.read(() => readIssues(this.database));
  }

  readIssue(number: number): Result<string> {
    return this.read(() => readIssueText(this.database, number));
  }

  protected read<T>(work: () => T): Result<T> {
    if (!this.database.open) {
      return failure('state.project.closed', { path: this.path });
    }
    return attempt(this.path, work);
  }
}
