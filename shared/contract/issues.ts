import { z } from 'zod';
import { BASES } from '../model/component.ts';
import { DecimalString } from '../model/decimal-string.ts';
import { SignOff } from '../model/sign-off.ts';
import { StudyDocument } from '../model/study.ts';
import { DIFFERENCE_CAUSES, DifferenceRowView } from './method-report.ts';
import { CalculationReport, StudyOutcome } from './outcomes.ts';
import { type Procedure } from './procedure.ts';
import { OpenItemView } from './sign-off.ts';

const Path = z.string().min(1).max(4096);
const Hash = z.string().regex(/^[0-9a-f]{64}$/);
const IssueNumber = z.int().positive();

export const ISSUE_FORMAT = 'cradlegate-issue';

/** Everything an issue is: frozen, hashed as canonical JSON, never recalculated. */
export const IssueDocument = z.strictObject({
  format: z.literal(ISSUE_FORMAT),
  version: z.literal('1.0'),
  number: IssueNumber,
  status: z.enum(['draft', 'final']),
  time: z.iso.datetime(),
  by: z.string(),
  note: z.string().optional(),
  engineVersion: z.string(),
  /** Head of the history the issue was made on. */
  history: z.strictObject({ entry: z.number(), hash: Hash }),
  /** SHA-256 of the study as it stood, without sign-off and comments: tells whether it was changed since. */
  contentSha256: Hash,
  /** The study as written, with a copy of every factor that is used. */
  study: StudyDocument,
  /** The numbers as they were issued, every line with its exact decimals; findings included. */
  results: CalculationReport,
  openItems: z.array(OpenItemView),
});
export type IssueDocument = z.infer<typeof IssueDocument>;

const OnBothBasesKg = z.strictObject({ byLocation: DecimalString, byContract: DecimalString });

/** An issue as lists show it; totals exclude biogenic CO2. */
export const IssueView = z.strictObject({
  number: IssueNumber,
  status: z.enum(['draft', 'final']),
  time: z.string(),
  by: z.string(),
  note: z.string().optional(),
  sha256: Hash,
  title: z.string(),
  engineVersion: z.string(),
  totalsKg: OnBothBasesKg,
  openItems: z.number(),
});
export type IssueView = z.infer<typeof IssueView>;

/** An issue opened: the issued numbers, and beside them what the engine of today makes of the frozen study. */
export const IssueDetail = IssueView.extend({
  results: CalculationReport,
  signOff: SignOff.optional(),
  openItemList: z.array(OpenItemView),
  history: z.strictObject({ entry: z.number(), hash: Hash }),
  factors: z.number(),
  today: z.strictObject({
    engineVersion: z.string(),
    totalsKg: OnBothBasesKg,
    differenceKg: OnBothBasesKg,
  }),
});
export type IssueDetail = z.infer<typeof IssueDetail>;

/** What a difference comes from; the rows of the groups sum exactly to it. */
export const DIFFERENCE_GROUPS = ['activity', 'factor', 'method', 'engine'] as const;
export type DifferenceGroup = (typeof DIFFERENCE_GROUPS)[number];

const Side = z.strictObject({
  /** Undefined for the study as it stands now. */
  number: IssueNumber.optional(),
  engineVersion: z.string(),
  totalKg: DecimalString,
});

/** How one issue became another, or the study of today; kg CO2e excluding biogenic CO2. */
export const IssueDiff = z.strictObject({
  basis: z.enum(BASES),
  from: Side,
  to: Side,
  differenceKg: DecimalString,
  /** All groups, also those without effect; they sum exactly to the difference. */
  groups: z.array(
    z.strictObject({
      group: z.enum(DIFFERENCE_GROUPS),
      kg: DecimalString,
      causes: z.array(z.strictObject({ cause: z.enum(DIFFERENCE_CAUSES), kg: DecimalString })),
    }),
  ),
  rows: z.array(DifferenceRowView.extend({ group: z.enum(DIFFERENCE_GROUPS) })),
  unchangedLines: z.number(),
});
export type IssueDiff = z.infer<typeof IssueDiff>;

const IssueOrCurrent = z.union([IssueNumber, z.literal('current')]);

export const issueProcedures = {
  /** Freezes the study as it stands, as a draft issue; a final one is a step of the sign-off. */
  'issue.create': {
    kind: 'command',
    input: z.strictObject({ note: z.string().trim().min(1).max(4000).optional() }),
    output: IssueView,
  },
  'issue.list': {
    kind: 'query',
    input: z.strictObject({}),
    output: z.strictObject({ issues: z.array(IssueView) }),
  },
  'issue.show': { kind: 'query', input: z.strictObject({ number: IssueNumber }), output: IssueDetail },
  'issue.diff': {
    kind: 'query',
    input: z.strictObject({ from: IssueOrCurrent, to: IssueOrCurrent, basis: z.enum(BASES).optional() }),
    output: IssueDiff,
  },
  /** Writes the frozen study document; calculating it gives the issued numbers to the last digit. */
  'issue.export': {
    kind: 'query',
    input: z.strictObject({ number: IssueNumber, path: Path }),
    output: StudyOutcome,
  },
} as const satisfies Record<string, Procedure>;
