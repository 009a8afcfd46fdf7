import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { StudyDocument } from '../../shared/model/study.ts';
import { compareFormulas } from '../support/compare-workbooks.ts';
import { recalculate } from '../support/libre-office.ts';
import { readParts, readSheets, type StoredSheet, stripResults, writeParts } from '../support/xlsx-parts.ts';
import { cellsOf, comparesWithOldEngine, expectedSheets, patched, proofColumnsOf } from './changed-cells.ts';
import {
  type InputCell,
  inputCells,
  keepsFormulas,
  randomNumbers,
  readBack,
  shuffled,
  smaller,
  withInput,
} from './changed-inputs.ts';
import { completeStudy } from './complete-study.ts';
import { byParameters, unitStudy } from './live-study.ts';
import { methodsStudy } from './methods-study.ts';
import { contentOf, writeContent } from './workbook-content.ts';

/** Another seed tries other cells and numbers. */
const SEED = 20_261_122;
/** Files of the complete study, in which one cell of every column of inputs is another; cells of one file together. */
const FILES = 8;
/** Files of the study of every method, one cell in each. */
const SINGLE_FILES = 4;
/** Parameters that are others in the study in which every quantity is a formula. */
const PARAMETERS_CHANGED = 6;
/** Cells of a column that are looked at until one keeps the study what it is. */
const CELLS_TRIED = 8;

/** Columns of which no single number can be another without the study becoming one of another kind, and why. */
const NOT_ALONE = new Map([
  ['05b_Gases:E', 'shares of a mixture add up to 1'],
  ['05b_Gases:F', 'shares of a mixture add up to 1'],
  ['10a_Spend:F', 'a year'],
  ['07_Electricity:F', 'a year'],
  ['07_Electricity:G', 'a year'],
]);

interface Case {
  readonly name: string;
  readonly study: StudyDocument;
  readonly cells: ReadonlyMap<string, number>;
}

const random = randomNumbers(SEED);
const complete = completeStudy();
const methods = methodsStudy();
const units = unitStudy();
const live = byParameters(methods);
const bases = new Map<StudyDocument, ReturnType<typeof cellsOf>>([
  [complete, cellsOf(complete)],
  [methods, cellsOf(methods)],
  [units, cellsOf(units)],
  [live, cellsOf(live)],
]);

function baseOf(study: StudyDocument): ReturnType<typeof cellsOf> {
  const base = bases.get(study);
  if (base === undefined) {
    throw new Error('There is no such study');
  }
  return base;
}

/** A somewhat smaller number; of a switch the other one. */
function another({ value, origin }: InputCell): number {
  return origin.words === undefined ? smaller(value, random) : 1 - value;
}

/** One random cell of every column that can be another number, with that number. */
function oneOfEveryColumn(study: StudyDocument): readonly (readonly [string, number])[] {
  const byColumn = Map.groupBy(inputCells(study), ({ column }) => column);
  return [...byColumn.values()].flatMap((cells) => {
    const candidates = shuffled(cells, random).slice(0, CELLS_TRIED);
    for (const cell of [...candidates, ...candidates, ...candidates]) {
      const next = another(cell);
      const changed = withInput(study, cell, next);
      if (next !== cell.value && changed !== undefined && keepsFormulas(baseOf(study), cellsOf(changed))) {
        return [[cell.place, next] as const];
      }
    }
    return [];
  });
}

function singleCells(study: StudyDocument): readonly Case[] {
  const cases: Case[] = [];
  for (const cell of shuffled(inputCells(study), random)) {
    const next = smaller(cell.value, random);
    const changed = cases.length < SINGLE_FILES ? withInput(study, cell, next) : undefined;
    if (changed !== undefined && next !== cell.value && keepsFormulas(baseOf(study), cellsOf(changed))) {
      cases.push({ name: `every method, ${cell.place}`, study, cells: new Map([[cell.place, next]]) });
    }
  }
  return cases;
}

