import { z } from 'zod';
import { DecimalString } from './decimal-string.ts';
import { GasAmount } from './gas.ts';
import { Pedigree } from './quality.ts';

/** Whether something is inside a factor's boundary, as far as its source says. */
export const Inclusion = z.enum(['included', 'excluded', 'notStated']);
export type Inclusion = z.infer<typeof Inclusion>;

/** What a factor's number covers; `directCo2Only` is made for company inventories and is flagged in a PCF. */
export const FactorScope = z.enum([
  'cradleToGate',
  'lifeCycle',
  'combustion',
  'upstream',
  'wellToWheel',
  'treatment',
  'directCo2Only',
  'gwp',
  'spend',
  'notStated',
]);
export type FactorScope = z.infer<typeof FactorScope>;

/**
 * Marks a reader must know before using a factor:
 * `totalOnly` the source gives one total, kept whole under `fossil`; `termsNotStated` no licence text seen;
 * `check` outlier or secondary source, never a default; `old` reference year before 2015;
 * `radiativeForcing` contains a radiative-forcing uplift, refused in a PCF.
 */
export const FactorFlag = z.enum(['totalOnly', 'termsNotStated', 'check', 'old', 'radiativeForcing']);
export type FactorFlag = z.infer<typeof FactorFlag>;

/** kg CO2e per unit of the factor, by component; an absent component is zero in the source. */
export const FactorComponents = z.strictObject({
  fossil: DecimalString.optional(),
  aircraft: DecimalString.optional(),
  landUseChange: DecimalString.optional(),
  biogenicNonCo2: DecimalString.optional(),
  biogenicCo2Emission: DecimalString.optional(),
  biogenicCo2Removal: DecimalString.optional(),
});
export type FactorComponents = z.infer<typeof FactorComponents>;

/** Where a figure was published: enough for a verifier to find it again. */
export const FactorSource = z.strictObject({
  /** Id of the library set, or `own` for a factor typed in by the user. */
  set: z.string().min(1).max(80),
  title: z.string().max(400),
  publisher: z.string().max(300),
  publicationYear: z.string().max(20).optional(),
  /** Table, sheet, row or product id inside the source. */
  place: z.string().max(300).optional(),
  terms: z.string().max(400).optional(),
});
export type FactorSource = z.infer<typeof FactorSource>;

/** An emission factor: kg CO2e per `unit`, in components, with everything needed to judge it. */
export const Factor = z.strictObject({
  id: z.string().min(1).max(120),
  names: z.strictObject({
    en: z.string().min(1).max(300),
    'zh-CN': z.string().max(300).optional(),
    de: z.string().max(300).optional(),
  }),
  /** Material or component family (resources/knowledge/families.csv), where it has one. */
  family: z.string().max(80).optional(),
  /** Unit code of the denominator, exactly as published: kg, t, kWh, m3, tkm, km, piece, USD ... */
  unit: z.string().min(1).max(40),
  /** Amount of the unit the components are for; 1 where absent. A data set of 12.5 kg or a PCF of 4 pieces has it. */
  perAmount: DecimalString.optional(),
  /** Units in one piece as delivered, e.g. kg per piece: a line counted in pieces then needs no mass. */
  amountPerPiece: DecimalString.optional(),
  components: FactorComponents,
  /** Every gas in the figure per `perAmount` units; with it the factor is characterised anew by the study's GWP set. */
  gases: z.array(GasAmount).min(1).max(80).optional(),
  geography: z.string().max(80),
  referenceYear: z.string().max(20),
  scope: FactorScope,
  /** The boundary in the words of the library, as far as published. */
  boundary: z.string().max(600).optional(),
  /** Transport to the user inside the factor: a transport line on top would count twice. */
  delivery: Inclusion,
  /** Transmission and distribution losses inside the factor (energy only). */
  losses: Inclusion.optional(),
  infrastructure: Inclusion.optional(),
  /** GWP set embedded in the figure, e.g. AR5, AR6; `notStated` where the source does not say. */
  gwpSet: z.string().max(40),
  /** Whether a spend factor is at basic (producer) or purchaser price. */
  priceBasis: z.enum(['basic', 'purchaser']).optional(),
  /** Share of the substance in the thing the figure is for, e.g. 0.5 for a 50 % solution; 1 where absent. */
  substanceShare: DecimalString.optional(),
  pedigree: Pedigree.optional(),
  /** Share of the figure that rests on primary data, 0 to 1. */
  primaryShare: DecimalString.optional(),
  /** First day on which the figure should no longer be used. */
  validUntil: z.iso.date().optional(),
  flags: z.array(FactorFlag).optional(),
  source: FactorSource,
  note: z.string().max(1000).optional(),
});
export type Factor = z.infer<typeof Factor>;
