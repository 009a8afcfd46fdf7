import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LOCALES } from '../../shared/model/locale.ts';
import type { ResolvedStudy, StudyDocument } from '../../shared/model/study.ts';
import { emissionNumbers } from '../../electron/workbook/calculation/numbers.ts';
import type { WorkbookContent } from '../../electron/workbook/content.ts';
import { compareFormulas } from '../support/compare-workbooks.ts';
import { recalculate } from '../support/libre-office.ts';
import { makeStudy } from '../support/study-builder.ts';
import {
  patchCells,
  readParts,
  readSheets,
  type StoredCell,
  type StoredSheet,
  stripResults,
  writeParts,
} from '../support/xlsx-parts.ts';
import { randomStudy } from '../unit/engine/random-study.ts';
import { withOtherNumbers } from './changed-inputs.ts';
import { completeStudy } from './complete-study.ts';
import { CONTINUED, movedParts, movedStudy, type MovingPart, movingPart, SECOND } from './continued-lists.ts';
import { unitStudy } from './live-study.ts';
import { examples, methodsStudy } from './methods-study.ts';
import { occurrences } from './occurrences.ts';
import { TEXTS, textStudy } from './text-study.ts';
import { CHANGE_LOG, ratedStudy } from './verifier-sections.ts';
import { contentOf, withMachine, writeContent } from './workbook-content.ts';

/** Cell of the cross-section in 02a_Parameters, a parameter worked out from another. */
const AREA = 'C14';

function exampleOf(name: string): StudyDocument {
  const found = examples().find(([one]) => one === name);
  if (found === undefined) {
    throw new Error(`There is no example ${name}`);
  }
  return found[1];
}

/** The study's variants asked about, and one that is not there. */
function withVariantScenarios(study: StudyDocument): StudyDocument {
  const ids = [...(study.variants ?? []).map(({ id }) => id), 'nowhere'];
  return {
    ...study,
    scenarios: ids.map((variantId) => ({ id: variantId, name: variantId, kind: 'variant', variantId })),
  };
}

/** Every method with other numbers; another seed makes other ones. */
const SEED = 20_261_122;
const RANDOM_METHODS = withOtherNumbers(methodsStudy(), SEED) as ResolvedStudy;

const contents: Record<string, WorkbookContent> = {
  methods: withMachine(contentOf(methodsStudy(), { changeLog: CHANGE_LOG })),
  'methods-random': contentOf(RANDOM_METHODS),
  variants: contentOf(withVariantScenarios(exampleOf('variant-midpoint')), { order: 'gbt' }),
  rated: withMachine(contentOf(ratedStudy())),
  formulas: contentOf(exampleOf('formula-bars')),
  units: contentOf(unitStudy()),
  ...Object.fromEntries(
    LOCALES.map((locale) => [`complete-${locale}`, contentOf(completeStudy(), { locale })]),
  ),
  ...Object.fromEntries(
    fc
      .sample(randomStudy('sound'), { numRuns: 4, seed: 20_260_301 })
      .map((study, index) => [`random-${index}`, contentOf(study)]),
  ),
  ...CONTINUED,
  texts: contentOf(textStudy()),
  empty: contentOf(makeStudy()),
};

let folder = '';
let moving: MovingPart | undefined;
const written = new Map<string, ReadonlyMap<string, StoredSheet>>();
const recalculated = new Map<string, ReadonlyMap<string, StoredSheet>>();

