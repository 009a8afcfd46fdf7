import { describe, expect, it } from 'vitest';
import { traceRows } from '../../../../renderer/src/features/inspector/trace-rows.ts';
import { type ExplainOutcome } from '../../../../shared/contract/outcomes.ts';
import { type BomRowView } from '../../../../shared/contract/workbench.ts';
import { DecimalString } from '../../../../shared/model/decimal-string.ts';

type Term = ExplainOutcome['terms'][number];

function operand(
  code: string,
  value: string,
  operation: 'multiply' | 'divide' = 'multiply',
): Term['operands'][number] {
  return { code, operation, value: DecimalString.parse(value), unit: '' };
}

const ROW = { grossMassKg: DecimalString.parse('498.51') } as BomRowView;

const TERM: Term = {
  sign: 1,
  ruleId: 'materialByMass',
  operands: [
    operand('parentQuantity', '1'),
    operand('parentQuantity', '3'),
    operand('parentQuantity', '1'),
    operand('quantity', '2'),
    operand('massPerUnit', '83.085'),
    operand('unitConversion', '1000', 'divide'),
  ],
};

function printed(term: Term): readonly string[] {
  return traceRows(term, ROW).map((row) => {
    switch (row.kind) {
      case 'operand':
        return `${row.sign} ${row.operand.value}`;
      case 'once':
        return `${row.sign} once in ${row.count}`;
      case 'grossMass':
        return `= ${row.kg}`;
      case 'factor':
        return `× ${row.factor.id}`;
      case 'component':
        return `  ${row.component}`;
    }
  });
}

describe('traceRows', () => {
  it('folds assemblies that stand once, keeps every other operand, and closes the mass before the unit changes', () => {
    expect(printed(TERM)).toEqual([' once in 2', '× 3', '× 2', '× 83.085', '= 498.51', '÷ 1000']);
  });

  it('does not fold a single one', () => {
    const operands = TERM.operands.slice(1, 4);
    expect(printed({ ...TERM, operands })).toEqual([' 3', '× 1', '× 2', '= 498.51']);
  });

  it('begins a removal with its sign and has no mass to close', () => {
    const term: Term = { sign: -1, ruleId: 'biogenicUptake', operands: [operand('biogenicCarbon', '4.5')] };
    expect(printed(term)).toEqual(['− 4.5']);
  });

  it('lists components only where the factor has more than one', () => {
    const factor = {
      id: 'f',
      names: { en: 'F' },
      unit: 'kg',
      totalKg: DecimalString.parse('2.5'),
      geography: 'CN',
      referenceYear: '2022',
      scope: 'cradleToGate',
      gwpSet: 'AR5',
      source: '',
      flags: [],
    };
    const one = { ...factor, componentsKg: { fossil: DecimalString.parse('2.5') } };
    const two = {
      ...factor,
      componentsKg: { fossil: DecimalString.parse('2'), landUseChange: DecimalString.parse('0.5') },
    };
    expect(printed({ ...TERM, operands: [], factor: one })).toEqual(['= 498.51', '× f']);
    expect(printed({ ...TERM, operands: [], factor: two })).toEqual([
      '= 498.51',
      '× f',
      '  fossil',
      '  landUseChange',
    ]);
  });
});
