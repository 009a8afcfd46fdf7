import { BASES, type Basis, COMPONENTS } from '../../../shared/model/component.ts';
import { type Factor } from '../../../shared/model/factor.ts';
import { type Calculation, type Emissions } from '../calculation.ts';
import { type ComponentAmounts, NO_EMISSION } from '../impact/evaluate.ts';
import { isInTotals } from '../impact/tally.ts';
import { type FactorLookup } from '../inventory/assignment.ts';
import { type Term } from '../inventory/operand.ts';
import { compare, ZERO } from '../quantity/ratio.ts';
import { apportion } from './apportion.ts';
import { changedInputs } from './changed-inputs.ts';
import {
  type ChangedInput,
  type DifferenceCause,
  type DifferenceRow,
  type DifferenceTable,
} from './difference-table.ts';
import { PART_CAUSES, type PartCause, type Side, splitLine } from './split-line.ts';
import { OF_THE_FACTOR } from './term-measure.ts';

/**
 * How the result of a base became that of a variant, or an earlier result of a product its later one (ISO 14067:2018
 * 6.4.7). Lines are matched by id; every row has one named cause, none is a remainder, and on both bases and in every
 * component the rows sum exactly to the difference of the totals: the exact parts of a line are rounded together.
 */
export function compareCalculations(base: Calculation, variant: Calculation): DifferenceTable {
  const [before, after] = [sidesOf(base), sidesOf(variant)];
  const rows: DifferenceRow[] = [];
  let unchangedLines = 0;
  for (const [key, old] of before) {
    const next = after.get(key);
    if (next === undefined) {
      rows.push(wholeRow('removed', old, undefined));
    } else if (isSame(old, next)) {
      unchangedLines += 1;
    } else {
      const changed = changedRows(old, next);
      rows.push(...changed);
      unchangedLines += changed.length === 0 ? 1 : 0;
    }
  }
  for (const [key, next] of after) {
    if (!before.has(key)) {
      rows.push(wholeRow('added', undefined, next));
    }
  }
  return {
    base: base.totals,
    variant: variant.totals,
    difference: onBases((basis) => minus(variant.totals[basis], base.totals[basis])),
    rows,
    headlineBasis: { base: base.headlineBasis, variant: variant.headlineBasis },
    unchangedLines,
  };
}

/** A line with what of it is in the totals. */
interface CountedSide extends Side {
  readonly counted: Emissions;
  readonly inTotals: boolean;
}

const NOTHING: Emissions = { byLocation: NO_EMISSION, byContract: NO_EMISSION };

/** All lines by id; a repeated id is numbered, so that no line is lost. */
function sidesOf({ lines, factorsUsed, settings }: Calculation): ReadonlyMap<string, CountedSide> {
  const factors = new Map<string, Factor>(factorsUsed.map((factor) => [factor.id, factor]));
  const lookUp: FactorLookup = (id) => factors.get(id);
  const sides = new Map<string, CountedSide>();
  for (const line of lines) {
    let key = line.id;
    for (let repeat = 2; sides.has(key); repeat += 1) {
      key = JSON.stringify([line.id, repeat]);
    }
    const inTotals = isInTotals(line, settings);
    sides.set(key, { line, lookUp, inTotals, counted: inTotals ? line.emissions : NOTHING });
  }
  return sides;
}

function wholeRow(
  cause: 'added' | 'removed',
  old: CountedSide | undefined,
  next: CountedSide | undefined,
): DifferenceRow {
  const emissions = onBases((basis) => differenceOf(old, next, basis));
  return row(cause, old, next, emissions);
}

function differenceOf(
  old: CountedSide | undefined,
  next: CountedSide | undefined,
  basis: Basis,
): ComponentAmounts {
  return minus((next?.counted ?? NOTHING)[basis], (old?.counted ?? NOTHING)[basis]);
}