/** Random numbers for parameters of the study, all in one file: those that keep the study what it is. */
function otherParameters(study: StudyDocument, name: string, most: number): Case {
  const cells = new Map<string, number>();
  let made = study;
  for (const cell of shuffled(inputCells(study), random)) {
    const isParameter = cell.column === '02a_Parameters:C';
    const next = smaller(cell.value, random);
    const changed = isParameter && cells.size < most ? withInput(made, cell, next) : undefined;
    if (changed !== undefined && next !== cell.value && keepsFormulas(baseOf(study), cellsOf(changed))) {
      cells.set(cell.place, next);
      made = changed;
    }
  }
  return { name: `${name}, ${[...cells.keys()].join(' ')}`, study, cells };
}

/** Both shares of a mixture at once, as a person would change them. */
function bothShares(): readonly (readonly [string, number])[] {
  const shares = inputCells(complete).filter(({ column }) => column.startsWith('05b_Gases'));
  return shares
    .filter(({ origin }) => origin.path.endsWith('.share'))
    .map(({ place }, index) => [place, index === 0 ? 0.3 : 0.7]);
}

const tried = [...oneOfEveryColumn(complete), ...bothShares()];
const cases: readonly Case[] = [
  ...Array.from({ length: FILES }, (_, file): Case => {
    const cells = tried.filter((_one, index) => index % FILES === file || index >= tried.length - 2);
    return {
      name: `complete, ${cells.map(([place]) => place).join(' ')}`,
      study: complete,
      cells: new Map(cells),
    };
  }),
  ...singleCells(methods),
  otherParameters(units, 'formulas with units', 20),
  otherParameters(live, 'every quantity a formula', PARAMETERS_CHANGED),
];

let folder = '';
const files = new Map<string, string>();
const recalculated = new Map<string, ReadonlyMap<string, StoredSheet>>();

/** Changes the cells of every file and recalculates all of them in one start of LibreOffice. */
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'perturbation-'));
  const stripped = new Map<StudyDocument, Awaited<ReturnType<typeof readParts>>>();
  for (const study of bases.keys()) {
    const path = join(folder, `original-${stripped.size}.xlsx`);
    await writeContent(path, contentOf(study));
    stripped.set(study, stripResults(await readParts(path)));
  }
  const changed = cases.map((_, index) => join(folder, `case-${index}.xlsx`));
  for (const [index, { study, cells }] of cases.entries()) {
    await writeParts(changed[index] ?? '', patched(stripped.get(study) ?? new Map(), cells));
  }
  const results = await recalculate(changed, join(folder, 'out'));
  for (const [index, { name }] of cases.entries()) {
    files.set(name, results[index] ?? '');
    recalculated.set(name, readSheets(await readParts(results[index] ?? '')));
  }
}, 600_000);

afterAll(async () => {
  await rm(folder, { recursive: true });
});

describe('inputs changed in the workbook, recalculated, read back and computed by the engine', () => {
  it.each(cases)('$name', async ({ name, study, cells }) => {
    const read = await readBack(study, files.get(name) ?? '');
    expect(read.refused).toEqual([]);
    expect([...read.places].sort()).toEqual([...cells.keys()].sort());
    const found = recalculated.get(name) ?? new Map<string, StoredSheet>();
    const expected = expectedSheets(cellsOf(read.study));
    const isProof = comparesWithOldEngine(proofColumnsOf(baseOf(study)));
    const { compared, differences } = compareFormulas(expected, found, isProof);
    expect(differences).toEqual([]);
    expect(compared).toBeGreaterThan(study === units ? 400 : study === complete ? 800 : 5000);
  });

  it('are noticed by the workbook’s own checks', () => {
    for (const { name, study } of cases) {
      const passed = baseOf(study).get('22_Checks!E4');
      const overall = recalculated.get(name)?.get('22_Checks')?.get('E4')?.value;
      expect(overall, name).not.toBe(passed?.kind === 'formula' ? passed.result : '');
    }
  });

  it('are tried in every column of inputs', () => {
    const columns = new Set(tried.map(([place]) => place.replace(/!([A-Z]+)\d+$/, ':$1')));
    const missing = new Set(
      inputCells(complete)
        .map(({ column }) => column)
        .filter((column) => !columns.has(column) && !NOT_ALONE.has(column)),
    );
    process.stdout.write(`${columns.size} columns tried: ${[...columns].join(' ')}\n`);
    expect([...missing]).toEqual([]);
  });
});
