import { type CalculationReport, type EmissionView } from '../../../../shared/contract/outcomes.ts';
import { BASES, COMPONENTS, COMPONENTS_EXCLUDING_BIOGENIC_CO2 } from '../../../../shared/model/component.ts';
import { type DecimalString } from '../../../../shared/model/decimal-string.ts';
import { absoluteDecimal, compareDecimals, subtractDecimals, sumDecimals } from './exact-decimal.ts';

/** Outcome of adding all parts up again: the largest difference in kg CO2e and how many sums were compared. */
export interface PartsCheck {
  readonly differenceKg: DecimalString;
  readonly comparisons: number;
}

/**
 * Adds the parts of a report up again, exactly: on both bases the components to both totals, of the machine and of each
 * stage, and the rows of every grouping to the machine, per component and total.
 */
export function checkParts(report: CalculationReport): PartsCheck {
  const groupings = [report.stages, report.assemblies, report.families, report.suppliers, report.countries];
  const differences = BASES.flatMap((basis) => [
    ...[report.totals[basis], ...report.stages.map((stage) => stage.emissions[basis])].flatMap(
      componentDifferences,
    ),
    ...groupings.flatMap((groups) =>
      groupDifferences(
        groups.map((group) => group.emissions[basis]),
        report.totals[basis],
      ),
    ),
    ...(report.headline.basis === basis
      ? [
          subtractDecimals(
            report.headline.excludingBiogenicCo2Kg,
            report.totals[basis].excludingBiogenicCo2Kg,
          ),
        ]
      : []),
  ]);
  const largest = differences
    .map(absoluteDecimal)
    .reduce((most, each) => (compareDecimals(each, most) > 0 ? each : most), '0' as DecimalString);
  return { differenceKg: largest, comparisons: differences.length };
}

function componentDifferences(emission: EmissionView): readonly DecimalString[] {
  const parts = COMPONENTS.map((component) => emission.componentsKg[component]);
  return [
    subtractDecimals(
      sumDecimals(parts.slice(0, COMPONENTS_EXCLUDING_BIOGENIC_CO2)),
      emission.excludingBiogenicCo2Kg,
    ),
    subtractDecimals(sumDecimals(parts), emission.includingBiogenicCo2Kg),
  ];
}

function groupDifferences(parts: readonly EmissionView[], whole: EmissionView): readonly DecimalString[] {
  const difference = (pick: (emission: EmissionView) => DecimalString): DecimalString =>
    subtractDecimals(sumDecimals(parts.map(pick)), pick(whole));
  return [
    difference((emission) => emission.excludingBiogenicCo2Kg),
    difference((emission) => emission.includingBiogenicCo2Kg),
    ...COMPONENTS.map((component) => difference((emission) => emission.componentsKg[component])),
  ];
}
