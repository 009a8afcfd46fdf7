import { type AvoidedView, type UsePhaseView } from '../../../shared/contract/use-phase.ts';
import { type DecimalString } from '../../../shared/model/decimal-string.ts';
import { type FactorLookup } from '../../engine/inventory/assignment.ts';
import { formatAmount, formatRatio } from '../../engine/quantity/amount.ts';
import { multiply, type Ratio } from '../../engine/quantity/ratio.ts';
import { type UsePhaseInput, usePhaseResult } from '../../engine/use-phase/use-phase.ts';
import {
  type AvoidedKg,
  type LineUse,
  type MachineUse,
  type UsePhaseResult,
} from '../../engine/use-phase/use-phase-result.ts';
import { shareOf } from '../calculations/coverage-view.ts';
import { findingView } from '../calculations/finding-view.ts';

/** The use phase of a study as every screen, command and report shows it; undefined where the study has none. */
export function usePhaseView(input: UsePhaseInput): UsePhaseView | undefined {
  const result = usePhaseResult(input);
  const electricity = input.study.usePhase?.electricity;
  return (
    result && {
      ...optional('machine', result.machine && machineView(result.machine)),
      ...optional('baseline', result.baseline && machineView(result.baseline)),
      ...optional('years', result.years),
      ...factorView(electricity?.factorId, input.lookUp),
      ...optional('kgPerKwh', decimal(result.kgPerKwh)),
      ...optional('outlookSource', electricity?.outlook?.source),
      ...optional('outlook', outlookView(result)),
      ...optional('savedKwhPerYear', decimal(result.savedKwhPerYear)),
      ...optional('savedKwh', decimal(result.savedKwh)),
      ...optional('savedShare', share(result.savedShare)),
      ...optional('savedKgPerYear', decimal(result.savedKgPerYear)),
      use: avoidedView(result.use),
      footprintKg: formatAmount(result.footprintKg),
      ...optional('baselineFootprintKg', decimal(result.baselineFootprintKg)),
      ...optional('footprintDifferenceKg', decimal(result.footprintDifferenceKg)),
      net: avoidedView(result.net),
      ...optional('line', result.line && lineView(result.line)),
      ...optional('parts', partsView(result)),
      ...optional('payback', paybackView(result)),
      conditions: result.conditions.map((one) => ({ ...one })),
      claim: result.claim,
      findings: result.findings.map(findingView),
    }
  );
}

function machineView({ name, states, ...use }: MachineUse): NonNullable<UsePhaseView['machine']> {
  return {
    name,
    states: states.map(({ state, kwhPerYear }) => ({
      ...state,
      ...optional('kwhPerYear', decimal(kwhPerYear)),
    })),
    ...optional('kwhPerYear', decimal(use.kwhPerYear)),
    ...optional('kwh', decimal(use.kwh)),
    ...optional('partsPerYear', decimal(use.partsPerYear)),
    ...optional('kwhPerPart', decimal(use.kwhPerPart)),
  };
}

function factorView(
  factorId: string | undefined,
  lookUp: FactorLookup,
): Pick<UsePhaseView, 'factorId' | 'factorNames'> {
  const names = factorId === undefined ? undefined : lookUp(factorId)?.names;
  return { ...optional('factorId', factorId), ...optional('factorNames', names && { ...names }) };
}

function outlookView({ outlook, savedKwhPerYear }: UsePhaseResult): UsePhaseView['outlook'] {
  return outlook?.map(({ year, kgPerKwh }) => ({
    year,
    kgPerKwh: formatRatio(kgPerKwh),
    ...optional('savedKg', savedKwhPerYear && formatRatio(multiply(savedKwhPerYear, kgPerKwh))),
  }));
}

function lineView({
  machines,
  savedKwh,
  sharedSavedKwh,
  use,
  footprintDifferenceKg,
  net,
}: LineUse): NonNullable<UsePhaseView['line']> {
  return {
    machines,
    savedKwh: formatRatio(savedKwh),
    sharedSavedKwh: formatRatio(sharedSavedKwh),
    use: avoidedView(use),
    ...optional('footprintDifferenceKg', decimal(footprintDifferenceKg)),
    net: avoidedView(net),
  };
}

function partsView({ parts }: UsePhaseResult): UsePhaseView['parts'] {
  return (
    parts && {
      savedKwh: formatRatio(parts.savedKwh),
      ...optional('savedShare', share(parts.savedShare)),
      use: avoidedView(parts.use),
    }
  );
}

function paybackView({ payback }: UsePhaseResult): UsePhaseView['payback'] {
  return (
    payback && {
      kind: payback.kind,
      ...(payback.kind === 'years' ? { years: formatRatio(payback.years) } : {}),
    }
  );
}

function avoidedView({ constant, outlook }: AvoidedKg): AvoidedView {
  return {
    ...optional('constantKg', decimal(constant)),
    ...optional('outlookKg', decimal(outlook)),
  };
}

function decimal(value: Ratio | undefined): DecimalString | undefined {
  return value && formatRatio(value);
}

function share(value: Ratio | undefined): number | undefined {
  return value && shareOf(value.numerator, value.denominator);
}

/** A field that is there only with a value. */
function optional<Name extends string, T>(name: Name, value: T | undefined): Partial<Record<Name, T>> {
  return value === undefined ? {} : ({ [name]: value } as Record<Name, T>);
}
