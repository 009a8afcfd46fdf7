import { createHash } from 'node:crypto';
import type { Database } from 'better-sqlite3';
import { AppException, failure, type Result } from '../../shared/errors/app-error.ts';
import type { EvidenceFiles, StoredEvidence } from '../services/ports/evidence-files.ts';
import { attempt } from './sqlite-error.ts';

/** {@link EvidenceFiles} of an open project file. A file opened for reading takes nothing. */
export function evidenceFilesOf(
  database: Database,
  { path, mode }: { readonly path: string; readonly mode: 'read' | 'write' },
): EvidenceFiles {
  const reading = <T>(work: () => T): Result<T> =>
    database.open ? attempt(path, work) : failure('state.project.closed', { path });
  const writing = <T>(work: () => T): Result<T> =>
    mode === 'read' ? failure('state.project.readOnly', { path }) : reading(work);
  return {
    put: (sha256, bytes) =>
      writing(() => {
        database.prepare('INSERT OR IGNORE INTO evidence_file VALUES (?, ?)').run(sha256, bytes);
        return null;
      }),
    read: (sha256) => reading(() => contentOf(database, sha256)),
    hash: (sha256) => reading(() => createHash('sha256').update(contentOf(database, sha256)).digest('hex')),
    list: () =>
      reading(() =>
        database
          .prepare<[], StoredEvidence>(
            'SELECT sha256, length(bytes) AS bytes FROM evidence_file ORDER BY sha256',
          )
          .all(),
      ),
    remove: (hashes) =>
      writing(() => {
        const drop = database.prepare('DELETE FROM evidence_file WHERE sha256 = ?');
        database.transaction(() => hashes.forEach((sha256) => drop.run(sha256)))();
        database.exec('VACUUM');
        return null;
      }),
  };
}

function contentOf(database: Database, sha256: string): Buffer {
  const content = database
    .prepare<[string], Buffer>('SELECT bytes FROM evidence_file WHERE sha256 = ?')
    .pluck()
    .get(sha256);
  if (content === undefined) {
    throw new AppException({ code: 'state.evidenceContentMissing', params: { sha256 } });
  }
  return content;
}
