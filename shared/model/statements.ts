import { z } from 'zod';
import { ProfileId } from './method.ts';

/** The texts a study report needs beside goal and scope (ISO 14067:2018 6.3, 6.6, 7.3), each one field of the report. */
export const STATEMENT_NAMES = [
  'reasons',
  'audience',
  'functionAndPerformance',
  'includedProcesses',
  'excludedProcesses',
  'geographicScope',
  'technologyScope',
  'timeScope',
  'dataCollection',
  'dataQualityApproach',
  'cutOffJustification',
  'allocationJustification',
  'electricityTreatment',
  'valueChoices',
  'scopeChanges',
  'productCategoryRules',
  'performanceTracking',
  'significantIssues',
  'consistency',
  'sensitivityConclusions',
  'uncertaintyStatement',
  'limitations',
  'conclusions',
  'recommendations',
  'useScenario',
  'avoidedEmissions',
  'reviewStatement',
] as const;
export type StatementName = (typeof STATEMENT_NAMES)[number];
export const Statements = z.partialRecord(z.enum(STATEMENT_NAMES), z.string().max(20_000));
export type Statements = z.infer<typeof Statements>;

/** What a person says of one requirement where the program cannot see it itself. */
export const ConformityAnswer = z.strictObject({
  /** Id of the requirement in the product's list. */
  requirement: z.string().min(1).max(120),
  profile: ProfileId.optional(),
  status: z.enum(['met', 'notMet', 'notApplicable']),
  note: z.string().max(2000).optional(),
});
export type ConformityAnswer = z.infer<typeof ConformityAnswer>;
