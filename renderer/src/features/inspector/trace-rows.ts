import { type ExplainOutcome } from '../../../../shared/contract/outcomes.ts';
import { type BomRowView } from '../../../../shared/contract/workbench.ts';
import { COMPONENTS } from '../../../../shared/model/component.ts';
import { exactSum } from '../../components/fields/exact-sum.ts';

type Operand = ExplainOutcome['terms'][number]['operands'][number];
type TracedFactor = NonNullable<ExplainOutcome['terms'][number]['factor']>;

/** One printed row of the way to a number; values are exact texts. */
export type TraceRow =
  | { readonly kind: 'operand'; readonly sign: string; readonly operand: Operand }
  /** Several assemblies above that stand once in their own parent. */
  | { readonly kind: 'once'; readonly sign: string; readonly count: number }
  | { readonly kind: 'grossMass'; readonly kg: string }
  | { readonly kind: 'factor'; readonly factor: TracedFactor }
  | {
      readonly kind: 'component';
      readonly component: string;
      readonly kgPerUnit: string;
      readonly unit: string;
    };

/** A term of the trace as rows, from the operands down to the factor. */
export function traceRows(term: ExplainOutcome['terms'][number], row: BomRowView): readonly TraceRow[] {
  const rows: TraceRow[] = [];
  const operands = [...term.operands];
  const isOnce = ({ code, value }: Operand): boolean => code === 'parentQuantity' && value === '1';
  const once = operands.filter(isOnce).length;
  const printed = operands.filter((operand) => once < 2 || !isOnce(operand));
  if (once >= 2) {
    rows.push({ kind: 'once', sign: signAt(0, term.sign, 'multiply'), count: once });
  }
  let gross = term.ruleId === 'materialByMass' ? row.grossMassKg : undefined;
  for (const operand of printed) {
    // The gross mass is complete before it is brought to the unit of the factor.
    if (gross !== undefined && operand.code === 'unitConversion') {
      rows.push({ kind: 'grossMass', kg: gross });
      gross = undefined;
    }
    rows.push({ kind: 'operand', sign: signAt(rows.length, term.sign, operand.operation), operand });
  }
  if (gross !== undefined) {
    rows.push({ kind: 'grossMass', kg: gross });
  }
  return term.factor === undefined ? rows : [...rows, ...factorRows(term.factor)];
}

/** The factor, and its components where there is more than one. */
function factorRows(factor: TracedFactor): readonly TraceRow[] {
  const components = COMPONENTS.flatMap((component) => {
    const kgPerUnit = factor.componentsKg[component];
    return kgPerUnit === undefined || kgPerUnit === '0' ? [] : [{ component, kgPerUnit }];
  });
  return [
    { kind: 'factor', factor },
    ...(components.length < 2
      ? []
      : components.map(
          ({ component, kgPerUnit }) =>
            ({ kind: 'component', component, kgPerUnit, unit: factor.unit }) as const,
        )),
  ];
}

function signAt(position: number, sign: 1 | -1, operation: Operand['operation']): string {
  if (operation === 'divide') {
    return '÷';
  }
  return position === 0 ? (sign < 0 ? '−' : '') : '×';
}

/** Biogenic CO2 of the line, kg CO2e: what the total including it has more; "0" where there is none. */
export function biogenicCo2Kg({ componentsKg }: ExplainOutcome): string {
  return exactSum([componentsKg.biogenicCo2Emission, componentsKg.biogenicCo2Removal]);
}
