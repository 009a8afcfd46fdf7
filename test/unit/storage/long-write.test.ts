import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createProject } from '../../../electron/storage/create-project.ts';
import type { HistoryEntry, ProjectStore } from '../../../electron/services/ports.ts';
import type { Result } from '../../../shared/errors/app-error.ts';
import type { BomLine } from '../../../shared/model/bom-line.ts';
import { allAtOnce, type Portions } from '../../../shared/portions.ts';
import { makeLine, mass } from '../../support/study-builder.ts';
import { bad, good, named, newStore, reopen } from './open-store.ts';
import { SMALL_STUDY } from './sample-study.ts';
import { temporaryFolder } from './temporary-folder.ts';

const folder = temporaryFolder();
/** More lines than are written with the checks of the columns on. */
const MANY = 6000;
let path = '';
let count = 0;
let store: ProjectStore;

beforeEach(() => {
  path = join(folder, `long-${(count += 1)}.cradle`);
  store = newStore(path, { ...SMALL_STUDY, bom: [makeLine('old', { mass: mass('2') })] });
});

afterEach(() => {
  good(store.close());
});

function manyLines(last: Partial<BomLine> = {}): BomLine[] {
  return Array.from({ length: MANY }, (_, index) =>
    makeLine(`line-${index}`, {
      parentId: index === 0 ? null : 'line-0',
      mass: mass('1.5'),
      ...(index === MANY - 1 ? last : {}),
    }),
  );
}

function longWrite(lines = manyLines()): Portions<Result<HistoryEntry | null>> {
  return store.transactInPortions(named('test.long'), (write) => write.putLinesInPortions(lines));
}

/** Does so many portions; the work is not done by then. */
function advanceTo(work: Iterator<undefined>, portions: number): void {
  for (let portion = 0; portion < portions; portion += 1) {
    expect(work.next().done).toBe(false);
  }
}

/** How many portions the whole write has, found on a project of its own. */
function portionsOfAll(): number {
  const other = newStore(join(folder, `count-${count}.cradle`));
  const work = other.transactInPortions(named('test.long'), (write) => write.putLinesInPortions(manyLines()));
  let portions = 0;
  while (work.next().done !== true) {
    portions += 1;
  }
  good(other.close());
  return portions;
}

function linesOf(of: ProjectStore): readonly string[] {
  return (good(of.readStudy()).bom ?? []).map(({ id }) => id);
}

test('is the same entry, with the same hash, as the same command in one go', () => {
  const author = { actor: 'tester', clock: () => '2026-01-01T00:00:00.000Z' };
  const entryOf = (write: (of: ProjectStore) => Result<HistoryEntry | null>, name: string): unknown => {
    const other = good(createProject(join(folder, name), { ...author, study: SMALL_STUDY }));
    const entry = good(write(other));
    good(other.verifyHistory());
    good(other.close());
    return entry;
  };
  const lines = manyLines();
  const long = entryOf(
    (of) => allAtOnce(of.transactInPortions(named('test.long'), (write) => write.putLinesInPortions(lines))),
    'portions.cradle',
  );
  const short = entryOf(
    (of) => of.transact(named('test.long'), (write) => write.putBomLines(lines)),
    'once.cradle',
  );
  expect(long).toEqual(short);
  expect(long).toMatchObject({ changeCount: MANY });
});

test('in the middle everybody reads the old state and nobody else writes', () => {
  const work = longWrite();
  const portions = portionsOfAll();
  for (const part of [1, 2, 3, 4]) {
    advanceTo(work, Math.floor(portions / 5));
    expect(linesOf(store), `after ${part} fifths`).toEqual(['old']);
    expect(good(store.history())).toHaveLength(1);
    expect(good(store.studies())[0]?.bomLines).toBe(1);
  }
  const reader = reopen(path, 'read');
  expect(linesOf(reader)).toEqual(['old']);
  good(reader.close());
  const putLine = store.transact(named('test.other'), (write) => write.putBomLines([makeLine('other', {})]));
  expect(bad(putLine).code).toBe('state.busy');
  expect(bad(allAtOnce(longWrite([makeLine('other', {})]))).code).toBe('state.busy');
  const begin = performance.now();
  expect(bad(store.evidenceFiles.put('ab', new Uint8Array([1]))).code).toBe('state.busy');
  // At once: the file would otherwise wait five seconds for a writer in the same process.
  expect(performance.now() - begin).toBeLessThan(2000);
  expect(good(allAtOnce(work))?.changeCount).toBe(MANY);
  expect(linesOf(store)).toHaveLength(MANY + 1);
  expect(good(store.evidenceFiles.put('ab', new Uint8Array([1])))).toBeNull();
  good(store.verifyHistory());
});

test.each([0.02, 0.3, 0.6, 0.97])(
  'left after %f of it nothing is written, and the next write goes on',
  (part) => {
    const work: Generator<undefined, unknown, undefined> = longWrite();
    advanceTo(work, Math.max(1, Math.floor(portionsOfAll() * part)));
    work.return(undefined);
    expect(linesOf(store)).toEqual(['old']);
    expect(good(store.history())).toHaveLength(1);
    expect(store.nextUndo()).toBeNull();
    good(store.transact(named('test.next'), (write) => write.putBomLines([makeLine('next', {})])));
    expect(linesOf(store)).toEqual(['old', 'next']);
    good(store.verifyHistory());
  },
);

test('closing the project in the middle leaves the old state in one whole file', () => {
  const work = longWrite();
  advanceTo(work, 100);
  good(store.close());
  expect(bad(allAtOnce(work)).code).toBe('state.project.closed');
  store = reopen(path);
  expect(linesOf(store)).toEqual(['old']);
  good(store.verifyHistory());
});

test('is undone and done again as one, and a list is replaced as a whole', () => {
  good(allAtOnce(longWrite()));
  good(store.takeLogIn());
  good(store.undo());
  expect(linesOf(store)).toEqual(['old']);
  good(store.redo());
  const wanted = [
    ...manyLines()
      .slice(0, MANY - 100)
      .toReversed(),
    makeLine('old', { mass: mass('2') }),
  ];
  const replaced = store.transactInPortions(named('test.replace'), (write) =>
    write.replaceLinesInPortions(wanted),
  );
  good(allAtOnce(replaced));
  expect(linesOf(store)).toEqual(wanted.map(({ id }) => id));
  good(store.undo());
  expect(linesOf(store)).toHaveLength(MANY + 1);
  good(store.verifyHistory());
});

test('what the file refuses is written nowhere', () => {
  expect(bad(allAtOnce(longWrite(manyLines({ parentId: 'nobody' })))).code).toBe('input.reference.missing');
  expect(bad(allAtOnce(longWrite(manyLines({ id: 'line-7' })))).code).toBe('input.row.duplicate');
  expect(linesOf(store)).toEqual(['old']);
  expect(good(allAtOnce(longWrite([makeLine('old', { mass: mass('2') })])))).toBeNull();
});
