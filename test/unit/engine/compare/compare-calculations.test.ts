import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calculate } from '../../../../electron/engine/calculate.ts';
import type { Calculation } from '../../../../electron/engine/calculation.ts';
import { compareCalculations } from '../../../../electron/engine/compare/compare-calculations.ts';
import type { DifferenceTable } from '../../../../electron/engine/compare/difference-table.ts';
import { resolveStudy } from '../../../../electron/engine/formulas/resolve-study.ts';
import { excludingBiogenicCo2, includingBiogenicCo2 } from '../../../../electron/engine/impact/evaluate.ts';
import { formatAmount } from '../../../../electron/engine/quantity/amount.ts';
import { applyVariant } from '../../../../electron/engine/variants/apply-variant.ts';
import { BASES, type Basis, COMPONENTS } from '../../../../shared/model/component.ts';
import type { StudyDocument } from '../../../../shared/model/study.ts';
import {
  decimal,
  makeConsumable,
  makeFactor,
  makeLine,
  makeSource,
  makeStudy,
  mass,
  noLibrary,
  use,
} from '../../../support/study-builder.ts';
import { randomStudy } from '../random-study.ts';
import { randomChanges } from '../variants/random-variant.ts';

function calculated(study: StudyDocument): Calculation {
  return calculate(resolveStudy(study).study, noLibrary);
}

function compared(base: StudyDocument, other: StudyDocument): DifferenceTable {
  return compareCalculations(calculated(base), calculated(other));
}

/** Rows as `line cause kg`, excluding biogenic CO2. */
function shown(table: DifferenceTable, basis: Basis = 'byLocation'): readonly string[] {
  return table.rows.map(
    ({ lineId, cause, emissions }) =>
      `${lineId} ${cause} ${formatAmount(excludingBiogenicCo2(emissions[basis]))}`,
  );
}

function expectExact(table: DifferenceTable): void {
  for (const basis of BASES) {
    COMPONENTS.forEach((_, index) => {
      const sum = table.rows.reduce((total, { emissions }) => total + (emissions[basis][index] ?? 0n), 0n);
      expect(sum).toBe((table.variant[basis][index] ?? 0n) - (table.base[basis][index] ?? 0n));
      expect(sum).toBe(table.difference[basis][index]);
    });
    for (const total of [excludingBiogenicCo2, includingBiogenicCo2]) {
      const sum = table.rows.reduce((all, { emissions }) => all + total(emissions[basis]), 0n);
      expect(sum).toBe(total(table.variant[basis]) - total(table.base[basis]));
    }
  }
}

describe('the difference of two results', () => {
  it('is exactly the sum of its rows, between a base and its variants', () => {
    const pairs = randomStudy('sound').chain((study) => fc.tuple(fc.constant(study), randomChanges(study)));
    fc.assert(
      fc.property(pairs, ([study, changes]) => {
        const variant = { id: 'v', name: 'v', changes: [...changes] };
        expectExact(compared(study, applyVariant(study, variant).study));
      }),
      { numRuns: 200 },
    );
  });

  it('is exactly the sum of its rows between any two studies', () => {
    fc.assert(
      fc.property(randomStudy('sound'), randomStudy('hostile'), (one, two) => {
        expectExact(compared(one, two));
        expectExact(compared(two, one));
      }),
      { numRuns: 100 },
    );
  });

  it('of a result and itself has no rows', () => {
    fc.assert(
      fc.property(randomStudy('hostile'), (study) => {
        const table = compared(study, structuredClone(study));
        expect(table.rows).toEqual([]);
        expect(table.unchangedLines).toBe((study.bom ?? []).length + (study.activities ?? []).length);
      }),
      { numRuns: 100 },
    );
  });
});

const FACTORS = [
  makeFactor('steel', 'kg', { fossil: '2', landUseChange: '0.5' }),
  makeFactor('scrap', 'kg', { fossil: '1', biogenicNonCo2: '0.25' }),
  makeFactor('perTonne', 't', { fossil: '1000' }),
  makeFactor('perPiece', 'piece', '7'),
  makeFactor('third', 'kg', '0.333333333333333333333333333333'),
  makeFactor('grid', 'kWh', '0.6'),
  makeFactor('wind', 'kWh', '0.1'),
];

function study(more: Partial<StudyDocument>): StudyDocument {
  return makeStudy({ factors: FACTORS, ...more });
}

function oneLine(more: Parameters<typeof makeLine>[1]): StudyDocument {
  return study({ bom: [makeLine('x', { mass: mass(10), assignment: use('steel'), ...more })] });
}

