import { type LibraryImportOutcome, type LibraryPreview } from '../../../shared/contract/libraries.ts';
import { type ParsedInput } from '../../../shared/contract/procedures.ts';
import { failure, type Result, success } from '../../../shared/errors/app-error.ts';
import { type RawFactorFile } from '../../../shared/model/factor-import.ts';
import { type Finding } from '../../../shared/model/finding.ts';
import {
  LibraryId,
  LibraryVersion,
  type LibraryDescription,
  RESERVED_LIBRARIES,
} from '../../../shared/model/library.ts';
import { findingView } from '../calculations/finding-view.ts';
import { FOREGROUND, stopped, type Task } from '../jobs/task.ts';
import { type Session } from '../session.ts';
import { type BuiltLibrary, buildLibrary, type LibraryIdentity } from './build-library.ts';
import { libraryFactorViews, libraryView } from './library-views.ts';
import { familyFinder } from './matching-knowledge.ts';
import { readImport } from './read-import.ts';

/** Rows and factors a preview shows; the counts are of all. */
const MOST_ROWS = 500;
const SAMPLE = 20;
const LONGEST_ID = 40;

/** Says what a file holds: how many factors, which rows cannot be taken and why. Nothing is written. */
export async function previewLibrary(
  session: Session,
  input: ParsedInput<'libraries.preview'>,
  task: Task = FOREGROUND,
): Promise<Result<LibraryPreview>> {
  const file = await readImport(session, input, task);
  if (!file.ok) {
    return file;
  }
  if (await task.step('interpreting', 0, file.value.rows)) {
    return stopped();
  }
  const suggested = suggestion(session, file.value);
  const built = buildLibrary(file.value, { ...suggested, licence: '' });
  return success(previewOf(session, file.value, suggested, built));
}

/**
 * Takes the factors of a file as a version of a library. Errors: those of reading, `input.factorImport.nothing`,
 * `state.libraryExists`, `rule.libraryId`.
 */
export async function importLibrary(
  session: Session,
  input: ParsedInput<'libraries.import'>,
  task: Task = FOREGROUND,
): Promise<Result<LibraryImportOutcome>> {
  const file = await readImport(session, input, task);
  if (!file.ok) {
    return file;
  }
  const { fileName, sha256, format } = file.value;
  const suggested = suggestion(session, file.value);
  const identity: LibraryIdentity = {
    id: input.id ?? idOf(input.name, sha256),
    version: input.version ?? suggested.version,
    name: input.name,
    source: input.source ?? (suggested.source || input.name),
    licence: input.licence,
  };
  if (RESERVED_LIBRARIES.includes(identity.id)) {
    return failure('rule.libraryId', { id: identity.id });
  }
  const { libraries, clock } = session.gateways;
  const same = libraries
    .view()
    .libraries.find(({ id, version }) => id === identity.id && version === identity.version);
  if (same !== undefined) {
    return failure('state.libraryExists', { id: identity.id, version: identity.version });
  }
  if (await task.step('interpreting', 0, file.value.rows)) {
    return stopped();
  }
  const built = buildLibrary(file.value, identity, familyFinder(session));
  if (await task.step('writing', 0, built.entries.length)) {
    return stopped();
  }
  if (built.entries.length === 0) {
    return failure(
      'input.factorImport.nothing',
      { file: fileName, rows: String(file.value.rows) },
      { file: fileName },
    );
  }
  const now = clock();
  const library: LibraryDescription = {
    ...identity,
    kind: format === 'pact2' || format === 'pact3' ? 'supplier' : 'imported',
    date: now.slice(0, 10),
    addedAt: now,
    file: { fileName, sha256 },
    importFormat: format,
    factorCount: built.entries.length,
    refusedCount: built.refused.length,
  };
  const written = libraries.write(library, built.entries);
  return written.ok
    ? success({
        library: libraryView(session, library),
        preview: previewOf(session, file.value, suggested, built),
      })
    : written;
}

type Suggested = LibraryPreview['suggested'];

function suggestion(session: Session, file: RawFactorFile): Suggested {
  const day = session.gateways.clock().slice(0, 10);
  const name = (file.suggestedName || file.fileName.replace(/\.[^.]+$/, '')).slice(0, 200) || 'library';
  const version = LibraryVersion.safeParse(file.suggestedVersion);
  return {
    id: idOf(name, file.sha256),
    name,
    version: version.success ? version.data : day,
    source: (file.publisher ?? '').slice(0, 300),
  };
}

/** Id made of a name; a name without Latin letters gives one of the digest. */
function idOf(name: string, sha256: string): string {
  const plain = name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, LONGEST_ID);
  return LibraryId.safeParse(plain).success ? plain : `library-${sha256.slice(0, 8)}`;
}

function previewOf(
  session: Session,
  file: RawFactorFile,
  suggested: Suggested,
  built: BuiltLibrary,
): LibraryPreview {
  const views = (findings: readonly Finding[]) => findings.slice(0, MOST_ROWS).map(findingView);
  return {
    fileName: file.fileName,
    sha256: file.sha256,
    format: file.format,
    rows: file.rows,
    taken: built.entries.length,
    refused: built.refused.length,
    warnings: built.warnings.length,
    suggested,
    ...(file.columns === undefined ? {} : { columns: { ...file.columns } }),
    refusedRows: views(built.refused),
    warningRows: views(built.warnings),
    sample: libraryFactorViews(session, built.entries.slice(0, SAMPLE)),
  };
}
