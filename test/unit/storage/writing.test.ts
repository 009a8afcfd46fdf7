import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { BomLine } from '../../../shared/model/bom-line.ts';
import { SECTION_NAMES } from '../../../shared/model/study.ts';
import type { ProjectStore, ProjectWriter } from '../../../electron/services/ports.ts';
import { bad, good, named, newStore, reopen } from './open-store.ts';
import { FULL_STUDY, SMALL_STUDY } from './sample-study.ts';
import { temporaryFolder } from './temporary-folder.ts';

const folder = temporaryFolder();
let count = 0;

function emptyStore(): ProjectStore {
  return newStore(join(folder, `writing-${(count += 1)}.cradle`));
}

function fullStore(): ProjectStore {
  return newStore(join(folder, `writing-${(count += 1)}.cradle`), FULL_STUDY);
}

function line(id: string, parentId: string | null = null): BomLine {
  return { id, parentId };
}

function lineIds(store: ProjectStore): string {
  return (good(store.readStudy()).bom ?? []).map(({ id }) => id).join('');
}

/** Runs one command and gives back the open store. */
function change(store: ProjectStore, work: (write: ProjectWriter) => void): ProjectStore {
  good(store.transact(named('test.change'), work));
  return store;
}

test('new lines go to the end, known ones keep their place, placed ones stand where they are put', () => {
  const store = emptyStore();
  change(store, (write) => write.putBomLines([line('a'), line('b'), line('c')]));
  change(store, (write) => write.putBomLines([line('d'), { ...line('a'), note: 'changed' }]));
  expect(lineIds(store)).toBe('abcd');
  change(store, (write) => write.putBomLines([line('x'), line('d')], { ordinalFrom: 1 }));
  expect(lineIds(store)).toBe('axdbc');
  change(store, (write) => write.putBomLines([line('a')], { ordinalFrom: 99 }));
  expect(lineIds(store)).toBe('xdbca');
  for (let number = 0; number < 15; number += 1) {
    const id = String.fromCharCode(65 + number);
    change(store, (write) => write.putBomLines([line(id)], { ordinalFrom: 1 }));
  }
  expect(lineIds(store)).toBe('xONMLKJIHGFEDCBAdbca');
  good(store.verifyHistory());
  good(store.close());
});

test('a child may be written before its parent, but not without', () => {
  const store = emptyStore();
  change(store, (write) => write.putBomLines([line('child', 'parent'), line('parent')]));
  const refused = bad(store.transact(named('x'), (write) => write.putBomLines([line('orphan', 'nobody')])));
  expect(refused).toEqual({
    code: 'input.reference.missing',
    params: { table: 'bom_line', id: 'orphan', field: 'parent_id', target: 'nobody' },
  });
  const removed = bad(store.transact(named('x'), (write) => write.removeBomLines(['parent'])));
  expect(removed.params).toMatchObject({ id: 'child', target: 'parent' });
  expect(lineIds(store)).toBe('childparent');
  change(store, (write) => write.removeBomLines(['parent', 'child']));
  expect(good(store.history())).toHaveLength(3);
  good(store.close());
});

test('each aggregate can be put and removed', () => {
  const store = emptyStore();
  const [source] = FULL_STUDY.sources ?? [];
  const [activity, second] = FULL_STUDY.activities ?? [];
  const [variant] = FULL_STUDY.variants ?? [];
  const [pcf] = FULL_STUDY.supplierPcfs ?? [];
  const sections = Object.fromEntries(SECTION_NAMES.map((name) => [name, FULL_STUDY[name]]));
  if (!source || !activity || !second || !variant || !pcf) {
    throw new Error('sample study is not full');
  }
  change(store, (write) => {
    write.putStudyTexts({ title: 'New title', product: FULL_STUDY.product, scope: FULL_STUDY.scope });
    write.putSource(source);
    write.putActivity(activity);
    write.putActivity(second);
    write.putFactors(FULL_STUDY.factors ?? []);
    write.putSupplierPcfs(FULL_STUDY.supplierPcfs ?? []);
    write.putVariant(variant);
    write.putSections(sections);
    write.putElectricity(FULL_STUDY.electricity);
    write.putAssumptions(FULL_STUDY.assumptions ?? []);
    write.setLibraries(FULL_STUDY.libraries ?? []);
  });
  const { bom: _bom, ...rest } = FULL_STUDY;
  const all = { ...rest, title: 'New title', activities: [activity, second] };
  expect(good(store.readStudy())).toStrictEqual(all);
  change(store, (write) => {
    write.putStudyTexts(SMALL_STUDY);
    write.removeSource(source.id);
    write.removeActivity(activity.id);
    write.removeActivity(second.id);
    write.removeFactors((FULL_STUDY.factors ?? []).map(({ id }) => id));
    write.removeSupplierPcf(pcf.id);
    write.removeVariant(variant.id);
    write.putSections(Object.fromEntries(SECTION_NAMES.map((name) => [name, undefined])));
    write.putElectricity(undefined);
    write.putAssumptions([]);
    write.setLibraries([]);
  });
  expect(good(store.readStudy())).toStrictEqual(SMALL_STUDY);
  good(store.undo());
  expect(good(store.readStudy())).toStrictEqual(all);
  good(store.close());
});

