import { type Basis, COMPONENTS } from '../../../shared/model/component.ts';
import { type LineResult } from '../calculation.ts';
import { type FactorLookup } from '../inventory/assignment.ts';
import { type Term } from '../inventory/operand.ts';
import { add, divide, isZero, multiply, type Ratio, ZERO } from '../quantity/ratio.ts';
import { conversion } from '../quantity/units.ts';
import { type Intensity, measureTerm, type TermMeasure, termsBySlot } from './term-measure.ts';

/**
 * Why a line gives another number. `activity`: more or less of the same; `factor`: another emission per unit. The rest are
 * changes of method: `unit` a factor per another kind of unit (by mass, then by piece); `structure` a term that only one
 * side has; `gwpSet` the same factor under another set of warming potentials; `coverage` the line is calculated on one
 * side only (open, excluded or covered on the other); `capitalGoods` counted on one side only.
 */
export const PART_CAUSES = [
  'activity',
  'factor',
  'unit',
  'structure',
  'gwpSet',
  'coverage',
  'capitalGoods',
] as const;
export type PartCause = (typeof PART_CAUSES)[number];

/** Exact parts of a line's difference by cause and component index. They sum to the exact difference. */
export type ExactParts = ReadonlyMap<PartCause, ReadonlyMap<number, Ratio>>;

/** One side of a comparison: a line and where its factors are found. */
export interface Side {
  readonly line: LineResult;
  readonly lookUp: FactorLookup;
}

const HALF: Ratio = { numerator: 1n, denominator: 2n };
const MINUS_ONE: Ratio = { numerator: -1n, denominator: 1n };

/**
 * Splits the difference of a line on one basis, term by term. Where activity a and intensity f both change, the midpoint
 * rule splits exactly and without favour: (a1 - a0) (f0 + f1) / 2 is activity, (f1 - f0) (a0 + a1) / 2
 * is factor.
 */
export function splitLine(base: Side, variant: Side, basis: Basis): ExactParts {
  const parts = new Map<PartCause, Map<number, Ratio>>();
  const plus = (cause: PartCause, index: number, value: Ratio): void => {
    const ofCause = parts.get(cause) ?? new Map<number, Ratio>();
    ofCause.set(index, add(ofCause.get(index) ?? ZERO, value));
    parts.set(cause, ofCause);
  };
  const whole = wholeCause(base.line, variant.line);
  const [before, after] = [measuresOf(base, basis), measuresOf(variant, basis)];
  for (const slot of new Set([...before.keys(), ...after.keys()])) {
    const [old, next] = [before.get(slot), after.get(slot)];
    const matched =
      whole === undefined && old !== undefined && next !== undefined ? inOneUnit(old, next) : undefined;
    if (matched === undefined) {
      const cause = whole ?? unmatchedCause(old?.term, next?.term);
      addEmission(old, MINUS_ONE, cause, plus);
      addEmission(next, undefined, cause, plus);
    } else {
      addMidpoint(matched, plus);
    }
  }
  return parts;
}

/**
 * The cause of a term that has no match: secondary material in the mix is another factor for the same amount; any other
 * term that only one side has is another structure; two terms that cannot be converted differ in unit.
 */
export function unmatchedCause(old: Term | undefined, next: Term | undefined): PartCause {
  if (old !== undefined && next !== undefined) {
    return 'unit';
  }
  return (old ?? next)?.slot === 'recycled' ? 'factor' : 'structure';
}

type Plus = (cause: PartCause, index: number, value: Ratio) => void;

/** The cause when the two lines cannot be compared term by term at all. */
export function wholeCause(base: LineResult, variant: LineResult): PartCause | undefined {
  if (base.terms.length === 0 || variant.terms.length === 0) {
    return 'coverage';
  }
  return base.kind === variant.kind ? undefined : 'structure';
}

function measuresOf({ line, lookUp }: Side, basis: Basis): ReadonlyMap<string, TermMeasure> {
  const slots = [...termsBySlot(line.terms, basis)];
  return new Map(slots.map(([slot, term]) => [slot, measureTerm(term, line.multiplicity, basis, lookUp)]));
}

/** Two terms in one unit: activity and intensity on either side. */
export interface Matched {
  readonly cause: 'factor' | 'gwpSet';
  readonly activities: readonly [Ratio, Ratio];
  readonly intensities: readonly [Intensity, Intensity];
}

/** Both terms per the unit of the first; undefined when the units do not convert, or only one has a factor. */
export function inOneUnit(old: TermMeasure, next: TermMeasure): Matched | undefined {
  const cause =
    old.factor?.id === next.factor?.id && old.factor?.gwpSet !== next.factor?.gwpSet ? 'gwpSet' : 'factor';
  if (old.factor === undefined || next.factor === undefined) {
    return old.factor === next.factor
      ? { cause, activities: [old.activity, next.activity], intensities: [old.intensity, next.intensity] }
      : undefined;
  }
  const step = conversion(next.factor.unit, old.factor.unit)?.ratio;
  if (step === undefined) {
    return undefined;
  }
  const perOldUnit = new Map([...next.intensity].map(([index, value]) => [index, divide(value, step)]));
  return {
    cause,
    activities: [old.activity, multiply(next.activity, step)],
    intensities: [old.intensity, perOldUnit],
  };
}

function addMidpoint({ cause, activities, intensities }: Matched, plus: Plus): void {
  const [a0, a1] = activities;
  const [before, after] = intensities;
  for (let index = 0; index < COMPONENTS.length; index += 1) {
    const [f0, f1] = [before.get(index) ?? ZERO, after.get(index) ?? ZERO];
    const ofActivity = multiply(multiply(minus(a1, a0), add(f0, f1)), HALF);
    const ofFactor = multiply(multiply(minus(f1, f0), add(a0, a1)), HALF);
    if (!isZero(ofActivity)) {
      plus('activity', index, ofActivity);
    }
    if (!isZero(ofFactor)) {
      plus(cause, index, ofFactor);
    }
  }
}

function addEmission(
  measure: TermMeasure | undefined,
  sign: Ratio | undefined,
  cause: PartCause,
  plus: Plus,
): void {
  for (const [index, value] of measure?.intensity ?? []) {
    const emission = multiply(measure?.activity ?? ZERO, value);
    plus(cause, index, sign === undefined ? emission : multiply(sign, emission));
  }
}

function minus(left: Ratio, right: Ratio): Ratio {
  return add(left, multiply(MINUS_ONE, right));
}
