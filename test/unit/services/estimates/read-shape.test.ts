import { describe, expect, test } from 'vitest';
import { readShape, type ShapeHint } from '../../../../electron/services/estimates/read-shape.ts';
import { volumeOf } from '../../../../electron/services/estimates/shape-volume.ts';
import { descriptionWords, similarMass } from '../../../../electron/services/estimates/similar-parts.ts';

describe('dimensions in a text', () => {
  test.each<[string, ShapeHint, unknown]>([
    ['Shaft Ø20x300', 'solid', { kind: 'bar', diameter: 20, length: 300 }],
    ['轴 φ20×300', 'solid', { kind: 'bar', diameter: 20, length: 300 }],
    ['Welle Ø 12,5 x 80 mm', 'solid', { kind: 'bar', diameter: 12.5, length: 80 }],
    ['Plate 100x50x5', 'solid', { kind: 'block', sides: [100, 50, 5] }],
    ['Platte 100 × 50 × 5 mm', 'solid', { kind: 'block', sides: [100, 50, 5] }],
    ['Cover 400x300x2', 'sheet', { kind: 'block', sides: [400, 300, 2] }],
    ['Screw M8x30', 'screw', { kind: 'screw', diameter: 8, length: 30 }],
    ['SHCS M8x30-8.8', 'screw', { kind: 'screw', diameter: 8, length: 30 }],
    ['SHCS M8x1.25x30 8.8', 'screw', { kind: 'screw', diameter: 8, length: 30 }],
    ['Tube Ø30/Ø20x300', 'solid', { kind: 'tube', diameter: 30, bore: 20, length: 300 }],
    ['Rohr Ø30x2x300', 'section', { kind: 'tube', diameter: 30, bore: 26, length: 300 }],
    ['Hollow section 60x40x3 L=1200', 'section', { kind: 'hollow', sides: [60, 40], wall: 3, length: 1200 }],
  ])('%s', (text, hint, shape) => {
    expect(readShape(text, hint)).toEqual(shape);
  });

  test.each<[string, ShapeHint]>([
    ['Nut M8', 'screw'],
    ['Thread M8x1', 'screw'],
    ['Hollow section 60x40x3', 'section'],
    ['Ring Ø30x20x5', 'solid'],
    ['Bolts M8x30 and M8x40', 'screw'],
    ['Plate 100x50x5, later 120x50x5', 'solid'],
    ['Bearing 6205-2RS 25x52', 'solid'],
    ['Type X100x50x5', 'solid'],
    ['Sheet 2000x1000', 'solid'],
    ['Cabinet 800x2000x600, 1.5 mm', 'sheet'],
    ['Wire mesh 1200x1400 mesh 40x40x3', 'solid'],
  ])('%s says too little, or two things', (text, hint) => {
    expect(readShape(text, hint)).toBeUndefined();
  });

  test('volumes are those of the full body; a screw lies between shank and shank with head', () => {
    expect(volumeOf({ kind: 'block', sides: [100, 50, 5] })).toEqual({
      low: 10_000,
      likely: 25_000,
      high: 25_000,
    });
    expect(volumeOf({ kind: 'bar', diameter: 20, length: 300 }).likely).toBeCloseTo(94_247.78, 2);
    expect(volumeOf({ kind: 'tube', diameter: 30, bore: 20, length: 300 }).likely).toBeCloseTo(117_809.72, 2);
    expect(volumeOf({ kind: 'hollow', sides: [60, 40], wall: 3, length: 1200 }).likely).toBe(676_800);
    const screw = volumeOf({ kind: 'screw', diameter: 8, length: 30 });
    expect(screw.low).toBeCloseTo(1507.96, 2);
    expect(screw.high).toBeCloseTo(2412.74, 2);
    expect(screw.likely).toBeCloseTo(1960.35, 2);
  });
});

describe('similar parts', () => {
  const part = (lineId: string, text: string, massKg: number) => ({
    lineId,
    words: descriptionWords(text),
    massKg,
  });

  test('the median of at least three parts with half of their words in common, with lightest and heaviest', () => {
    const parts = [
      part('a', 'Sensor bracket 12', 0.3),
      part('b', 'Sensor bracket left', 0.2),
      part('c', 'Sensor bracket', 0.7),
      part('d', 'Sensor bracket 7', 0.5),
      part('e', 'Guard door', 9),
    ];
    expect(similarMass(descriptionWords('Sensor bracket 44'), parts)).toEqual({
      massKg: 0.4,
      lowKg: 0.2,
      highKg: 0.7,
      lineIds: ['b', 'a', 'd', 'c'],
    });
    expect(similarMass(descriptionWords('Sensor bracket'), parts.slice(0, 2))).toBeUndefined();
    expect(similarMass(descriptionWords('Guard door'), parts)).toBeUndefined();
  });

  test('Chinese descriptions are compared by pairs of characters', () => {
    expect([...descriptionWords('传感器支架 12')]).toEqual(['传感', '感器', '器支', '支架']);
  });
});
