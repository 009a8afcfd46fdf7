import { z } from 'zod';
import { LOCALES } from '../model/locale.ts';
import { type Procedure } from './procedure.ts';

export const REPORT_FORMATS = ['html', 'docx'] as const;
export type ReportFormat = (typeof REPORT_FORMATS)[number];

export const ReportOutcome = z.strictObject({
  path: z.string(),
  format: z.enum(REPORT_FORMATS),
  sections: z.number(),
  isDraft: z.boolean(),
});
export type ReportOutcome = z.infer<typeof ReportOutcome>;

export const reportProcedures = {
  /** The study report of ISO 14067 clause 7, or after the template of GB/T 24067. */
  'report.export': {
    kind: 'query',
    input: z.strictObject({
      path: z.string().min(1).max(4096),
      format: z.enum(REPORT_FORMATS),
      locale: z.enum(LOCALES),
      order: z.enum(['iso', 'gbt']).default('iso'),
    }),
    output: ReportOutcome,
  },
} as const satisfies Record<string, Procedure>;
