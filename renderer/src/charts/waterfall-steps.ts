import { type DecimalString } from '../../../shared/model/decimal-string.ts';
import { exactSum } from '../components/fields/exact-sum.ts';

/** A named amount, kg CO2e. */
export interface WaterfallPart {
  readonly name: string;
  readonly kg: DecimalString;
}

/** A total and what leads from it to another one. */
export interface WaterfallWay {
  readonly start: WaterfallPart;
  readonly changes: readonly WaterfallPart[];
  readonly end: WaterfallPart;
}

/** One bar: a total stands on the axis, a change goes from one level to the next. */
export interface WaterfallStep extends WaterfallPart {
  readonly kind: 'total' | 'change';
  /** Levels before and after, exact. */
  readonly before: DecimalString;
  readonly after: DecimalString;
}

const ZERO = '0' as DecimalString;

/** The bars of a way from total to total, with the exact level after each. */
export function waterfallSteps({ start, changes, end }: WaterfallWay): readonly WaterfallStep[] {
  let level = start.kg;
  const steps = changes.map((change): WaterfallStep => {
    const before = level;
    level = exactSum([level, change.kg]);
    return { ...change, kind: 'change', before, after: level };
  });
  return [
    { ...start, kind: 'total', before: ZERO, after: start.kg },
    ...steps,
    { ...end, kind: 'total', before: ZERO, after: end.kg },
  ];
}

/** What the changes leave unexplained; exactly "0" on every way the engine gives. */
export function unexplainedKg({ start, changes, end }: WaterfallWay): DecimalString {
  const found = exactSum([start.kg, ...changes.map(({ kg }) => kg)]);
  return exactSum([end.kg, negated(found)]);
}

function negated(value: DecimalString): DecimalString {
  return (value.startsWith('-') ? value.slice(1) : `-${value}`) as DecimalString;
}
