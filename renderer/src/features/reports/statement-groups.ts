import { type StatementName } from '../../../../shared/model/statements.ts';

/** The texts of a report by the part of the report they stand in (`report.section.<part>`). */
export const STATEMENT_GROUPS: readonly {
  readonly part: 'goal' | 'scope' | 'data' | 'allocation' | 'interpretation' | 'review';
  readonly names: readonly StatementName[];
}[] = [
  { part: 'goal', names: ['reasons', 'audience'] },
  {
    part: 'scope',
    names: [
      'functionAndPerformance',
      'includedProcesses',
      'excludedProcesses',
      'geographicScope',
      'technologyScope',
      'timeScope',
      'productCategoryRules',
      'scopeChanges',
      'performanceTracking',
      'useScenario',
    ],
  },
  { part: 'data', names: ['dataCollection', 'dataQualityApproach'] },
  {
    part: 'allocation',
    names: ['allocationJustification', 'electricityTreatment', 'cutOffJustification', 'valueChoices'],
  },
  {
    part: 'interpretation',
    names: [
      'significantIssues',
      'consistency',
      'sensitivityConclusions',
      'uncertaintyStatement',
      'limitations',
      'conclusions',
      'recommendations',
    ],
  },
  { part: 'review', names: ['reviewStatement', 'avoidedEmissions'] },
];
