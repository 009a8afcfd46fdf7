import { describe, expect, test } from 'vitest';
import { blendOf } from '../../../../electron/engine/factors/blends.ts';
import { gwpFactor } from '../../../../electron/engine/factors/gwp-factor.ts';
import { PUBLISHED_GWP_SETS } from '../../../../electron/engine/factors/gwp-sets.ts';
import { findGwpSet, gwpValue } from '../../../../electron/engine/factors/gwp-value.ts';
import { formatExact } from '../../../../electron/engine/quantity/amount.ts';
import { add, parseRatio, ZERO } from '../../../../electron/engine/quantity/ratio.ts';
import type { GasOrigin, GwpSet } from '../../../../shared/model/gas.ts';
import { decimal } from '../../../support/study-builder.ts';

const SETS = ['SAR', 'AR4', 'AR5', 'AR5-feedback', 'AR6', 'AR6-ecoinvent-3.12'];

function setOf(id: string): GwpSet {
  const set = findGwpSet(id);
  if (set === undefined) {
    throw new Error(`There is no set ${id}`);
  }
  return set;
}

describe('the published sets', () => {
  // IPCC tables as collected by openclimatedata and in ecoinvent 3.12; '' where the source shows none.
  test.each([
    ['CO2', ['1', '1', '1', '1', '1', '1']],
    ['N2O', ['310', '298', '265', '298', '273', '']],
    ['HFC-32', ['650', '675', '677', '817', '771', '']],
    ['HFC-125', ['2800', '3500', '3170', '3691', '3740', '']],
    ['HFC-134a', ['1300', '1430', '1300', '1549', '1530', '1526']],
    ['HFC-143a', ['3800', '4470', '4800', '5508', '5810', '']],
    ['SF6', ['23900', '22800', '23500', '26087', '25200', '']],
    ['NF3', ['', '17200', '16100', '17885', '17400', '']],
    ['CF4', ['6500', '7390', '6630', '7349', '7380', '']],
  ])('have the value of %s, or none', (gas, expected) => {
    expect(SETS.map((id) => gwpValue(setOf(id), gas) ?? '')).toEqual(expected);
  });

  test.each<[string, Readonly<Partial<Record<GasOrigin, string>>>]>([
    ['SAR', { fossil: '21', biogenic: '21', landUseChange: '21' }],
    ['AR4', { fossil: '25', biogenic: '25' }],
    ['AR5', { fossil: '28', biogenic: '28' }],
    ['AR5-feedback', { fossil: '34', biogenic: '34' }],
    ['AR6', { fossil: '27.9', aircraft: '27.9', landUseChange: '27.9', biogenic: '27.9' }],
    ['AR6-ecoinvent-3.12', { fossil: '29.8', aircraft: '29.8', landUseChange: '29.8', biogenic: '27.0' }],
  ])('%s has its methane, split or not', (id, expected) => {
    const found = Object.keys(expected).map((origin) => [
      origin,
      gwpValue(setOf(id), 'CH4', origin as GasOrigin),
    ]);
    expect(Object.fromEntries(found)).toEqual(expected);
  });

  test('have distinct ids, a source and plain decimals above zero', () => {
    expect(PUBLISHED_GWP_SETS.map((set) => set.id)).toEqual(SETS);
    const texts = PUBLISHED_GWP_SETS.flatMap((set) => Object.values(set.values));
    expect(texts.filter((text) => !/^(0|[1-9]\d*)(\.\d+)?$/.test(text) || Number(text) <= 0)).toEqual([]);
    expect(
      PUBLISHED_GWP_SETS.map((set) => set.source.includes('ecoinvent') || set.source.includes('IPCC')),
    ).not.toContain(false);
  });

  test('are found as reports write them; nothing else is', () => {
    expect(findGwpSet('AR6 GWP100')?.id).toBe('AR6');
    expect(findGwpSet('AR7')).toBeUndefined();
    expect(findGwpSet('ar6')).toBeUndefined();
  });

  test('stand behind one of the study with the same id', () => {
    const own: GwpSet = { ...setOf('AR6'), values: { CO2: decimal(1), SF6: decimal(24300) } };
    expect(findGwpSet('AR6', [own])).toBe(own);
    expect(findGwpSet('AR6 GWP100', [own])).toBe(own);
    expect(gwpValue(own, 'HFC-32')).toBeUndefined();
  });
});

describe('a substance', () => {
  test.each(['HFC-134a', 'HFC134a', 'R-134a', 'R134a', 'hfc-134A'])('may be written %s', (gas) => {
    expect(gwpValue(setOf('AR6'), gas)).toBe('1530');
  });

  test.each(['', 'constructor', 'HFC-134', 'R-1234yf', 'HFC'])('%j is not another one', (gas) => {
    expect(gwpValue(setOf('AR6'), gas)).toBe(gas === 'HFC-134' ? '1260' : undefined);
  });

  test.each([
    ['gwp:AR6:SF6', { fossil: '25200' }],
    ['gwp:AR6:CH4 biogenic', { biogenicNonCo2: '27.9' }],
    ['gwp:AR6-ecoinvent-3.12:CH4 biogenic', { biogenicNonCo2: '27.0' }],
    ['gwp:AR6-ecoinvent-3.12:CH4', { fossil: '29.8' }],
    ['gwp:AR5:R-410A', { fossil: '1923.5' }],
    ['gwp:AR6-ecoinvent-3.12:SF6', undefined],
    ['gwp:AR7:SF6', undefined],
    ['gwp:AR6', undefined],
    ['gwp:', undefined],
    ['steel', undefined],
  ])('%s is a factor per kg', (id, components) => {
    const factor = gwpFactor(id, []);
    expect(factor?.components).toEqual(components);
    expect(factor?.unit).toBe(components && 'kg');
    expect(gwpFactor(id, [])).toBe(factor);
  });
});

describe('a blend', () => {
  test.each([
    ['R-410A', ['2087.5', '1923.5', '2255.5']],
    ['R-407C', ['1773.85', '1624.21', '1907.93']],
    ['R-404A', ['3921.6', '3942.8', '4728']],
    ['R-407A', ['2107', '1923.4', '2262.2']],
    ['R-507A', ['3985', '3985', '4775']],
  ])('%s is the sum over its mass shares', (name, expected) => {
    expect(['AR4', 'AR5', 'AR6'].map((id) => gwpValue(setOf(id), name))).toEqual(expected);
  });

  test('has shares that sum to exactly 1', () => {
    const sums = ['R-404A', 'R-407A', 'R-407C', 'R-410A', 'R-507A'].map((name) =>
      formatExact((blendOf(name)?.parts ?? []).map((part) => parseRatio(part.share)).reduce(add, ZERO)),
    );
    expect(sums).toEqual(['1', '1', '1', '1', '1']);
    expect(blendOf('R-999Z')).toBeUndefined();
  });

  test('has no value in a set that lacks one of its gases', () => {
    expect(gwpValue(setOf('AR6-ecoinvent-3.12'), 'R-410A')).toBeUndefined();
  });
});