/** Writes every workbook, takes its stored results away and lets LibreOffice compute them, all in one start. */
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'recalculation-'));
  const names = [
    ...Object.keys(contents),
    'planted',
    'planted-operand',
    'planted-parameter',
    'planted-part',
    'moved',
  ];
  for (const [name, content] of Object.entries(contents)) {
    const path = join(folder, `${name}.xlsx`);
    await writeContent(path, content);
    const parts = await readParts(path);
    written.set(name, readSheets(parts));
    await writeParts(path, stripResults(parts));
    if (name === 'complete-en') {
      await writeParts(
        join(folder, 'planted.xlsx'),
        stripResults(patchCells(parts, '05_Processes', new Map([['F6', { formula: 'D6+E6' }]]))),
      );
    }
    if (name === 'units') {
      const wrong = new Map([[AREA, { formula: 'PI()*(C5/100)^2*1000000' }]]);
      await writeParts(
        join(folder, 'planted-parameter.xlsx'),
        stripResults(patchCells(parts, '02a_Parameters', wrong)),
      );
    }
    if (name === 'steps-continued') {
      moving = movingPart(parts);
      const wrong = patchCells(parts, SECOND, new Map([[moving.emissionCell, { formula: '1' }]]));
      await writeParts(join(folder, 'planted-part.xlsx'), stripResults(wrong));
      await writeParts(join(folder, 'moved.xlsx'), stripResults(movedParts(parts, moving)));
    }
    if (name === 'methods') {
      const wrong = new Map([['I6', { formula: '2*G6' }]]);
      await writeParts(
        join(folder, 'planted-operand.xlsx'),
        stripResults(patchCells(parts, '04d_Operands', wrong)),
      );
    }
  }
  const results = await recalculate(
    names.map((name) => join(folder, `${name}.xlsx`)),
    join(folder, 'out'),
  );
  for (const [index, name] of names.entries()) {
    recalculated.set(name, readSheets(await readParts(results[index] ?? '')));
  }
}, 600_000);

afterAll(async () => {
  await rm(folder, { recursive: true });
});

function sheetsOf(
  all: ReadonlyMap<string, ReadonlyMap<string, StoredSheet>>,
  name: string,
): ReadonlyMap<string, StoredSheet> {
  const sheets = all.get(name);
  if (sheets === undefined) {
    throw new Error(`There is no workbook ${name}`);
  }
  return sheets;
}

