import { type DecimalString, isDecimalString } from '../../../shared/model/decimal-string.ts';
import { formulaTrace } from '../formulas/formula-trace.ts';
import { type FormulaValue } from '../formulas/resolve-lines.ts';
import { type Operand } from '../inventory/operand.ts';
import { type Explained } from './explained.ts';
import {
  formulaNode,
  inputNode,
  type NodeHead,
  productNode,
  quotientNode,
  sumNode,
  type TraceNode,
} from './trace-node.ts';

const ONE_TEXT = '1' as DecimalString;

/** The operands as a product, over the product of those that are divided by. */
export function operandsNode(
  of: Explained,
  head: NodeHead,
  operands: readonly Operand[],
  more: readonly TraceNode[] = [],
): TraceNode {
  const numerators = operands.filter(({ operation }) => operation === 'multiply');
  const divisors = operands.filter(({ operation }) => operation === 'divide');
  const multiplied = [...numerators.map((operand) => operandNode(of, operand)), ...more];
  if (divisors.length === 0) {
    return productNode(head, multiplied);
  }
  return quotientNode(
    head,
    productNode({ code: 'multiplied', unit: '' }, multiplied),
    productNode(
      { code: 'divided', unit: '' },
      divisors.map((operand) => operandNode(of, operand)),
    ),
  );
}

/** One operand with its place, or the formula it comes from. */
export function operandNode(of: Explained, operand: Operand): TraceNode {
  const { code, value, unit, lineId, field, note } = operand;
  const cell = of.cellOf(operand);
  const head: NodeHead = {
    code: 'operand',
    params: { operand: code, ...(note === undefined ? {} : { note }) },
    unit,
    ...(lineId === undefined ? {} : { lineId }),
    ...(field === undefined ? {} : { field }),
    ...(cell === undefined ? {} : { cell }),
  };
  return withFormula(of, operand, head) ?? longTotal(of, operand, head) ?? inputNode(head, value);
}

/** The energy of all sources, where its text is too long to be printed: then by its sources, so that nothing is rounded away. */
function longTotal({ study }: Explained, { code, value }: Operand, head: NodeHead): TraceNode | undefined {
  return code !== 'totalEnergy' || isDecimalString(value)
    ? undefined
    : sumNode(
        head,
        (study.electricity?.sources ?? []).map(({ id, kwh }) =>
          inputNode(
            { code: 'operand', params: { operand: 'sourceEnergy' }, unit: 'kWh', lineId: id, field: 'kwh' },
            kwh,
          ),
        ),
      );
}

function withFormula(of: Explained, operand: Operand, head: NodeHead): TraceNode | undefined {
  const written = formulaOf(of, operand);
  const trace = written && of.formulas && formulaTrace(written, of.formulas);
  if (written === undefined || trace === undefined) {
    return undefined;
  }
  const { formula, arithmetic } = trace;
  return formulaNode(
    { ...head, params: { ...head.params, formula, arithmetic } },
    operand.value,
    trace.parameters.map(({ name, value, unit, source, ...parameter }) =>
      inputNode(
        {
          code: 'parameter',
          params: { name, ...(parameter.formula === undefined ? {} : { formula: parameter.formula }) },
          unit,
          field: name,
          ...(source === undefined ? {} : { source }),
        },
        value,
      ),
    ),
  );
}

/** The formula of the field an operand stands in; of several below the field the one that gave the operand's value. */
function formulaOf({ formulas }: Explained, { lineId, field, value }: Operand): FormulaValue | undefined {
  const ofLine = lineId === undefined ? undefined : formulas?.values.get(lineId);
  return ofLine?.find(
    (one) =>
      one.value === value &&
      (field === undefined || one.field === field || one.field.startsWith(`${field}.`)),
  );
}

/** A number that the method itself sets. */
export function constantNode(value: string, code: string): TraceNode {
  return inputNode({ code, unit: '1' }, value as DecimalString);
}

/** The one of `1 - share`. */
export function oneNode(): TraceNode {
  return constantNode(ONE_TEXT, 'one');
}
