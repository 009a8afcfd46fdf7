import { type ExtraCells } from '../../../shared/model/bom-line.ts';
import { type DecimalString } from '../../../shared/model/decimal-string.ts';
import { type Finding } from '../../../shared/model/finding.ts';
import { isFormula, type Resolved } from '../../../shared/model/quantity.ts';
import { type Solved } from './formula-problem.ts';
import { type QuantityField } from './quantity-fields.ts';
import { type FormulaResult } from './solve-formula.ts';

/** A formula of a line with what it gave. */
export interface FormulaValue {
  readonly lineId: string;
  /** Path inside the line: `mass.value`, `legs.0.distanceKm`. */
  readonly field: string;
  readonly formula: string;
  /** Undefined where it gives none; a finding at the same place says why. */
  readonly value: DecimalString | undefined;
  readonly unit: string;
  /** Names of the parameters it uses. */
  readonly parameters: readonly string[];
}

/** What became of a line with formulas. */
export interface LineOutcome<T> {
  readonly resolved: Resolved<T>;
  readonly values: readonly FormulaValue[];
  readonly findings: readonly Finding[];
  /** True when a formula gave no value: the line cannot be calculated and is open. */
  readonly open: boolean;
}

/** Lines of one kind, resolved: those with formulas have an outcome, all others stand as they are written. */
export interface ResolvedLines<T> {
  readonly written: readonly T[];
  readonly resolved: readonly Resolved<T>[];
  readonly outcomes: ReadonlyMap<T, LineOutcome<T>>;
}

/** Works a formula out for a field with one of these units. */
export type SolveFormula = (
  formula: string,
  units: readonly string[],
  /** Cells of extra columns of the line the formula stands in. */
  cells?: ExtraCells,
) => Solved<FormulaResult>;

/** How the quantities of a line are walked. */
export type MapLine<T> = (line: T, change: (field: QuantityField) => QuantityField['quantity']) => T;

/**
 * Resolves the lines of a list. With the outcome of an earlier state only lines that are new objects are looked at, and
 * where `sameNames` says that names mean what they meant, formulas are not worked out again. A line whose values are the
 * same as before stays the same object, and so does a list.
 */
export function resolveLines<T extends { readonly id: string }>(
  written: readonly T[],
  mapLine: MapLine<T>,
  solve: SolveFormula,
  before: ResolvedLines<T> | undefined,
  sameNames: boolean,
): ResolvedLines<T> {
  if (before?.written === written && (sameNames || before.outcomes.size === 0)) {
    return before;
  }
  const outcomes = new Map<T, LineOutcome<T>>();
  const resolved: Resolved<T>[] = [...asResolved(written)];
  for (let index = 0; index < written.length; index += 1) {
    const line = written[index];
    const outcome =
      line === undefined ? undefined : outcomeOf(line, index, mapLine, solve, before, sameNames);
    if (line !== undefined && outcome !== undefined) {
      outcomes.set(line, outcome);
      resolved[index] = outcome.resolved;
    }
  }
  const same =
    before?.resolved.length === resolved.length &&
    resolved.every((line, index) => line === before.resolved[index]);
  return { written, resolved: same ? before.resolved : resolved, outcomes };
}

function outcomeOf<T extends { readonly id: string }>(
  line: T,
  index: number,
  mapLine: MapLine<T>,
  solve: SolveFormula,
  before: ResolvedLines<T> | undefined,
  sameNames: boolean,
): LineOutcome<T> | undefined {
  // The same object in the same place that stood as it was written had no formula, so it has none now.
  if (before?.written[index] === line && before.resolved[index] === line) {
    return undefined;
  }
  const known = before?.outcomes.get(line);
  if (known !== undefined && sameNames) {
    return known;
  }
  const anew = solveLine(line, mapLine, solve);
  const same = anew?.values.every(({ value, unit }, at) => {
    const old = known?.values[at];
    return value === old?.value && unit === old?.unit;
  });
  return known !== undefined && anew !== undefined && same === true
    ? { ...anew, resolved: known.resolved }
    : anew;
}

/** Works out the formulas of one line; undefined when it has none. */
function solveLine<T extends { readonly id: string }>(
  line: T,
  mapLine: MapLine<T>,
  solve: SolveFormula,
): LineOutcome<T> | undefined {
  const values: FormulaValue[] = [];
  const findings: Finding[] = [];
  const openFields = new Set<string>();
  const cells = cellsOf(line);
  const mapped = mapLine(line, ({ path, quantity, units }) => {
    if (!isFormula(quantity)) {
      return quantity;
    }
    const solved = solve(quantity, units, cells);
    const [unit = ''] = units;
    const base = { lineId: line.id, field: path, formula: quantity };
    if ('problem' in solved) {
      const { code, params } = solved.problem;
      values.push({ ...base, value: undefined, unit, parameters: [] });
      findings.push({ code, severity: 'error', place: { lineId: line.id, field: path }, params });
      openFields.add(path.split('.')[0] ?? path);
      return quantity;
    }
    const { value, unit: given, names } = solved.value;
    values.push({ ...base, value, unit: given, parameters: names });
    return value;
  });
  if (values.length === 0) {
    return undefined;
  }
  const open = openFields.size > 0;
  return { resolved: asResolved(open ? openLine(mapped, openFields) : mapped), values, findings, open };
}

/** Cells of a line of the BOM, none where its table had no extra columns; undefined for other lines. */
function cellsOf(line: object): ExtraCells | undefined {
  return 'parentId' in line
    ? ((('extra' in line ? line.extra : undefined) as ExtraCells | undefined) ?? {})
    : undefined;
}

/**
 * What is left of a line of which a formula gave nothing: the fields concerned are away, and so is its decision, because
 * a number made without them (without its yields, say) would be wrong and would not show it. `formulaOpen` says so: that
 * it has no decision is nobody's gap.
 */
function openLine<T extends object>(line: T, openFields: ReadonlySet<string>): T {
  const excluded = 'assignment' in line && isNoBurden(line.assignment);
  return excluded
    ? withoutFields(line, openFields)
    : { ...withoutFields(line, new Set([...openFields, 'assignment'])), formulaOpen: true };
}

function isNoBurden(assignment: unknown): boolean {
  const { kind, why } = assignment as { readonly kind?: unknown; readonly why?: unknown };
  return kind === 'excluded' && why !== 'cutOff';
}

function withoutFields<T extends object>(line: T, fields: ReadonlySet<string>): T {
  return Object.fromEntries(Object.entries(line).filter(([name]) => !fields.has(name))) as T;
}

/** A line in which no formula is left. */
function asResolved<T>(line: T): Resolved<T> {
  return line as Resolved<T>;
}