describe('the workbook recalculated by LibreOffice', () => {
  it.each(Object.keys(contents))('%s: every formula gives the engine’s value', (name) => {
    const { compared, differences } = compareFormulas(sheetsOf(written, name), sheetsOf(recalculated, name));
    expect(differences).toEqual([]);
    expect(compared).toBeGreaterThan(name === 'empty' ? 80 : 150);
  });

  it('computes more than a thousand formulas of the complete study', () => {
    const { compared } = compareFormulas(
      sheetsOf(written, 'complete-en'),
      sheetsOf(recalculated, 'complete-en'),
    );
    expect(compared).toBeGreaterThan(1200);
  });

  it('shows that a planted wrong formula is found, by the comparison and by the workbook itself', () => {
    const { differences } = compareFormulas(
      sheetsOf(written, 'complete-en'),
      sheetsOf(recalculated, 'planted'),
    );
    const places = differences.map((difference) => difference.place);
    expect(places).toContain('05_Processes!F6');
    expect(places).toContain('03_Results!I8');
    expect(places).toContain('22_Checks!E4');
    const overall = (name: string): unknown =>
      sheetsOf(recalculated, name).get('22_Checks')?.get('E4')?.value;
    expect(overall('planted')).not.toBe(overall('complete-en'));
  });

  it('shows that a wrong number in a product is found too', () => {
    const { differences } = compareFormulas(
      sheetsOf(written, 'methods'),
      sheetsOf(recalculated, 'planted-operand'),
    );
    const places = differences.map((difference) => difference.place);
    expect(places.filter((place) => /^04c_Terms![A-Z]+6$/.test(place)).length).toBeGreaterThan(3);
    expect(places).toContain('22_Checks!E4');
  });

  it('shows that a wrong formula of a parameter is found too, down to the cover', () => {
    const { differences } = compareFormulas(
      sheetsOf(written, 'units'),
      sheetsOf(recalculated, 'planted-parameter'),
    );
    const places = differences.map((difference) => difference.place);
    expect(places).toContain(`02a_Parameters!${AREA}`);
    expect(places.filter((place) => place.startsWith('04_BOM!')).length).toBeGreaterThan(3);
    expect(places.some((place) => place.startsWith('00_Cover!'))).toBe(true);
    expect(places).toContain('22_Checks!E4');
  });

  it('shows that a wrong formula on a sheet where the BOM goes on is found too', () => {
    const { differences } = compareFormulas(
      sheetsOf(written, 'steps-continued'),
      sheetsOf(recalculated, 'planted-part'),
    );
    const places = differences.map((difference) => difference.place);
    expect(places).toContain(`${SECOND}!${moving?.emissionCell}`);
    expect(places).toContain('22_Checks!E4');
  });

  it('moves the results and the cover by a quantity on a sheet where the BOM goes on', () => {
    const { totals } = contentOf(movedStudy(moving as MovingPart)).calculation;
    const total = emissionNumbers(totals.byLocation).excluding;
    const moved = sheetsOf(recalculated, 'moved');
    expect(Number(moved.get('03_Results')?.get('I10')?.value) / total).toBeCloseTo(1, 9);
    const cover = [...(moved.get('00_Cover')?.values() ?? [])].map(({ value }) => Number(value) / total);
    expect(cover.some((share) => Math.abs(share - 0.001) < 1e-12)).toBe(true);
    expect(total).not.toBe(sheetsOf(written, 'steps-continued').get('03_Results')?.get('I10')?.value);
  });

  it.each([
    ['as in the examples', methodsStudy()],
    ['at random', RANDOM_METHODS],
  ])('meets every kind of line, product, number and state, with numbers %s', (name, study) => {
    const { counts, missing } = occurrences(study);
    process.stdout.write(`How often each occurred, numbers ${name}: ${JSON.stringify(counts)}\n`);
    expect(missing).toEqual([]);
  });

  it.each(['methods', 'methods-random', 'methods-continued', 'variants', 'formulas', 'units', 'rated'])(
    '%s: the workbook’s own checks pass',
    (name) => {
      const overall = sheetsOf(recalculated, name).get('22_Checks')?.get('E4')?.value;
      expect(overall).toBe('passed');
    },
  );

  it('moves every scenario with its factor, stage or lines, and says which are beyond a tenth', () => {
    const rows = [...(sheetsOf(recalculated, 'methods').get('18_Sensitivity') ?? [])];
    const words = rows.filter(([address]) => address.startsWith('I')).map(([, cell]) => cell.value);
    expect(words).toContain('inside');
    expect(words).toContain('beyond');
    const deltas = rows.filter(([address, cell]) => address.startsWith('G') && cell.formula !== undefined);
    expect(deltas.length).toBeGreaterThan(60);
    expect(deltas.filter(([, cell]) => cell.value !== 0).length).toBeGreaterThan(50);
  });

  it('propagates the uncertainty of a rated study by formulas', () => {
    const sheet = sheetsOf(recalculated, 'rated').get('19_Uncertainty');
    expect(sheet?.get('B9')?.formula).toMatch(/^EXP\(2\*B\d+\)$/);
    expect(Number(sheet?.get('B9')?.value)).toBeGreaterThan(1.1);
  });

  it('holds the machine against its rule, and shares its rest out beside the total', () => {
    const sheet = sheetsOf(recalculated, 'methods').get('15a_MachineRule');
    const words = [...(sheet ?? [])]
      .filter(([address]) => address.startsWith('G'))
      .map(([, { value }]) => value);
    expect(words).toContain('FAILED');
    const rest = [...(sheet ?? [])].find(([, { value }]) => value === 'Rest, pro rata')?.[0].slice(1);
    expect(Number(sheet?.get(`B${rest}`)?.value)).toBeGreaterThan(1);
    expect(sheetsOf(recalculated, 'variants').has('15a_MachineRule')).toBe(false);
  });

  it('counts the estimated masses on the cover', () => {
    const cover = sheetsOf(recalculated, 'texts').get('00_Cover') ?? new Map<string, StoredCell>();
    const row = [...cover].find(([, { value }]) => value === 'Lines with an estimated mass')?.[0].slice(1);
    expect(cover.get(`B${row}`)?.value).toBe(4);
    expect(cover.get(`B${Number(row) + 1}`)?.value).toBe(6);
    expect(
      [...(sheetsOf(recalculated, 'empty').get('00_Cover') ?? [])].map(([, { value }]) => value),
    ).not.toContain('Lines with an estimated mass');
  });

  it('keeps every text as text', () => {
    const sheet = sheetsOf(recalculated, 'texts').get('04_BOM');
    const found = TEXTS.map((_, index) => sheet?.get(`D${index + 6}`));
    expect(found.map((cell) => cell?.formula)).toEqual(TEXTS.map(() => undefined));
    // LibreOffice escapes the underscore of _x0041_ again when it saves.
    const texts = found.map((cell) => String(cell?.value).replace('_x005F_', '_'));
    expect(texts).toEqual(TEXTS.map((text) => text.replace('\u0000', '\u2400')));
  });
});
