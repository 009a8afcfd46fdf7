import { type Finding } from '../../../shared/model/finding.ts';
import { USE_CONDITIONS, type UseCondition, type UsePhase } from '../../../shared/model/use-phase.ts';
import { add, compare, parseRatio, type Ratio, ZERO } from '../quantity/ratio.ts';
import { useFinding } from './use-finding.ts';
import { type Claim, type ConditionResult, type MachineUse } from './use-phase-result.ts';

/** The conditions of a claim, what was found wrong with them, and what may be claimed. */
export interface JudgedClaim {
  readonly conditions: readonly ConditionResult[];
  readonly claim: Claim;
  readonly findings: readonly Finding[];
}

/**
 * A saving is a claim only where every condition is stated and the inputs do not say otherwise. Where both machines make
 * parts, the parts of a year tell the output, and another output leaves the claim per good part; where parts are not
 * stated, different hours contradict the same operation. `isComplete`: every figure of the claim could be worked out.
 */
export function judgeClaim(
  usePhase: UsePhase,
  machine: MachineUse | undefined,
  baseline: MachineUse | undefined,
  isComplete: boolean,
): JudgedClaim {
  const [own, other] = [machine?.partsPerYear, baseline?.partsPerYear];
  const knowsParts = own !== undefined && other !== undefined;
  const outputDiffers = knowsParts && compare(own, other) !== 0;
  const hoursDiffer =
    !knowsParts &&
    machine?.kwhPerYear !== undefined &&
    baseline?.kwhPerYear !== undefined &&
    compare(hoursOf(machine), hoursOf(baseline)) !== 0;
  const contradicted = new Set<UseCondition>([
    ...(outputDiffers ? (['sameOutput'] as const) : []),
    ...(hoursDiffer ? (['sameOperation'] as const) : []),
  ]);
  const conditions = USE_CONDITIONS.map((condition): ConditionResult => {
    const text = usePhase.conditions?.[condition]?.trim() ?? '';
    const state = contradicted.has(condition) ? 'contradicted' : text === '' ? 'missing' : 'stated';
    return { condition, state, text };
  });
  const missing = conditions.filter(({ state }) => state === 'missing');
  return {
    conditions,
    claim: isComplete ? claimOf(missing.length > 0 || hoursDiffer, outputDiffers) : 'open',
    findings: [
      ...missing.map(({ condition }) => useFinding(`condition.${condition}`, 'warning')),
      ...(hoursDiffer ? [useFinding('hoursDiffer', 'warning', names(machine, baseline))] : []),
      ...(outputDiffers ? [useFinding('outputDiffers', 'warning', names(machine, baseline))] : []),
    ],
  };
}

function claimOf(isRefused: boolean, outputDiffers: boolean): Claim {
  if (isRefused) {
    return 'notSupported';
  }
  return outputDiffers ? 'perPart' : 'supported';
}

function hoursOf({ states }: MachineUse): Ratio {
  return states.reduce((sum, { state }) => add(sum, parseRatio(state.hoursPerYear)), ZERO);
}

function names(
  machine: MachineUse | undefined,
  baseline: MachineUse | undefined,
): Readonly<Record<string, string>> {
  return { machine: machine?.name ?? '', baseline: baseline?.name ?? '' };
}
