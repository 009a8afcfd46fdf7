import { describe, expect, it } from 'vitest';
import { supplierPcfFactor } from '../../../../electron/engine/factors/supplier-pcf-factor.ts';
import { readFootprint } from '../../../../electron/reading/factor-records/footprint.ts';

/** An invented supplier with invented figures. */
const PCF_3 = {
  declaredUnitOfMeasurement: 'piece',
  declaredUnitAmount: '4',
  productMassPerDeclaredUnit: '50',
  referencePeriodStart: '2025-01-01T00:00:00Z',
  referencePeriodEnd: '2026-01-01T00:00:00Z',
  geographyCountry: 'DE',
  pcfExcludingBiogenicUptake: '120.5',
  pcfIncludingBiogenicUptake: '118.5',
  fossilGhgEmissions: '119',
  aircraftGhgEmissions: '4',
  landUseChangeGhgEmissions: '1',
  biogenicNonCO2Emissions: '0.5',
  biogenicCO2Uptake: '-2',
  ipccCharacterizationFactors: ['AR6'],
  crossSectoralStandards: ['ISO14067', 'PACT-3.0'],
  primaryDataShare: '40',
};
const PRODUCT_3 = {
  id: '3fa85f64-0000-4000-8000-000000000001',
  specVersion: '3.0.3',
  status: 'Active',
  companyName: 'Invented Drives',
  productNameCompany: 'Servo S1',
  pcf: PCF_3,
};
const PRODUCT_2 = {
  ...PRODUCT_3,
  specVersion: '2.3.0',
  pcf: {
    declaredUnit: 'kilogram',
    unitaryProductAmount: '12.5',
    referencePeriodStart: '2025-01-01T00:00:00Z',
    referencePeriodEnd: '2026-01-01T00:00:00Z',
    pCfExcludingBiogenic: '3',
    pCfIncludingBiogenic: '3.05',
    fossilGhgEmissions: '3',
    dLucGhgEmissions: '0.1',
    biogenicCarbonWithdrawal: '-0.05',
    characterizationFactors: 'AR6',
    primaryDataShare: 40.5,
  },
};

function read(content: Readonly<Record<string, unknown>>) {
  return readFootprint({ place: { file: 'f.json', row: 1 }, content });
}

describe('supplier footprint', () => {
  it('reads PACT 3 for the whole amount, aircraft apart from fossil', () => {
    const { read: found } = read(PRODUCT_3);
    expect(found?.warnings).toEqual([]);
    expect(found?.pcf).toMatchObject({
      specification: 'PACT-3',
      declaredUnit: 'piece',
      declaredUnitAmount: '4',
      productMassKg: '50',
      components: {
        fossil: '115',
        aircraft: '4',
        landUseChange: '1',
        biogenicNonCo2: '0.5',
        biogenicCo2Removal: '-2',
      },
      referencePeriodEnd: '2026-01-01',
      gwpSet: 'AR6',
      primaryDataPercent: '40',
    });
  });

  it('reads PACT 2 per declared unit; a piece is its unitary amount of them', () => {
    const { read: found } = read(PRODUCT_2);
    expect(found?.warnings).toEqual([]);
    expect(found?.pcf.components).toEqual({ fossil: '3', landUseChange: '0.1', biogenicCo2Removal: '-0.05' });
    const factor = found === undefined ? undefined : supplierPcfFactor(found.pcf);
    expect(factor).toMatchObject({ unit: 'kg', amountPerPiece: '12.5' });
    expect(factor?.perAmount).toBeUndefined();
  });

  it('warns of a broken sum and keeps the total the supplier states', () => {
    const { read: found } = read({ ...PRODUCT_3, pcf: { ...PCF_3, pcfExcludingBiogenicUptake: '130.5' } });
    expect(found?.warnings.map(({ params }) => [params['field'], params['stated'], params['parts']])).toEqual(
      [
        ['pcfExcludingBiogenicUptake', '130.5', '120.5'],
        ['pcfIncludingBiogenicUptake', '118.5', '128.5'],
      ],
    );
    // 115 + 10 that no part explains: the components again make 130.5.
    expect(found?.pcf.components.fossil).toBe('125');
  });

  it.each([
    ['a text the schema lets pass', { fossilGhgEmissions: '5abc' }, 'number'],
    ['a negative emission', { fossilGhgEmissions: '-0.5' }, 'number'],
    ['an uptake above zero', { biogenicCO2Uptake: '10' }, 'number'],
    ['no declared amount', { declaredUnitAmount: undefined }, 'amount'],
    ['an amount of zero', { declaredUnitAmount: '0' }, 'amount'],
    ['no period', { referencePeriodStart: '' }, 'field'],
  ])('refuses %s', (_, change, why) => {
    const { refused } = read({ ...PRODUCT_3, pcf: { ...PCF_3, ...change } });
    expect(refused).toMatchObject({ code: `factorImport.refused.${why}`, params: { name: 'Servo S1' } });
  });

  it('refuses another version of the specification', () => {
    expect(read({ ...PRODUCT_3, specVersion: '1.0.0' }).refused?.code).toBe(
      'factorImport.refused.pactVersion',
    );
  });
});
