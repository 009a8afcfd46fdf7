import { z } from 'zod';

/** Number of a study inside its project; counted from 1 and never used twice. */
export const StudyNumber = z.int().min(1).max(1_000_000);

/** A study of the open project. Studies with the same `siteId` share the data of the site. */
export const StudyView = z.strictObject({
  id: StudyNumber,
  title: z.string(),
  productName: z.string(),
  siteId: z.number(),
  siteName: z.string().optional(),
  periodStart: z.string().optional(),
  periodEnd: z.string().optional(),
  bomLines: z.number(),
  activities: z.number(),
});
export type StudyView = z.infer<typeof StudyView>;

/** The studies of the open project in the order they were made, and the one that is shown. */
export const StudiesOutcome = z.strictObject({
  studies: z.array(StudyView),
  current: StudyNumber,
  historyEntry: z.number().optional(),
});
export type StudiesOutcome = z.infer<typeof StudiesOutcome>;
