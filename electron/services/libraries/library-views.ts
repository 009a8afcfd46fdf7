import {
  type LibrariesView,
  type LibraryFactorView,
  type LibraryView,
} from '../../../shared/contract/libraries.ts';
import { type LibraryDescription, type LibraryEntry } from '../../../shared/model/library.ts';
import { factorView } from '../factors/factor-view.ts';
import { type Session } from '../session.ts';
import { factorUses } from './factor-uses.ts';

/** A version as lists show it. */
export function libraryView(session: Session, library: LibraryDescription): LibraryView {
  const { libraries } = session.gateways;
  return { ...library, current: libraries.current(library.id)?.version === library.version };
}

/** The factors that ship with the product, described like every other library. */
export function bundledView(session: Session): LibraryView {
  const { reference, factors } = session.gateways.library;
  return {
    id: reference.id,
    version: reference.version,
    kind: 'bundled',
    name: PRODUCT,
    source: PRODUCT,
    licence: 'NOTICE',
    date: BUNDLED_DATE,
    addedAt: `${BUNDLED_DATE}T00:00:00Z`,
    factorCount: factors.length,
    refusedCount: 0,
    current: true,
  };
}

/** Whose collection it is; publishers and terms of its sets stand in the file NOTICE. */
const PRODUCT = 'Cradlegate';
/** Day the bundled factors of this version of the product were put together. */
const BUNDLED_DATE = '2026-11-22';

/** All libraries, the bundled one first. */
export function librariesView(session: Session): LibrariesView {
  const { libraries, unreadable } = session.gateways.libraries.view();
  return {
    libraries: [bundledView(session), ...libraries.map((library) => libraryView(session, library))],
    unreadable: [...unreadable],
  };
}

/** Factors with their origin and how many parts of the shown study name each. */
export function libraryFactorViews(session: Session, entries: readonly LibraryEntry[]): LibraryFactorView[] {
  const study = session.project?.study;
  const uses = study === undefined ? undefined : factorUses(study);
  return entries.map(({ factor, origin }) => ({
    factor: factorView(factor),
    ...(origin === undefined ? {} : { origin }),
    uses: uses?.get(factor.id)?.length ?? 0,
  }));
}
