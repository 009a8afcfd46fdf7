import { describe, expect, it } from 'vitest';
import { readFactorFile } from '../../../../electron/interchange/factor-imports/read-factor-file.ts';
import { factorOfRecord } from '../../../../electron/reading/factor-records/factor-of-record.ts';
import { fileFolder, workbookOf } from '../../../support/factor-files.ts';

/** Invented numbers in the layout of a cumulative LCIA workbook; nothing of any database is in them. */
const I = 'IPCC 2021';
const B = 'IPCC 2021 (incl. biogenic CO2)';
const G = 'global warming potential (GWP100)';
const U = 'kg CO2-Eq';
const META = [
  'Activity UUID_Product UUID',
  'Activity Name',
  'Geography',
  'Reference Product Name',
  'Reference Product Unit',
  'Reference Product Amount',
];
const COLUMNS: readonly (readonly [string, string, string])[] = [
  ['EF v3.1', 'acidification', 'accumulated exceedance (AE)'],
  [I, 'climate change: total (excl. biogenic CO2)', G],
  [I, 'climate change: fossil (excl. aircraft)', G],
  [I, 'climate change: aircraft', G],
  [I, 'climate change: dLUC emissions', G],
  [I, 'climate change: dLUC removals', G],
  [I, 'climate change: biogenic (excl. CO2)', G],
  [I, 'climate change: total (excl. biogenic CO2)', 'global warming potential (GWP20)'],
  [B, 'climate change: total (incl. biogenic CO2)', G],
];
const STEEL = ['u1_p1', 'sheet rolling, invented', 'GLO', 'invented sheet', 'kg', 1];
const STEEL_VALUES = [99, 2.1, 1.9, 0.05, 0.1, -0.02, 0.07, 77, 1.8];
const WASTE = ['u2_p2', 'treatment of invented waste', 'CH', 'invented waste', 'kg', -1];
const WASTE_VALUES = [99, -0.5, -0.5, 0, 0, 0, 0, 77, -0.4];

function lcia(meta: readonly string[], rows: readonly (readonly (string | number | null)[])[]) {
  const blank = meta.map(() => null);
  return workbookOf('LCIA', [
    [...blank, ...COLUMNS.map(([method]) => method)],
    [...blank, ...COLUMNS.map(([, category]) => category)],
    [...blank, ...COLUMNS.map(([, , indicator]) => indicator)],
    [...meta, ...COLUMNS.map(([method]) => (method === 'EF v3.1' ? 'mol H+-Eq' : U))],
    ...rows,
  ]);
}

