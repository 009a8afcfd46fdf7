import { type LibraryView } from '../../../shared/contract/libraries.ts';
import { type ParsedInput } from '../../../shared/contract/procedures.ts';
import { failure, type Result, success } from '../../../shared/errors/app-error.ts';
import { Factor } from '../../../shared/model/factor.ts';
import { type LibraryDescription, type LibraryEntry, OWN_LIBRARY } from '../../../shared/model/library.ts';
import { parseDocument, readJson } from '../../../shared/model/parse-study.ts';
import { type Session } from '../session.ts';
import { factorId, librarySet } from './build-library.ts';
import { libraryView } from './library-views.ts';

/**
 * Puts a factor into the user's own library, which becomes a new version: `1`, `2`, `3` ... Versions before and the copies
 * in studies stay as they are. `rule.libraryFactorEmpty` for a factor without any figure.
 */
export async function putOwnFactor(
  session: Session,
  { factor, licence }: ParsedInput<'libraries.putFactor'>,
): Promise<Result<LibraryView>> {
  const { libraries, clock } = session.gateways;
  if (Object.keys(factor.components).length === 0 && factor.gases === undefined) {
    return failure('rule.libraryFactorEmpty', { id: factor.id });
  }
  libraries.view();
  const before = libraries.current(OWN_LIBRARY);
  const known = before === undefined ? success([]) : libraries.entries(before);
  if (!known.ok) {
    return known;
  }
  const version = String(before === undefined ? 1 : Number(before.version) + 1);
  const id = factor.id.startsWith(`${OWN_LIBRARY}:`) ? factor.id : factorId(OWN_LIBRARY, factor.id);
  const entry: LibraryEntry = {
    factor: { ...factor, id, source: { ...factor.source, set: librarySet({ id: OWN_LIBRARY, version }) } },
  };
  const entries = [...known.value.filter((other) => other.factor.id !== id), entry];
  const now = clock();
  const library: LibraryDescription = {
    id: OWN_LIBRARY,
    version,
    kind: 'own',
    name: before?.name ?? OWN_LIBRARY,
    source: before?.source ?? OWN_LIBRARY,
    licence: licence ?? before?.licence ?? OWN_LIBRARY,
    date: now.slice(0, 10),
    addedAt: now,
    factorCount: entries.length,
    refusedCount: 0,
  };
  const written = libraries.write(library, entries);
  return written.ok ? success(libraryView(session, library)) : written;
}

/** The same from a JSON file; what is wrong in it is named with its path. */
export async function putOwnFactorFile(
  session: Session,
  { path, licence }: ParsedInput<'libraries.putFactorFile'>,
): Promise<Result<LibraryView>> {
  const text = await session.gateways.files.readText(path);
  const json = text.ok ? readJson(text.value, path) : text;
  const factor = json.ok ? parseDocument(Factor, json.value) : json;
  return factor.ok ? putOwnFactor(session, { factor: factor.value, licence }) : factor;
}
