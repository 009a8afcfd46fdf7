import { describe, expect, it } from 'vitest';
import {
  FACTOR_CAUSES,
  factorDifferences,
} from '../../../../electron/engine/factors/upgrade/factor-differences.ts';
import {
  libraryUpgrade,
  type LibraryNow,
} from '../../../../electron/engine/factors/upgrade/library-upgrade.ts';
import { type Factor } from '../../../../shared/model/factor.ts';
import { decimal, makeFactor } from '../../../support/study-builder.ts';

const of = (version: string): Partial<Factor> => ({
  family: 'zorblex',
  geography: 'DE',
  source: { set: `lib@${version}`, title: 'Invented', publisher: 'none' },
});
const OLD = makeFactor('lib:a', 'kg', 2, of('1'));

/** Nearest is CN, then DE; all else is far. */
const nearness = (place: string): number => ['CN', 'DE'].indexOf(place) + 1 || 3;

function now(factors: readonly Factor[], old?: readonly string[]): LibraryNow {
  return {
    id: 'lib',
    version: '2',
    factors,
    versionOf: ({ source }) => source.set.split('@')[1],
    idsOf: () => (old === undefined ? undefined : new Set(old)),
  };
}

describe('differences of two versions of a factor', () => {
  it('names every cause once, and the version of the set is none', () => {
    const next: Factor = { ...OLD, source: { ...OLD.source, set: 'lib@2' } };
    expect(factorDifferences(OLD, next)).toEqual([]);
    const other: Factor = {
      ...next,
      unit: 't',
      components: { fossil: decimal(3) },
      gwpSet: 'AR5',
      scope: 'lifeCycle',
      geography: 'CN',
      referenceYear: '2026',
      family: 'other',
      flags: ['check'],
      primaryShare: decimal('0.5'),
      names: { en: 'new' },
      source: { ...next.source, publisher: 'somebody' },
    };
    expect(factorDifferences(OLD, other).map(({ cause }) => cause)).toEqual(FACTOR_CAUSES);
    expect(factorDifferences(OLD, other)[2]).toEqual({ cause: 'gwpSet', from: 'AR6', to: 'AR5' });
  });

  it('sees a component that moved although the total stays', () => {
    const split = { ...OLD, components: { fossil: decimal(1), biogenicNonCo2: decimal(1) } };
    expect(factorDifferences(OLD, split)).toEqual([{ cause: 'value', from: '2', to: '1' }]);
  });
});

describe('a newer version of a library', () => {
  it('is none where the factors are of it already, or of another library', () => {
    expect(libraryUpgrade([makeFactor('lib:a', 'kg', 2, of('2'))], now([]), nearness)).toBeUndefined();
    expect(
      libraryUpgrade([makeFactor('own', 'kg', 2)], { ...now([]), versionOf: () => undefined }, nearness),
    ).toBe(undefined);
  });

  it('tells what moved, what stays the same, and what was withdrawn without a successor', () => {
    const used = [
      OLD,
      makeFactor('lib:b', 'kg', 1, of('1')),
      makeFactor('lib:c', 'kg', 1, { ...of('1'), family: 'lone' }),
    ];
    const factors = [makeFactor('lib:a', 'kg', 3, of('2')), makeFactor('lib:b', 'kg', 1, of('2'))];
    const upgrade = libraryUpgrade(used, now(factors), nearness);
    expect(upgrade).toMatchObject({ id: 'lib', from: ['1'], to: '2' });
    expect(upgrade?.changes.map(({ id, next }) => [id, next?.id])).toEqual([
      ['moved lib:a', 'lib:a'],
      ['withdrawn lib:c', undefined],
    ]);
    expect(upgrade?.unchanged.map(({ id }) => id)).toEqual(['lib:b']);
  });

  it('offers the nearest, then the youngest of the same family and unit for a withdrawn factor', () => {
    const factors = [
      makeFactor('lib:far', 'kg', 1, { ...of('2'), geography: 'US' }),
      makeFactor('lib:old', 'kg', 1, { ...of('2'), referenceYear: '2010' }),
      makeFactor('lib:young', 'kg', 1, of('2')),
      makeFactor('lib:doubtful', 'kg', 1, { ...of('2'), geography: 'CN', flags: ['check'] }),
      makeFactor('lib:piece', 'piece', 1, { ...of('2'), geography: 'CN' }),
    ];
    expect(libraryUpgrade([OLD], now(factors), nearness)?.changes[0]).toMatchObject({
      id: 'withdrawn lib:a',
      next: { id: 'lib:young' },
    });
  });

  it('calls a factor better only where the old version is known not to have had it', () => {
    const factors = [
      makeFactor('lib:a', 'kg', 2, of('2')),
      makeFactor('lib:near', 'kg', 1, { ...of('2'), geography: 'CN' }),
    ];
    const ids = (known?: readonly string[]) =>
      libraryUpgrade([OLD], now(factors, known), nearness)?.changes.map(({ id }) => id);
    expect(ids(['lib:a'])).toEqual(['better lib:a']);
    expect(ids(['lib:a', 'lib:near'])).toEqual([]);
    expect(ids()).toEqual([]);
  });
});
