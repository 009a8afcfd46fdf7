import { type DecimalString } from '../../../shared/model/decimal-string.ts';
import { type Finding } from '../../../shared/model/finding.ts';
import { type Parameter } from '../../../shared/model/parameter.ts';
import { isFormula, type Quantity } from '../../../shared/model/quantity.ts';
import { parseRatio } from '../quantity/ratio.ts';
import { type Measure, type ParameterLookup } from './evaluate-expression.ts';
import { type FormulaProblem, type Solved, unsolved } from './formula-problem.ts';
import { cellMeasure, EXTRA, extraTitle } from './extra-cell.ts';
import { isReservedName } from './functions.ts';
import { parameterCycles } from './parameter-cycles.ts';
import { parseFormula } from './parse-formula.ts';
import { type SolveFormula } from './resolve-lines.ts';
import { type FormulaResult, measureOf, solveFormula } from './solve-formula.ts';

/** A parameter with its value; undefined where its formula gives none. */
export interface ParameterValue {
  readonly parameter: Parameter;
  readonly value: DecimalString | undefined;
  /** Parameters its formula names. */
  readonly uses: readonly string[];
}

/** All parameters of a study, worked out. */
export interface ParameterValues {
  readonly byName: ReadonlyMap<string, ParameterValue>;
  /** Works a formula over the parameters out; each formula once for each unit. */
  readonly solve: SolveFormula;
  readonly findings: readonly Finding[];
}

/**
 * Works the parameters out in the order in which they need each other. A name used twice (`parameter.nameRepeated`: the
 * first stands), a name with a meaning of its own (`parameter.nameReserved`), a circle (`parameter.cycle`) and a formula
 * without value are error findings; what rests on such a parameter has no value either.
 */
export function resolveParameters(parameters: readonly Parameter[]): ParameterValues {
  const findings: Finding[] = [];
  const named = namedOnce(parameters, findings);
  const usesOf = new Map([...named].map(([name, { value }]) => [name, namesIn(value)]));
  const { order, cycles } = parameterCycles(usesOf);
  for (const path of cycles) {
    findings.push(parameterFinding(path[0] ?? '', 'parameter.cycle', { path: path.join(' -> ') }));
  }
  const byName = new Map<string, ParameterValue>();
  const measures = new Map<string, Solved<Measure>>();
  const lookUp: ParameterLookup = (name) => {
    const title = extraTitle(name);
    return title === undefined
      ? (measures.get(name) ??
          unsolved(named.has(name) ? 'formula.parameterOpen' : 'formula.parameterUnknown', { name }))
      : unsolved('formula.extraOutside', { name: title });
  };
  for (const name of order) {
    const parameter = named.get(name);
    if (parameter === undefined) {
      continue;
    }
    const solved = valueOf(parameter, lookUp);
    const measure = 'problem' in solved ? solved : measureOf(parseRatio(solved.value), parameter.unit ?? '');
    if ('problem' in measure) {
      findings.push(problemFinding(name, measure.problem));
    } else {
      measures.set(name, measure);
    }
    const value = 'problem' in solved || 'problem' in measure ? undefined : solved.value;
    byName.set(name, { parameter, value, uses: usesOf.get(name) ?? [] });
  }
  for (const [name, parameter] of named) {
    if (!byName.has(name)) {
      byName.set(name, { parameter, value: undefined, uses: usesOf.get(name) ?? [] });
    }
  }
  return { byName, solve: solverWith(lookUp), findings };
}

function solverWith(lookUp: ParameterLookup): SolveFormula {
  const solved = new Map<string, Solved<FormulaResult>>();
  return (formula, units, cells) => {
    if (cells !== undefined && formula.includes(EXTRA)) {
      return solveFormula(formula, units, (name) => cellMeasure(name, cells) ?? lookUp(name));
    }
    const key = JSON.stringify([formula, units]);
    const known = solved.get(key) ?? solveFormula(formula, units, lookUp);
    solved.set(key, known);
    return known;
  };
}

function namedOnce(parameters: readonly Parameter[], findings: Finding[]): ReadonlyMap<string, Parameter> {
  const named = new Map<string, Parameter>();
  for (const parameter of parameters) {
    const { name } = parameter;
    if (isReservedName(name)) {
      findings.push(parameterFinding(name, 'parameter.nameReserved', { name }));
    } else if (named.has(name)) {
      findings.push(parameterFinding(name, 'parameter.nameRepeated', { name }));
    } else {
      named.set(name, parameter);
    }
  }
  return named;
}

/** The names a quantity's formula uses; none for a number and for a formula that cannot be read. */
export function namesIn(quantity: Quantity): readonly string[] {
  const parsed = isFormula(quantity) ? parseFormula(quantity) : undefined;
  return parsed !== undefined && 'value' in parsed ? parsed.value.names : [];
}

function valueOf({ value, unit }: Parameter, lookUp: ParameterLookup): Solved<DecimalString> {
  if (!isFormula(value)) {
    return { value };
  }
  const solved = solveFormula(value, [unit ?? ''], lookUp);
  return 'problem' in solved ? solved : { value: solved.value.value };
}

/** Where the findings of a parameter stand. */
export function parameterField(name: string): string {
  return `parameters.${name}`;
}

function problemFinding(name: string, { code, params }: FormulaProblem): Finding {
  return parameterFinding(name, code, params);
}

function parameterFinding(name: string, code: string, params: Finding['params']): Finding {
  return { code, severity: 'error', place: { field: parameterField(name) }, params };
}
