import { describe, expect, test } from 'vitest';
import { densityOf } from '../../../../electron/checks/bom/densities.ts';
import {
  envelopeM3,
  largestVolumeM3,
  largestVolumePerMetreM3,
} from '../../../../electron/checks/bom/dimension-text.ts';
import { fastenerVolumeM3 } from '../../../../electron/checks/bom/fastener-text.ts';

describe('largest volume by dimensions, in cm3', () => {
  test.each([
    ['Plate, 760x620x30', 760 * 620 * 30],
    ['立板, 760×620×30', 760 * 620 * 30],
    ['Blech, 670x1480x1,5', 670 * 1480 * 1.5],
    ['Spindle, D62x640', (Math.PI / 4) * 62 ** 2 * 640],
    ['辊筒, Φ60/Φ50×320', (Math.PI / 4) * (60 ** 2 - 50 ** 2) * 320],
    ['Beam, 120x80x6 L=1260', 2 * (120 + 80 - 12) * 6 * 1260],
    ['Profile, 40x80 L=1520', 40 * 80 * 1520],
    ['Spring, 1.2x8x28', (Math.PI / 4) * 8 ** 2 * 28],
  ])('%s', (text, cubicMillimetres) => {
    expect(largestVolumeM3(text)).toBeCloseTo(cubicMillimetres / 1e9, 12);
  });

  test.each([
    'Sensor, M12',
    'Door, 680x1480',
    'Panel, 1200x1400 mesh 40x40x3',
    'Cable, 4x2x0.25 L=62 m bundle of 4G1.5',
  ])('%s gives none that could be relied on', (text) => {
    expect(largestVolumeM3(text) ?? 0).toBeLessThan(1e-6);
  });

  test('a metre of profile and an envelope', () => {
    expect(largestVolumePerMetreM3('Busbar, 20x5 tinned')).toBeCloseTo(1e-4, 12);
    expect(envelopeM3('Gear rack, M2 L1500 19x19')).toBeCloseTo((19 * 19 * 1500) / 1e9, 12);
    expect(envelopeM3('Relay, 24 V 2CO')).toBeUndefined();
  });
});

test('fastener designations bound the part; m3/h and fine pitch are no lengths', () => {
  expect(fastenerVolumeM3('Screw, ISO4762 M6x25 8.8')).toBeCloseTo(((Math.PI / 4) * 12 ** 2 * 31) / 1e9, 12);
  expect(fastenerVolumeM3('Nut, M36x2')).toBeGreaterThan(1e-4);
  expect(fastenerVolumeM3('Ring, DIN471 17x1')).toBeLessThan(2e-6);
  expect(fastenerVolumeM3('Blower, 530 m3/h')).toBeUndefined();
});

test.each([
  ['40Cr GB/T 3077', 'steel'],
  ['6061-T6 GB/T 3880', 'aluminium'],
  ['06Cr19Ni10 GB/T 3280', 'stainlessSteel'],
  ['X5CrNi18-10 (1.4301)', 'stainlessSteel'],
  ['45 / C45', 'steel'],
  ['榉木胶合板', 'wood'],
  ['Buche-Sperrholz', 'wood'],
  ['Hartmetall K20', 'cementedCarbide'],
  ['CuZn39Pb3 (CW614N)', 'copperAlloy'],
  ['Motor (Fe/Cu/Al/NdFeB)', undefined],
  ['气动元件（铝/钢/橡胶）', undefined],
  ['Sensor', undefined],
])('%s is recognised as %s', (text, name) => {
  expect(densityOf(text)?.name).toBe(name);
});
