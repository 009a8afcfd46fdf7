import { type z } from 'zod';
import { MethodReport } from './method-report.ts';
import { CalculationReport } from './outcomes.ts';

/** The whole result of a study document: the footprint and what the standards ask beside it. */
export const StudyReport = CalculationReport.extend({ method: MethodReport });
export type StudyReport = z.infer<typeof StudyReport>;
