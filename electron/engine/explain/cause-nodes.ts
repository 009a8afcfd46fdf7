import { type Component } from '../../../shared/model/component.ts';
import { type DecimalString } from '../../../shared/model/decimal-string.ts';
import { type LineResult } from '../calculation.ts';
import { type DifferenceRow } from '../compare/difference-table.ts';
import { inOneUnit, unmatchedCause, wholeCause } from '../compare/split-line.ts';
import { measureTerm, OF_THE_FACTOR, termsBySlot } from '../compare/term-measure.ts';
import { type Operand, type Term } from '../inventory/operand.ts';
import { conversionOperands } from '../bom/line-mass.ts';
import { toAmount } from '../quantity/amount.ts';
import { isZero } from '../quantity/ratio.ts';
import { conversion } from '../quantity/units.ts';
import { type Explained } from './explained.ts';
import { bookedUnder, factorNode, hasComponent, indexOf } from './factor-nodes.ts';
import { componentsOf } from './line-nodes.ts';
import { constantNode, operandsNode } from './operand-nodes.ts';
import { KG } from './sum-nodes.ts';
import { chainOperand } from './trace.ts';
import {
  amountNode,
  differenceNode,
  inputNode,
  type NodeHead,
  productNode,
  roundedOnce,
  sumNode,
  type TraceNode,
} from './trace-node.ts';

const ZERO_TEXT = '0' as DecimalString;
const HALF = '0.5';

interface Sides {
  readonly base: Explained;
  readonly other: Explained;
}

/** One term on either side, as far as it is there. */
interface Pair {
  readonly old: Term | undefined;
  readonly next: Term | undefined;
}

/**
 * One cause on a line that both sides have: per component the sum over its terms. Activity is the change of the amount
 * x the mean emission per unit, factor the change of that x the mean amount; where the methods differ it is the one
 * product less the other. A last digit that the joint rounding of the rows moved stands as `roundingUnit`.
 */
export function causeNode(of: Sides, row: DifferenceRow, head: NodeHead): TraceNode {
  const { base: old, variant: next } = row;
  if (old === undefined || next === undefined) {
    throw new Error('A cause of both sides needs the line of both');
  }
  const components = componentsOf('headline').map((component) => {
    const exact = roundedOnce(
      sumNode(
        { code: 'component', params: { component }, unit: KG },
        pairsOf(of, old, next).flatMap((pair) => slotNodes(of, row, [old, next], pair, component)),
      ),
    );
    const told = row.emissions[of.base.basis][indexOf(component)] ?? 0n;
    const moved = told - toAmount(exact.exact);
    return moved === 0n
      ? exact
      : sumNode({ code: 'component', params: { component }, unit: KG }, [
          exact,
          amountNode({ code: 'roundingUnit', unit: KG }, moved),
        ]);
  });
  return sumNode(
    head,
    components.filter(({ children }) => children.length > 0),
  );
}

function pairsOf({ base }: Sides, old: LineResult, next: LineResult): readonly Pair[] {
  const [before, after] = [termsBySlot(old.terms, base.basis), termsBySlot(next.terms, base.basis)];
  return [...new Set([...before.keys(), ...after.keys()])].map((slot) => ({
    old: before.get(slot),
    next: after.get(slot),
  }));
}

