import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Bounds, restoreBounds, SMALLEST_WINDOW } from '../../../electron/main/window-bounds.ts';

const laptop: Bounds = { x: 0, y: 25, width: 1440, height: 875 };
const screen: Bounds = { x: 1440, y: -200, width: 2560, height: 1400 };

describe('the window', () => {
  it('opens in the middle of the main display the first time', () => {
    expect(restoreBounds(undefined, [screen, laptop])).toEqual({ x: 2000, y: 50, width: 1440, height: 900 });
  });

  it('opens where it was left, also on a second display', () => {
    const saved = { x: 1600, y: -150, width: 1800, height: 1200 };
    expect(restoreBounds(saved, [laptop, screen])).toEqual(saved);
  });

  it.each([
    ['its display is gone', { x: 1600, y: 100, width: 1200, height: 800 }],
    ['its title bar is above the display', { x: 100, y: -500, width: 1200, height: 800 }],
    ['its title bar is below the display', { x: 100, y: 890, width: 1200, height: 800 }],
    ['only a sliver is left on the display', { x: 1400, y: 100, width: 1200, height: 800 }],
    ['its right end alone is on the display', { x: -1150, y: 100, width: 1200, height: 800 }],
  ])('comes back to the middle when %s', (_why, saved) => {
    expect(restoreBounds(saved, [laptop])).toEqual({ x: 120, y: 62, width: 1200, height: 800 });
  });

  it('becomes no larger than its display and no smaller than the interface needs', () => {
    expect(restoreBounds({ x: 0, y: 25, width: 4000, height: 3000 }, [laptop])).toEqual(laptop);
    const place = { x: 30, y: 40 };
    expect(restoreBounds({ ...place, width: 10, height: 10 }, [laptop])).toEqual({
      ...place,
      ...SMALLEST_WINDOW,
    });
  });

  it('can always be taken by its title bar', () => {
    const bounds = fc.record({
      x: fc.integer({ min: -9000, max: 9000 }),
      y: fc.integer({ min: -9000, max: 9000 }),
      width: fc.integer({ min: 1, max: 9000 }),
      height: fc.integer({ min: 1, max: 9000 }),
    });
    const display = fc.record({
      x: fc.integer({ min: -4000, max: 4000 }),
      y: fc.integer({ min: -4000, max: 4000 }),
      width: fc.integer({ min: 640, max: 5000 }),
      height: fc.integer({ min: 480, max: 3000 }),
    });
    fc.assert(
      fc.property(bounds, fc.array(display, { minLength: 1, maxLength: 3 }), (saved, displays) => {
        const { x, y, width } = restoreBounds(saved, displays);
        const reachable = displays.some(
          (area) =>
            Math.min(x + width, area.x + area.width) - Math.max(x, area.x) >= 120 &&
            y >= area.y &&
            y + 40 <= area.y + area.height,
        );
        expect(reachable).toBe(true);
      }),
    );
  });
});
