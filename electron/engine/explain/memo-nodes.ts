import { type DecimalString } from '../../../shared/model/decimal-string.ts';
import { type Memo } from '../../../shared/model/memo.ts';
import { gwpSetOf } from '../factors/factor-base.ts';
import { gwpValue } from '../factors/gwp-value.ts';
import { memoResults } from '../memo/memo-results.ts';
import { type Explained } from './explained.ts';
import { potentialNode } from './factor-nodes.ts';
import { oneNode } from './operand-nodes.ts';
import { clauseOf } from './rules.ts';
import { KG } from './sum-nodes.ts';
import {
  differenceNode,
  inputNode,
  productNode,
  roundedOnce,
  sumNode,
  type TraceNode,
} from './trace-node.ts';

const PER_KG = 'kg CO2e/kg';
const ONE_TEXT = '1' as DecimalString;
const ZERO_TEXT = '0' as DecimalString;

type Circular = Extract<Memo, { kind: 'circularFootprint' }>;
type EndOfLife = NonNullable<Circular['endOfLife']>;

/** A figure beside the footprint; undefined where there is none of the id, or it could not be computed. */
export function memoNode(of: Explained, id: string): TraceNode | undefined {
  const memo = of.study.memos?.find((one) => one.id === id);
  const result = memoResults(of.study).memos.find((one) => one.id === id);
  if (memo === undefined || result?.kgCo2e === undefined) {
    return undefined;
  }
  const clause = clauseOf(memo.kind);
  return sumNode(
    {
      code: 'memo',
      params: { name: memo.name },
      unit: KG,
      ruleId: memo.kind,
      target: `memo:${id}`,
      ...(clause === undefined ? {} : { clause }),
    },
    partNodes(of, memo),
  );
}

function partNodes(of: Explained, memo: Memo): readonly TraceNode[] {
  switch (memo.kind) {
    case 'scrapCredit':
      return [
        part('credit', [
          field(memo.id, 'scrapMassKg', memo.scrapMassKg, 'kg'),
          field(memo.id, 'creditPerKg', memo.creditPerKg, PER_KG),
        ]),
      ];
    case 'gasBank': {
      const set = gwpSetOf(of.study);
      const value = set && gwpValue(set, memo.gas);
      return set === undefined || value === undefined
        ? []
        : [
            part('potential', [
              field(memo.id, 'chargeKg', memo.chargeKg, 'kg'),
              potentialNode(set, memo.gas, value),
            ]),
          ];
    }
    case 'circularFootprint':
      return circularParts(memo);
  }
}

/** (1 - R1) Ev + R1 (A Erec + (1 - A) Ev Qin) + (1 - A) R2 (ErecEoL - Ev* Qout); energy; disposal: each x mass. */
function circularParts(memo: Circular): readonly TraceNode[] {
  const at = (name: string, value: DecimalString, unit = '1'): TraceNode => field(memo.id, name, value, unit);
  const { endOfLife: end } = memo;
  const mass = at('massKg', memo.massKg, 'kg');
  const virgin = at('virgin', memo.virgin, PER_KG);
  const recycledShare = at('recycledShare', memo.recycledShare);
  const allocation = at('allocationA', memo.allocationA);
  const secondary = term('sum', [
    term('product', [allocation, at('recycled', memo.recycled, PER_KG)]),
    term('product', [oneLess(allocation), virgin, at('qualityRatioIn', memo.qualityRatioIn ?? ONE_TEXT)]),
  ]);
  const input = [
    term('product', [oneLess(recycledShare), virgin]),
    term('product', [recycledShare, secondary]),
  ];
  const material = term('sum', [...input, ...(end === undefined ? [] : [recyclingNode(memo, end)])]);
  return [
    part('material', [mass, material]),
    ...(end === undefined ? [] : [part('energy', [mass, ...energyNodes(memo.id, end)])]),
    ...(end === undefined ? [] : [part('disposal', [mass, ...disposalNodes(memo.id, end)])]),
  ];
}

function recyclingNode(memo: Circular, end: EndOfLife): TraceNode {
  const at = endField(memo.id);
  return term('product', [
    oneLess(field(memo.id, 'allocationA', memo.allocationA, '1')),
    at('recycledShare', end.recycledShare),
    differenceNode(
      { code: 'step', unit: PER_KG },
      at('recycling', end.recycling, PER_KG),
      term('product', [
        at('substituted', end.substituted, PER_KG),
        at('qualityRatioOut', end.qualityRatioOut ?? ONE_TEXT),
      ]),
    ),
  ]);
}

function energyNodes(id: string, end: EndOfLife): readonly TraceNode[] {
  const at = endField(id);
  return [
    oneLess(at('allocationB', end.allocationB ?? ZERO_TEXT)),
    at('energyShare', end.energyShare ?? ZERO_TEXT),
    differenceNode(
      { code: 'step', unit: PER_KG },
      at('energyRecovery', end.energyRecovery ?? ZERO_TEXT, PER_KG),
      at('energyCredit', end.energyCredit ?? ZERO_TEXT, PER_KG),
    ),
  ];
}

function disposalNodes(id: string, end: EndOfLife): readonly TraceNode[] {
  const at = endField(id);
  const rest = differenceNode(
    { code: 'step', unit: '1' },
    oneLess(at('recycledShare', end.recycledShare)),
    at('energyShare', end.energyShare ?? ZERO_TEXT),
  );
  return [rest, at('disposal', end.disposal ?? ZERO_TEXT, PER_KG)];
}

function part(code: string, factors: readonly TraceNode[]): TraceNode {
  return roundedOnce(productNode({ code: 'memoPart', params: { part: code }, unit: KG }, factors));
}

function term(combine: 'sum' | 'product', nodes: readonly TraceNode[]): TraceNode {
  const head = { code: 'step', unit: PER_KG };
  return combine === 'sum' ? sumNode(head, nodes) : productNode(head, nodes);
}

function oneLess(share: TraceNode): TraceNode {
  return differenceNode({ code: 'step', unit: '1' }, oneNode(), share);
}

function field(id: string, name: string, value: DecimalString, unit: string): TraceNode {
  return inputNode({ code: 'memoField', params: { field: name }, unit, field: `memos.${id}.${name}` }, value);
}

function endField(id: string): (name: string, value: DecimalString, unit?: string) => TraceNode {
  return (name, value, unit = '1') => field(id, `endOfLife.${name}`, value, unit);
}
