import type { BomLine } from '../../../shared/model/bom-line.ts';
import type { DecimalString } from '../../../shared/model/decimal-string.ts';
import type { Finding } from '../../../shared/model/finding.ts';
import { formatRatio } from '../../engine/quantity/amount.ts';
import { add, compare, multiply, parseRatio, ZERO, type Ratio } from '../../engine/quantity/ratio.ts';
import { massEachKg } from '../../reading/mass-each.ts';
import { isCorrected, type BomView } from './bom-view.ts';
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
  return { numerator: 5n, denominator: 10n ** BigInt(digits + 1) };
}

function sumChildren(
  children: readonly BomLine[],
  massOf: (line: BomLine) => DecimalString | undefined,
): ChildSum {
  let [sum, tolerance] = [ZERO, ZERO];
  for (const child of children) {
    const mass = massOf(child);
    if (mass !== undefined && child.quantity !== undefined) {
      const quantity = parseRatio(child.quantity);
      sum = add(sum, multiply(quantity, parseRatio(mass)));
      tolerance = add(tolerance, multiply(quantity, halfDigit(mass)));
    }
  }
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
export function checkChildrenHeavier(view: BomView): readonly Finding[] {
  const findings: Finding[] = [];
  const rolledUp = new Map<string, DecimalString>();
  for (const line of view.lines.toReversed()) {
    const children = view.childrenOf.get(line.id);
    if (children === undefined) {
      continue;
    }
    const stated = massEachKg(line);
    const effectiveOf = (child: BomLine): DecimalString | undefined =>
      rolledUp.get(child.id) ?? massEachKg(child);
    const effective = sumChildren(children, effectiveOf);
    if (stated === undefined) {
      rolledUp.set(line.id, formatRatio(effective.sum));
      continue;
    }
    const asStated = sumChildren(children, (child) => massEachKg(child) ?? rolledUp.get(child.id));
    if (!exceeds(effective, stated) || !exceeds(asStated, stated)) {
      continue;
    }
    const changedBelow = children.some(
      (child) => isCorrected(child, 'mass') || isCorrected(child, 'quantity'),
    );
    const isOld = changedBelow && !isCorrected(line, 'mass');
    rolledUp.set(line.id, formatRatio(effective.sum));
    findings.push(
      lineFinding(
        view,
        line,
        'mass',
        isOld ? 'bom.assemblyMassOutdated' : 'bom.childrenHeavier',
        isOld ? 'note' : 'warning',
        {
          statedKg: stated,
          childrenKg: formatRatio(effective.sum),
        },
      ),
    );
  }
  return findings.toReversed();
}
