import { type Variant } from '../../../shared/model/variant.ts';
import { type LineResult } from '../calculation.ts';
import { compareCalculations } from '../compare/compare-calculations.ts';
import { type DifferenceRow } from '../compare/difference-table.ts';
import { isInTotals } from '../impact/tally.ts';
import { causeNode } from './cause-nodes.ts';
import { type Explained } from './explained.ts';
import { lineNode, measured } from './line-nodes.ts';
import { KG, type Part, sumOfParts } from './sum-nodes.ts';
import { amountNode, differenceNode, sumNode, type TraceNode } from './trace-node.ts';

/** A variant and the base it differs from, both on the base's electricity method. */
export interface ExplainedVariant {
  readonly variant: Pick<Variant, 'id' | 'name'>;
  readonly base: Explained;
  readonly other: Explained;
}

/** The difference of the totals, line by line. */
export function variantNode(of: ExplainedVariant): TraceNode {
  const { variant, base, other } = of;
  const [before, after] = [linesById(base), linesById(other)];
  const parts = [...new Set([...before.keys(), ...after.keys()])].map((id): Part => {
    const [old, next] = [sideOf(base, before.get(id)), sideOf(other, after.get(id))];
    return {
      amount: next.amount - old.amount,
      explain: () => differenceNode(lineHead(of, id), next.explain(), old.explain()),
    };
  });
  return sumOfParts(
    base,
    {
      code: 'variant',
      params: { name: variant.name },
      unit: KG,
      clause: 'ISO 14067:2018 Annex B',
      target: `variant:${variant.id}`,
    },
    parts,
  );
}

/** The rows of one line: every named cause with its effect; undefined when the line is the same on both sides. */
export function variantLineNode(of: ExplainedVariant, lineId: string): TraceNode | undefined {
  const rows = compareCalculations(of.base.calculation, of.other.calculation).rows.filter(
    (row) => row.lineId === lineId,
  );
  return rows.length === 0
    ? undefined
    : sumNode(
        lineHead(of, lineId),
        rows.map((row) => rowNode(of, row)),
      );
}

function rowNode(of: ExplainedVariant, row: DifferenceRow): TraceNode {
  const { base, other } = of;
  const whole = row.cause === 'added' || row.cause === 'removed' || row.cause === 'capitalGoods';
  const head = {
    code: 'variantRow',
    params: { cause: row.cause, name: row.name },
    unit: KG,
    lineId: row.lineId,
  };
  return whole
    ? differenceNode(head, sideOf(other, row.variant).explain(), sideOf(base, row.base).explain())
    : causeNode(of, row, head);
}

function lineHead(
  { variant, base, other }: ExplainedVariant,
  id: string,
): {
  readonly code: string;
  readonly params: { readonly name: string };
  readonly unit: string;
  readonly lineId: string;
  readonly target: string;
} {
  const line = [...other.calculation.lines, ...base.calculation.lines].find((one) => one.id === id);
  return {
    code: 'variantLine',
    params: { name: line?.name ?? id },
    unit: KG,
    lineId: id,
    target: `variant:${variant.id}:${id}`,
  };
}

/** The counted line of every id: a repeated id never counts twice. */
function linesById({ calculation }: Explained): ReadonlyMap<string, LineResult> {
  return new Map(calculation.lines.filter((line) => line.hasTerms).map((line) => [line.id, line]));
}

/** A line as far as it is in the totals; one that is not counts nothing. */
function sideOf(of: Explained, line: LineResult | undefined): Part {
  return line === undefined || !line.hasTerms || !isInTotals(line, of.calculation.settings)
    ? { amount: 0n, explain: () => amountNode({ code: 'notCounted', unit: KG }, 0n) }
    : { amount: measured(line.emissions[of.basis], 'headline'), explain: () => lineNode(of, line) };
}
