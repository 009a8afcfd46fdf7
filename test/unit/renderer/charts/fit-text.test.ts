import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  fitName,
  fitText,
  shortName,
  textWidth,
  wrapName,
} from '../../../../renderer/src/charts/fit-text.ts';

describe('names that have to fit', () => {
  it('are never wider than their place', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme-composite' }),
        fc.integer({ min: 20, max: 300 }),
        (name, width) => {
          expect(textWidth(fitText(name, width, 12), 12)).toBeLessThanOrEqual(width);
        },
      ),
    );
  });

  it('stay whole where there is room', () => {
    expect(fitName('Base frame, 4200x1500', 400, 12)).toBe('Base frame, 4200x1500');
  });

  it('lose their dimensions before their words', () => {
    expect(fitName('Electrical cabinet, 3 bays 2000x2400x600', 150, 12)).toBe('Electrical cabinet');
    expect(shortName('包装木箱，4200x1500')).toBe('包装木箱');
    expect(shortName('(invented)')).toBe('(invented)');
  });

  it('count signs of wide scripts as wide', () => {
    expect(textWidth('材料', 12)).toBeGreaterThan(textWidth('ab', 12));
  });

  it('break at spaces and shorten only the last line', () => {
    expect(wrapName('Materials and purchased parts', 110, 12, 3)).toEqual([
      'Materials and',
      'purchased parts',
    ]);
    expect(wrapName('Materials and purchased parts', 110, 12, 2)[1]).toBe('purchased parts');
  });
});
