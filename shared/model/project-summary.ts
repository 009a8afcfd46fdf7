import { z } from 'zod';
import { BASES } from './component.ts';
import { DecimalString } from './decimal-string.ts';

/** Longest name of a product kept for lists of projects. */
export const LONGEST_PRODUCT = 200;

/** What a project tells about itself without being opened: the study shown last, as it was when it was calculated last. */
export const ProjectFigures = z.strictObject({
  product: z.string().max(LONGEST_PRODUCT),
  /** Rows of the BOM. */
  rows: z.number().int().nonnegative(),
  /** Headline, kg CO2e of one machine; absent where no line counts yet. */
  totalKg: DecimalString.optional(),
  basis: z.enum(BASES),
  /** Lines that are a gap: parts and others. */
  open: z.number().int().nonnegative(),
  /** Open findings that are errors; absent where the checks had not looked at this state. */
  errors: z.number().int().nonnegative().optional(),
});
export type ProjectFigures = z.infer<typeof ProjectFigures>;

/**
 * Why a project tells no figures: it never kept any (`none`), it was changed since (`changed`), another version calculated
 * them (`otherVersion`), it is open elsewhere or was not closed properly (`inUse`), it has no line yet (`empty`), or it
 * cannot be read (`unreadable`).
 */
export const UNKNOWN_FIGURES = ['none', 'changed', 'otherVersion', 'inUse', 'empty', 'unreadable'] as const;

/** Figures of a project, or the reason why there are none; `changed` is the time of its last entry, ISO 8601, UTC. */
export const ProjectSummary = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('known'), changed: z.string(), figures: ProjectFigures }),
  z.strictObject({
    kind: z.literal('unknown'),
    changed: z.string().optional(),
    reason: z.enum(UNKNOWN_FIGURES),
  }),
]);
export type ProjectSummary = z.infer<typeof ProjectSummary>;
