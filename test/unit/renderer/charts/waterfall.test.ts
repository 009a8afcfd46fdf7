import { describe, expect, it } from 'vitest';
import { csvOf } from '../../../../renderer/src/charts/chart-table.ts';
import { IMAGE_SIZE } from '../../../../renderer/src/charts/chart-image.ts';
import { renderChartSvg } from '../../../../renderer/src/charts/echarts-core.ts';
import { waterfallAxis } from '../../../../renderer/src/charts/value-axis.ts';
import { waterfallInput, waterfallTable } from '../../../../renderer/src/charts/waterfall-data.ts';
import { waterfallOption } from '../../../../renderer/src/charts/waterfall-option.ts';
import { unexplainedKg, waterfallSteps } from '../../../../renderer/src/charts/waterfall-steps.ts';
import { createNumberTexts } from '../../../../renderer/src/i18n/number-texts.ts';
import { translator } from '../../../../shared/i18n/translate.ts';
import { decimal } from '../../../support/study-builder.ts';
import { lightColours, textsIn, typeSizes } from './chart-fixtures.ts';

const EVIL = '<img src=x onerror=alert(1)>{b|c}';
const texts = { t: translator('en'), ...createNumberTexts('en') };

const way = {
  start: { name: 'Base', kg: decimal('59120.343777330483290015006016') },
  changes: [
    { name: 'Amount', kg: decimal('-747.9') },
    { name: EVIL, kg: decimal('0.200000000000000000000001') },
    { name: 'Nothing', kg: decimal('0') },
  ],
  end: { name: 'Lighter frame', kg: decimal('58372.643777330483290015006017') },
};

function drawn(given = way): string {
  return renderChartSvg(
    waterfallOption(waterfallInput(given, 'From Base', texts), lightColours, IMAGE_SIZE),
    IMAGE_SIZE,
  );
}

/** Zigzags: the only open lines of many corners. */
function cuts(svg: string): number {
  return [...svg.matchAll(/<polyline /g)].length;
}

describe('the way from one total to another', () => {
  it('has exact levels after every change', () => {
    expect(waterfallSteps(way).map(({ after }) => after)).toEqual([
      '59120.343777330483290015006016',
      '58372.443777330483290015006016',
      '58372.643777330483290015006017',
      '58372.643777330483290015006017',
      '58372.643777330483290015006017',
    ]);
  });

  it('leaves nothing unexplained, and tells the last digit where it does', () => {
    expect(unexplainedKg(way)).toBe('0');
    const short = { ...way, changes: way.changes.slice(0, 1) };
    expect(unexplainedKg(short)).toBe('0.200000000000000000000001');
    expect(unexplainedKg({ ...way, end: { name: '', kg: decimal('0') } })).toMatch(/^-58372\.6/);
  });

  it('exports exact numbers whose sum is the last row', () => {
    const rows = csvOf(waterfallTable(way, 'From Base', texts))
      .trim()
      .split('\r\n');
    expect(rows).toHaveLength(6);
    expect(rows[1]).toBe('Base,59120.343777330483290015006016,59120.343777330483290015006016');
    expect(rows[5]).toBe('Lighter frame,58372.643777330483290015006017,58372.643777330483290015006017');
  });
});

describe('the axis', () => {
  it('is cut below the changes where these would not be seen from zero', () => {
    const axis = waterfallAxis([59120, 58372, 58373]);
    expect(axis.isCut).toBe(true);
    expect(axis.low).toBeLessThan(58372);
    expect(axis.low).toBeGreaterThan(50_000);
    expect(axis.high).toBeGreaterThanOrEqual(59120);
  });

  it.each([
    ['large changes', [100, 20, 40]],
    ['no change', [100, 100]],
    ['a total below zero', [10, -5, -5]],
    ['nothing at all', [0, 0]],
  ])('begins at zero or below with %s', (_, levels) => {
    const axis = waterfallAxis(levels);
    expect(axis.isCut).toBe(false);
    expect(axis.low).toBeLessThanOrEqual(0);
    expect(axis.high).toBeGreaterThanOrEqual(Math.max(...levels));
    expect(axis.step).toBeGreaterThan(0);
  });
});

describe('the drawing', () => {
  it('carries every number with its sign and every name', () => {
    const shown = textsIn(drawn());
    for (const text of ['59,120.3', '\u2212747.9', '+0.2', '0.0', '58,372.6', 'Base', 'Lighter frame']) {
      expect(shown).toContain(text);
    }
  });

  it('marks both totals as cut, and none where the axis begins at zero', () => {
    expect(cuts(drawn())).toBe(2);
    const whole = {
      start: { name: 'Base', kg: decimal('100') },
      changes: [{ name: 'Less', kg: decimal('-80') }],
      end: { name: 'Other', kg: decimal('20') },
    };
    expect(cuts(drawn(whole))).toBe(0);
  });

  it('paints less and more in their colours, never the same', () => {
    const svg = drawn();
    expect(svg).toContain(lightColours.less);
    expect(svg).toContain(lightColours.more);
  });

  it('keeps type readable and names harmless', () => {
    expect(Math.min(...typeSizes(drawn()))).toBeGreaterThanOrEqual(11);
    expect(drawn()).not.toContain('<img');
  });
});
