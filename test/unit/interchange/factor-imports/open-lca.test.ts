import { describe, expect, it } from 'vitest';
import { readFactorFile } from '../../../../electron/interchange/factor-imports/read-factor-file.ts';
import { factorOfRecord } from '../../../../electron/reading/factor-records/factor-of-record.ts';
import { fileFolder, jsonArchive } from '../../../support/factor-files.ts';

/** An invented package: a result, a system process with an inventory, a unit process, and a part that is no JSON. */
const CATEGORY = {
  '@type': 'ImpactCategory',
  '@id': 'c1',
  name: 'Climate change (GWP100)',
  refUnit: 'kg CO2 eq',
  impactFactors: [
    { flow: { '@id': 'co2', name: 'Carbon dioxide, fossil' }, value: 1, unit: { name: 'kg' } },
    { flow: { '@id': 'ch4', name: 'Methane, fossil' }, value: 29.8, unit: { name: 'kg' } },
  ],
};
const PRODUCT = {
  isQuantitativeReference: true,
  amount: 2,
  unit: { name: 'Item(s)' },
  flow: { '@id': 'p', name: 'pump' },
};
const SYSTEM = {
  '@type': 'Process',
  '@id': 's1',
  name: 'invented pump',
  processType: 'LCI_RESULT',
  location: { code: 'CN' },
  exchanges: [
    PRODUCT,
    { amount: 100, unit: { name: 'kg' }, flow: { '@id': 'co2', name: 'Carbon dioxide, fossil' } },
    { amount: 0.5, unit: { name: 'kg' }, flow: { '@id': 'ch4', name: 'Methane, fossil' } },
  ],
};
const RESULT = {
  '@type': 'Result',
  '@id': 'r1',
  name: 'invented casting',
  impactResults: [
    { indicator: { '@id': 'c1', name: 'Climate change (GWP100)', refUnit: 'kg CO2 eq' }, amount: 3.25 },
    { indicator: { '@id': 'c2', name: 'Acidification' }, amount: 9 },
  ],
  flowResults: [{ isRefFlow: true, amount: 1, unit: { name: 'kg' }, flow: { name: 'casting' } }],
};

describe('openLCA package', () => {
  const file = fileFolder();

  it('reads results and inventories of system processes, and lists what has none', async () => {
    const archive = jsonArchive(
      {
        'olca-schema.json': { version: 2 },
        'lcia_categories/c1.json': CATEGORY,
        'processes/s1.json': SYSTEM,
        'processes/u1.json': { ...SYSTEM, '@id': 'u1', processType: 'UNIT_PROCESS' },
        'results/r1.json': RESULT,
      },
      [{ name: 'processes/x.json', data: '{ not json' }],
    );
    const result = await readFactorFile(file('package.zip', archive));
    if (!result.ok || result.value.kind !== 'factors') {
      throw new Error(JSON.stringify(result));
    }
    const { records, refused, rows, format } = result.value.file;
    expect([format, rows, records.length + refused.length]).toEqual(['openLca', 4, 4]);
    expect(refused.map(({ code }) => code)).toEqual([
      'factorImport.refused.unitProcess',
      'factorImport.refused.notJson',
    ]);
    const factors = records.map((record) => factorOfRecord(record).taken?.factor);
    // 100 x 1 + 0.5 x 29.8 for two pumps.
    expect(factors[0]).toMatchObject({
      unit: 'piece',
      perAmount: '2',
      components: { fossil: '114.9' },
      geography: 'CN',
    });
    expect(factors[1]).toMatchObject({ unit: 'kg', components: { fossil: '3.25' }, flags: ['totalOnly'] });
  });

  it('refuses an inventory whose unit is not that of the characterisation', async () => {
    const grams = { ...SYSTEM, exchanges: [PRODUCT, { ...SYSTEM.exchanges[1], unit: { name: 'g' } }] };
    const archive = jsonArchive({ 'lcia_categories/c1.json': CATEGORY, 'processes/s1.json': grams });
    const result = await readFactorFile(file('grams.zip', archive));
    expect(result).toMatchObject({
      ok: true,
      value: { file: { records: [], refused: [{ code: 'factorImport.refused.flowUnit' }] } },
    });
  });
});
