import { z } from 'zod';
import { type Procedure } from './procedure.ts';
import { Evidence } from '../model/evidence.ts';
import { Target } from '../model/target.ts';

const Nothing = z.strictObject({});
const Path = z.string().min(1).max(4096);
const Reason = z.string().min(1).max(2000);
const Id = Evidence.shape.id;

/** Evidence with the names of what it supports, in their order; an empty name where that is gone. */
export const EvidenceView = Evidence.extend({ supportNames: z.array(z.string()) });
export type EvidenceView = z.infer<typeof EvidenceView>;

/** What of evidence a person writes; content, size and hash come from the file. */
export const EvidenceDetails = Evidence.pick({
  type: true,
  title: true,
  date: true,
  periodStart: true,
  periodEnd: true,
  page: true,
  custodian: true,
  confidential: true,
  note: true,
  supports: true,
});
export type EvidenceDetails = z.infer<typeof EvidenceDetails>;

export const EvidenceOutcome = z.strictObject({
  id: z.string(),
  fileName: z.string(),
  sha256: z.string(),
  bytes: z.number(),
  historyEntry: z.number().optional(),
});
export type EvidenceOutcome = z.infer<typeof EvidenceOutcome>;

export const EVIDENCE_STATES = ['same', 'differs', 'missing', 'notLooked'] as const;

/** What became of a file: as recorded, other content, not there, or outside and not looked for. */
export const CheckedEvidence = z.strictObject({
  id: z.string(),
  fileName: z.string(),
  storage: z.enum(['inside', 'reference']),
  state: z.enum(EVIDENCE_STATES),
  /** Hash of what is there now, where it differs. */
  foundSha256: z.string().optional(),
});
export type CheckedEvidence = z.infer<typeof CheckedEvidence>;

/** Files that show where numbers come from. */
export const evidenceProcedures = {
  'evidence.list': {
    kind: 'query',
    input: Nothing,
    output: z.strictObject({
      evidence: z.array(EvidenceView),
      /** Content inside the project file, and what of it no study or issue names any more. */
      storedBytes: z.number(),
      unusedBytes: z.number(),
      unusedFiles: z.number(),
    }),
  },
  'evidence.add': {
    kind: 'command',
    input: EvidenceDetails.partial({ title: true }).extend({
      path: Path,
      /** `reference` keeps name and hash only; the file stays where it is. */
      storage: z.enum(['inside', 'reference']).default('inside'),
    }),
    output: EvidenceOutcome,
  },
  /** Changes what is said about a file; null takes a statement away. */
  'evidence.change': {
    kind: 'command',
    input: z.strictObject({
      id: Id,
      set: z.strictObject({
        type: Evidence.shape.type.optional(),
        title: Evidence.shape.title.optional(),
        date: Evidence.shape.date.nullable(),
        periodStart: Evidence.shape.periodStart.nullable(),
        periodEnd: Evidence.shape.periodEnd.nullable(),
        page: Evidence.shape.page.nullable(),
        custodian: Evidence.shape.custodian.nullable(),
        confidential: Evidence.shape.confidential.nullable(),
        note: Evidence.shape.note.nullable(),
        supports: z.array(Target).max(100_000).nullable().optional(),
      }),
    }),
    output: EvidenceOutcome,
  },
  'evidence.remove': {
    kind: 'command',
    input: z.strictObject({ id: Id, reason: Reason.optional() }),
    output: EvidenceOutcome,
  },
  'evidence.export': {
    kind: 'query',
    input: z.strictObject({ id: Id, path: Path }),
    output: z.strictObject({ path: z.string(), bytes: z.number() }),
  },
  /** Hashes everything again: content inside, and with a folder the referenced files in it. */
  'evidence.check': {
    kind: 'query',
    input: z.strictObject({ folderPath: Path.optional() }),
    output: z.strictObject({ files: z.array(CheckedEvidence) }),
  },
  /** Takes content away that nothing names any more; it cannot come back by undo. */
  'evidence.compact': {
    kind: 'host',
    input: Nothing,
    output: z.strictObject({ files: z.number(), bytes: z.number() }),
  },
} as const satisfies Record<string, Procedure>;
