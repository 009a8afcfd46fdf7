import { z } from 'zod';
import { BASES } from '../model/component.ts';
import { DecimalString } from '../model/decimal-string.ts';
import { LibraryId } from '../model/library.ts';
import { FactorView } from './outcomes.ts';
import { type Procedure } from './procedure.ts';
import { Region } from './region.ts';

/** `moved <factor>`, `withdrawn <factor>`, `better <factor>`. */
const UpgradeId = z.string().min(1).max(140);

const FactorDifferenceView = z.strictObject({
  cause: z.enum([
    'unit',
    'value',
    'gwpSet',
    'scope',
    'geography',
    'referenceYear',
    'use',
    'flags',
    'quality',
    'name',
    'source',
  ]),
  from: z.string(),
  to: z.string(),
});

/** One factor of a study that another version of its library has otherwise, no longer, or better. */
export const FactorUpgradeView = z.strictObject({
  id: UpgradeId,
  kind: z.enum(['moved', 'withdrawn', 'better']),
  library: z.string(),
  old: FactorView,
  /** Absent for a withdrawn factor without a successor: its copy stays, there is nothing to accept. */
  next: FactorView.optional(),
  differences: z.array(FactorDifferenceView),
  /** A person has to say again that it fits; accepted, its lines are proposals again. */
  redecide: z.boolean(),
  /** Change of the total in kg CO2e on the headline basis, without biogenic CO2; of `better` on top of all others. */
  effectKg: DecimalString,
  /** Names of the first parts that use the factor, and how many there are. */
  usedBy: z.array(z.string()),
  uses: z.number(),
});
export type FactorUpgradeView = z.infer<typeof FactorUpgradeView>;

const Totals = {
  basis: z.enum(BASES),
  beforeKg: DecimalString,
  afterKg: DecimalString,
  differenceKg: DecimalString,
};

export const UpgradesView = z.strictObject({
  libraries: z.array(
    z.strictObject({
      id: z.string(),
      from: z.array(z.string()),
      to: z.string(),
      /** Factors in which nothing differs. */
      unchanged: z.number(),
    }),
  ),
  /** Libraries the study uses factors of that are not on this computer. */
  missing: z.array(z.string()),
  changes: z.array(FactorUpgradeView),
  /** The study is issued: nothing can be accepted before it is a draft again. */
  issued: z.boolean(),
  ...Totals,
  /** Part of the difference that lines with several of the factors make together. */
  sharedKg: DecimalString,
});
export type UpgradesView = z.infer<typeof UpgradesView>;

export const UpgradeTotal = z.strictObject(Totals);
export type UpgradeTotal = z.infer<typeof UpgradeTotal>;

export const UpgradeOutcome = z.strictObject({
  accepted: z.array(UpgradeId),
  /** Changes that were offered and not accepted; the study keeps its copies. */
  kept: z.array(UpgradeId),
  /** Lines that are proposals again. */
  toRedecide: z.array(z.string()),
  ...Totals,
  historyEntry: z.number().optional(),
});
export type UpgradeOutcome = z.infer<typeof UpgradeOutcome>;

const Ticks = {
  /** Place of production: what is near decides on successors. */
  region: Region.default('CN'),
  ids: z.array(UpgradeId).max(400_000),
};

export const libraryUpgradeProcedures = {
  /** What newer versions of its libraries mean for the open study. Writes nothing. */
  'libraries.upgrades': {
    kind: 'query',
    input: z.strictObject({ region: Region.default('CN') }),
    output: UpgradesView,
  },
  /** The exact total if the changes with these ids are accepted. Writes nothing. */
  'libraries.upgradeTotal': { kind: 'query', input: z.strictObject(Ticks), output: UpgradeTotal },
  /** Accepts the changes with these ids: one entry of the history. Issued studies are refused. */
  'libraries.upgrade': {
    kind: 'command',
    input: z.strictObject({
      ...Ticks,
      /** Only this library; all of them where it is absent. */
      library: LibraryId.optional(),
      reason: z.string().trim().min(1).max(2000).optional(),
    }),
    output: UpgradeOutcome,
  },
} as const satisfies Record<string, Procedure>;
