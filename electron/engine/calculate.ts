import { type Factor } from '../../shared/model/factor.ts';
import { type ResolvedStudy } from '../../shared/model/study.ts';
import { bomFindings } from './bom/bom-findings.ts';
import { eachResult, factorsOfBom } from './bom/bom-results.ts';
import { bomState, type BomState } from './bom/bom-state.ts';
import { type Calculation, type LineResult, type MethodSettings } from './calculation.ts';
import { withLineSource } from './each-line.ts';
import { factorBaseFindings } from './factors/base-findings.ts';
import { deliveryFindings } from './factors/delivery-findings.ts';
import { createFactorBase, type FactorSources } from './factors/factor-base.ts';
import { bomSums } from './impact/bom-sums.ts';
import { createTally, type Tally } from './impact/tally.ts';
import { activityLines } from './inventory/activity-lines.ts';
import { type FactorLookup } from './inventory/assignment.ts';
import { instrumentFindings } from './inventory/instruments.ts';
import { memoResults } from './memo/memo-results.ts';
import { defaultSettings, withSettings } from './method-settings.ts';
import { headlineSettings } from './profiles/headline.ts';
import { ENGINE_VERSION } from './version.ts';

/**
 * The cradle-to-gate footprint of one machine, in kg CO2e. Pure: the same study and factors give the same digits on
 * every machine and in every order of lines. Wrong data never throws: it becomes a finding and a visible gap. What was
 * compiled of a line stays with the line object, so that a second calculation costs the sums alone.
 *
 * @param written a validated study document, its formulas resolved
 * @param library finds a factor that the study does not carry itself
 * @param settings what the standards leave open; those of the study's headline profile where absent
 */
export function calculate(
  written: ResolvedStudy,
  library: FactorLookup,
  settings: MethodSettings = defaultSettings(written),
): Calculation {
  const study = withSettings(written, settings);
  const lookUp = studyFactors(study, library);
  const bom = bomState(study.bom ?? [], lookUp);
  const activities = activityLines(study, lookUp, bom.shape.hasId);
  const tally = createTally(settings, bomSums(bom, settings));
  for (const line of activities.lines) {
    tally.count(line, 1);
  }
  const { totals, coverage, groups, cutOff, capitalGoods } = tally;
  let lines: readonly LineResult[] | undefined;
  const calculation: Calculation = {
    engineVersion: ENGINE_VERSION,
    settings,
    headlineBasis: headlineSettings(study).electricity,
    totals,
    cutOff,
    capitalGoods,
    get lines() {
      lines ??= [...eachResult(study.bom ?? [], bom), ...activities.lines];
      return lines;
    },
    groups: groupLists(groups),
    coverage,
    factorsUsed: factorsUsed(bom, activities.lines, lookUp),
    findings: [
      ...factorBaseFindings(study),
      ...bomFindings(bom),
      ...activities.findings,
      ...deliveryFindings(study.activities ?? [], bom, lookUp),
      ...instrumentFindings(study.electricity, study.scope),
      ...memoResults(study).findings,
    ],
  };
  return withLineSource(calculation, function* () {
    yield* eachResult(study.bom ?? [], bom);
    yield* activities.lines;
  });
}

function groupLists(groups: Tally['groups']): Calculation['groups'] {
  const { stage, assembly, family, supplier, country } = groups;
  return {
    stage: [...stage.values()],
    assembly: [...assembly.values()],
    family: [...family.values()],
    supplier: [...supplier.values()],
    country: [...country.values()],
  };
}

/** The look-up of a study; see {@link createFactorBase}. */
export function studyFactors(study: FactorSources, library: FactorLookup): FactorLookup {
  return createFactorBase(study, library);
}

/** Every factor the terms of the lines use, once, in the order of first use: of the BOM, then of the activities. */
export function factorsUsed(
  bom: BomState,
  activities: readonly LineResult[],
  lookUp: FactorLookup,
): readonly Factor[] {
  const used = new Map<string, Factor>();
  const use = (factor: Factor | undefined): void => {
    if (factor !== undefined && !used.has(factor.id)) {
      used.set(factor.id, factor);
    }
  };
  factorsOfBom(bom).forEach(use);
  for (const { terms } of activities) {
    for (const { factorId } of terms) {
      use(factorId === undefined ? undefined : lookUp(factorId));
    }
  }
  return [...used.values()];
}
