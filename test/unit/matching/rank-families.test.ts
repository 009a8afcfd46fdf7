import { describe, expect, it } from 'vitest';
import { rankFamilies } from '../../../electron/matching/rank-families.ts';
import { knowledge } from './matching-fixtures.ts';

function rank(description: string, materialText?: string): ReturnType<typeof rankFamilies> {
  return rankFamilies({ description, materialText }, knowledge);
}

function top(description: string, materialText?: string): string | undefined {
  return rank(description, materialText)[0]?.family;
}

describe('rankFamilies', () => {
  it.each([
    ['Hollow section 80x80x5', 'Q355B / S355J2', 'steel-hot-rolled-section'],
    ['Plate t=30', 'Q355B / S355J2', 'steel-plate'],
    ['Round bar D40', 'S355J2 (1.0577)', 'steel-bar-unalloyed'],
    ['Plate t=20', 'EN AW-6082 T6', 'aluminium-wrought-primary-mix'],
    ['圆棒', '45 GB/T 699', 'steel-bar-unalloyed'],
    ['Platte', 'EN AC-46000', 'aluminium-cast'],
    ['Guard', 'S235JR, hot-dip galvanised', 'steel-galvanised'],
  ])('takes shape and coating into account: %s of %s', (description, material, family) => {
    expect(top(description, material)).toBe(family);
  });

  it.each([
    ['Motor bracket', 'S235JR', 'steel-plate'],
    ['Sensorhalter', 'S235JR', 'steel-plate'],
    ['Halter Sensor', 'S235JR', 'steel-plate'],
    ['轴承座', 'HT250', 'cast-iron'],
    ['Bracket for servo motor', 'EN AW-5083', 'aluminium-wrought-primary-mix'],
    ['Servo motor with brake', '', 'electric-motor'],
  ])('lets the noun that names the thing decide: %s', (description, material, family) => {
    expect(top(description, material)).toBe(family);
  });

  it.each([
    ['Aluminium bracket screw, steel', 'steel-fastener'],
    ['Steel cable 6 mm', 'steel-spring-wire-rope'],
    ['Cable tie 200x4.8', 'plastic-pa66'],
    ['Cable chain R75', 'cable-chain'],
    ['Motor cable 4G1.5', 'cable-power-control'],
    ['Cell nest, PTFE coated', 'insufficient-information'],
    ['Industrial PC 4U', 'plc-industrial-pc'],
    ['Circuit breaker C20', 'switchgear-cabinet'],
    ['HEPA filter H13', 'textile'],
  ])('is not misled by single words: %s', (description, family) => {
    expect(top(description)).toBe(family);
  });

  it('lets a component prevail over the steel it is made of, not over stainless steel or brass', () => {
    expect(top('Deep groove ball bearing 6205', '100Cr6')).toBe('bearing');
    expect(top('Hexagon screw M8x20', '8.8')).toBe('steel-fastener');
    expect(top('Hexagon screw M8x20', 'A2-70')).toBe('steel-stainless-304');
    expect(top('Hexagon nut M8', 'CuZn39Pb3')).toBe('brass');
  });

  it.each([
    ['Electronics', 'plc-industrial-pc'],
    ['Motor (Fe/Cu/Al/NdFeB)', 'electric-motor'],
    ['电子元件', 'plc-industrial-pc'],
    ['Elektronik', 'plc-industrial-pc'],
    ['气动元件（铝/钢/橡胶）', 'pneumatic-cylinder-valve'],
    ['Kabel (Cu/PVC oder PUR)', 'cable-power-control'],
  ])('reads %s in the material cell as a kind of component', (material, family) => {
    expect(top('XK-17', material)).toBe(family);
  });

  it('names no family where the text says too little, and says why', () => {
    const [first, ...others] = rank('Cover, left');
    expect(first?.family).toBe('insufficient-information');
    expect(first?.reasons).toEqual([
      { code: 'match.materialMissing', params: { text: '' } },
      { code: 'match.partNameOnly', params: { word: 'cover' } },
    ]);
    expect(others).toEqual([]);
    expect(top('', '')).toBe('insufficient-information');
    expect(top('Part', 'see drawing')).toBe('insufficient-information');
  });

  it('does not choose between several materials in one cell but offers them', () => {
    const candidates = rank('Roller', 'Al/NBR');
    expect(candidates[0]?.family).toBe('insufficient-information');
    expect(candidates.slice(1).map(({ family }) => family)).toEqual([
      'aluminium-wrought-primary-mix',
      'rubber-nbr',
    ]);
  });

  it('gives confidences between 0 and 1 with two decimals, the likeliest first', () => {
    for (const [description, material] of [
      ['Power supply 24 V', 'Power electronics'],
      ['Worm gearbox', 'aluminium housing'],
      ['Roller, rubber covered', 'C45 / NBR'],
    ] as const) {
      const confidences = rank(description, material).map(({ confidence }) => confidence);
      expect(confidences).toEqual(confidences.map((value) => Math.round(value * 100) / 100));
      expect(confidences.every((value) => value >= 0 && value <= 1)).toBe(true);
    }
  });

  it('names designation and standard as the reason', () => {
    const [first] = rank('Plate', 'Q355B');
    expect(first?.reasons[0]).toEqual({
      code: 'match.designation',
      params: { designation: 'Q355B', standard: 'GB/T 1591', field: 'materialText' },
    });
  });

  it('gives the same result whatever the width, case and dashes of the characters', () => {
    expect(rank('PLATE T＝３０', 'Ｑ３５５Ｂ／S355J2')).toEqual(rank('plate t=30', 'q355b/s355j2'));
    expect(top('Plate', 'EN AW–6082')).toBe('aluminium-wrought-primary-mix');
  });
});
