import { type Finding } from '../../../shared/model/finding.ts';
import { type MachineState, type UseMachine } from '../../../shared/model/use-phase.ts';
import {
  add,
  compare,
  divide,
  isNegative,
  isZero,
  multiply,
  ONE,
  parseRatio,
  type Ratio,
  ZERO,
} from '../quantity/ratio.ts';
import { useFinding } from './use-finding.ts';
import { type MachineUse } from './use-phase-result.ts';

/** Hours of a leap year: more than that nothing runs in a year. */
const MOST_HOURS: Ratio = { numerator: 8784n, denominator: 1n };

/**
 * Electricity of a machine: sum over its states of power x hours x utilisation, times the years. A number that cannot be
 * one leaves the machine without a sum.
 */
export function machineUse(
  machine: UseMachine,
  years: number | undefined,
): { readonly use: MachineUse; readonly findings: readonly Finding[] } {
  const { name, states = [] } = machine;
  const findings = [...states.flatMap((state) => stateFindings(name, state)), ...hoursFindings(name, states)];
  const isUsable = findings.length === 0 && states.length > 0;
  if (states.length === 0) {
    findings.push(useFinding('statesMissing', 'warning', { name }));
  }
  const energies = states.map((state) => ({ state, kwhPerYear: isUsable ? energyOf(state) : undefined }));
  if (!isUsable) {
    return { use: { name, states: energies }, findings };
  }
  const kwhPerYear = energies.reduce((sum, energy) => add(sum, energy.kwhPerYear ?? ZERO), ZERO);
  const parts = partsOf(machine);
  return {
    use: {
      name,
      states: energies,
      kwhPerYear,
      ...(years === undefined ? {} : { kwh: multiply(kwhPerYear, whole(years)) }),
      ...(parts.perYear === undefined
        ? {}
        : { partsPerYear: parts.perYear, kwhPerPart: divide(kwhPerYear, parts.perYear) }),
    },
    findings: [...findings, ...parts.findings],
  };
}

/** A whole number as a ratio. */
export function whole(value: number): Ratio {
  return { numerator: BigInt(value), denominator: 1n };
}

function hoursInUse({ hoursPerYear, utilisation }: MachineState): Ratio {
  return multiply(parseRatio(hoursPerYear), utilisation === undefined ? ONE : parseRatio(utilisation));
}

function energyOf(state: MachineState): Ratio {
  return multiply(parseRatio(state.powerKw), hoursInUse(state));
}

function stateFindings(name: string, state: MachineState): readonly Finding[] {
  const { powerKw, hoursPerYear, utilisation } = state;
  const negative = [powerKw, hoursPerYear].find((value) => isNegative(parseRatio(value)));
  const share = utilisation === undefined ? ONE : parseRatio(utilisation);
  return [
    ...(negative === undefined
      ? []
      : [useFinding('numberNegative', 'error', { name, state: state.name, value: negative })]),
    ...(isNegative(share) || compare(share, ONE) > 0
      ? [useFinding('utilisationRange', 'error', { name, state: state.name, value: utilisation ?? '' })]
      : []),
  ];
}

function hoursFindings(name: string, states: readonly MachineState[]): readonly Finding[] {
  const hours = states.reduce((sum, state) => add(sum, parseRatio(state.hoursPerYear)), ZERO);
  return compare(hours, MOST_HOURS) > 0 ? [useFinding('hoursImpossible', 'error', { name })] : [];
}

/** Good parts of a year: productive hours x utilisation x parts per hour. */
function partsOf({ name, states = [], goodPartsPerHour }: UseMachine): {
  readonly perYear?: Ratio;
  readonly findings: readonly Finding[];
} {
  if (goodPartsPerHour === undefined) {
    return { findings: [] };
  }
  const hours = states
    .filter(({ productive }) => productive === true)
    .reduce((sum, state) => add(sum, hoursInUse(state)), ZERO);
  const perYear = multiply(hours, parseRatio(goodPartsPerHour));
  return isZero(perYear) || isNegative(perYear)
    ? { findings: [useFinding('partsOpen', 'warning', { name })] }
    : { perYear, findings: [] };
}
