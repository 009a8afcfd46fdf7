import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LOCALES } from '../../shared/model/locale.ts';
import type { StudyDocument } from '../../shared/model/study.ts';
import type { WorkbookContent } from '../../electron/workbook/content.ts';
import { compareFormulas } from '../support/compare-workbooks.ts';
import { recalculate } from '../support/libre-office.ts';
import { makeFactor, makeLine, makeStudy, mass, use } from '../support/study-builder.ts';
import {
  patchCells,
  readParts,
  readSheets,
  type StoredSheet,
  stripResults,
  writeParts,
} from '../support/xlsx-parts.ts';
import { randomStudy } from '../unit/engine/random-study.ts';
import { completeStudy } from './complete-study.ts';
import { examples, methodsStudy } from './methods-study.ts';
import { occurrences } from './occurrences.ts';
import { contentOf, writeContent } from './workbook-content.ts';

const TEXTS = [
  '=1+1',
  '+A1',
  '-2',
  '@SUM(A1)',
  'a\u0000b',
  '_x0041_',
  '<f>1</f>',
  'two\nlines',
  ' spaces ',
  '绕线机 Ø20',
];

/** Texts that must come back as they were, in a study small enough to see them. */
function textStudy(): StudyDocument {
  const bom = TEXTS.map((text, index) =>
    makeLine(`l${index}`, { description: text, supplier: text, mass: mass('1.5'), assignment: use('steel') }),
  );
  return makeStudy({ bom, factors: [makeFactor('steel', 'kg', '2')] });
}

function exampleOf(name: string): StudyDocument {
  const found = examples().find(([one]) => one === name);
  if (found === undefined) {
    throw new Error(`There is no example ${name}`);
  }
  return found[1];
}

const contents: Record<string, WorkbookContent> = {
  methods: contentOf(methodsStudy()),
  variants: contentOf(exampleOf('variant-midpoint')),
  formulas: contentOf(exampleOf('formula-bars')),
  ...Object.fromEntries(
    LOCALES.map((locale) => [`complete-${locale}`, contentOf(completeStudy(), { locale })]),
  ),
  ...Object.fromEntries(
    fc
      .sample(randomStudy('sound'), { numRuns: 4, seed: 20_260_301 })
      .map((study, index) => [`random-${index}`, contentOf(study)]),
  ),
  texts: contentOf(textStudy()),
  empty: contentOf(makeStudy()),
};

let folder = '';
const written = new Map<string, ReadonlyMap<string, StoredSheet>>();
const recalculated = new Map<string, ReadonlyMap<string, StoredSheet>>();

/** Writes every workbook, takes its stored results away and lets LibreOffice compute them, all in one start. */
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'recalculation-'));
  const names = [...Object.keys(contents), 'planted', 'planted-operand'];
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

  it('meets every kind of line, product, number and state', () => {
    const { counts, missing } = occurrences(methodsStudy());
    process.stdout.write(`How often each occurred: ${JSON.stringify(counts)}\n`);
    expect(missing).toEqual([]);
  });

  it.each(['methods', 'variants', 'formulas'])('%s: the workbook’s own checks pass', (name) => {
    const overall = sheetsOf(recalculated, name).get('22_Checks')?.get('E4')?.value;
    expect(overall).toBe('passed');
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
