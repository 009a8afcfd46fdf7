import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { compareFormulas } from '../support/compare-workbooks.ts';
import { recalculate } from '../support/libre-office.ts';
import { readParts, readSheets, type StoredSheet, stripResults, writeParts } from '../support/xlsx-parts.ts';
import {
  cellsOf,
  changedInputs,
  comparesWithOldEngine,
  expectedSheets,
  patched,
  proofColumnsOf,
} from './changed-cells.ts';
import { completeStudy } from './complete-study.ts';
import { PERTURBATIONS } from './perturbations.ts';
import { contentOf, writeContent } from './workbook-content.ts';

/** Typed numbers that decide no emission: spending has no method, years of instruments only pass or fail, no instrument passes. */
const INERT = new Set([
  '03a_Profiles:B',
  '10a_Spend:D',
  '10a_Spend:F',
  '99_Lists:B',
  '99_Lists:D',
  '99_Lists:E',
]);

/** Changes that are tried in one file together: each is in another line or field than its neighbours. */
const FILES = 11;

const base = cellsOf(completeStudy());
const isProof = comparesWithOldEngine(proofColumnsOf(base));

interface Case {
  readonly name: string;
  readonly cells: number;
  readonly inputs: ReadonlyMap<string, number>;
  readonly expected: ReadonlyMap<string, StoredSheet>;
}

const cases = Array.from({ length: FILES }, (_, file): Case => {
  const group = PERTURBATIONS.filter((_one, index) => index % FILES === file);
  const study = group.reduce((changed, { change }) => change(changed), completeStudy());
  const cells = cellsOf(study);
  return {
    name: group.map(({ name }) => name).join('; '),
    cells: group.reduce((sum, one) => sum + one.cells, 0),
    inputs: changedInputs(base, cells),
    expected: expectedSheets(cells),
  };
});

let folder = '';
const recalculated = new Map<string, ReadonlyMap<string, StoredSheet>>();

/** Changes the cells of one workbook, one case per file, and recalculates all files in one start of LibreOffice. */
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'perturbation-'));
  const original = join(folder, 'original.xlsx');
  await writeContent(original, contentOf(completeStudy()));
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

describe('a changed input in the workbook', () => {
  it.each(cases)('$name: gives what the engine gives', ({ name, cells, inputs, expected }) => {
    expect([...inputs.keys()]).toHaveLength(cells);
    const found = recalculated.get(name) ?? new Map<string, StoredSheet>();
    const { compared, differences } = compareFormulas(expected, found, isProof);
    expect(differences).toEqual([]);
    expect(compared).toBeGreaterThan(800);
  });

  it('is noticed by the workbook’s own checks', () => {
    const passed = base.get('22_Checks!E4');
    for (const { name } of cases) {
      const overall = recalculated.get(name)?.get('22_Checks')?.get('E4')?.value;
      expect(overall, name).not.toBe(passed?.kind === 'formula' ? passed.result : '');
    }
  });

  it('is tried for every column of inputs', () => {
    const columns = (places: Iterable<string>): Set<string> =>
      new Set([...places].map((place) => place.replace(/!([A-Z]+)\d+$/, ':$1')));
    const inputs = [...base].flatMap(([place, cell]) =>
      cell.kind === 'number' && cell.style === 'input' ? [place] : [],
    );
    const tried = columns(cases.flatMap((one) => [...one.inputs.keys()]));
    const instruments = (column: string): boolean =>
      column.startsWith('07_Electricity:') && column !== '07_Electricity:D';
    const missing = [...columns(inputs)].filter(
      (column) => !tried.has(column) && !INERT.has(column) && !instruments(column),
    );
    expect(missing).toEqual([]);
  });
});
