import { type ProfileId } from '../../../shared/model/method.ts';
import { type StatementName } from '../../../shared/model/statements.ts';
import { type ConformityPlace, type LookName, type Requirement, type Seen } from './requirement.ts';

/** Name, clause, how it is seen, where it stands; `?` behind the name: may not apply; `-` before it: not mandatory. */
type Entry = readonly [name: string, clause: string, seen: Seen, place: ConformityPlace];

const text = (statement: StatementName): Seen => ({ statement });
const look = (name: LookName): Seen => ({ look: name });

/** Clause numbers from general knowledge of the contents; to be compared with the licensed texts. */
const ENTRIES: Readonly<Record<ProfileId, readonly Entry[]>> = {
  iso14067: [
    ['goal', '6.3.1', look('goal'), 'goalScope'],
    ['unit', '6.3.3, 7.3', look('unit'), 'goalScope'],
    ['complete', '5.7, 6.4.2', look('complete'), 'bom'],
    ['total', '7.2', 'calculated', 'results'],
    ['stages', '7.2', 'calculated', 'results'],
    ['fossil', '7.2', 'calculated', 'results'],
    ['biogenic', '7.2', 'calculated', 'results'],
    ['landUse', '7.2', 'calculated', 'results'],
    ['aircraft', '7.2', 'calculated', 'results'],
    ['biogenicCarbon?', '6.4.9.3, 7.2', look('biogenicCarbon'), 'bom'],
    ['gridMix', '6.4.9.4, 7.2', 'calculated', 'results'],
    ['boundary', '6.3.4, 7.3', look('gate'), 'goalScope'],
    ['includedProcesses', '7.3', text('includedProcesses'), 'goalScope'],
    ['excludedStages', '6.3.4, 7.3', look('excludedStages'), 'goalScope'],
    ['importantProcesses', '6.3.5, 7.3', 'calculated', 'results'],
    ['dataCollection', '7.3', text('dataCollection'), 'goalScope'],
    ['gases', '7.3', 'calculated', 'results'],
    ['gwp', '6.5, 7.3', 'calculated', 'gwp'],
    ['cutOffCriteria', '6.3.4.3, 7.3', text('cutOffJustification'), 'cutOff'],
    ['allocation?', '6.4.6, 7.3', look('allocation'), 'allocation'],
    ['timing?', '6.4.8, 7.3', 'person', 'goalScope'],
    ['dataQuality', '6.3.5, 7.3', text('dataQualityApproach'), 'quality'],
    ['evidence', '6.4.2, 7.3', look('evidence'), 'evidence'],
    ['sensitivity', '6.6, 7.3', text('sensitivityConclusions'), 'sensitivity'],
    ['uncertainty', '6.6, 7.3', text('uncertaintyStatement'), 'uncertainty'],
    ['electricity?', '6.4.9.4, 7.3', look('electricityText'), 'electricity'],
    ['significantIssues', '6.6', text('significantIssues'), 'goalScope'],
    ['consistency', '6.6', text('consistency'), 'goalScope'],
    ['limitations', '6.6, A', text('limitations'), 'goalScope'],
    ['conclusions', '6.6, 7.3', text('conclusions'), 'goalScope'],
    ['-recommendations', '6.6', text('recommendations'), 'goalScope'],
    ['valueChoices', '7.3', text('valueChoices'), 'goalScope'],
    ['scopeChanges', '7.3', text('scopeChanges'), 'goalScope'],
    ['useScenario?', '6.3.7, 7.3', look('useScenario'), 'goalScope'],
    ['period', '6.3.6, 7.3', look('period'), 'goalScope'],
    ['timeScope', '6.3.6', text('timeScope'), 'goalScope'],
    ['productCategoryRules', '6.2, 7.3', text('productCategoryRules'), 'goalScope'],
    ['-performanceTracking?', '6.4.7, 7.3', text('performanceTracking'), 'goalScope'],
    ['review', '7.3, 8', look('review'), 'signOff'],
  ],
  pas2050: [
    ['unit', '5.9', look('unit'), 'goalScope'],
    ['boundary', '6.2.2', look('gate'), 'goalScope'],
    ['threshold', '6.3', look('cutOffLimits'), 'cutOff'],
    ['capitalGoods', '6.5', look('capitalGoods'), 'profiles'],
    ['aircraft', '5.4', look('noRadiativeForcing'), 'factors'],
    ['storage?', '5.5', look('biogenicCarbon'), 'bom'],
    ['landUse', '5.6', 'calculated', 'results'],
    ['offsetting', '5.8', 'calculated', 'results'],
    ['dataQuality', '7.2', text('dataQualityApproach'), 'quality'],
    ['primaryData', '7.3', look('ownShare'), 'profiles'],
    ['electricity?', '7.9.4.1', look('electricityText'), 'electricity'],
    ['validity', '7.10', look('period'), 'profiles'],
    ['allocation?', '8.1', look('allocation'), 'allocation'],
    ['recycling', '8.3', 'person', 'goalScope'],
    ['records', '4.4', 'person', 'evidence'],
    ['claim', '10', 'person', 'signOff'],
  ],
  gbt24067: [
    ['unit', '6.3.3', look('unit'), 'goalScope'],
    ['boundary', '6.3.4', look('gate'), 'goalScope'],
    ['geography', '6.3.5', text('geographicScope'), 'goalScope'],
    ['cutOff', '6.3.4.3', text('cutOffJustification'), 'cutOff'],
    ['lifeCycleElectricity?', '6.4.9.4', look('lifeCycleElectricity'), 'electricity'],
    ['certificates?', '6.4.9.4', look('certificates'), 'electricity'],
    ['offsetting', '1', 'calculated', 'results'],
    ['interpretation', '6.6', text('conclusions'), 'goalScope'],
    ['review', '8', look('review'), 'signOff'],
  ],
};

/** All requirements of a standard, in the order of the checklist. */
export function requirementsOf(profile: ProfileId): readonly Requirement[] {
  return ENTRIES[profile].map(([marked, clause, seen, place]) => ({
    id: `${profile}.${marked.replace(/^-|\?$/g, '')}`,
    profile,
    clause,
    clauseConfirmed: false,
    mandatory: !marked.startsWith('-'),
    conditional: marked.endsWith('?'),
    seen,
    place,
  }));
}
