import { describe, expect, it } from 'vitest';
import { factorUse } from '../../../../renderer/src/features/factors/factor-use.ts';
import { reasonWeight } from '../../../../renderer/src/features/factors/reason-weight.ts';
import { supplierCount } from '../../../../renderer/src/features/factors/supplier-count.ts';

describe('whether a found factor may be used', () => {
  it.each([
    [['totalOnly', 'old'], 'free'],
    [['check'], 'toCheck'],
    [['radiativeForcing'], 'refused'],
    [['check', 'radiativeForcing'], 'refused'],
    [[], 'free'],
  ])('%j: %s', (flags, use) => {
    expect(factorUse(flags)).toBe(use);
  });
});

describe('the weight of a reason', () => {
  it.each([
    ['match.designation', 'for'],
    ['match.remembered.partNumber', 'for'],
    ['match.proxy', 'weak'],
    ['match.regionFallback', 'weak'],
    ['match.tooWeak', 'against'],
    ['match.noFactor', 'against'],
  ])('%s: %s', (code, weight) => {
    expect(reasonWeight(code)).toBe(weight);
  });
});

describe('the number of suppliers', () => {
  it('counts each name once and none for rows without', () => {
    const rows = ['Norm GmbH', ' Norm GmbH', '', 'Other Ltd', ' '].map((supplier) => ({ supplier }));
    expect(supplierCount(rows)).toBe(2);
  });
});
