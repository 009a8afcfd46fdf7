import { type CalculationReport } from '../../../../shared/contract/outcomes.ts';
import { type VariantView } from '../../../../shared/contract/method-report.ts';
import { type Basis } from '../../../../shared/model/component.ts';
import { type DecimalString } from '../../../../shared/model/decimal-string.ts';
import { sumDecimals } from '../results/exact-decimal.ts';

/** A stage of the base with the difference of every variant, kg CO2e excluding biogenic CO2, exact. */
export interface StageDifference {
  readonly stage: string;
  readonly baseKg: DecimalString;
  readonly differencesKg: readonly DecimalString[];
}

/** Stages of the base and of the variants; the differences of a variant sum to its whole difference. */
export function stageDifferences(
  report: CalculationReport,
  variants: readonly VariantView[],
  basis: Basis,
): readonly StageDifference[] {
  const known = report.stages.map(({ key }) => key);
  const added = variants.flatMap(({ rows }) => rows.map(({ stage }) => stage));
  return [...new Set([...known, ...added])].map((stage) => ({
    stage,
    baseKg:
      report.stages.find(({ key }) => key === stage)?.emissions[basis].excludingBiogenicCo2Kg ??
      ('0' as DecimalString),
    differencesKg: variants.map(({ rows }) =>
      sumDecimals(rows.filter((row) => row.stage === stage).map(({ kg }) => kg)),
    ),
  }));
}
