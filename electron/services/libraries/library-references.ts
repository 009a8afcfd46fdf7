import { type LibraryReference, type StudyDocument } from '../../../shared/model/study.ts';
import { sameData } from '../../../shared/same-data.ts';
import { libraryOfSet } from '../../engine/factors/upgrade/library-upgrade.ts';
import { studyFactorIds } from '../factors/freeze-factors.ts';
import { changedStudy, type StudyChange } from '../study-change.ts';

/**
 * The change with the libraries of which the study uses factors afterwards: references without a user's library, such as
 * the bundled one, stay as they are; those of the user follow from the sets of the frozen factors that are used. The change
 * itself where it brings no factors or the references stay the same.
 */
export function withLibraryReferences(study: StudyDocument, change: StudyChange): StudyChange {
  if (change.factors === undefined || change.factors.length === 0) {
    return change;
  }
  const after = changedStudy(study, change);
  const libraries = libraryReferences(after);
  return sameData(libraries, after.libraries ?? []) ? change : { ...change, libraries };
}

/** Libraries a study rests on: those that are no user's as they stand, then the user's by the factors it uses. */
export function libraryReferences(study: StudyDocument): readonly LibraryReference[] {
  const ofUser = new Map<string, LibraryReference>();
  const used = new Set(studyFactorIds(study));
  const known = new Set<string>();
  for (const { id, source } of study.factors ?? []) {
    const library = libraryOfSet(source.set);
    if (library !== undefined) {
      known.add(library.id);
      if (used.has(id)) {
        ofUser.set(source.set, library);
      }
    }
  }
  const others = (study.libraries ?? []).filter(({ id }) => !known.has(id));
  return [...others, ...[...ofUser].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, library]) => library)];
}
