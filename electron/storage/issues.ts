import { createHash } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';
import type { Database } from 'better-sqlite3';
import { AppException } from '../../shared/errors/app-error.ts';
import type { IssueFrame, IssueRecord, IssueStatus, NewIssue } from '../services/ports/issue-record.ts';
import { canonicalJson } from './canonical-json.ts';
import { FIRST_PREVIOUS_HASH } from './history/entry-hash.ts';
import type { WriteContext } from './list-items.ts';
import { TABLES } from './tables.ts';

interface IssueRow {
  readonly number: number;
  readonly of_study: number;
  readonly status: IssueStatus;
  readonly time: string;
  readonly made_by: string;
  readonly note: string | null;
  readonly summary: string;
  readonly sha256: string;
}

/** Freezes an issue: its document beside, its row with the hash under history. */
export function addIssue({ database, recorder, studyId }: WriteContext, issue: NewIssue): IssueFrame {
  const frame = nextFrame(database);
  const text = canonicalJson(issue.document(frame));
  database.prepare('INSERT INTO issue_document VALUES (?, ?)').run(frame.number, gzipSync(text));
  recorder.put(TABLES.issue, [
    {
      number: frame.number,
      of_study: studyId,
      status: issue.status,
      time: issue.time,
      made_by: issue.by,
      summary: canonicalJson(issue.summary),
      note: issue.note ?? null,
      sha256: sha256(text),
    },
  ]);
  return frame;
}

function nextFrame(database: Database): IssueFrame {
  const last = database.prepare<[], number | null>('SELECT max(number) FROM issue').pluck().get() ?? 0;
  const head = database
    .prepare<[], { entry: number; hash: string }>(
      'SELECT id AS entry, hash FROM history_entry ORDER BY id DESC LIMIT 1',
    )
    .get();
  return { number: last + 1, history: head ?? { entry: 0, hash: FIRST_PREVIOUS_HASH } };
}

/** All issues of the project, oldest first. */
export function readIssues(database: Database): readonly IssueRecord[] {
  return database
    .prepare<[], IssueRow>('SELECT * FROM issue ORDER BY number')
    .all()
    .map((row) => ({
      number: row.number,
      studyId: row.of_study,
      status: row.status,
      time: row.time,
      by: row.made_by,
      ...(row.note !== null && { note: row.note }),
      summary: JSON.parse(row.summary) as IssueRecord['summary'],
      sha256: row.sha256,
    }));
}

/** The document of an issue. AppException `state.issueNotFound`, `storage.issueBroken`. */
export function readIssueText(database: Database, number: number): string {
  const hash = database
    .prepare<[number], string>('SELECT sha256 FROM issue WHERE number = ?')
    .pluck()
    .get(number);
  if (hash === undefined) {
    throw new AppException({ code: 'state.issueNotFound', params: { number: String(number) } });
  }
  const stored = database
    .prepare<[number], Buffer>('SELECT gzip FROM issue_document WHERE number = ?')
    .pluck()
    .get(number);
  const text = stored === undefined ? undefined : unpacked(stored);
  if (text === undefined || sha256(text) !== hash) {
    throw new AppException({ code: 'storage.issueBroken', params: { number: String(number) } });
  }
  return text;
}

/** Reads every issue; AppException `storage.issueBroken` names the first that is not as it was frozen. */
export function requireWholeIssues(database: Database): void {
  const numbers = database.prepare<[], number>('SELECT number FROM issue ORDER BY number').pluck().all();
  for (const number of numbers) {
    readIssueText(database, number);
  }
}

/** Undefined where the bytes are no compressed text any more. */
function unpacked(stored: Buffer): string | undefined {
  try {
    return gunzipSync(stored).toString('utf8');
  } catch (problem) {
    if (problem instanceof Error && 'code' in problem && String(problem.code).startsWith('Z_')) {
      return undefined;
    }
    throw problem;
  }
}

function sha256(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}
