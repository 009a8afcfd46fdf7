import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ProjectStore, ProjectWriter } from '../../../electron/services/ports.ts';
import type { StudyDocument } from '../../../shared/model/study.ts';
import { bad, good, named, newStore, reopen } from './open-store.ts';
import { FULL_STUDY, SMALL_STUDY } from './sample-study.ts';
import { temporaryFolder } from './temporary-folder.ts';

const folder = temporaryFolder();
let count = 0;

type Edit = (write: ProjectWriter, study: StudyDocument) => void;

const ids = ['a', 'b', 'c', 'd'];
const anId = fc.constantFrom(...ids);
const aNumber = fc.nat(99).map((number) => String(number));

/** Commands as a user would give them; several of them meet the same rows again and again. */
const anEdit: fc.Arbitrary<Edit> = fc.oneof(
  fc.record({ id: anId, note: aNumber }).map(({ id, note }): Edit => (write) => {
    write.putBomLines([{ id, parentId: null, note }]);
  }),
  fc.record({ wanted: fc.shuffledSubarray(ids, { minLength: 1 }), at: fc.nat(4) }).map(
    ({ wanted, at }): Edit =>
      (write) =>
        write.putBomLines(
          wanted.map((id) => ({ id, parentId: null })),
          { ordinalFrom: at },
        ),
  ),
  fc.constant<Edit>((write, study) =>
    write.removeBomLines((study.bom ?? []).slice(0, 2).map(({ id }) => id)),
  ),
  aNumber.map(
    (title): Edit =>
      (write) =>
        write.putStudyTexts({ ...SMALL_STUDY, title: `title ${title}` }),
  ),
  fc.constantFrom<Edit>(
    (write) => write.replaceStudy(FULL_STUDY),
    (write) => write.replaceStudy(SMALL_STUDY),
    (write) => write.setLibraries(FULL_STUDY.libraries ?? []),
    (write) => write.putFactors(FULL_STUDY.factors ?? []),
    (write) => write.putSections({ site: { name: 'Plant' } }),
    (write) => write.takeOwnSite({ site: { name: 'Own' } }),
    (write) => void write.addStudy({ ...FULL_STUDY, title: 'another' }),
    (write) => write.removeStudy(1),
    () => undefined,
  ),
);

type Step =
  | { readonly kind: 'edit'; readonly edit: Edit }
  | { readonly kind: 'share' | 'undo' | 'redo' | 'reopen' }
  | { readonly kind: 'select'; readonly which: number };

const aStep: fc.Arbitrary<Step> = fc.oneof(
  { weight: 5, arbitrary: anEdit.map((edit): Step => ({ kind: 'edit', edit })) },
  { weight: 4, arbitrary: fc.constant<Step>({ kind: 'undo' }) },
  { weight: 3, arbitrary: fc.constant<Step>({ kind: 'redo' }) },
  { weight: 1, arbitrary: fc.constant<Step>({ kind: 'reopen' }) },
  { weight: 1, arbitrary: fc.constant<Step>({ kind: 'share' }) },
  { weight: 2, arbitrary: fc.nat(3).map((which): Step => ({ kind: 'select', which })) },
);

/** Every study of the project by its number, with the number of its site. */
type Project = readonly (readonly [number, number, StudyDocument])[];

function projectOf(store: ProjectStore): Project {
  return good(store.studies()).map(({ id, siteId }) => [id, siteId, good(store.readStudy(id))]);
}

/** What undo and redo mean, in its plainest form: whole states before and after the point where we are. */
interface Model {
  past: Project[];
  now: Project;
  future: Project[];
}

/** A new study on the site of the one shown. */
function shareSite(siteOf: number): Edit {
  return (write) => void write.addStudy(SMALL_STUDY, { siteOf });
}

function step(store: ProjectStore, model: Model, action: Step): ProjectStore {
  switch (action.kind) {
    case 'select':
      good(store.selectStudy(model.now[action.which % model.now.length]?.[0] ?? 1, { remember: true }));
      break;
    case 'share':
    case 'edit': {
      const edit = action.kind === 'edit' ? action.edit : shareSite(store.studyId);
      // Removing a parent without its children is refused; the model then stays where it is.
      const study = good(store.readStudy());
      const outcome = store.transact(named('edit'), (write) => edit(write, study));
      if (!outcome.ok || outcome.value === null) {
        break;
      }
      const now = projectOf(store);
      expect(now).not.toStrictEqual(model.now);
      Object.assign(model, { past: [...model.past, model.now], now, future: [] });
      break;
    }
    case 'undo': {
      const before = model.past.pop();
      if (before === undefined) {
        expect(bad(store.undo()).code).toBe('state.history.nothingToUndo');
      } else {
        good(store.undo());
        Object.assign(model, { now: before, future: [...model.future, model.now] });
      }
      break;
    }
    case 'redo': {
      const after = model.future.pop();
      if (after === undefined) {
        expect(bad(store.redo()).code).toBe('state.history.nothingToRedo');
      } else {
        good(store.redo());
        Object.assign(model, { now: after, past: [...model.past, model.now] });
      }
      break;
    }
    case 'reopen':
      good(store.close());
      return reopen(store.path);
  }
  return store;
}

test('any sequence of commands, undo, redo and reopening does what the model does', () => {
  fc.assert(
    fc.property(fc.array(aStep, { minLength: 5, maxLength: 25 }), (steps) => {
      let store = newStore(join(folder, `model-${(count += 1)}.cradle`));
      const model: Model = { past: [], now: projectOf(store), future: [] };
      for (const action of steps) {
        store = step(store, model, action);
        expect(projectOf(store)).toStrictEqual(model.now);
        expect(model.now.map(([id]) => id)).toContain(store.studyId);
        expect(store.nextUndo() === null).toBe(model.past.length === 0);
        expect(store.nextRedo() === null).toBe(model.future.length === 0);
      }
      good(store.verifyHistory());
      good(store.close());
    }),
    { numRuns: 60 },
  );
});

test('undo goes back to the beginning however long ago that was', () => {
  let store = newStore(join(folder, 'deep.cradle'));
  for (let number = 1; number <= 150; number += 1) {
    good(
      store.transact(named('edit'), (write) =>
        write.putBomLines([{ id: 'a', parentId: null, note: `${number}` }]),
      ),
    );
  }
  good(store.close());
  store = reopen(store.path);
  for (let number = 1; number <= 150; number += 1) {
    good(store.undo());
  }
  expect(good(store.readStudy())).toStrictEqual(SMALL_STUDY);
  for (let number = 1; number <= 150; number += 1) {
    good(store.redo());
  }
  expect(good(store.readStudy()).bom?.[0]?.note).toBe('150');
  expect(good(store.verifyHistory()).entryCount).toBe(451);
  good(store.close());
});
