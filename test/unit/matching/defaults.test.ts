import { describe, expect, it } from 'vitest';
import { regionChain } from '../../../electron/matching/region.ts';
import { proposeAssignment } from '../../../electron/matching/propose-assignment.ts';
import { knowledge, library } from './matching-fixtures.ts';

const find = (id: string): ReturnType<typeof library.find> => library.find(id);

describe('defaults', () => {
  it('cover every family, with a reason in three languages', () => {
    const covered = new Set(
      knowledge.defaults.filter(({ region }) => region === 'WORLD').map(({ family }) => family),
    );
    expect(knowledge.families.map(({ id }) => id).filter((id) => !covered.has(id))).toEqual([]);
    expect(knowledge.defaults.filter(({ why }) => Object.values(why).some((text) => text === ''))).toEqual(
      [],
    );
  });

  it('name only factors of the library, none of them marked for checking, all per mass', () => {
    const named = knowledge.defaults.map(({ factorId }) => factorId).filter((id) => id !== '');
    expect(named.filter((id) => find(id) === undefined)).toEqual([]);
    expect(named.filter((id) => find(id)?.flags?.includes('check'))).toEqual([]);
    expect(named.filter((id) => !['kg', 't'].includes(find(id)?.unit ?? ''))).toEqual([]);
  });

  it('mark as proxy what has a factor of another family, except where a list has one figure for both', () => {
    const silent = knowledge.defaults.filter(({ factorId, family, proxy }) => {
      const own = find(factorId)?.family;
      return !proxy && own !== undefined && own !== family;
    });
    expect(silent.map(({ family, region, factorId }) => `${family} ${region} ${factorId}`)).toEqual([
      'stretch-film-ldpe CN cpcd-34710x0052021a',
      'stretch-film-ldpe WORLD defra2026-materials-plastic-plastics-ldpe-and-lldpe-incl-forming-primary-material-production-t',
    ]);
  });

  it('are not ambiguous: one for each family and region', () => {
    const keys = knowledge.defaults.map(({ family, region }) => `${family} ${region}`);
    expect(new Set(keys).size).toBe(keys.length);
  });
});

describe('proposeAssignment', () => {
  it('takes the nearest region: China, Asia, world; Germany, Europe, world', () => {
    expect(regionChain('CN')).toEqual(['CN', 'ASIA', 'WORLD']);
    expect(regionChain('de')).toEqual(['EU', 'WORLD']);
    expect(regionChain('JP')).toEqual(['ASIA', 'WORLD']);
    expect(regionChain('BR')).toEqual(['WORLD']);
    const plate = { description: 'Plate', materialText: 'Q355B' };
    expect(proposeAssignment(plate, 'CN', knowledge, find).factorId).toBe('cpcd-41121a0052022c');
    const abroad = proposeAssignment(plate, 'DE', knowledge, find);
    expect(abroad.factorId).toBe('ice2-steel-plate-world-average');
    expect(abroad.reasons.map(({ code }) => code)).toContain('match.regionFallback');
    expect(proposeAssignment({ materialText: 'ABS' }, 'CN', knowledge, find).factorId).toBe('tgo2022-1-1');
  });

  it('says when a factor stands for something similar', () => {
    const motor = proposeAssignment({ description: 'AC servo motor 750 W' }, 'CN', knowledge, find);
    expect(motor).toMatchObject({ family: 'electric-motor', proxy: true, excluded: false });
    expect(motor.factorId).toMatch(/electrical-items-large/);
    expect(motor.reasons.map(({ code }) => code)).toContain('match.proxy');
    expect(motor.why.de).toMatch(/Kein offener Wert/);
  });

  it('stays without factor where nothing open is fit, and excludes what is nothing physical', () => {
    const blade = proposeAssignment({ description: 'Knife', materialText: 'YG8' }, 'CN', knowledge, find);
    expect(blade).toMatchObject({ family: 'tungsten-carbide', proxy: false });
    expect(blade.factorId).toBeUndefined();
    expect(proposeAssignment({ description: 'Software licence' }, 'CN', knowledge, find).excluded).toBe(true);
  });

  it('goes on to the next region when the library lacks a factor or has marked it', () => {
    const copper = { description: 'Busbar', materialText: 'Cu-ETP' };
    const without = proposeAssignment(copper, 'CN', knowledge, (id) =>
      id.startsWith('cpcd-') ? undefined : find(id),
    );
    expect(without.factorId).toBe('ice2-copper-eu-tube-and-sheet-average');
    expect(without.reasons).toContainEqual({
      code: 'match.factorMissing',
      params: { factorId: 'cpcd-41516x0012021a' },
    });
    const marked = proposeAssignment(copper, 'CN', knowledge, (id) => {
      const factor = find(id);
      return factor !== undefined && id.startsWith('cpcd-') ? { ...factor, flags: ['check'] } : factor;
    });
    expect(marked.factorId).toBe('ice2-copper-eu-tube-and-sheet-average');
  });

  it('offers at most five alternatives', () => {
    const { alternatives } = proposeAssignment(
      { description: 'Roller', materialText: 'Al/NBR/PU' },
      'CN',
      knowledge,
      find,
    );
    expect(alternatives.length).toBeGreaterThan(1);
    expect(alternatives.length).toBeLessThanOrEqual(5);
  });
});
