import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { StudyDocument } from '../../shared/model/study.ts';
import type { Cell } from '../../electron/workbook/model/cell.ts';
import { compareFormulas } from '../support/compare-workbooks.ts';
import { recalculate } from '../support/libre-office.ts';
import {
  type Parts,
  type Patch,
  patchCells,
  readParts,
  readSheets,
  type StoredCell,
  type StoredSheet,
  stripResults,
  writeParts,
} from '../support/xlsx-parts.ts';
import { modelOf, placedCells } from '../unit/workbook/model-cells.ts';
import { completeStudy } from './complete-study.ts';
import { type Perturbation, PERTURBATIONS } from './perturbations.ts';
import { contentOf, writeContent } from './workbook-content.ts';

/** Cells of a workbook by `sheet!address`. */
type Cells = ReadonlyMap<string, Cell>;

/** Typed numbers that decide no emission: spending has no method, years of instruments only pass or fail. */
const INERT = new Set(['10a_Spend:D', '10a_Spend:F', '99_Lists:B', '99_Lists:D', '99_Lists:E']);

function cellsOf(study: StudyDocument): Cells {
  const cells = placedCells(modelOf(contentOf(study)));
  return new Map(cells.map(({ sheet, address, cell }) => [`${sheet}!${address}`, cell]));
}

/** Input cells that the perturbed study fills otherwise. */
function changedInputs(base: Cells, perturbed: Cells): ReadonlyMap<string, number> {
  const changed = new Map<string, number>();
  for (const [place, cell] of perturbed) {
    const before = base.get(place);
    if (
      cell.kind === 'number' &&
      cell.style === 'input' &&
      !(before?.kind === 'number' && before.value === cell.value)
    ) {
      changed.set(place, cell.value);
    }
  }
  return changed;
}

function patched(parts: Parts, inputs: ReadonlyMap<string, number>): Parts {
  return [...inputs].reduce((made, [place, value]) => {
    const [sheet = '', address = ''] = place.split('!');
    return patchCells(made, sheet, new Map<string, Patch>([[address, { number: value }]]));
  }, parts);
}

/** What a fresh engine run says each formula must give, in the shape of a read workbook. */
function expectedSheets(perturbed: Cells): ReadonlyMap<string, StoredSheet> {
  const sheets = new Map<string, Map<string, StoredCell>>();
  for (const [place, cell] of perturbed) {
    const [sheet = '', address = ''] = place.split('!');
    if (cell.kind === 'formula') {
      const cells = sheets.get(sheet) ?? new Map<string, StoredCell>();
      sheets.set(sheet, cells.set(address, { formula: cell.formula, value: cell.result }));
    }
  }
  return sheets;
}

/** Rows of 03_Results below the stages stand in the order of size, which a perturbation may change. */
const LAST_STAGE_ROW = 18;

/** The workbook's own comparison with the engine must fail now: the engine's values in it are the old ones. */
function comparesWithOldEngine(sheet: string, address: string, cell: StoredCell): boolean {
  const row = Number(address.replace(/^[A-Z]+/, ''));
  const belowStages = sheet === '03_Results' && row > LAST_STAGE_ROW;
  // A share of electricity may be a finding, and findings are counted where the engine wrote them.
  const findings = cell.formula?.startsWith('COUNTIF(') === true;
  const proof =
    cell.formula?.startsWith('IF(ABS(') === true || cell.formula === 'overall_check' || sheet === '22_Checks';
  // Row 3 of a data sheet sums the engine's values and the rows that differ from them.
  const proofTotal =
    row === 3 &&
    /^SUM\([A-Z]+6:[A-Z]+\d+\)$/.test(cell.formula ?? '') &&
    proofColumns.has(`${sheet}!${address.replace(/\d+/, '')}`);
  return belowStages || findings || proof || proofTotal;
}

const base = cellsOf(completeStudy());
const proofColumns = new Set(
  [...base].flatMap(([place, cell]) =>
    cell.style === 'engine' || (cell.kind === 'formula' && cell.style === 'integer')
      ? [place.replace(/\d+$/, '')]
      : [],
  ),
);

interface Case {
  readonly perturbation: Perturbation;
  readonly inputs: ReadonlyMap<string, number>;
  readonly expected: ReadonlyMap<string, StoredSheet>;
}

const cases = PERTURBATIONS.map((perturbation): Case => {
  const cells = cellsOf(perturbation.change(completeStudy()));
  return { perturbation, inputs: changedInputs(base, cells), expected: expectedSheets(cells) };
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
    recalculated.set(one.perturbation.name, readSheets(await readParts(results[index] ?? '')));
  }
}, 600_000);

afterAll(async () => {
  await rm(folder, { recursive: true });
});

describe('a changed input in the workbook', () => {
  it.each(cases)('$perturbation.name: gives what the engine gives', ({ perturbation, inputs, expected }) => {
    expect([...inputs.keys()]).toHaveLength(perturbation.cells);
    const found = recalculated.get(perturbation.name) ?? new Map<string, StoredSheet>();
    const { compared, differences } = compareFormulas(expected, found, comparesWithOldEngine);
    expect(differences).toEqual([]);
    expect(compared).toBeGreaterThan(800);
  });

  it('is noticed by the workbook’s own checks', () => {
    const overall = (name: string): unknown => recalculated.get(name)?.get('22_Checks')?.get('E4')?.value;
    const passed = base.get('22_Checks!E4');
    expect(overall('hours')).not.toBe(passed?.kind === 'formula' ? passed.result : '');
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
