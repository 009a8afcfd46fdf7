import { z } from 'zod';
import { Quantity } from './quantity.ts';

/** A name that formulas can use: a Latin or Greek letter first, then letters, digits and underscores. */
export const ParameterName = z
  .string()
  .max(60)
  .regex(/^[A-Za-z\u0370-\u03FF_][A-Za-z0-9\u0370-\u03FF_]*$/);
export type ParameterName = z.infer<typeof ParameterName>;

/** A named value of the study that formulas use; it may itself be a formula over other parameters. */
export const Parameter = z.strictObject({
  name: ParameterName,
  value: Quantity,
  /** Unit code or a product of them such as `kg/m3`; absent for a plain number. */
  unit: z.string().max(40).optional(),
  description: z.string().max(2000).optional(),
  /** Where the value comes from. */
  source: z.string().max(2000).optional(),
});
export type Parameter = z.infer<typeof Parameter>;
