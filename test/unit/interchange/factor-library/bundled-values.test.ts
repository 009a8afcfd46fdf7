import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { Decimal } from 'decimal.js';
import { describe, expect, test } from 'vitest';
import { loadBundledLibrary } from '../../../../electron/interchange/factor-library/load-library.ts';
import { readLibraryIndex } from '../../../../electron/interchange/factor-library/library-index.ts';
import { COMPONENTS, type Component } from '../../../../shared/model/component.ts';
import type { Factor } from '../../../../shared/model/factor.ts';
import { LIBRARY_FOLDER, SOURCE_FOLDER } from './library-folder.ts';

const library = loadBundledLibrary(LIBRARY_FOLDER);
const index = readLibraryIndex(LIBRARY_FOLDER);

/** Spelling of a unit in a source where the library writes it otherwise; the meaning is the same. */
const UNIT_SPELLING: Readonly<Record<string, string>> = { L: 'l' };

/** Biogenic CO2 is published beside the total, never inside it. */
const BIOGENIC_CO2: readonly Component[] = ['biogenicCo2Emission', 'biogenicCo2Removal'];

interface SourceFigure {
  readonly id: string;
  readonly unit: string;
  readonly value: string;
  readonly biogenic: string;
  readonly place: string;
}

function sourceFigures(setId: string): readonly SourceFigure[] {
  return parse(readFileSync(join(SOURCE_FOLDER, `${setId}.csv`), 'utf8'), { columns: true });
}

function sum(factor: Factor, wanted: (component: Component) => boolean): string {
  return Decimal.sum(0, ...COMPONENTS.filter(wanted).map((name) => factor.components[name] ?? '0')).toFixed();
}

describe.each(index.sets.map((set) => set.id))('set %s', (setId) => {
  const figures = sourceFigures(setId);
  const factors = library.factors.filter((factor) => factor.source.set === setId);

  test('holds the rows of the source in their order', () => {
    expect(factors.map((factor) => factor.id)).toEqual(figures.map((figure) => figure.id));
  });

  test('every value, unit and place equals the source', () => {
    const found = factors.map((factor) => ({
      id: factor.id,
      unit: factor.unit,
      value: sum(factor, (name) => !BIOGENIC_CO2.includes(name)),
      biogenic: sum(factor, (name) => BIOGENIC_CO2.includes(name)),
      place: factor.source.place,
    }));
    const wanted = figures.map((figure) => ({
      id: figure.id,
      unit: UNIT_SPELLING[figure.unit] ?? figure.unit,
      value: new Decimal(figure.value).toFixed(),
      biogenic: new Decimal(figure.biogenic === '' ? 0 : figure.biogenic).toFixed(),
      place: figure.place,
    }));
    expect(found).toEqual(wanted);
  });
});

test('the sets that ship whole are whole', () => {
  const rows = Object.fromEntries(index.sets.map((set) => [set.id, set.rows]));
  expect(rows).toMatchObject({
    defra_2026: 1271,
    us_epa_hub_2025: 286,
    spend_us_epa: 1016,
    electricity_world: 714,
    ice_v2_2011: 136,
    ademe_base_carbone: 14,
  });
  const china = index.sets.filter((set) => set.id.startsWith('electricity_china'));
  expect(china.reduce((total, set) => total + set.rows, 0)).toBe(141);
});

test('of sets without terms only single figures ship', () => {
  const single = index.sets.filter((set) =>
    library.factors.some((f) => f.source.set === set.id && f.flags?.includes('termsNotStated')),
  );
  expect(single.map((set) => set.id)).toContain('cpcd_china');
  for (const set of single) {
    expect(set.rows, set.id).toBeLessThan(70);
  }
});
