import type { ProjectStore } from '../../../electron/services/ports.ts';
import { allAtOnce } from '../../../shared/portions.ts';
import { SMALL_STUDY } from './sample-study.ts';
import type { BomLine } from '../../../shared/model/bom-line.ts';
import type { Result } from '../../../shared/errors/app-error.ts';

/** How many lines every command of the plan rewrites: enough that a kill often hits the middle of one. */
const SHARED_LINES = 300;

/**
 * The lines a command leaves behind. Command `number` rewrites all shared lines and adds one of its own, so that
 * a command done by half, lost or done twice shows in the lines.
 */
function linesOf(number: number): BomLine[] {
  const shared = Array.from({ length: SHARED_LINES }, (_, index) => ({
    id: `shared-${index}`,
    parentId: null,
    note: `written by ${number}`,
  }));
  return [...shared, { id: `own-${number}`, parentId: 'shared-0' }];
}

/** Every fifth entry takes the command before back: entry 5, 10, 15 ... are undos. */
function isUndo(entry: number): boolean {
  return entry % 5 === 0;
}

/** Every seventh entry of the others makes a whole study as well. */
function makesStudy(entry: number): boolean {
  return entry % 7 === 0 && !isUndo(entry);
}

/** Every third entry of those that only write lines is written in portions. */
function isInPortions(entry: number): boolean {
  return entry % 3 === 0 && !isUndo(entry) && !makesStudy(entry);
}

/** Writes the entry of this number (2 is the first: 1 made the project). */
export function writeEntry(store: ProjectStore, entry: number): Result<unknown> {
  if (isUndo(entry)) {
    return store.undo();
  }
  const command = { name: 'test.write', params: { number: String(entry) } };
  if (isInPortions(entry)) {
    return allAtOnce(store.transactInPortions(command, (write) => write.putLinesInPortions(linesOf(entry))));
  }
  return store.transact(command, (write) => {
    write.putBomLines(linesOf(entry));
    if (makesStudy(entry)) {
      write.addStudy({ ...SMALL_STUDY, title: `made by ${entry}`, bom: linesOf(entry) }, { siteOf: 1 });
    }
  });
}

/** The studies that have to stand in the project when it holds this many entries, by title and lines. */
export function expectedStudies(entryCount: number): readonly (readonly [string, number])[] {
  const made = commandsDone(entryCount).filter(makesStudy);
  return [
    [SMALL_STUDY.title, expectedLines(entryCount).length],
    ...made.map((entry) => [`made by ${entry}`, SHARED_LINES + 1] as const),
  ];
}

/** The lines that have to stand in the project when it holds this many entries. */
export function expectedLines(entryCount: number): BomLine[] {
  const done = commandsDone(entryCount);
  const last = done.at(-1);
  if (last === undefined) {
    return [];
  }
  const shared = linesOf(last).slice(0, SHARED_LINES);
  return [...shared, ...done.map((number) => ({ id: `own-${number}`, parentId: 'shared-0' }))];
}

/** Numbers of the commands that stand, oldest first. */
function commandsDone(entryCount: number): readonly number[] {
  const done: number[] = [];
  for (let entry = 2; entry <= entryCount; entry += 1) {
    if (isUndo(entry)) {
      done.pop();
    } else {
      done.push(entry);
    }
  }
  return done;
}
