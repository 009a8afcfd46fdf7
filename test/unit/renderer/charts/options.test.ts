import { describe, expect, it } from 'vitest';
import { IMAGE_SIZE, imageOf } from '../../../../renderer/src/charts/chart-image.ts';
import { escapeMarkup, tooltipText } from '../../../../renderer/src/charts/chart-style.ts';
import { numberCell, textCell } from '../../../../renderer/src/charts/chart-table.ts';
import { type ChartOption, renderChartSvg } from '../../../../renderer/src/charts/echarts-core.ts';
import { type ParetoInput, paretoOption } from '../../../../renderer/src/charts/pareto-option.ts';
import { type SankeyInput, sankeyOption } from '../../../../renderer/src/charts/sankey-option.ts';
import { stagesOption } from '../../../../renderer/src/charts/stages-option.ts';
import { tableSvg } from '../../../../renderer/src/charts/table-svg.ts';
import { treemapOption } from '../../../../renderer/src/charts/treemap-option.ts';
import { COMPONENTS } from '../../../../shared/model/component.ts';
import { decimal } from '../../../support/study-builder.ts';
import { lightColours, textsIn, typeSizes } from './chart-fixtures.ts';

const SIZE = { width: 620, height: 320 };
const EVIL = '<img src=x onerror=alert(1)>{b|c}';

const pareto: ParetoInput = {
  summary: 'Groups of parts',
  seriesNames: { reviewed: 'reviewed', notReviewed: 'not reviewed', cumulative: 'cumulative' },
  axisText: String,
  wholeText: '100 %',
  mark: { share: 0.8, text: '80 % after 2 groups', bar: 1 },
  bars: [
    { name: 'Plate 5083', reviewed: 12, notReviewed: 0, text: '12.4', cumulativeShare: 0.6, tooltip: [] },
    { name: EVIL, reviewed: 0, notReviewed: 5, text: '4.7', cumulativeShare: 0.85, tooltip: [EVIL] },
    { name: '59 more groups', reviewed: 1, notReviewed: 2, text: '3.0', cumulativeShare: 1, tooltip: [] },
  ],
};

const flow: SankeyInput = {
  summary: 'From modules to stages',
  headings: ['Module', 'Material', 'Stage'],
  selected: 'alu',
  nodes: [
    { id: 'frame', column: 0, name: 'Base frame', value: 70, text: '70', remainder: false },
    { id: 'rest', column: 0, name: '19 more modules', value: 30, text: '30', remainder: true },
    { id: 'alu', column: 1, name: EVIL, value: 60, text: '60', remainder: false },
    {
      id: 'steel',
      column: 1,
      name: 'Warmgewalzte Stahlprofile und Rohre',
      value: 40,
      text: '40',
      remainder: false,
    },
    {
      id: 'materials',
      column: 2,
      name: 'Materials and purchased parts',
      value: 100,
      text: '100',
      remainder: false,
    },
  ],
  links: [
    { from: 'frame', to: 'alu', value: 50, text: '50' },
    { from: 'frame', to: 'steel', value: 20, text: '20' },
    { from: 'rest', to: 'alu', value: 10, text: '10' },
    { from: 'rest', to: 'steel', value: 20, text: '20' },
    { from: 'alu', to: 'materials', value: 60, text: '60' },
    { from: 'steel', to: 'materials', value: 40, text: '40' },
    { from: 'steel', to: 'frame', value: -1, text: '−1' },
  ],
};

const stages = stagesOption(
  {
    summary: 'Stages',
    axisText: String,
    componentNames: Object.fromEntries(COMPONENTS.map((component) => [component, component])) as never,
    bars: [
      {
        name: 'Packaging',
        text: '1,009',
        values: {
          fossil: 1009,
          aircraft: 0,
          landUseChange: 0,
          biogenicNonCo2: 0,
          biogenicCo2Emission: 0,
          biogenicCo2Removal: -2330,
        },
      },
    ],
  },
  lightColours,
  SIZE,
);

const areas = treemapOption(
  {
    summary: 'Modules',
    items: [
      {
        id: 'frame',
        name: EVIL,
        value: 10,
        text: '10',
        remainder: false,
        children: [
          { id: 'plate', name: 'Plate', value: 7, text: '7', remainder: false },
          { id: 'frame:rest', name: '4 smaller parts', value: 3, text: '3', remainder: true },
        ],
      },
    ],
  },
  lightColours,
);

const CHARTS: readonly (readonly [string, ChartOption])[] = [
  ['pareto', paretoOption(pareto, lightColours, SIZE)],
  ['flow', sankeyOption(flow, lightColours, SIZE)],
  ['stages', stages],
  ['areas', areas],
];

