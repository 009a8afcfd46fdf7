import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { add, multiply, parseRatio, type Ratio } from '../../../../electron/engine/quantity/ratio.ts';
import type { Declaration } from '../../../../shared/model/declaration.ts';
import type { DecimalString } from '../../../../shared/model/decimal-string.ts';
import { decimal } from '../../../support/study-builder.ts';
import { openExample, type TestApp } from '../test-app.ts';
import { PactThree, PactTwo } from './pact-rules.ts';

/** Invented, like everything of the example. */
const declaration: Declaration = {
  companyName: 'Invented Winding Machines Ltd.',
  companyIds: ['urn:pact:winder.example:company-id:1'],
  productIds: ['urn:pact:winder.example:product-id:cw-2400'],
  cpcCode: '44919',
  country: 'CN',
  fossilCarbonContentKg: decimal('212.5'),
};

let testApp: TestApp;
beforeAll(async () => {
  testApp = await openExample();
});
afterAll(() => testApp.close());

const read = (name: string): unknown => JSON.parse(readFileSync(join(testApp.folder, name), 'utf8'));
const declare = (more: Declaration = declaration): Promise<unknown> =>
  testApp.call('study.put', { put: { declaration: more } });

async function export3(): Promise<Three> {
  await declare();
  await testApp.call('exchange.export', { path: join(testApp.folder, '3.json'), format: 'pact3' });
  return PactThree.parse(read('3.json'));
}
type Three = ReturnType<typeof PactThree.parse>;

function sum(...texts: readonly string[]): Ratio {
  return texts.map((text) => parseRatio(text as DecimalString)).reduce((left, right) => add(left, right));
}

function same(left: Ratio, right: Ratio): boolean {
  return left.numerator * right.denominator === right.numerator * left.denominator;
}

describe('a PACT 3.0 footprint', () => {
  it('keeps the rules of the data model, and its sums hold to the last digit', async () => {
    const { pcf, comment, id } = await export3();
    const excluding = sum(pcf.fossilGhgEmissions, pcf.landUseChangeGhgEmissions, pcf.biogenicNonCO2Emissions);
    expect(same(excluding, sum(pcf.pcfExcludingBiogenicUptake))).toBe(true);
    expect(
      same(sum(pcf.pcfExcludingBiogenicUptake, pcf.biogenicCO2Uptake), sum(pcf.pcfIncludingBiogenicUptake)),
    ).toBe(true);
    expect(comment).toContain('17 lines are open');
    expect(comment).toContain('Draft');
    expect((await export3()).id).toBe(id);
  });

  it('states the totals that the calculation reports', async () => {
    const { pcf } = await export3();
    const report = await testApp.call('calculation.run', {});
    const total = report.totals[report.headline.basis];
    expect(pcf.pcfExcludingBiogenicUptake).toBe(total.excludingBiogenicCo2Kg);
    expect(pcf.pcfIncludingBiogenicUptake).toBe(total.includingBiogenicCo2Kg);
    expect(Number(pcf.aircraftGhgEmissions)).toBeGreaterThan(0);
    expect(Number(pcf.packagingGhgEmissions)).toBeGreaterThan(0);
  });

  it('is refused with every missing field by name, and nothing is written', async () => {
    await declare({ companyName: 'Invented Winding Machines Ltd.' });
    const path = join(testApp.folder, 'refused.json');
    const error = await testApp.fail('exchange.export', { path, format: 'pact3' });
    expect(error.code).toBe('rule.declarationIncomplete');
    expect(error.params['fields']).toBe(
      'declaration.companyIds, declaration.productIds, declaration.fossilCarbonContentKg',
    );
    expect(existsSync(path)).toBe(false);
  });

  it('is refused where a carbon content is negative', async () => {
    await declare({ ...declaration, fossilCarbonContentKg: decimal('-1') });
    const path = join(testApp.folder, 'refused.json');
    const error = await testApp.fail('exchange.export', { path, format: 'pact3' });
    expect(error).toMatchObject({
      code: 'rule.pactSign',
      params: { property: 'fossilCarbonKg', value: '-1' },
    });
  });
});

