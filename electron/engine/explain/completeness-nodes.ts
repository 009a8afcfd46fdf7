import { type LineResult } from '../calculation.ts';
import { netMassOperands } from '../bom/line-mass.ts';
import { energyParts, massParts } from '../completeness/cut-off.ts';
import { isInTotals } from '../impact/tally.ts';
import { productOf } from '../inventory/operand.ts';
import { toAmount } from '../quantity/amount.ts';
import { isZero, parseRatio } from '../quantity/ratio.ts';
import { type Explained } from './explained.ts';
import { estimateNode, measured } from './line-nodes.ts';
import { operandsNode } from './operand-nodes.ts';
import { KG, type Part, sumOfParts, totalNode } from './sum-nodes.ts';
import { chainOperand } from './trace.ts';
import { amountNode, inputNode, quotientNode, roundedOnce, sumNode, type TraceNode } from './trace-node.ts';

/** What coverage can be told of. */
export const COVERAGES = ['ghg', 'mass', 'energy'] as const;
export type CoverageKind = (typeof COVERAGES)[number];

const CUT_OFF_CLAUSE = 'ISO 14067:2018 6.3.4.3; PAS 2050:2011 6.3';

/** Included over included and left out; undefined where there is nothing of either. */
export function coverageNode(of: Explained, kind: CoverageKind): TraceNode | undefined {
  const [included, leftOut] = coverageSides(of, kind);
  const all = sumNode({ code: 'includedAndLeftOut', unit: included.unit }, [included, leftOut]);
  return isZero(all.exact)
    ? undefined
    : quotientNode(
        { code: 'coverage', params: { kind }, unit: '1', clause: CUT_OFF_CLAUSE, target: `coverage:${kind}` },
        included,
        all,
      );
}

function coverageSides(of: Explained, kind: CoverageKind): readonly [TraceNode, TraceNode] {
  switch (kind) {
    case 'ghg': {
      const { calculation } = of;
      const out = calculation.lines.filter((line) => isInTotals(line, calculation.settings));
      const parts = out.map((line) => ({
        amount: measured(line.estimate?.[of.basis] ?? [], 'headline'),
        explain: () => estimateNode(of, line),
      }));
      return [totalNode(of), sumOfParts(of, { code: 'leftOut', unit: KG }, parts)];
    }
    case 'mass': {
      const parts = massParts(of.study, of.calculation);
      return sides(
        of,
        'kg',
        parts.map(({ line, isOut }) => ({ isOut, part: massPart(of, line) })),
      );
    }
    case 'energy': {
      const parts = energyParts(of.study, of.calculation);
      return sides(
        of,
        'kWh',
        parts.map(({ activity, operands, isOut }) => ({
          isOut,
          part: {
            amount: toAmount(productOf(operands)),
            explain: () =>
              roundedOnce(
                operandsNode(
                  of,
                  { code: 'energy', params: { name: activity.name }, unit: 'kWh', lineId: activity.id },
                  operands,
                ),
              ),
          },
        })),
      );
    }
  }
}

function sides(
  of: Explained,
  unit: string,
  parts: readonly { readonly isOut: boolean; readonly part: Part }[],
): readonly [TraceNode, TraceNode] {
  const sum = (code: string, isOut: boolean): TraceNode =>
    sumOfParts(
      of,
      { code, unit },
      parts.filter((one) => one.isOut === isOut).map(({ part }) => part),
    );
  return [sum('included', false), sum('leftOut', true)];
}

/** Net mass of the parts over the weighed mass; undefined where the machine was not weighed. */
export function massBalanceNode(of: Explained): TraceNode | undefined {
  const { weighedMassKg } = of.study.product;
  if (weighedMassKg === undefined || isZero(parseRatio(weighedMassKg))) {
    return undefined;
  }
  const leaves = of.calculation.lines.filter((line) => line.kind === 'bom' && line.isLeaf);
  return quotientNode(
    { code: 'massBalance', unit: '1', clause: 'ISO 14067:2018 6.4.3', target: 'massBalance' },
    sumOfParts(
      of,
      { code: 'netMass', unit: 'kg' },
      leaves.map((line) => massPart(of, line)),
    ),
    inputNode({ code: 'weighedMass', unit: 'kg', field: 'product.weighedMassKg' }, weighedMassKg),
  );
}

/** The net mass of a leaf in one machine. */
export function massPart(of: Explained, line: LineResult): Part {
  const head = { code: 'lineMass', params: { name: line.name }, unit: 'kg', lineId: line.id };
  return {
    amount: line.netMassKg ?? 0n,
    explain: () => {
      const written = of.finder.lineOf(line.id);
      const net = written && netMassOperands(written);
      if (net === undefined || 'problem' in net) {
        return amountNode(head, line.netMassKg ?? 0n);
      }
      const chain = of.finder.linesAbove(line.id).map(chainOperand);
      return roundedOnce(operandsNode(of, head, [...chain, ...net.operands]));
    },
  };
}