describe.each(CHARTS)('the drawing of %s', (_name, option) => {
  const svg = renderChartSvg(option, SIZE);

  it('has no type smaller than 11 px', () => {
    const sizes = typeSizes(svg);
    expect(sizes.length).toBeGreaterThan(0);
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(11);
  });

  it('needs no style element and no script, so that the strict content policy holds', () => {
    expect(svg).not.toMatch(/<(style|script|foreignObject)\b/);
  });

  it('hatches what is uncertain', () => {
    expect(svg).toContain('<pattern');
  });

  it('says its size, by which pictures are drawn', () => {
    expect(imageOf(svg)).toMatchObject(SIZE);
  });
});

describe('the Pareto chart', () => {
  const svg = renderChartSvg(paretoOption(pareto, lightColours, SIZE), SIZE);

  it('shows name and number of every bar, the mark and what the line is a share of', () => {
    expect(textsIn(svg)).toEqual(
      expect.arrayContaining(['Plate 5083', '12.4', '4.7', '59 more groups', '80 % after 2 groups', '100 %']),
    );
  });

  it('hatches nothing when everything is reviewed', () => {
    const bars = pareto.bars.map((bar) => ({
      ...bar,
      reviewed: bar.reviewed + bar.notReviewed,
      notReviewed: 0,
    }));
    expect(renderChartSvg(paretoOption({ ...pareto, bars }, lightColours, SIZE), SIZE)).not.toContain(
      '<pattern',
    );
  });
});

describe('the flow chart', () => {
  it('draws the largest node as high as its share, and leaves negative ribbons to the table', () => {
    const series = (
      sankeyOption(flow, lightColours, SIZE) as { series: { data: unknown[]; links: unknown[] }[] }
    ).series[0];
    expect(series?.data).toHaveLength(5);
    expect(series?.links).toHaveLength(6);
  });

  it('marks only the ribbons of the selected node with the accent', () => {
    const { series } = sankeyOption(flow, lightColours, SIZE) as {
      series: { links: { source: string; target: string; lineStyle: { color: string } }[] }[];
    };
    const marked = series[0]?.links.filter((link) => link.lineStyle.color === lightColours.accent);
    expect(marked?.map(({ source, target }) => `${source}>${target}`)).toEqual([
      'frame>alu',
      'rest>alu',
      'alu>materials',
    ]);
  });
});

describe('removal of biogenic CO2', () => {
  it('stands left of zero', () => {
    const { series } = stages as { series: { name: string; data: number[] }[] };
    expect(series.find(({ name }) => name === 'biogenicCo2Removal')?.data).toEqual([-2330]);
    const zero = bars(renderChartSvg(stages, SIZE));
    // Outlines stand on half pixels.
    expect(Math.abs(zero.removal.right - zero.fossil.left)).toBeLessThanOrEqual(1);
    expect(zero.removal.left).toBeLessThan(zero.fossil.left);
  });
});

function bars(svg: string): Record<'fossil' | 'removal', { readonly left: number; readonly right: number }> {
  const rectangleOf = (fill: string): { readonly left: number; readonly right: number } => {
    const [, path = ''] = new RegExp(`<path d="([^"]+)"[^>]*fill="${fill}"`).exec(svg) ?? [];
    const xs = [...path.matchAll(/[ML]([\d.]+)/g)].map(([, x]) => Number(x));
    return { left: Math.min(...xs), right: Math.max(...xs) };
  };
  const outline =
    new RegExp(`<path d="([^"]+)"[^>]*stroke="${lightColours.components.biogenicCo2Removal}"`).exec(
      svg,
    )?.[1] ?? '';
  const xs = [...outline.matchAll(/[ML]([\d.]+)/g)].map(([, x]) => Number(x));
  return {
    fossil: rectangleOf(lightColours.components.fossil),
    removal: { left: Math.min(...xs), right: Math.max(...xs) },
  };
}

describe('names in tooltips', () => {
  it('are escaped', () => {
    expect(tooltipText(EVIL, ["it's"])).not.toMatch(/<img|'/);
    expect(escapeMarkup('a & "b"')).toBe('a &amp; &quot;b&quot;');
  });
});

describe('a table as a drawing', () => {
  const table = {
    caption: 'Module by material',
    totalRow: true,
    columns: [
      { name: 'Module', numeric: false },
      { name: 'Aluminium', numeric: true },
    ],
    rows: [
      [textCell(EVIL), numberCell(decimal('12.3'), '12.3')],
      [textCell('Total'), numberCell(decimal('12.3'), '12.3')],
    ],
  };

  it('writes every cell and tints by heat, up to 38 %', () => {
    const svg = tableSvg(table, lightColours, (row, column) => (row === 0 && column === 1 ? 1 : undefined));
    expect(textsIn(svg)).toEqual([
      'Module by material',
      'Module',
      'Aluminium',
      escapeMarkup(EVIL),
      '12.3',
      'Total',
      '12.3',
    ]);
    expect(svg.match(/fill-opacity="[^"]+"/g)).toEqual(['fill-opacity="0.380"']);
    expect(imageOf(svg).width).toBeGreaterThan(0);
  });

  it('fits on the page of exported drawings', () => {
    expect(imageOf(tableSvg(table, lightColours)).width).toBeLessThan(IMAGE_SIZE.width);
  });
});