test('decisions are remembered, replaced, forgotten, and survive reopening', () => {
  const store = emptyStore();
  const assignment = { kind: 'excluded', why: 'noMaterial', reason: 'software' } as const;
  const first = { subject: 'text', key: 'licence', assignment } as const;
  const second = { subject: 'partNumber', key: '007', assignment } as const;
  change(store, (write) => write.rememberDecisions([first, second]));
  change(store, (write) =>
    write.rememberDecisions([{ ...first, assignment: { ...assignment, reason: 'other' } }]),
  );
  good(store.close());
  const again = reopen(store.path);
  expect(good(again.readDecisions()).map(({ key, assignment: found }) => [key, found.reason])).toEqual([
    ['007', 'software'],
    ['licence', 'other'],
  ]);
  change(again, (write) => write.forgetDecisions([second]));
  expect(good(again.readDecisions()).map(({ key }) => key)).toEqual(['licence']);
  good(again.close());
});

test.each<[string, string, (write: ProjectWriter) => void]>([
  ['an id twice', 'input.row.duplicate', (write) => write.putBomLines([line('a'), line('a')])],
  [
    'half a character',
    'input.text.notWellFormed',
    (write) => write.putBomLines([{ ...line('a'), note: '\ud800' }]),
  ],
  ['an unknown line', 'state.row.notFound', (write) => write.removeBomLines(['nobody'])],
  ['a text that is too long', 'storage.rowRefused', (write) => write.putBomLines([line('a'.repeat(121))])],
  [
    'a number that is none',
    'storage.rowRefused',
    (write) => write.putBomLines([{ ...line('a'), quantity: '1e5' as never }]),
  ],
])('%s is refused as a whole', (_what, code, work) => {
  const store = fullStore();
  const outcome = store.transact(named('x'), (write) => {
    write.putBomLines([line('before')]);
    work(write);
  });
  expect(bad(outcome).code).toBe(code);
  expect(good(store.readStudy())).toStrictEqual(FULL_STUDY);
  expect(good(store.history())).toHaveLength(1);
  good(store.close());
});

test('a command that changes nothing, or changes and changes back, writes no entry', () => {
  const store = fullStore();
  expect(good(store.transact(named('x'), () => undefined))).toBeNull();
  expect(good(store.transact(named('x'), (write) => write.putBomLines(FULL_STUDY.bom ?? [])))).toBeNull();
  const there = store.transact(named('x'), (write) => {
    write.putBomLines([line('short lived')]);
    write.removeBomLines(['short lived']);
  });
  expect(good(there)).toBeNull();
  expect(good(store.history())).toHaveLength(1);
  good(store.close());
});

test('a bug in the work takes everything back and is thrown on', () => {
  const store = fullStore();
  const kept: ProjectWriter[] = [];
  const work = (write: ProjectWriter) => {
    kept.push(write);
    write.putBomLines([line('new')]);
    throw new TypeError('bug');
  };
  expect(() => store.transact(named('x'), work)).toThrow(TypeError);
  // Typed as void on purpose: an async work must be refused at run time too.
  const asynchronous: (write: ProjectWriter) => unknown = async (write) => write.putBomLines([line('new')]);
  expect(() => store.transact(named('x'), asynchronous)).toThrow(/synchronous/);
  change(store, (write) => void kept.push(write));
  expect(() => kept.forEach((write) => write.putBomLines([line('late')]))).toThrow(/outside/);
  expect(good(store.readStudy())).toStrictEqual(FULL_STUDY);
  good(store.verifyHistory());
  good(store.close());
});

test('a store that only reads, or is closed, says so', () => {
  const store = fullStore();
  good(store.close());
  good(store.close());
  expect(bad(store.transact(named('x'), () => undefined)).code).toBe('state.project.closed');
  expect(bad(store.readStudy()).code).toBe('state.project.closed');
  const reader = reopen(store.path, 'read');
  expect(bad(reader.transact(named('x'), () => undefined)).code).toBe('state.project.readOnly');
  expect(bad(reader.undo()).code).toBe('state.history.nothingToUndo');
  good(reader.close());
});
