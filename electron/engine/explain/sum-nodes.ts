import { type Basis } from '../../../shared/model/component.ts';
import { STAGES } from '../../../shared/model/stage.ts';
import { type Grouping, type LineResult } from '../calculation.ts';
import { groupKeyOf } from '../impact/group.ts';
import { isInTotals } from '../impact/tally.ts';
import { type Amount } from '../quantity/amount.ts';
import { type Explained } from './explained.ts';
import { lineNode, type Measure, measured } from './line-nodes.ts';
import { amountNode, type NodeHead, sumNode, type TraceNode } from './trace-node.ts';

/** One part of a sum: its amount, and how it is explained when it is one of the largest. */
export interface Part {
  readonly amount: Amount;
  explain(): TraceNode;
}

/**
 * A sum of amounts, the largest first. What is beyond the number of parts an explanation shows is one node,
 * `moreLines`, with its exact sum; parts of nothing are left out.
 */
export function sumOfParts(of: Pick<Explained, 'most'>, head: NodeHead, parts: readonly Part[]): TraceNode {
  const sized = parts
    .filter(({ amount }) => amount !== 0n)
    .toSorted((left, right) => descending(size(left.amount), size(right.amount)));
  const [shown, rest] = [sized.slice(0, of.most), sized.slice(of.most)];
  const further = amountNode(
    { code: 'moreLines', params: { count: String(rest.length) }, unit: head.unit },
    rest.reduce((sum, { amount }) => sum + amount, 0n),
  );
  return sumNode(head, [...shown.map((part) => part.explain()), ...(rest.length === 0 ? [] : [further])]);
}

/** The sum of lines on the method of the explanation. */
export function sumOfLines(
  of: Explained,
  head: NodeHead,
  lines: readonly LineResult[],
  measure: Measure = 'headline',
): TraceNode {
  return sumOfParts(
    of,
    head,
    lines.map((line) => linePart(of, line, measure)),
  );
}

/** A counted line as part of a sum. */
export function linePart(of: Explained, line: LineResult, measure: Measure = 'headline'): Part {
  return {
    amount: measured(line.emissions[of.basis], measure),
    explain: () => lineNode(of, line, measure),
  };
}

/** The lines the totals of a calculation are made of. */
export function linesInTotals({ calculation }: Pick<Explained, 'calculation'>): readonly LineResult[] {
  return calculation.lines.filter((line) => line.hasTerms && isInTotals(line, calculation.settings));
}

/** The total, by stages. */
export function totalNode(of: Explained, measure: Measure = 'headline'): TraceNode {
  const lines = linesInTotals(of);
  const stages = STAGES.map((stage) => ({
    stage,
    lines: lines.filter((line) => line.stage === stage),
  })).filter((one) => one.lines.length > 0);
  const head: NodeHead =
    measure === 'headline'
      ? { code: 'total', params: basisParams(of.basis), unit: KG, target: 'total' }
      : {
          code: 'componentTotal',
          params: { ...basisParams(of.basis), component: measure },
          unit: KG,
          target: `component:${measure}`,
        };
  return sumNode(
    { ...head, clause: 'ISO 14067:2018 7.2' },
    stages.map((one) =>
      sumOfLines(
        of,
        { code: 'stage', params: { stage: one.stage }, unit: KG, target: `stage:${one.stage}` },
        one.lines,
        measure,
      ),
    ),
  );
}

/** The lines of one group; undefined when no line is in it. */
export function groupNode(of: Explained, grouping: Grouping, key: string): TraceNode | undefined {
  const lines = linesInTotals(of).filter((line) => groupKeyOf(line, grouping) === key);
  const head: NodeHead =
    grouping === 'stage'
      ? { code: 'stage', params: { stage: key }, unit: KG, target: `stage:${key}` }
      : { code: 'group', params: { grouping, key }, unit: KG, target: `group:${grouping}:${key}` };
  return lines.length === 0 ? undefined : sumOfLines(of, head, lines);
}

/** The unit of every emission. */
export const KG = 'kg CO2e';

/** The electricity method as a param. */
export function basisParams(basis: Basis): Readonly<Record<string, string>> {
  return { basis };
}

function size(amount: Amount): Amount {
  return amount < 0n ? -amount : amount;
}

function descending(left: Amount, right: Amount): number {
  return left > right ? -1 : left < right ? 1 : 0;
}