describe('the causes', () => {
  it('split activity and factor at the midpoint', () => {
    // 10 kg x 2.5 -> 8 kg x 1.25: (8 - 10) x 1.875 = -3.75 and (1.25 - 2.5) x 9 = -11.25, together 10 - 25
    const table = compared(oneLine({}), oneLine({ mass: mass(8), assignment: use('scrap') }));
    expect(shown(table)).toEqual(['x activity -3.75', 'x factor -11.25']);
    const [activity, factor] = table.rows;
    expect(activity?.inputs).toMatchObject([{ code: 'massPerUnit', from: '10', to: '8', unit: 'kg/piece' }]);
    expect(factor?.inputs).toMatchObject([{ code: 'factor', from: 'steel', to: 'scrap' }]);
    expect(factor?.emissions.byLocation.map(formatAmount)).toEqual(['-9', '0', '-4.5', '2.25', '0', '0']);
  });

  it('show two effects that outweigh each other', () => {
    const table = compared(
      oneLine({ assignment: use('third') }),
      oneLine({ mass: mass(20), assignment: use('half') }),
    );
    expect(shown(table)).toEqual(['x coverage -3.333333333333333333333333']);
    const factors = [...FACTORS, makeFactor('half', 'kg', { fossil: '1', landUseChange: '0.25' })];
    const balanced = compared(oneLine({}), {
      ...oneLine({ mass: mass(20), assignment: use('half') }),
      factors,
    });
    expect(shown(balanced)).toEqual(['x activity 18.75', 'x factor -18.75']);
  });

  it('do not mistake another unit of the same kind for another activity', () => {
    // 10 kg x 2.5 -> 10 kg x 1000 per tonne: the amount is the same, only the factor changes.
    const table = compared(oneLine({}), oneLine({ assignment: use('perTonne') }));
    expect(shown(table)).toEqual(['x factor -15']);
    const declared = makeFactor(
      'steel',
      'kg',
      { fossil: '20', landUseChange: '5' },
      { perAmount: decimal(10) },
    );
    const sameFigure = { ...oneLine({}), factors: [declared] };
    expect(shown(compared(oneLine({}), sameFigure))).toEqual([]);
  });

  it('name changes of method: another kind of unit, another structure, a gap, another set of potentials', () => {
    expect(shown(compared(oneLine({}), oneLine({ assignment: use('perPiece') })))).toEqual(['x unit -18']);
    expect(shown(compared(oneLine({}), oneLine({ assignment: use('steel', 'scrap') })))).toEqual([
      'x structure 12.5',
    ]);
    const open = study({ bom: [makeLine('x', { mass: mass(10) })] });
    expect(shown(compared(oneLine({}), open))).toEqual(['x coverage -25']);
    const asActivity = study({ activities: [makeConsumable('x', 4, 'kg', 'steel')] });
    expect(shown(compared(oneLine({}), asActivity))).toEqual(['x structure -15']);
    const other = { ...oneLine({}), factors: [makeFactor('steel', 'kg', '3', { gwpSet: 'AR5' })] };
    expect(shown(compared(oneLine({}), other))).toEqual(['x gwpSet 5']);
  });

  it('are added and removed for lines that one side lacks, gaps too', () => {
    const base = study({
      bom: [makeLine('x', { mass: mass(1), assignment: use('steel') }), makeLine('gap')],
    });
    const other = study({ bom: [makeLine('y', { mass: mass(2), assignment: use('steel') })] });
    expect(shown(compared(base, other))).toEqual(['x removed -2.5', 'gap removed 0', 'y added 5']);
  });

  it('reach the lines below an assembly that is there more often', () => {
    const tree = (quantity: number): StudyDocument =>
      study({
        bom: [
          makeLine('door', { quantity: decimal(quantity) }),
          makeLine('x', { parentId: 'door', mass: mass(10), assignment: use('steel') }),
        ],
      });
    const table = compared(tree(1), tree(3));
    expect(shown(table)).toEqual(['x activity 50']);
    expect(table.rows[0]?.inputs).toEqual([{ slot: '', code: 'multiplicity', from: '1', to: '3', unit: '' }]);
  });

  it('are kept apart by electricity basis', () => {
    const supplied = (contract: string): StudyDocument =>
      study({
        electricity: { sources: [makeSource('s', 100, 'grid', contract)] },
        activities: [
          {
            id: 'x',
            name: 'x',
            stage: 'ownManufacturing',
            kind: 'electricity',
            amount: decimal(10),
            unit: 'kWh',
          },
        ],
      });
    const table = compared(supplied('grid'), supplied('wind'));
    expectExact(table);
    expect(shown(table, 'byLocation').every((row) => row.endsWith(' 0'))).toBe(true);
    expect(shown(table, 'byContract')).toEqual(['x factor -5']);
  });

  it('are rounded together: thirds of one line sum to its difference', () => {
    const base = oneLine({ mass: mass('0.1111111111111111'), assignment: use('third') });
    const other = { ...oneLine({ mass: mass('0.7777777777777'), assignment: use('next') }) };
    const factors = [...FACTORS, makeFactor('next', 'kg', '0.777777777777777777777777777777')];
    const table = compared({ ...base, factors }, { ...other, factors });
    expect(table.rows.map(({ cause }) => cause)).toEqual(['activity', 'factor']);
    expectExact(table);
  });
});
