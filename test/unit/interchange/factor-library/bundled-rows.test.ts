import { describe, expect, test } from 'vitest';
import { loadBundledLibrary } from '../../../../electron/interchange/factor-library/load-library.ts';
import type { Factor } from '../../../../shared/model/factor.ts';
import { LIBRARY_FOLDER } from './library-folder.ts';

const library = loadBundledLibrary(LIBRARY_FOLDER);

/** Denominators the library uses; a new one needs an entry in the unit table first. */
const KNOWN_UNITS = new Set(
  'kg,t,kWh,GJ,mmBtu,l,m3,ML,m2,km,tkm,piece,short ton-mile,vehicle-mile,USD-2022'.split(','),
);

function idsWhere(wanted: (factor: Factor) => boolean): readonly string[] {
  return library.factors.filter(wanted).map((factor) => factor.id);
}

function find(id: string): Factor {
  const factor = library.find(id);
  if (factor === undefined) {
    throw new Error(`${id} is missing`);
  }
  return factor;
}

describe('every row', () => {
  test('has a known unit', () => {
    expect(idsWhere((factor) => !KNOWN_UNITS.has(factor.unit))).toEqual([]);
  });

  test('has a name in English, Chinese and German', () => {
    expect(idsWhere(({ names }) => !names['zh-CN'] || !names.de)).toEqual([]);
  });

  test('has a Chinese name in Chinese characters unless it is a bare code', () => {
    const latinOnly = library.factors.filter((f) => !/\p{Script=Han}/u.test(f.names['zh-CN'] ?? ''));
    const bareCode = /^[A-Za-z0-9 ()（），,./+°<>%-]+$/;
    expect(latinOnly.filter((f) => !bareCode.test(f.names['zh-CN'] ?? '')).map((f) => f.id)).toEqual([]);
    expect(latinOnly.length).toBeLessThan(300);
  });

  test('says where in the source it stands', () => {
    expect(idsWhere((factor) => !factor.source.place)).toEqual([]);
  });

  test('with one total only keeps it under fossil', () => {
    const total = library.factors.filter((factor) => factor.flags?.includes('totalOnly'));
    expect(total.length).toBeGreaterThan(2000);
    expect(total.filter((f) => Object.keys(f.components).join() !== 'fossil').map((f) => f.id)).toEqual([]);
  });
});

describe('marks', () => {
  test('an uplift for radiative forcing is marked on every row that says so, and on no other', () => {
    const named = idsWhere((factor) => factor.names.en.includes('With RF'));
    expect(named).toHaveLength(8);
    expect(idsWhere((factor) => factor.flags?.includes('radiativeForcing') ?? false)).toEqual(named);
  });

  test('flight emissions stand under aircraft, their fuel supply does not', () => {
    expect(find('defra2026-freight-freight-flights-long-haul-to-from-uk-without-rf-tkm').components).toEqual({
      aircraft: '0.5313',
    });
    expect(idsWhere((factor) => factor.components.aircraft !== undefined)).toHaveLength(11);
  });

  test('CO2-only electricity is never mixed with life-cycle electricity', () => {
    const direct = library.factors.filter((factor) => factor.scope === 'directCo2Only');
    expect(direct).toHaveLength(120);
    expect(direct.every((factor) => factor.source.set.startsWith('electricity_china_co2_'))).toBe(true);
  });

  test('grid losses are as the source says', () => {
    expect(find('mee-cfp-2024-national-average').losses).toBe('notStated');
    expect(find('mee-cfp-2024-t-d-including-line-losses').losses).toBe('included');
    expect(find('owid-elec-germany-2025').losses).toBe('excluded');
  });

  test('the German electricity figures of secondary copies do not ship', () => {
    expect(idsWhere((factor) => factor.id.startsWith('uba-'))).toEqual([]);
  });

  test('the one fluoropolymer figure is an outlier and marked', () => {
    expect(find('eew-e-fluoropolymers-ptfe').flags).toContain('check');
  });
});

describe('global warming potentials', () => {
  test('one row per gas and set, in kg, under the component of the gas', () => {
    expect(find('ipcc-ar6-hfc-32').components).toEqual({ fossil: '771' });
    expect(find('ipcc-ar6-hfc-125').components).toEqual({ fossil: '3740' });
    expect(find('ipcc-ar5-hfc-134a').components).toEqual({ fossil: '1300' });
    expect(find('ipcc-ar5-feedback-n2o').components).toEqual({ fossil: '298' });
    expect(find('ipcc-ar6-methane-fossil').components).toEqual({ fossil: '29.8' });
    expect(find('ipcc-ar6-methane-biogenic').components).toEqual({ biogenicNonCo2: '27.0' });
  });

  test('refrigerant blends are computed from their composition, never rows of the IPCC set', () => {
    expect(idsWhere((factor) => factor.id.startsWith('ipcc-') && /-r-?[45]\d\d/.test(factor.id))).toEqual([]);
  });
});

test('biogenic CO2 stands apart from methane and nitrous oxide', () => {
  const wood = find('usepa-hub2025-stationary-wood-and-wood-residuals-mmbtu');
  expect(wood.components).toEqual({ biogenicNonCo2: '1.1556', biogenicCo2Emission: '93.8' });
  const diesel = find(
    'defra2026-biogenic-outside-scopes-forecourt-fuels-containing-biofuel-diesel-average-biofuel-blend-t',
  );
  expect(diesel.components).toEqual({ biogenicCo2Emission: '163.17' });
});
