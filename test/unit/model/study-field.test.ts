import { describe, expect, it } from 'vitest';
import type { CellOrigin } from '../../../shared/model/cell-origin.ts';
import { fieldOf, partOf, withField } from '../../../shared/model/study-field.ts';
import { decimal, makeLine, makeStudy, mass } from '../../support/study-builder.ts';

const study = makeStudy({
  bom: [
    makeLine('a', { mass: mass('4.5') }),
    makeLine('twice', { mass: mass('1') }),
    makeLine('twice', { mass: mass('2') }),
  ],
  site: {
    meters: [
      {
        id: 'M',
        name: 'Main',
        unit: 'kWh',
        months: [
          { month: '2025-01', amount: decimal(10) },
          { month: '2025-02', amount: decimal(20) },
        ],
      },
    ],
  },
  parameters: [{ name: 'n', value: decimal(3) }],
});

const origin = (target: CellOrigin['target'], id: string, path: string): CellOrigin => ({ target, id, path });

describe('the field of a study that an origin names', () => {
  it.each([
    [origin('line', 'a', 'mass.value'), '4.5', 'bom'],
    [origin('meter', 'M', 'months.month=2025-02.amount'), '20', 'site'],
    [origin('meter', 'M', 'months.0.amount'), '10', 'site'],
    [origin('parameter', 'n', 'value'), '3', 'parameters'],
    [origin('study', '', 'product.weighedMassKg'), undefined, 'product'],
    [origin('line', 'a', 'note'), undefined, 'bom'],
  ])('%o is %s', (from, value, part) => {
    expect(fieldOf(study, from)).toMatchObject(value === undefined ? {} : { value });
    expect(fieldOf(study, from)?.value).toBe(value);
    expect(partOf(from)).toBe(part);
  });

  it.each([
    ['a line that is not there', origin('line', 'b', 'quantity')],
    ['an id that stands twice', origin('line', 'twice', 'mass.value')],
    ['a month that is not there', origin('meter', 'M', 'months.month=2024-01.amount')],
    ['a place behind the end of a list', origin('meter', 'M', 'months.2.amount')],
    ['a list the study does not have', origin('factor', 'steel', 'components.fossil')],
  ])('is none for %s', (_, from) => {
    expect(fieldOf(study, from)).toBeUndefined();
  });

  it('changes alone: everything else is the same object', () => {
    const field = fieldOf(study, origin('line', 'a', 'mass.value'));
    const next = withField(study, field ?? { steps: [] }, '5');
    expect(next.bom?.[0]?.mass).toEqual({ value: '5', unit: 'kg', per: 'unit' });
    expect(next.bom?.[1]).toBe(study.bom?.[1]);
    expect(next.site).toBe(study.site);
    expect(study.bom?.[0]?.mass?.value).toBe('4.5');
  });

  it('is made where it was empty, and taken away', () => {
    const weighed = fieldOf(study, origin('study', '', 'product.weighedMassKg')) ?? { steps: [] };
    const heavier = withField(study, weighed, '700');
    expect(heavier.product.weighedMassKg).toBe('700');
    expect(withField(heavier, weighed, undefined).product).toEqual(study.product);
  });
});
