import {
  type FactorUsesView,
  type LibrariesView,
  type LibraryContent,
} from '../../../shared/contract/libraries.ts';
import { type ParsedInput } from '../../../shared/contract/procedures.ts';
import { failure, type Result, success } from '../../../shared/errors/app-error.ts';
import { type LibraryDescription, type LibraryEntry } from '../../../shared/model/library.ts';
import { openProject, type Session } from '../session.ts';
import { factorUses } from './factor-uses.ts';
import { bundledView, librariesView, libraryFactorViews, libraryView } from './library-views.ts';

/** All libraries of this computer, the bundled one first. */
export async function listLibraries(session: Session): Promise<Result<LibrariesView>> {
  return success(librariesView(session));
}

/** The factors of one version with the figures of their file; those whose name or id holds the text. */
export async function showLibrary(
  session: Session,
  { id, version, text, limit }: ParsedInput<'libraries.show'>,
): Promise<Result<LibraryContent>> {
  const { library: bundled, libraries } = session.gateways;
  if (id === bundled.reference.id) {
    const entries = bundled.factors.map((factor) => ({ factor }));
    const found = holding(entries, text);
    return success({
      library: bundledView(session),
      total: found.length,
      factors: libraryFactorViews(session, found.slice(0, limit)),
    });
  }
  const library = findLibrary(session, id, version);
  if (!library.ok) {
    return library;
  }
  const entries = libraries.entries(library.value);
  if (!entries.ok) {
    return entries;
  }
  const found = holding(entries.value, text);
  return success({
    library: libraryView(session, library.value),
    total: found.length,
    factors: libraryFactorViews(session, found.slice(0, limit)),
  });
}

/** Lines, activities, supplies, recipes and variants of all studies of the open project that name a factor. */
export async function showFactorUses(
  session: Session,
  { factorId }: ParsedInput<'libraries.uses'>,
): Promise<Result<FactorUsesView>> {
  const project = openProject(session);
  if (!project.ok) {
    return project;
  }
  const { store, studyId, study } = project.value;
  const studies = store.studies();
  if (!studies.ok) {
    return studies;
  }
  const uses: FactorUsesView['uses'] = [];
  for (const { id, title } of studies.value) {
    const read = id === studyId ? success(study) : store.readStudy(id);
    if (!read.ok) {
      return read;
    }
    const found = factorUses(read.value).get(factorId) ?? [];
    uses.push(...found.map((use) => ({ studyId: id, study: title, ...use })));
  }
  return success({ factorId, uses });
}

/** Takes a version off the shelf; without a version the one in use. Studies keep their frozen copies. */
export async function removeLibrary(
  session: Session,
  { id, version }: ParsedInput<'libraries.remove'>,
): Promise<Result<LibrariesView>> {
  if (id === session.gateways.library.reference.id) {
    return failure('rule.libraryBundled', { id });
  }
  const library = findLibrary(session, id, version);
  const removed = library.ok ? session.gateways.libraries.remove(library.value) : library;
  return removed.ok ? success(librariesView(session)) : removed;
}

function findLibrary(session: Session, id: string, version: string | undefined): Result<LibraryDescription> {
  const { libraries } = session.gateways;
  const found =
    version === undefined
      ? (libraries.view(), libraries.current(id))
      : libraries.view().libraries.find((library) => library.id === id && library.version === version);
  return found === undefined
    ? failure('state.libraryNotFound', { id: version === undefined ? id : `${id} ${version}` })
    : success(found);
}

function holding(entries: readonly LibraryEntry[], text: string): readonly LibraryEntry[] {
  const wanted = text.trim().toLowerCase();
  return wanted === ''
    ? entries
    : entries.filter(({ factor }) =>
        [factor.id, ...Object.values(factor.names)].some(
          (name) => name?.toLowerCase().includes(wanted) === true,
        ),
      );
}
