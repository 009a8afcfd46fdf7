import type { ResolvedBomLine } from '../../../shared/model/bom-line.ts';
import type { DecimalString } from '../../../shared/model/decimal-string.ts';
import type { Finding } from '../../../shared/model/finding.ts';
import { forEachInPortions, type Portions } from '../../../shared/portions.ts';
import { formatRatio } from '../../engine/quantity/amount.ts';
import {
  add,
  compare,
  multiply,
  parseRatio,
  powerOfTen,
  ZERO,
  type Ratio,
} from '../../engine/quantity/ratio.ts';
import { isCorrected, statedMassKg, type BomView } from './bom-view.ts';
import { lineFinding } from './line-finding.ts';

/** Digits after the point masses are rounded to at least; spreadsheets drop trailing zeros, so fewer prove nothing. */
const LEAST_DIGITS = 3;

/** Mass of the children of one assembly, with what rounding may have done to it. */
interface ChildSum {
  readonly sum: Ratio;
  readonly tolerance: Ratio;
}

function halfDigit(value: DecimalString): Ratio {
  const digits = Math.max(LEAST_DIGITS, value.split('.')[1]?.length ?? 0);
  return { numerator: 5n, denominator: powerOfTen(digits + 1) };
}

function* sumChildren(
  children: readonly ResolvedBomLine[],
  massOf: (line: ResolvedBomLine) => DecimalString | undefined,
): Portions<ChildSum> {
  let [sum, tolerance] = [ZERO, ZERO];
  yield* forEachInPortions(children, (child) => {
    const mass = massOf(child);
    if (mass !== undefined && child.quantity !== undefined) {
      const quantity = parseRatio(child.quantity);
      sum = add(sum, multiply(quantity, parseRatio(mass)));
      tolerance = add(tolerance, multiply(quantity, halfDigit(mass)));
    }
  });
  return { sum, tolerance };
}

function exceeds(children: ChildSum, stated: DecimalString): boolean {
  const limit = add(add(parseRatio(stated), halfDigit(stated)), children.tolerance);
  return compare(children.sum, limit) > 0;
}

/**
 * Assemblies whose children are together heavier than the stated mass: `bom.childrenHeavier`. The sums are exact,
 * one level at a time; only rounding of the written digits is allowed for. A wrong sub-assembly is reported once:
 * further up its children's sum stands for it when that makes the parent fit. After a correction below, the
 * printed mass of an assembly is simply old: `bom.assemblyMassOutdated`, a note.
 */
export function* checkChildrenHeavier(view: BomView): Portions<readonly Finding[]> {
  const findings: Finding[] = [];
  const rolledUp = new Map<string, DecimalString>();
  for (const line of view.lines.toReversed()) {
    yield;
    const children = view.childrenOf.get(line.id);
    if (children === undefined) {
      continue;
    }
    const stated = statedMassKg(line);
    const effective = yield* sumChildren(children, (child) => rolledUp.get(child.id) ?? statedMassKg(child));
    if (stated === undefined) {
      rolledUp.set(line.id, formatRatio(effective.sum));
      continue;
    }
    if (!exceeds(effective, stated)) {
      continue;
    }
    // Without a rolled-up child both sums are the same.
    const asStated = children.some((child) => rolledUp.has(child.id))
      ? yield* sumChildren(children, (child) => statedMassKg(child) ?? rolledUp.get(child.id))
      : effective;
    if (!exceeds(asStated, stated)) {
      continue;
    }
    const changedBelow = children.some(
      (child) => isCorrected(child, 'mass') || isCorrected(child, 'quantity'),
    );
    const isOld = changedBelow && !isCorrected(line, 'mass');
    const childrenKg = formatRatio(effective.sum);
    rolledUp.set(line.id, childrenKg);
    const [code, severity] = isOld
      ? (['bom.assemblyMassOutdated', 'note'] as const)
      : (['bom.childrenHeavier', 'warning'] as const);
    findings.push(lineFinding(view, line, 'mass', code, severity, { statedKg: stated, childrenKg }));
  }
  return findings.toReversed();
}
