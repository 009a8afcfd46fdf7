import { type DecimalString } from '../../../shared/model/decimal-string.ts';
import { isOne, type Ratio } from '../quantity/ratio.ts';
import { dimensionsText } from './dimension.ts';
import { cellNumber, extraTitle } from './extra-cell.ts';
import { lowestTerms } from './exact-number.ts';
import { type FormulaValue } from './resolve-lines.ts';
import { type ParameterValue } from './resolve-parameters.ts';
import { type Resolution } from './resolve-study.ts';
import { scanFormula } from './scan-formula.ts';
import { unitSize } from './unit-expression.ts';

/** A parameter as a formula used it. */
export interface TracedParameter {
  readonly name: string;
  readonly value: DecimalString;
  readonly unit: string;
  /** Its value in base units (kg, m, h, kWh) as plain arithmetic, `(40/1000)`, and what it then is: `m`, `1`. */
  readonly inBaseUnits: string;
  readonly baseUnit: string;
  /** Its own formula, where it has one. */
  readonly formula?: string;
  readonly source?: string;
}

/** How a formula became its value. */
export interface FormulaTrace {
  readonly formula: string;
  readonly parameters: readonly TracedParameter[];
  /**
   * The formula with every parameter in base units and the step to the unit of the field: plain arithmetic that gives the
   * value when it is worked out by hand.
   */
  readonly arithmetic: string;
  readonly value: DecimalString;
  readonly unit: string;
}

/** The trace of a formula; undefined when it has no value. */
export function formulaTrace(formulaValue: FormulaValue, resolution: Resolution): FormulaTrace | undefined {
  const { formula, value, unit } = formulaValue;
  if (value === undefined) {
    return undefined;
  }
  const parameters = formulaValue.parameters.flatMap(
    (name) => tracedCell(name, formulaValue, resolution) ?? traced(resolution.parameters.get(name)) ?? [],
  );
  const measured = parameters.some(({ baseUnit }) => baseUnit !== '1');
  const ratio = measured ? unitSize(unit)?.ratio : undefined;
  const inBase = substituted(formula, parameters).slice(1).trim();
  const arithmetic =
    ratio === undefined || isOne(ratio) ? `=${inBase}` : `=(${inBase})${scaled(ratio, '/', '*')}`;
  return { formula, parameters, arithmetic, value, unit };
}

/** The cell of an extra column as the formula used it: a plain number. */
function tracedCell(
  name: string,
  { lineId }: FormulaValue,
  { written }: Resolution,
): TracedParameter | undefined {
  const title = extraTitle(name);
  const text = title === undefined ? undefined : written.bom?.find(({ id }) => id === lineId)?.extra?.[title];
  const value = text === undefined ? undefined : cellNumber(text);
  return value === undefined
    ? undefined
    : { name, value, unit: '', inBaseUnits: value.startsWith('-') ? `(${value})` : value, baseUnit: '1' };
}

function traced(known: ParameterValue | undefined): TracedParameter | undefined {
  const size = known && unitSize(known.parameter.unit ?? '');
  if (known?.value === undefined || size === undefined) {
    return undefined;
  }
  const { name, unit = '', value: written, source } = known.parameter;
  const { value } = known;
  return {
    name,
    value,
    unit,
    inBaseUnits:
      isOne(size.ratio) && !value.startsWith('-') ? value : `(${value}${scaled(size.ratio, '*', '/')})`,
    baseUnit: dimensionsText(size.dimensions),
    ...(written === value ? {} : { formula: written }),
    ...(source === undefined ? {} : { source }),
  };
}

/** The ratio as steps of arithmetic, those by one left out. */
function scaled(ratio: Ratio, byNumerator: '*' | '/', byDenominator: '*' | '/'): string {
  const { numerator, denominator } = lowestTerms(ratio);
  const up = numerator === 1n ? '' : `${byNumerator}${numerator.toString()}`;
  const down = denominator === 1n ? '' : `${byDenominator}${denominator.toString()}`;
  return up + down;
}

function substituted(formula: string, parameters: readonly TracedParameter[]): string {
  const scanned = scanFormula(formula);
  const values = new Map(parameters.map(({ name, inBaseUnits }) => [name, inBaseUnits]));
  let text = formula;
  for (const token of 'value' in scanned ? scanned.value.toReversed() : []) {
    const value = token.kind === 'name' ? values.get(token.text) : undefined;
    if (value !== undefined) {
      text = text.slice(0, token.start) + value + text.slice(token.end);
    }
  }
  return text;
}