describe('cumulative LCIA workbook', () => {
  const file = fileFolder();

  async function read(name: string, content: Buffer) {
    const result = await readFactorFile(file(name, content));
    if (!result.ok || result.value.kind !== 'factors') {
      throw new Error(JSON.stringify(result));
    }
    return result.value.file;
  }

  it('takes the climate columns of IPCC 2021 by their texts and turns the sign of waste treatment', async () => {
    const read1 = await read(
      'Cut-off Cumulative LCIA v3.11.xlsx',
      lcia(META, [
        [...STEEL, ...STEEL_VALUES],
        [...WASTE, ...WASTE_VALUES],
      ]),
    );
    expect(read1).toMatchObject({ format: 'ecoinventLcia', rows: 2, suggestedVersion: '3.11', refused: [] });
    const [steel, waste] = read1.records.map((record) => factorOfRecord(record).taken);
    expect(steel?.factor).toMatchObject({ unit: 'kg', geography: 'GLO', gwpSet: 'AR6' });
    expect(steel?.factor.components).toEqual({
      fossil: '1.9',
      aircraft: '0.05',
      landUseChange: '0.08',
      biogenicNonCo2: '0.07',
      biogenicCo2Removal: '-0.3',
    });
    // An amount of -1 kg with -0.5 kg CO2e is 0.5 kg CO2e for 1 kg.
    expect(waste?.factor.components).toMatchObject({ fossil: '0.5', biogenicCo2Removal: '-0.1' });
    expect(waste?.origin).toMatchObject({
      sheet: 'LCIA',
      row: 6,
      amount: '-1',
      conversions: ['-1 kg: × -1'],
    });
    expect(waste?.origin.values[0]).toMatchObject({ value: '-0.5', unit: U });
  });

  it('finds columns in another order and reads older workbooks without amounts, saying so', async () => {
    const meta = [
      'Reference Product Unit',
      'Geography',
      'Activity Name',
      'Reference Product Name',
      'Activity UUID_Product UUID',
    ];
    const row = ['kg', 'DE', 'invented casting', 'invented part', 'u9_p9', ...STEEL_VALUES];
    const old = await read('old.xlsx', lcia(meta, [row]));
    expect(old.records[0]).toMatchObject({ key: 'u9_p9', amount: '1', unit: 'kg', geography: 'DE' });
    expect(old.warnings.map(({ code }) => code)).toEqual(['factorImport.noReferenceAmount']);
  });

  it('keeps the total where the parts do not make it, and lists what is no factor', async () => {
    const wrong = [...STEEL.slice(0, 5), 0];
    const apart = ['u3_p3', ...STEEL.slice(1)];
    const read3 = await read(
      'odd.xlsx',
      lcia(META, [
        [...wrong, ...STEEL_VALUES],
        [...apart, 99, 5, ...STEEL_VALUES.slice(2)],
        [...apart, ...STEEL_VALUES],
      ]),
    );
    expect(read3.rows).toBe(3);
    expect(read3.refused.map(({ code, place }) => [code, place.row])).toEqual([
      ['factorImport.refused.duplicate', 7],
    ]);
    const [zero, sum] = read3.records.map((record) => factorOfRecord(record));
    expect(zero?.refused).toMatchObject({ code: 'factorImport.refused.amount', params: { value: '0' } });
    expect(sum?.taken?.factor).toMatchObject({ components: { fossil: '5' }, flags: ['totalOnly'] });
    expect(sum?.taken?.warnings.map(({ code }) => code)).toEqual(['factorImport.partsNotTotal']);
  });

  it('refuses a workbook without the method', async () => {
    const content = workbookOf('LCIA', [
      [...META.map(() => null), 'EF v3.1'],
      [...META, 'kg CO2-Eq'],
      [...STEEL, 1],
    ]);
    const result = await readFactorFile(file('ef.xlsx', content));
    expect(result).toMatchObject({ ok: false, error: { code: 'input.factorImport.noClimate' } });
  });

  it('refuses a row whose columns stand twice with other numbers, and takes equal ones once', async () => {
    const doubled = (values: readonly number[]) => {
      const columns = [...COLUMNS, ...COLUMNS];
      const blank = META.map(() => null);
      return workbookOf('LCIA', [
        [...blank, ...columns.map(([method]) => method)],
        [...blank, ...columns.map(([, category]) => category)],
        [...blank, ...columns.map(([, , indicator]) => indicator)],
        [...META, ...columns.map(() => U)],
        [...STEEL, ...STEEL_VALUES, ...values],
      ]);
    };
    const outcomeOf = async (name: string, values: readonly number[]) =>
      (await read(name, doubled(values))).records.map((record) => factorOfRecord(record))[0];
    const same = await outcomeOf('same.xlsx', STEEL_VALUES);
    expect(same?.taken?.factor.components).toMatchObject({ fossil: '1.9', biogenicNonCo2: '0.07' });
    const other = await outcomeOf(
      'other.xlsx',
      STEEL_VALUES.map((value) => value * 2),
    );
    expect(other?.refused).toMatchObject({ code: 'factorImport.refused.twice', params: { value: '4.2' } });
  });

  it('reads a table of factors that was saved as a web page', async () => {
    const page =
      '<html><body><table><tr><td>Name</td><td>Unit</td><td>kg CO2e per unit</td></tr><tr><td>a</td><td>kg</td><td>1.9</td></tr></table></body></html>';
    expect(await readFactorFile(file('page.xls', page))).toMatchObject({
      ok: true,
      value: { kind: 'table' },
    });
  });

  it('leaves any other workbook to the reader of tables', async () => {
    const result = await readFactorFile(
      file(
        'table.xlsx',
        workbookOf('S', [
          ['Name', 'Unit', 'Factor'],
          ['a', 'kg', 1],
        ]),
      ),
    );
    expect(result).toMatchObject({ ok: true, value: { kind: 'table' } });
  });
});
