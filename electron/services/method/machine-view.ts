import { type MachineView } from '../../../shared/contract/machine.ts';
import { type Finding } from '../../../shared/model/finding.ts';
import { type ResolvedStudy } from '../../../shared/model/study.ts';
import { type Calculation } from '../../engine/calculation.ts';
import {
  LEAST_REMAINING_SHARE,
  type MachineCoverage,
  machineCoverage,
  type PartCoverage,
} from '../../engine/completeness/machine-coverage.ts';
import { machineFindings } from '../../engine/completeness/machine-findings.ts';
import { type ExplainedMachine } from '../../engine/explain/explained.ts';
import { excludingBiogenicCo2 } from '../../engine/impact/evaluate.ts';
import { formatAmount } from '../../engine/quantity/amount.ts';
import { type MatchingKnowledge } from '../../matching/knowledge.ts';
import { shareOf } from '../calculations/coverage-view.ts';
import { machineParts } from './machine-parts.ts';

/** Where the knowledge of the matching is; it is read from its files when first asked for. */
export interface KnowledgeSource {
  readonly knowledge: MatchingKnowledge;
}

/** The machine held against the rule of the study; undefined where the study has chosen none. */
export function machineView(
  study: ResolvedStudy,
  calculation: Calculation,
  matching: KnowledgeSource,
): MachineView | undefined {
  const coverage = coverageOf(study, calculation, matching);
  if (coverage === undefined) {
    return undefined;
  }
  const { parts, restEmissionKg } = coverage;
  const total = excludingBiogenicCo2(calculation.totals[calculation.headlineBasis]);
  return {
    rule: 'vdma34178',
    machineMassKg: formatAmount(coverage.machineMassKg),
    isWeighed: coverage.isWeighed,
    cabinet: partView(parts.cabinet, coverage.passesCabinet),
    motors: partView(parts.motors, coverage.passesMotors),
    other: partView(parts.other, coverage.passesRemaining),
    remainingKg: formatAmount(coverage.remainingKg),
    ...(coverage.coverage === undefined
      ? {}
      : { coverage: shareOf(coverage.coverage.numerator, coverage.coverage.denominator) }),
    limit: LEAST_REMAINING_SHARE,
    restKg: formatAmount(coverage.restKg),
    totalKg: formatAmount(total),
    ...(restEmissionKg === undefined
      ? {}
      : {
          restEmissionKg: formatAmount(restEmissionKg),
          totalWithRestKg: formatAmount(total + restEmissionKg),
        }),
    passes: coverage.passesCabinet && coverage.passesMotors && coverage.passesRemaining,
  };
}

/** What the rule of the study objects to, or the proof that it is kept; nothing where the study has chosen none. */
export function machineFindingsOf(
  study: ResolvedStudy,
  calculation: Calculation,
  matching: KnowledgeSource,
): readonly Finding[] {
  const coverage = coverageOf(study, calculation, matching);
  return coverage === undefined ? [] : machineFindings(coverage);
}

/** The machine with the part each line belongs to, for tracing the rest; undefined where the study has chosen no rule. */
export function explainedMachine(
  study: ResolvedStudy,
  calculation: Calculation,
  matching: KnowledgeSource,
): ExplainedMachine | undefined {
  if (study.method?.machineRule === undefined) {
    return undefined;
  }
  const partOf = machineParts(study, calculation, matching.knowledge);
  return { coverage: machineCoverage(study, calculation, partOf), partOf };
}

function coverageOf(
  study: ResolvedStudy,
  calculation: Calculation,
  matching: KnowledgeSource,
): MachineCoverage | undefined {
  return explainedMachine(study, calculation, matching)?.coverage;
}

function partView(
  { leaves, openIds, massKg, assignedKg }: PartCoverage,
  passes: boolean,
): MachineView['other'] {
  return {
    leaves,
    openLeaves: openIds.length,
    massKg: formatAmount(massKg),
    assignedKg: formatAmount(assignedKg),
    passes,
  };
}