function row(
  cause: DifferenceCause,
  old: CountedSide | undefined,
  next: CountedSide | undefined,
  emissions: Emissions,
): DifferenceRow {
  const line = (next ?? old)?.line;
  if (line === undefined) {
    throw new Error('A difference without a line');
  }
  const { id: lineId, name, kind, stage } = line;
  const named = cause === 'activity' || cause === 'factor';
  const inputs = named && old !== undefined && next !== undefined ? changedInputs(old.line, next.line) : [];
  return {
    lineId,
    name,
    kind,
    stage,
    cause,
    emissions,
    base: old?.line,
    variant: next?.line,
    inputs: inputs.filter((input) => isOfFactor(input) === (cause === 'factor')),
  };
}

/** True for what names the factor or says what its figure is for. */
function isOfFactor({ code }: ChangedInput): boolean {
  return code === 'factor' || (OF_THE_FACTOR as ReadonlySet<string>).has(code);
}

/** The rows of a line that both sides have; none when nothing of its numbers changed. */
function changedRows(old: CountedSide, next: CountedSide): readonly DifferenceRow[] {
  if (!old.inTotals && !next.inTotals) {
    return [];
  }
  if (old.inTotals !== next.inTotals) {
    return [
      row(
        'capitalGoods',
        old,
        next,
        onBases((basis) => differenceOf(old, next, basis)),
      ),
    ];
  }
  const byBasis = onBases((basis) => roundedParts(old, next, basis));
  return PART_CAUSES.flatMap((cause) => {
    const emissions = onBases((basis) => byBasis[basis].get(cause) ?? NO_EMISSION);
    const isNothing = BASES.every((basis) => emissions[basis].every((amount) => amount === 0n));
    return isNothing ? [] : [row(cause, old, next, emissions)];
  });
}

/** The parts of a line's difference on one basis, rounded together in each component. */
function roundedParts(
  old: CountedSide,
  next: CountedSide,
  basis: Basis,
): ReadonlyMap<PartCause, ComponentAmounts> {
  const exact = splitLine(old, next, basis);
  const causes = [...exact.keys()];
  const total = differenceOf(old, next, basis);
  const rounded = COMPONENTS.map((_, index) =>
    apportion(
      causes.map((cause) => exact.get(cause)?.get(index) ?? ZERO),
      total[index] ?? 0n,
    ),
  );
  return new Map(causes.map((cause, at) => [cause, rounded.map((amounts) => amounts[at] ?? 0n)]));
}

/** True when both sides are made of the same numbers; then so is the result. */
function isSame(old: CountedSide, next: CountedSide): boolean {
  if (old.line === next.line) {
    return old.inTotals === next.inTotals;
  }
  return (
    old.inTotals === next.inTotals &&
    old.line.kind === next.line.kind &&
    old.line.terms.length === next.line.terms.length &&
    compare(old.line.multiplicity, next.line.multiplicity) === 0 &&
    old.line.terms.every((term, index) => isSameTerm(term, next.line.terms[index], old, next))
  );
}

function isSameTerm(term: Term, other: Term | undefined, old: Side, next: Side): boolean {
  return (
    other !== undefined &&
    term.slot === other.slot &&
    term.basis === other.basis &&
    term.sign === other.sign &&
    term.booking === other.booking &&
    term.operands.length === other.operands.length &&
    term.operands.every((operand, index) => {
      const same = other.operands[index];
      return (
        operand.code === same?.code && operand.value === same.value && operand.operation === same.operation
      );
    }) &&
    isSameFactor(term, other, old, next)
  );
}

function isSameFactor(term: Term, other: Term, old: Side, next: Side): boolean {
  if (term.factorId === undefined || other.factorId === undefined) {
    return term.factorId === other.factorId;
  }
  const [left, right] = [old.lookUp(term.factorId), next.lookUp(other.factorId)];
  return (
    left === right ||
    (term.factorId === other.factorId &&
      left?.unit === right?.unit &&
      JSON.stringify(left?.components) === JSON.stringify(right?.components))
  );
}

function onBases<T>(make: (basis: Basis) => T): Readonly<Record<Basis, T>> {
  return { byLocation: make('byLocation'), byContract: make('byContract') };
}

function minus(left: ComponentAmounts, right: ComponentAmounts): ComponentAmounts {
  return left.map((amount, index) => amount - (right[index] ?? 0n));
}