function slotNodes(
  of: Sides,
  row: DifferenceRow,
  lines: readonly [LineResult, LineResult],
  { old, next }: Pair,
  component: Component,
): readonly TraceNode[] {
  const [oldLine, nextLine] = lines;
  const matched = old === undefined || next === undefined ? undefined : match(of, lines, old, next);
  const whole = wholeCause(oldLine, nextLine);
  if (whole !== undefined || matched === undefined || old === undefined || next === undefined) {
    const cause = whole ?? unmatchedCause(old, next);
    return cause === row.cause
      ? nonZero(
          differenceNode(
            { code: 'change', params: { name: (next ?? old)?.slot ?? '' }, unit: KG },
            emissionNode(of.other, nextLine, next, component),
            emissionNode(of.base, oldLine, old, component),
          ),
        )
      : [];
  }
  const toOldUnit = stepsToUnit(of, old, next);
  const activities = [
    activityNode(of.base, oldLine, old, []),
    activityNode(of.other, nextLine, next, toOldUnit),
  ] as const;
  const intensities = [
    intensityNode(of.base, old, component, []),
    intensityNode(of.other, next, component, toOldUnit.map(inverse)),
  ] as const;
  const [changing, mean] =
    row.cause === 'activity'
      ? [activities, intensities]
      : row.cause === matched.cause
        ? [intensities, activities]
        : [undefined, undefined];
  return changing === undefined
    ? []
    : nonZero(
        productNode({ code: 'midpoint', params: { slot: next.slot }, unit: KG }, [
          differenceNode({ code: 'step', unit: changing[0].unit }, changing[1], changing[0]),
          sumNode({ code: 'step', unit: mean[0].unit }, mean),
          constantNode(HALF, 'half'),
        ]),
      );
}

function nonZero(node: TraceNode): readonly TraceNode[] {
  return isZero(node.exact) ? [] : [node];
}

function match(
  { base, other }: Sides,
  [oldLine, nextLine]: readonly [LineResult, LineResult],
  old: Term,
  next: Term,
): ReturnType<typeof inOneUnit> {
  return inOneUnit(
    measureTerm(old, oldLine.multiplicity, base.basis, base.lookUp),
    measureTerm(next, nextLine.multiplicity, base.basis, other.lookUp),
  );
}

/** Steps from the unit of the variant's factor to that of the base's. */
function stepsToUnit({ base, other }: Sides, old: Term, next: Term): readonly Operand[] {
  const [from, to] = [unitOf(other, next), unitOf(base, old)];
  return conversionOperands(
    from === undefined || to === undefined ? [] : (conversion(from, to)?.steps ?? []),
  );
}

function unitOf({ lookUp }: Explained, { factorId }: Term): string | undefined {
  return factorId === undefined ? undefined : lookUp(factorId)?.unit;
}

function inverse(operand: Operand): Operand {
  return { ...operand, operation: operand.operation === 'multiply' ? 'divide' : 'multiply' };
}

/** What is done on one side, for one machine. */
function activityNode(of: Explained, line: LineResult, term: Term, steps: readonly Operand[]): TraceNode {
  const chain = line.kind === 'bom' ? of.finder.linesAbove(line.id).map(chainOperand) : [];
  const own = term.operands.filter(({ code }) => !OF_THE_FACTOR.has(code));
  const unit = unitOf(of, term) ?? 'kg CO2';
  return operandsNode(
    of,
    { code: 'activity', unit, lineId: line.id },
    [...chain, ...own, ...steps],
    term.sign === 1 ? [] : [constantNode('-1', 'sign')],
  );
}

/** What one unit of it emits. */
function intensityNode(
  of: Explained,
  term: Term,
  component: Component,
  steps: readonly Operand[],
): TraceNode {
  const factor = term.factorId === undefined ? undefined : of.lookUp(term.factorId);
  const unit = factor === undefined ? '1' : `kg CO2e/${factor.unit}`;
  const has = factor !== undefined && bookedUnder(component, term).some((one) => hasComponent(factor, one));
  const value = has
    ? factorNode(of, factor, component, term)
    : inputNode({ code: 'factorValue', params: { component }, unit }, ZERO_TEXT);
  const ofFactor = term.operands.filter(({ code }) => OF_THE_FACTOR.has(code));
  return operandsNode(of, { code: 'intensity', unit }, [...ofFactor, ...steps], [value]);
}

function emissionNode(
  of: Explained,
  line: LineResult,
  term: Term | undefined,
  component: Component,
): TraceNode {
  return term === undefined
    ? amountNode({ code: 'notCounted', unit: KG }, 0n)
    : productNode({ code: 'term', params: { slot: term.slot }, unit: KG }, [
        activityNode(of, line, term, []),
        intensityNode(of, term, component, []),
      ]);
}
