import { cutOffLedger } from '../completeness/cut-off.ts';
import { type JudgedStudy } from '../profiles/judged-study.ts';
import { settingsOf } from '../profiles/headline.ts';
import { ownShareTest } from '../profiles/primary-data.ts';
import { STANDARD_PROFILES } from '../profiles/standard-profile.ts';
import { type LookName } from './requirement.ts';

/** What the program sees; undefined where it cannot tell and a person has to say. */
export type Sight = 'met' | 'open' | 'notApplicable' | undefined;

const LOOKS: Readonly<Record<LookName, (judged: JudgedStudy) => Sight>> = {
  goal: ({ study: { scope, statements } }) =>
    met(hasText(scope.intendedUse) && hasText(statements?.reasons) && hasText(statements?.audience)),
  unit: ({ study: { scope, product } }) =>
    met(
      hasText(scope.declaredUnit) &&
        hasText(product.model) &&
        [product.configuration, product.bomRevision, product.serialNumber].some(hasText),
    ),
  gate: ({ study: { scope } }) => met(hasText(scope.boundary) && hasText(scope.gate)),
  excludedStages: ({ study: { scope } }) => met((scope.excludedStages ?? []).some(hasText)),
  period: ({ study: { scope } }) => met(scope.periodStart !== undefined && scope.periodEnd !== undefined),
  complete: ({ calculation: { coverage } }) =>
    met(
      coverage.leavesOpen === 0 &&
        coverage.activitiesOpen === 0 &&
        coverage.bomLines + coverage.activities > 0,
    ),
  biogenicCarbon: ({ calculation }) =>
    calculation.lines.some(({ biogenicCarbonKg }) => biogenicCarbonKg !== undefined) ? 'met' : undefined,
  cutOffLimits: ({ study, calculation }) => {
    const { passesSingle, passesTogether } = cutOffLedger(study, calculation, calculation.headlineBasis);
    return met(passesSingle && passesTogether);
  },
  allocation: ({ study }) =>
    hasAllocation(study.activities)
      ? met(hasText(study.statements?.allocationJustification))
      : 'notApplicable',
  electricityText: ({ study }) =>
    (study.electricity?.sources ?? []).length === 0
      ? 'notApplicable'
      : met(hasText(study.statements?.electricityTreatment)),
  lifeCycleElectricity: ({ study, lookUp }) => {
    const sources = study.electricity?.sources ?? [];
    const ids = sources
      .flatMap(({ byLocation, byContract }) => [byLocation, byContract])
      .flatMap((assignment) => (assignment?.kind === 'factor' ? [assignment.factorId] : []));
    return sources.length === 0
      ? 'notApplicable'
      : met(ids.length > 0 && ids.every((id) => lookUp(id)?.scope !== 'directCo2Only'));
  },
  certificates: ({ study }) => {
    const bought = (study.electricity?.instruments ?? []).filter(({ direction }) => direction === 'bought');
    return bought.length === 0
      ? 'notApplicable'
      : met(bought.every(({ redeemedOn, evidence }) => redeemedOn !== null && hasText(evidence)));
  },
  useScenario: ({ study }) => (hasText(study.statements?.useScenario) ? 'met' : 'notApplicable'),
  review: ({ study: { statements, signOff } }) =>
    met(
      hasText(statements?.reviewStatement) ||
        signOff?.people?.some(({ role }) => role === 'verifier') === true,
    ),
  capitalGoods: ({ study }) => met(settingsOf(STANDARD_PROFILES.pas2050, study).capitalGoods === 'excluded'),
  ownShare: ({ study, calculation }) =>
    met(ownShareTest(calculation, settingsOf(STANDARD_PROFILES.pas2050, study)).passes),
  noRadiativeForcing: ({ calculation }) =>
    met(calculation.factorsUsed.every(({ flags }) => flags?.includes('radiativeForcing') !== true)),
  evidence: ({ study }) => met((study.evidence ?? []).length > 0),
};

/** What a look at the study and its calculation says. */
export function lookAt(name: LookName, judged: JudgedStudy): Sight {
  return LOOKS[name](judged);
}

/** True for a text that says something. */
export function hasText(text: string | undefined): boolean {
  return text !== undefined && text.trim() !== '';
}

function met(isMet: boolean): Sight {
  return isMet ? 'met' : 'open';
}

function hasAllocation(activities: JudgedStudy['study']['activities']): boolean {
  return (activities ?? []).some((one) => 'allocation' in one && one.allocation !== undefined);
}
