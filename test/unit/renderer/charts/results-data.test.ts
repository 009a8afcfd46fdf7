import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createNumberTexts } from '../../../../renderer/src/i18n/number-texts.ts';
import { amountTexts } from '../../../../renderer/src/features/results/amount-unit.ts';
import { barPieces, barScale, placeOf } from '../../../../renderer/src/features/results/bar-scale.ts';
import { columnsThatFit } from '../../../../renderer/src/features/results/column-widths.ts';
import { sumDecimals } from '../../../../renderer/src/features/results/exact-decimal.ts';
import { hotspotsOf, sortHotspots } from '../../../../renderer/src/features/results/hotspots-data.ts';
import { narrowFlow } from '../../../../renderer/src/features/results/narrow-flow.ts';
import { paretoOf } from '../../../../renderer/src/features/results/pareto-data.ts';
import { narrowPivot, pivotHeat } from '../../../../renderer/src/features/results/pivot-data.ts';
import { type FlowView, type PivotView, type ReviewGroup } from '../../../../shared/contract/workbench.ts';
import { translator } from '../../../../shared/i18n/translate.ts';
import { decimal } from '../../../support/study-builder.ts';
import { reviewGroup } from '../factors/review-groups.ts';
import { goldenReport } from './chart-fixtures.ts';

const t = translator('en');
const amount = fc.integer({ min: -1000, max: 1_000_000 }).map((value) => decimal((value / 8).toFixed(3)));

function group(emissionKg: string, status: ReviewGroup['status']): ReviewGroup {
  return reviewGroup({
    key: emissionKg,
    emissionKg: decimal(emissionKg),
    confidence: 1,
    atRiskKg: 0,
    status,
  });
}

describe('where to look first', () => {
  it('orders by size, gathers the rest and says how many groups make 80 %', () => {
    const pareto = paretoOf(
      [group('5', 'open'), group('70', 'confirmed'), group('15', 'proposed'), group('10', 'confirmed')],
      2,
    );
    expect(
      pareto.bars.map(({ kg, reviewedKg, notReviewedKg, isRest }) => [kg, reviewedKg, notReviewedKg, isRest]),
    ).toEqual([
      ['70', '70', '0', false],
      ['15', '0', '15', false],
      ['15', '10', '5', true],
    ]);
    expect(pareto.bars.map((bar) => bar.cumulativeKg)).toEqual(['70', '85', '100']);
    expect(pareto.enoughAfter).toBe(2);
  });

  it('loses nothing: bars make the total whatever the groups are', () => {
    fc.assert(
      fc.property(fc.array(amount, { maxLength: 40 }), fc.integer({ min: 1, max: 12 }), (amounts, most) => {
        const pareto = paretoOf(
          amounts.map((kg) => group(kg, 'open')),
          most,
        );
        expect(sumDecimals(pareto.bars.map((bar) => bar.kg))).toBe(sumDecimals(amounts));
        expect(pareto.totalKg).toBe(sumDecimals(amounts));
      }),
    );
  });
});

function pivotOf(cells: readonly (readonly string[])[]): PivotView {
  const rows = cells.map((row, index) => ({
    key: `r${index}`,
    label: '',
    remainder: false,
    gathered: 0,
    cells: row.map(decimal),
    totalKg: sumDecimals(row.map(decimal)),
  }));
  const columns = (cells[0] ?? []).map((_, index) => ({
    key: `c${index}`,
    label: '',
    remainder: false,
    gathered: 0,
  }));
  const columnTotalsKg = columns.map((_, index) =>
    sumDecimals(rows.map((row) => row.cells[index] ?? decimal('0'))),
  );
  return { rows, columns, columnTotalsKg, totalKg: sumDecimals(columnTotalsKg) };
}

describe('a narrowed pivot', () => {
  const pivot = pivotOf([
    ['12.5', '3', '0.125', '1'],
    ['2', '30', '0', '0.5'],
  ]);

  it('moves columns into a remainder that is said, exactly', () => {
    const narrow = narrowPivot(pivot, 2);
    expect(narrow.columns.at(-1)).toEqual({ key: '', label: '', remainder: true, gathered: 2 });
    expect(narrow.rows.map((row) => row.cells)).toEqual([
      ['12.5', '3', '1.125'],
      ['2', '30', '0.5'],
    ]);
    expect(narrow.columnTotalsKg).toEqual(['14.5', '33', '1.625']);
    expect(narrow.rows.map((row) => row.totalKg)).toEqual(pivot.rows.map((row) => row.totalKg));
  });

  it('counts what a remainder had gathered before', () => {
    expect(narrowPivot(narrowPivot(pivot, 2), 1).columns.at(-1)?.gathered).toBe(3);
  });

  it('stays as it is when everything fits', () => {
    expect(narrowPivot(pivot, 4)).toBe(pivot);
  });

  it('tints single cells by the largest of them, and no remainder', () => {
    const heat = pivotHeat(narrowPivot(pivot, 2));
    expect(heat(1, 1)).toBe(1);
    expect(heat(0, 0)).toBeCloseTo(12.5 / 30);
    expect(heat(0, 2)).toBeUndefined();
  });

  it('takes as many columns as fit without breaking a word', () => {
    const short = ['Steel', 'Copper', 'Glass', 'Paint'];
    expect(columnsThatFit(short, 'Rest', 'Total', 600)).toBe(4);
    expect(columnsThatFit(['Aluminium-Strangpressprofile', ...short], 'Rest', 'Summe', 520)).toBe(2);
    expect(columnsThatFit(short, 'Rest', 'Total', 0)).toBe(1);
  });
});

