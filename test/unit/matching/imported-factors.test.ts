import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadKnowledge } from '../../../electron/interchange/knowledge/load-knowledge.ts';
import { defaultFactor } from '../../../electron/matching/default-factor.ts';
import { familyOfFactor } from '../../../electron/matching/family-of-factor.ts';
import { withImportedDefaults } from '../../../electron/matching/imported-defaults.ts';
import { prepareKnowledge } from '../../../electron/matching/prepared-knowledge.ts';
import { regionsOf } from '../../../electron/matching/region.ts';
import type { Factor } from '../../../shared/model/factor.ts';
import { makeFactor } from '../../support/study-builder.ts';

const knowledge = loadKnowledge(join(import.meta.dirname, '../../../resources/knowledge'));

const named = (name: string, more: Partial<Factor> = {}) =>
  makeFactor('lib:x', 'kg', 2, { names: { en: name }, ...more });

describe('the family of an imported factor', () => {
  it.each([
    ['market for brass | brass', 'brass'],
    ['stainless steel sheet', 'steel-stainless-304'],
    ['Edelstahlblech 1.4301', 'steel-stainless-304'],
  ])('is found where the name is sure: %s', (name, family) => {
    expect(familyOfFactor(named(name), knowledge)).toBe(family);
  });

  it.each([
    'sheet rolling, stainless steel | sheet rolling, stainless steel',
    'treatment of scrap copper, municipal incineration',
    'market for transport, freight, lorry',
    'Zorblex compound',
    'metalworking machine factory',
    '废铜处理',
  ])('is none for work, waste, transport and what nobody knows: %s', (name) => {
    expect(familyOfFactor(named(name), knowledge)).toBeUndefined();
  });

  it('is none for a factor that is not per kg, is for combustion or marked for checking', () => {
    const others: readonly Partial<Factor>[] = [
      { unit: 'piece' },
      { scope: 'combustion' },
      { flags: ['check'] },
    ];
    expect(others.map((more) => familyOfFactor(named('brass', more), knowledge))).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });
});

describe('factors of the user as defaults', () => {
  const why = () => ({ en: 'w', 'zh-CN': 'w', de: 'w' });
  const peek = (geography: string, id = `lib:${geography}`) =>
    makeFactor(id, 'kg', 20, { family: 'peek', geography });
  const chosen = (factors: readonly Factor[], family: string, place: string) => {
    const known = withImportedDefaults(knowledge, factors, why);
    const find = (id: string) => factors.find((factor) => factor.id === id) ?? makeFactor(id, 'kg', 1);
    return defaultFactor(family, place, prepareKnowledge(known), find).factorId;
  };

  it('stand in where the bundled library has nothing, the nearest region first', () => {
    expect(chosen([], 'peek', 'CN')).toBeUndefined();
    expect(chosen([peek('GLO'), peek('CN-JS'), peek('RER')], 'peek', 'CN')).toBe('lib:CN-JS');
    expect(chosen([peek('GLO'), peek('RER')], 'peek', 'DE')).toBe('lib:RER');
    expect(chosen([peek('US')], 'peek', 'DE')).toBeUndefined();
  });

  it('never take the place of a bundled figure for the thing itself', () => {
    const brass = makeFactor('lib:brass', 'kg', 5, { family: 'steel-plate', geography: 'CN' });
    expect(chosen([brass], 'steel-plate', 'CN')).toBe(chosen([], 'steel-plate', 'CN'));
  });

  it('are not chosen where there are several for the region', () => {
    expect(chosen([peek('CN', 'lib:a'), peek('CN', 'lib:b'), peek('GLO')], 'peek', 'CN')).toBe('lib:GLO');
  });
});

describe('regions of a place', () => {
  it('take provinces for their country and a country before its region', () => {
    const at = (place: string, geography: string) => regionsOf(place).findIndex((isIn) => isIn(geography));
    expect([at('CN', 'CN-SD'), at('CN', 'JP'), at('CN', 'RoW'), at('CN', 'DE')]).toEqual([0, 1, 2, -1]);
    expect([at('DE', 'DE'), at('DE', 'FR'), at('DE', 'GLO')]).toEqual([0, 1, 2]);
  });
});
