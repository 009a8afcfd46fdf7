import { type LineResult } from '../calculation.ts';
import { isAssigned, isInMean, isOfMachine, type MachinePart } from '../completeness/machine-coverage.ts';
import { massPart } from './completeness-nodes.ts';
import { type Explained } from './explained.ts';
import { clauseOf } from './rules.ts';
import { KG, linePart, sumOfParts } from './sum-nodes.ts';
import {
  differenceNode,
  inputNode,
  productNode,
  quotientNode,
  roundedOnce,
  sumNode,
  type TraceNode,
} from './trace-node.ts';

const HEAD = { code: 'machineRest', unit: KG, ruleId: 'machineRest', target: 'machineRest' };

/**
 * The rest of the mass that VDMA 34178 adds pro rata: mass nobody assigned x mean of the assigned remaining parts.
 * Undefined without the rule, or where nothing of the remaining mass is assigned.
 */
export function machineRestNode(explained: Explained): TraceNode | undefined {
  const machine = explained.machine?.();
  if (machine === undefined || machine.coverage.restEmissionKg === undefined) {
    return undefined;
  }
  // The rule is held against the headline, whichever method is asked for.
  const of = { ...explained, basis: explained.calculation.headlineBasis };
  const lines = of.calculation.lines.filter(isOfMachine);
  const ofPart = (...parts: readonly MachinePart[]): readonly LineResult[] =>
    lines.filter(({ id }) => parts.includes(machine.partOf(id)));
  const massOf = (code: string, some: readonly LineResult[]): TraceNode =>
    sumOfParts(
      of,
      { code, unit: 'kg' },
      some.filter(({ isLeaf }) => isLeaf).map((line) => massPart(of, line)),
    );
  const assigned = ofPart('other').filter(isAssigned);
  const remaining = differenceNode(
    { code: 'machineRemaining', unit: 'kg' },
    machine.coverage.isWeighed ? weighedNode(of) : massOf('machineMass', lines),
    sumNode({ code: 'machineApart', unit: 'kg' }, [
      massOf('machineCabinet', ofPart('cabinet')),
      massOf('machineMotors', ofPart('motors')),
    ]),
  );
  const emission = sumOfParts(
    of,
    { code: 'machineAssignedEmission', unit: KG },
    ofPart('other')
      .filter(isInMean)
      .map((line) => linePart(of, line)),
  );
  const text = clauseOf('machineRest');
  const clause = text === undefined ? {} : { clause: text };
  return roundedOnce(
    productNode({ ...HEAD, ...clause }, [
      differenceNode({ code: 'machineRestMass', unit: 'kg' }, remaining, massOf('machineAssigned', assigned)),
      quotientNode({ code: 'machineMean', unit: `${KG}/kg` }, emission, massOf('machineAssigned', assigned)),
    ]),
  );
}

function weighedNode({ study }: Explained): TraceNode {
  const { weighedMassKg } = study.product;
  if (weighedMassKg === undefined) {
    throw new Error('A machine that counts as weighed has a weighed mass');
  }
  return inputNode({ code: 'weighedMass', unit: 'kg', field: 'product.weighedMassKg' }, weighedMassKg);
}