describe('a narrowed flow', () => {
  const node = (id: string, column: number, kg: string, gathered = 0): FlowView['nodes'][number] => ({
    id,
    column,
    key: id,
    label: '',
    kg: decimal(kg),
    remainder: gathered > 0,
    gathered,
  });
  const link = (from: string, to: string, kg: string): FlowView['links'][number] => ({
    from,
    to,
    kg: decimal(kg),
  });
  const flow: FlowView = {
    totalKg: decimal('10'),
    nodes: [
      node('a', 0, '5'),
      node('b', 0, '3'),
      node('c', 0, '1.5'),
      node('0/remainder', 0, '0.5', 7),
      node('x', 1, '10'),
    ],
    links: [link('a', 'x', '5'), link('b', 'x', '3'), link('c', 'x', '1.5'), link('0/remainder', 'x', '0.5')],
  };

  it('gathers nodes and ribbons; every column still makes the total', () => {
    const narrow = narrowFlow(flow, [1]);
    expect(narrow.nodes.map(({ id, kg, gathered }) => [id, kg, gathered])).toEqual([
      ['a', '5', 0],
      ['0/remainder', '5', 9],
      ['x', '10', 0],
    ]);
    expect(narrow.links).toEqual([link('a', 'x', '5'), link('0/remainder', 'x', '5')]);
  });

  it('does not hide a single node behind a remainder', () => {
    const nodes = flow.nodes.filter(({ id }) => id !== '0/remainder');
    expect(narrowFlow({ ...flow, nodes }, [2]).nodes).toEqual(nodes);
  });
});

describe('bars of stages', () => {
  const stages = goldenReport('wood-crate-uptake').stages.map((stage) => stage.emissions.byLocation);
  const scale = barScale(stages, Number);

  it('draw removal left of zero and everything else right of it', () => {
    const zero = placeOf(0, scale);
    const pieces = stages.flatMap((stage) => barPieces(stage, scale, Number));
    const removals = pieces.filter(({ component }) => component === 'biogenicCo2Removal');
    expect(removals.length).toBeGreaterThan(0);
    for (const { component, left, width } of pieces) {
      expect(component === 'biogenicCo2Removal' ? left + width <= zero + 1e-9 : left >= zero - 1e-9).toBe(
        true,
      );
    }
  });

  it('fill the column from its left to its right end', () => {
    const pieces = stages.flatMap((stage) => barPieces(stage, scale, Number));
    expect(Math.min(...pieces.map(({ left }) => left))).toBeCloseTo(0);
    expect(Math.max(...pieces.map(({ left, width }) => left + width))).toBeCloseTo(100);
  });
});

describe('amounts', () => {
  const english = createNumberTexts('en');
  const german = createNumberTexts('de');

  it('follow the unit: kg, t without rounding on the way, share of the whole', () => {
    const total = decimal('59120.3437');
    const of = (unit: 'kg' | 't' | '%'): string =>
      amountTexts(unit, total, english, '%').cell(decimal('7952.1572'));
    expect([of('kg'), of('t'), of('%')]).toEqual(['7,952.2', '7.952', '13.5']);
    expect(amountTexts('kg', total, german, '%').cell(decimal('-2102.4666'))).toBe('−2.102,5');
  });

  it('export the number in the unit of the header: kg and t exactly, shares to six digits', () => {
    const kg = decimal('7952.157295077592783487556151');
    const of = (unit: 'kg' | 't' | '%') =>
      amountTexts(unit, decimal('59120.3437'), english, '%').numberCell(kg);
    expect(of('kg')).toMatchObject({ value: kg });
    expect(of('t')).toMatchObject({ value: '7.952157295077592783487556151', text: '7.952' });
    expect(of('%')).toMatchObject({ value: '13.450797', text: '13.5' });
  });

  it('label ticks with the digits they need', () => {
    const { tick } = amountTexts('t', decimal('1'), english, '%');
    expect([0, 2.5, 12000, 0.125].map(tick)).toEqual(['0', '2.5', '12,000', '0.125']);
  });

  it('write a dash only for exactly zero', () => {
    const texts = amountTexts('kg', decimal('10'), english, '%');
    expect([texts.cell(decimal('0')), texts.cell(decimal('0.0001'))]).toEqual(['–', '0.0']);
  });
});

describe('hotspots', () => {
  const report = goldenReport('transport-chain');

  it('hold every line and make the total', () => {
    const hotspots = hotspotsOf(report, 'stage', t, 'en');
    expect(sumDecimals(hotspots.map((hotspot) => hotspot.byLocation))).toBe(
      report.totals.byLocation.excludingBiogenicCo2Kg,
    );
    expect(hotspots.map((hotspot) => hotspot.name)).not.toContain('');
  });

  it('sort by exact amount both ways, and by name as the language does', () => {
    const rows = ['10', '9', '9.5'].map((kg, index) => ({
      key: kg,
      name: ['Zelle', 'Öl', 'Naht'][index] ?? '',
      lines: index,
      byLocation: decimal(kg),
      byContract: decimal(kg),
      including: decimal(kg),
      share: 0,
    }));
    const keys = (column: 'byLocation' | 'name', descending: boolean): readonly string[] =>
      sortHotspots(rows, { column, descending }, 'de').map(({ key }) => key);
    expect(keys('byLocation', true)).toEqual(['10', '9.5', '9']);
    expect(keys('byLocation', false)).toEqual(['9', '9.5', '10']);
    expect(keys('name', false)).toEqual(['9.5', '9', '10']);
  });
});
