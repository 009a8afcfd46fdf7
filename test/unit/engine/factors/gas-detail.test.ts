import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { characterise, headlineOf } from '../../../../electron/engine/factors/recharacterise.ts';
import { findGwpSet, gwpValue } from '../../../../electron/engine/factors/gwp-value.ts';
import { formatRatio } from '../../../../electron/engine/quantity/amount.ts';
import { GAS_ORIGINS, type GasAmount, type GwpSet } from '../../../../shared/model/gas.ts';
import { decimal, makeFactor } from '../../../support/study-builder.ts';
import { decision, type Outcome, part, runLines } from '../inventory/material/run-lines.ts';

function gas(name: string, kg: string, origin: GasAmount['origin'] = 'fossil'): GasAmount {
  return { gas: name, origin, kg: decimal(kg) };
}

function run(gwpSet: string | undefined, factor: object, more: object = {}): Outcome {
  const scope = { declaredUnit: 'one machine', ...(gwpSet === undefined ? {} : { gwpSet }) };
  const detailed = makeFactor('detailed', 'kg', '3.79', { gwpSet: 'AR6', ...factor });
  return runLines([part('a', { assignment: decision('detailed') })], { factors: [detailed], scope, ...more });
}

const GASES = [gas('CO2', '1'), gas('CH4', '0.1')];

describe('gas masses', () => {
  test('go to the component of their origin', () => {
    const set = findGwpSet('AR6-ecoinvent-3.12') as GwpSet;
    const made = characterise(
      [
        gas('CO2', '2'),
        gas('CH4', '0.1'),
        gas('CO2', '0.3', 'aircraft'),
        gas('CO2', '0.5', 'landUseChange'),
        gas('CH4', '0.1', 'landUseChange'),
        gas('CH4', '0.1', 'biogenic'),
        gas('CO2', '0.7', 'biogenic'),
        gas('CO2', '-0.9', 'biogenic'),
      ],
      set,
    );
    expect(made).toEqual({
      components: {
        fossil: '4.98',
        aircraft: '0.3',
        landUseChange: '3.48',
        biogenicNonCo2: '2.7',
        biogenicCo2Emission: '0.7',
        biogenicCo2Removal: '-0.9',
      },
    });
  });

  test('sum to their warming potentials, whatever gases and origins', () => {
    const set = findGwpSet('AR6') as GwpSet;
    const one = fc.record({
      gas: fc.constantFrom('CO2', 'CH4', 'N2O', 'SF6', 'HFC-134a', 'R-410A'),
      origin: fc.constantFrom(...GAS_ORIGINS),
      kg: fc.integer({ min: 0, max: 10 ** 6 }).map((milligrams) => decimal(milligrams / 10 ** 6)),
    });
    fc.assert(
      fc.property(fc.array(one, { minLength: 1, maxLength: 10 }), (gases) => {
        const made = characterise(gases, set);
        const all =
          'problem' in made
            ? Number.NaN
            : Object.values(made.components).reduce((sum, text) => sum + Number(text), 0);
        const expected = gases.reduce(
          (sum, one) => sum + Number(one.kg) * Number(gwpValue(set, one.gas, one.origin)),
          0,
        );
        expect(all).toBeCloseTo(expected, 6);
      }),
    );
  });

  test('make the headline without biogenic CO2', () => {
    const components = {
      fossil: decimal(1),
      aircraft: decimal(2),
      landUseChange: decimal(4),
      biogenicNonCo2: decimal(8),
    };
    expect(
      formatRatio(
        headlineOf({ ...components, biogenicCo2Emission: decimal(16), biogenicCo2Removal: decimal(-32) }),
      ),
    ).toBe('15');
  });
});

describe('a factor with gas detail', () => {
  test.each([
    ['AR4', '3.5'],
    ['AR5', '3.8'],
    ['AR5-feedback', '4.4'],
    ['AR6', '3.79'],
    ['AR6 GWP100', '3.79'],
    ['AR6-ecoinvent-3.12', '3.98'],
    [undefined, '3.79'],
  ])('is characterised by the set of the study, here %s', (gwpSet, expected) => {
    expect(run(gwpSet, { gases: GASES }).kg('a')).toBe(expected);
  });

  test('tells how far the other set moves it; on its own set there is nothing to tell', () => {
    const made = run('AR5', { gases: GASES });
    expect(made.findings).toEqual(['note factor.recharacterised - factors']);
    expect(made.params('factor.recharacterised')).toMatchObject({
      before: '3.79',
      after: '3.8',
      embedded: 'AR6',
      set: 'AR5',
    });
    expect(run('AR6', { gases: GASES }).findings).toEqual([]);
  });

  test('stays as published where the set does not list a gas, and the gas is named', () => {
    const made = run('AR6', { gases: [...GASES, gas('HFO-1234yf', '0.001')] });
    expect([made.kg('a'), made.line('a').state]).toEqual(['3.79', 'counted']);
    expect(made.findings).toEqual(['warning factor.gasUnlistedPublished - factors']);
    expect(made.params('factor.gasUnlistedPublished')).toMatchObject({ gas: 'HFO-1234yf', set: 'AR6' });
  });

  test('without published figure is open then', () => {
    const made = run('AR6-ecoinvent-3.12', { gases: [gas('N2O', '1')], components: {} });
    expect(made.findings).toEqual([
      'error factor.gasUnlisted - factors',
      'error line.factorEmpty a assignment',
    ]);
    expect(made.line('a').state).toBe('open');
  });

  test('without published figure is made from its gases', () => {
    expect(run('AR5', { gases: GASES, components: {} }).kg('a')).toBe('3.8');
  });

  test.each([
    ['3.79', []],
    // 3.79 / 3.753 differs by 0.99 %, 3.79 / 3.752 by 1.01 %.
    ['3.753', []],
    ['3.752', ['warning factor.gasesDiffer - factors']],
    ['3.8279', []],
    ['3.83', ['warning factor.gasesDiffer - factors']],
  ])('published as %s is compared with its gases in its own set', (fossil, expected) => {
    const made = run('AR6', { gases: GASES, components: { fossil } });
    expect(made.findings.filter((finding) => finding.includes('gasesDiffer'))).toEqual(expected);
    expect(made.kg('a')).toBe('3.79');
  });

  test('of more digits than a decimal may have is refused, never a crash', () => {
    const long = `0.${'1'.repeat(57)}`;
    const made = run('AR6', { gases: [gas('R-410A', long)] });
    expect(made.findings).toEqual(['warning factor.gasDigitsPublished - factors']);
    expect(made.kg('a')).toBe('3.79');
  });

  test('of a set nobody knows stays as published', () => {
    const made = run('AR9', { gases: GASES });
    expect(made.kg('a')).toBe('3.79');
    expect(made.findings).toEqual(['error gwpSet.unknown - scope']);
  });

  test('follows a set of the study', () => {
    const own = {
      id: 'own',
      name: 'own',
      assessmentReport: 'AR6',
      source: 'invented',
      values: { CO2: '1', CH4: '30' },
    };
    expect(run('own', { gases: GASES }, { gwpSets: [own] }).kg('a')).toBe('4');
    const twice = run('own', { gases: GASES }, { gwpSets: [own, { ...own, values: { CO2: '2' } }] });
    expect(twice.findings).toContain('error gwpSet.idRepeated - gwpSets');
  });
});
