import { z } from 'zod';
import { DecimalString } from './decimal-string.ts';

const Id = z.string().min(1).max(80);
const Name = z.string().min(1).max(200);

/** A meter with its monthly readings; months are never made from a yearly figure. */
export const Meter = z.strictObject({
  id: Id,
  name: Name,
  unit: z.string().min(1).max(20),
  /** Meter this one is part of; its energy is then counted here and not in the rest of the other. */
  partOf: Id.optional(),
  months: z
    .array(z.strictObject({ month: z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/), amount: DecimalString }))
    .max(120),
  /** Yearly figure from a bill, against which the months are summed. */
  statedTotal: DecimalString.optional(),
  evidence: z.string().max(600).optional(),
});
export type Meter = z.infer<typeof Meter>;

/** What the whole site had of an allocation key in the period: machine-hours, tonnes, revenue, units. */
export const AllocationKey = z.strictObject({
  id: Id,
  name: Name,
  basis: z.enum(['machineHours', 'mass', 'revenue', 'units', 'area', 'other']),
  unit: z.string().max(20),
  whole: DecimalString,
  /** Why this key reflects the cause (ISO 14067:2018 6.4.6). */
  justification: z.string().max(2000).optional(),
});
export type AllocationKey = z.infer<typeof AllocationKey>;

/** The site's data of one period, kept once and used by all studies of a project. */
export const Site = z.strictObject({
  name: Name.optional(),
  meters: z.array(Meter).max(500).optional(),
  keys: z.array(AllocationKey).max(200).optional(),
});
export type Site = z.infer<typeof Site>;
