import { z } from 'zod';
import { DecimalString } from './decimal-string.ts';

const Score = z.int().min(1).max(5);

/** Pedigree scores, 1 best to 5 worst, by the five indicators of the ecoinvent 3 matrix. */
export const Pedigree = z.strictObject({
  reliability: Score,
  completeness: Score,
  temporal: Score,
  geographical: Score,
  technological: Score,
  /** Basic uncertainty (a squared geometric standard deviation); absent: the default of the kind of data. */
  basicUncertainty: DecimalString.optional(),
  justification: z.string().max(2000).optional(),
});
export type Pedigree = z.infer<typeof Pedigree>;

/** How the amount of a line was found (ISO 14067:2018 6.3.5). */
export const DATA_TYPES = [
  'siteMeasured',
  'siteCalculated',
  'supplier',
  'secondary',
  'spend',
  'estimate',
] as const;
export const DataType = z.enum(DATA_TYPES);
export type DataType = z.infer<typeof DataType>;

/** What every inventory line may say about its data. */
export const DataStatement = z.strictObject({
  type: DataType.optional(),
  /** Scores of the amount; the factor has its own. */
  pedigree: Pedigree.optional(),
  /** Wanted where a line under own control is not site-specific. */
  reasonNotPrimary: z.string().max(2000).optional(),
  /** Share of the line's emission that rests on primary data, 0 to 1 (PACT); a supplier PCF brings its own. */
  primaryShare: DecimalString.optional(),
  /** True for a process the organisation owns, operates or controls. */
  ownControl: z.boolean().optional(),
});
export type DataStatement = z.infer<typeof DataStatement>;