describe('a PACT 2.3 footprint', () => {
  it('is the same footprint per kilogram of the machine', async () => {
    const three = await export3();
    await testApp.call('exchange.export', { path: join(testApp.folder, '2.json'), format: 'pact2' });
    const { pcf } = PactTwo.parse(read('2.json'));
    expect(pcf.unitaryProductAmount).toBe(three.pcf.productMassPerDeclaredUnit);
    const scaled = multiply(sum(pcf.pCfExcludingBiogenic), sum(pcf.unitaryProductAmount));
    const whole = sum(three.pcf.pcfExcludingBiogenicUptake);
    const difference =
      Number(scaled.numerator) / Number(scaled.denominator) -
      Number(whole.numerator) / Number(whole.denominator);
    expect(Math.abs(difference)).toBeLessThan(1e-9);
    const parts = sum(pcf.fossilGhgEmissions, pcf.dLucGhgEmissions, pcf.otherBiogenicGhgEmissions);
    expect(same(parts, sum(pcf.pCfExcludingBiogenic))).toBe(true);
  });

  it('wants a product class, which version 3 does not', async () => {
    const { cpcCode, ...rest } = declaration;
    expect(cpcCode).toBeDefined();
    await declare(rest);
    const path = join(testApp.folder, 'refused.json');
    const error = await testApp.fail('exchange.export', { path, format: 'pact2' });
    expect(error.params['fields']).toBe('declaration.cpcCode');
  });
});

interface Exchange {
  readonly amount: number;
  readonly isInput: boolean;
  readonly isQuantitativeReference?: boolean;
  readonly flow: { readonly '@id': string };
  readonly defaultProvider?: { readonly '@id': string };
}

describe('an openLCA archive', () => {
  it('gives the same totals when it is calculated from its own processes and impact method', async () => {
    const path = join(testApp.folder, 'machine.zip');
    await testApp.call('exchange.export', { path, format: 'openlca' });
    const files = Object.entries(unzipSync(readFileSync(path))).map(
      ([name, bytes]) => [name, JSON.parse(strFromU8(bytes)) as Record<string, unknown>] as const,
    );
    expect(Object.fromEntries(files)['olca-schema.json']).toEqual({ version: 2 });
    const byId = new Map(files.map(([, entity]) => [entity['@id'] as string, entity]));
    const exchangesOf = (id: string): readonly Exchange[] => byId.get(id)?.['exchanges'] as Exchange[];
    const machine = files.find(([, entity]) => entity['processType'] === 'UNIT_PROCESS')?.[1];
    const flows = new Map<string, number>();
    const emit = (exchanges: readonly Exchange[], times: number): void => {
      for (const { amount, flow, defaultProvider, isQuantitativeReference } of exchanges) {
        if (defaultProvider !== undefined) {
          emit(exchangesOf(defaultProvider['@id']), times * amount);
        } else if (isQuantitativeReference !== true) {
          flows.set(flow['@id'], (flows.get(flow['@id']) ?? 0) + times * amount);
        }
      }
    };
    emit(exchangesOf(machine?.['@id'] as string), 1);
    const impact = (name: string): number => {
      const category = files.find(([, entity]) => entity['name'] === name && 'impactFactors' in entity)?.[1];
      const factors = category?.['impactFactors'] as { flow: { '@id': string }; value: number }[];
      return factors.reduce((total, { flow, value }) => total + value * (flows.get(flow['@id']) ?? 0), 0);
    };
    const report = await testApp.call('calculation.run', {});
    const total = report.totals[report.headline.basis];
    expect(impact('Total excluding biogenic CO2') / Number(total.excludingBiogenicCo2Kg)).toBeCloseTo(1, 12);
    expect(impact('Total including biogenic CO2') / Number(total.includingBiogenicCo2Kg)).toBeCloseTo(1, 12);
  });

  it('leads from every reference to a file of its own', async () => {
    const path = join(testApp.folder, 'whole.zip');
    await testApp.call('exchange.export', { path, format: 'openlca' });
    const texts = Object.values(unzipSync(readFileSync(path))).map((bytes) => strFromU8(bytes));
    const ids = new Set(texts.flatMap((text) => [...text.matchAll(/"@id":"([^"]+)"/g)].map(([, id]) => id)));
    const own = new Set(texts.map((text) => (JSON.parse(text) as Record<string, string>)['@id']));
    const units = new Set(
      texts.flatMap((text) => [...text.matchAll(/"@type":"Unit","@id":"([^"]+)"/g)].map(([, id]) => id)),
    );
    expect([...ids].filter((id) => !own.has(id) && !units.has(id))).toEqual([]);
    expect(own.size).toBeGreaterThan(100);
  });
});
