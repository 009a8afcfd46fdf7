import { describe, expect, it } from 'vitest';
import { checkFactor, checkLineFactors } from '../../../../electron/checks/factors/check-factors.ts';
import { familyRanges, FEWEST_FIGURES } from '../../../../electron/checks/factors/family-ranges.ts';
import type { Factor } from '../../../../shared/model/factor.ts';
import { library, line } from '../../matching/matching-fixtures.ts';

const ranges = familyRanges(library.factors);

/** An invented factor. */
function factor(family: string, fossil: string, unit = 'kg'): Factor {
  return {
    id: `own-${family}`,
    names: { en: 'Invented' },
    family,
    unit,
    components: { fossil: fossil as Factor['components']['fossil'] & string },
    geography: 'WORLD',
    referenceYear: '2024',
    scope: 'cradleToGate',
    delivery: 'notStated',
    gwpSet: 'AR6',
    source: { set: 'own', title: 'invented', publisher: 'invented' },
  };
}

function codes(...input: Parameters<typeof factor>): readonly string[] {
  return checkFactor(factor(...input), ranges).map(({ code }) => code);
}

describe('ranges of families', () => {
  it('exist where there are two sources and nowhere else', () => {
    expect(ranges.get('steel-plate')?.figures).toBeGreaterThanOrEqual(FEWEST_FIGURES);
    for (const family of ['plastic-peek', 'tungsten-carbide', 'display-hmi', 'bearing']) {
      expect(ranges.has(family)).toBe(false);
      expect(codes(family, '9999')).toEqual([]);
    }
  });

  it('hold every bundled figure that is not marked for checking', () => {
    const outside = library.factors.filter(
      (one) =>
        one.scope === 'cradleToGate' &&
        one.flags?.includes('check') !== true &&
        checkFactor(one, ranges).length > 0,
    );
    expect(outside.map(({ id }) => id)).toEqual([]);
  });
});

describe('a factor outside its range', () => {
  it.each([
    ['wood-sawn', '45', 'kg', 'factor.outOfRange.perTonne'],
    ['wood-sawn', '0.00015', 'kg', 'factor.outOfRange.perGram'],
    ['stretch-film-ldpe', '0.4', 'kg', 'factor.outOfRange.carbon'],
    ['steel-plate', '2300', 'kg', 'factor.outOfRange.perTonne'],
    ['steel-plate', '33', 'kg', 'factor.outOfRange.unknown'],
    ['steel-plate', '0.0012', 'kg*km', 'factor.transportUnit'],
    ['steel-plate', '0.1', 'tkm', 'factor.transportUnit'],
  ])('is a finding with the likely slip: %s at %s per %s', (family, fossil, unit, code) => {
    expect(codes(family, fossil, unit)).toEqual([code]);
  });

  it('is none per tonne where the figure fits, nor per piece', () => {
    expect(codes('steel-plate', '2300', 't')).toEqual([]);
    expect(codes('steel-plate', '2300', 'piece')).toEqual([]);
  });

  it('names figure and bounds', () => {
    const [finding] = checkFactor(factor('wood-sawn', '45'), ranges);
    expect(finding?.params).toMatchObject({ family: 'wood-sawn', value: '45', figures: '4' });
  });
});

describe('factors of lines', () => {
  it('are looked at once, at the first line; a proxy only against its own family', () => {
    const wrong = factor('wood-sawn', '45');
    const fine = factor('steel-plate', '2.3');
    const lookUp = (id: string): Factor | undefined => [wrong, fine].find((one) => one.id === id);
    const assigned = (id: string, factorId: string, family: string, proxy: boolean) =>
      line(id, { assignment: { kind: 'factor', factorId, family, proxy, status: 'proposed' } });
    const lines = [
      assigned('1', wrong.id, 'wood-sawn', false),
      assigned('2', wrong.id, 'wood-sawn', false),
      assigned('3', fine.id, 'wood-sawn', true),
      assigned('4', fine.id, 'wood-sawn', false),
      line('5'),
    ];
    const findings = checkLineFactors(lines as Parameters<typeof checkLineFactors>[0], lookUp, ranges);
    expect(findings.map(({ code, place }) => [code, place.lineId])).toEqual([
      ['factor.outOfRange.perTonne', '1'],
      ['factor.outOfRange.unknown', '4'],
    ]);
  });
});
