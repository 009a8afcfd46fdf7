import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { compareFormulas } from '../support/compare-workbooks.ts';
import { recalculate } from '../support/libre-office.ts';
import { readParts, readSheets, type StoredSheet, stripResults, writeParts } from '../support/xlsx-parts.ts';
import {
  type Cells,
  cellsOf,
  changedInputs,
  comparesWithOldEngine,
  expectedSheets,
  patched,
  proofColumnsOf,
} from './changed-cells.ts';
import { methodsStudy } from './methods-study.ts';
import { decimalPaths, type Path, withSmaller } from './random-inputs.ts';
import { contentOf, writeContent } from './workbook-content.ts';

/** One changed number per file; another seed tries others. */
const FILES = 6;
const SEED = 20_261_122;

const study = methodsStudy();
const base = cellsOf(study);
const isProof = comparesWithOldEngine(proofColumnsOf(base));

interface Case {
  readonly name: string;
  readonly inputs: ReadonlyMap<string, number>;
  readonly expected: ReadonlyMap<string, StoredSheet>;
}

/** Numbers of the study in a random order that the seed decides (linear congruential generator, Numerical Recipes). */
function shuffled(paths: readonly Path[]): readonly Path[] {
  let state = SEED;
  const next = (): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state;
  };
  return paths
    .map((path) => ({ path, at: next() }))
    .sort((left, right) => left.at - right.at)
    .map(({ path }) => path);
}

/** A change that leaves the study the same in kind: no line opens or closes, so that every formula stays. */
function keepsFormulas(changed: Cells): boolean {
  return [...changed].every(([place, cell]) => {
    const before = base.get(place);
    const isTail = place.startsWith('22a_Findings!') || place.startsWith('03_Results!');
    return (
      isTail ||
      (before?.kind === cell.kind &&
        !(
          cell.kind === 'formula' &&
          before.kind === 'formula' &&
          before.formula !== cell.formula &&
          !cell.formula.startsWith('COUNTIF(')
        ))
    );
  });
}

const cases: Case[] = [];
for (const path of shuffled(decimalPaths(study))) {
  if (cases.length === FILES) {
    break;
  }
  const cells = cellsOf(withSmaller(study, path));
  const inputs = changedInputs(base, cells);
  if (inputs.size > 0 && keepsFormulas(cells)) {
    cases.push({ name: path.join('.'), inputs, expected: expectedSheets(cells) });
  }
}

let folder = '';
const recalculated = new Map<string, ReadonlyMap<string, StoredSheet>>();

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'random-input-'));
  const original = join(folder, 'original.xlsx');
  await writeContent(original, contentOf(study));
  const parts = stripResults(await readParts(original));
  const files = cases.map((_, index) => join(folder, `case-${index}.xlsx`));
  for (const [index, one] of cases.entries()) {
    await writeParts(files[index] ?? '', patched(parts, one.inputs));
  }
  const results = await recalculate(files, join(folder, 'out'));
  for (const [index, one] of cases.entries()) {
    recalculated.set(one.name, readSheets(await readParts(results[index] ?? '')));
  }
}, 600_000);

afterAll(async () => {
  await rm(folder, { recursive: true });
});

describe('a number of the study changed in its one cell', () => {
  it.each(cases)('$name: every formula gives what the engine gives', ({ name, inputs, expected }) => {
    expect([...inputs.keys()]).toHaveLength(1);
    const found = recalculated.get(name) ?? new Map<string, StoredSheet>();
    const { compared, differences } = compareFormulas(expected, found, isProof);
    expect(differences).toEqual([]);
    expect(compared).toBeGreaterThan(5000);
  });
});
