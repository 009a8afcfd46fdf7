import { type Factor } from '../../shared/model/factor.ts';
import { type Finding } from '../../shared/model/finding.ts';
import { type StudyDocument } from '../../shared/model/study.ts';
import { bomResults } from './bom/bom-results.ts';
import { type Calculation, type LineResult } from './calculation.ts';
import { createTally, type Tally } from './impact/tally.ts';
import { activityResults } from './inventory/activity-results.ts';
import { type FactorLookup } from './inventory/assignment.ts';
import { everyInstrumentPasses, instrumentFindings } from './inventory/instruments.ts';
import { ENGINE_VERSION } from './version.ts';

/**
 * The cradle-to-gate footprint of one machine, in kg CO2e. Pure: the same study and factors give the same digits on
 * every machine and in every order of lines. Wrong data never throws: it becomes a finding and a visible gap.
 *
 * @param study a validated study document
 * @param library finds a factor that the study does not carry itself
 */
export function calculate(study: StudyDocument, library: FactorLookup): Calculation {
  const lookUp = studyFactors(study, library);
  const bom = bomResults(study.bom ?? [], lookUp);
  const bomIds = new Set((study.bom ?? []).map((line) => line.id));
  const activities = activityResults(study.activities ?? [], { supply: study.electricity, lookUp }, bomIds);
  const lines = [...bom.lines, ...activities.lines];
  const tally = createTally();
  for (const line of lines) {
    tally.count(line, 1);
  }
  const { totals, coverage, groups } = tally;
  return {
    engineVersion: ENGINE_VERSION,
    headlineBasis: everyInstrumentPasses(study.electricity, study.scope) ? 'byContract' : 'byLocation',
    totals,
    lines,
    groups: groupLists(groups),
    coverage,
    factorsUsed: factorsUsed(lines, lookUp),
    findings: [
      ...repeatedFactors(study.factors ?? []),
      ...bom.findings,
      ...activities.findings,
      ...instrumentFindings(study.electricity, study.scope),
    ],
  };
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

/** Looks a factor up among the study's own first, then in the library; of a repeated id the first stands. */
export function studyFactors(study: StudyDocument, library: FactorLookup): FactorLookup {
  const own = new Map<string, Factor>();
  for (const factor of study.factors ?? []) {
    if (!own.has(factor.id)) {
      own.set(factor.id, factor);
    }
  }
  return (id) => own.get(id) ?? library(id);
}

/** An id that stands for two different factors is an error (`factor.idRepeated`); a mere copy is none. */
export function repeatedFactors(factors: readonly Factor[]): readonly Finding[] {
  const first = new Map<string, Factor>();
  return factors.flatMap((factor): readonly Finding[] => {
    const known = first.get(factor.id);
    if (known === undefined) {
      first.set(factor.id, factor);
      return [];
    }
    const copy = JSON.stringify(known) === JSON.stringify(factor);
    return copy
      ? []
      : [
          {
            code: 'factor.idRepeated',
            severity: 'error',
            place: { field: 'factors' },
            params: { id: factor.id },
          },
        ];
  });
}

/** Every factor the terms of the lines use, once, in the order of first use. */
export function factorsUsed(lines: readonly LineResult[], lookUp: FactorLookup): readonly Factor[] {
  const used = new Map<string, Factor>();
  for (const line of lines) {
    for (const { factorId } of line.terms) {
      const factor = factorId === undefined || used.has(factorId) ? undefined : lookUp(factorId);
      if (factor !== undefined) {
        used.set(factor.id, factor);
      }
    }
  }
  return [...used.values()];
}
