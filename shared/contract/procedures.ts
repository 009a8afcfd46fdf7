import { z } from 'zod';
import { Activity } from '../model/activity.ts';
import { BOM_FIELDS, LineId } from '../model/bom-line.ts';
import { BASES } from '../model/component.ts';
import { LOCALES } from '../model/locale.ts';
import {
  AssignOutcome,
  CalculationReport,
  CheckOutcome,
  EditOutcome,
  ExplainOutcome,
  FactorSearchOutcome,
  HistoryOutcome,
  ImportOutcome,
  ProjectOutcome,
  StudyOutcome,
  WorkbookOutcome,
} from './outcomes.ts';

/** A path on the user's computer. Only hosts that own the disk pass it (command line, main process, never a page). */
const Path = z.string().min(1).max(4096);
const Reason = z.string().min(1).max(2000);
const Nothing = z.strictObject({});

/** Regions for which default factors are proposed. */
export const Region = z.enum(['CN', 'EU', 'WORLD']);
export type Region = z.infer<typeof Region>;

interface Procedure {
  /** `query` reads, `command` writes one history entry, `host` opens and closes files. */
  readonly kind: 'query' | 'command' | 'host';
  readonly input: z.ZodType;
  readonly output: z.ZodType;
}

/** Everything the application can be asked to do. Every host calls these and nothing else. */
export const procedures = {
  'project.create': {
    kind: 'host',
    input: z.strictObject({ path: Path, title: z.string().min(1).max(300), productName: z.string().min(1).max(300) }),
    output: ProjectOutcome,
  },
  'project.open': { kind: 'host', input: z.strictObject({ path: Path }), output: ProjectOutcome },
  'project.close': { kind: 'host', input: Nothing, output: Nothing },
  'bom.import': {
    kind: 'command',
    input: z.strictObject({ path: Path, sheet: z.string().max(200).optional() }),
    output: ImportOutcome,
  },
  'bom.edit': {
    kind: 'command',
    input: z.strictObject({
      /** Line id, position or part number; more than one hit is an error that lists them. */
      line: z.string().min(1).max(200),
      set: z.partialRecord(z.enum(BOM_FIELDS), z.string().max(2000)),
      reason: Reason,
    }),
    output: EditOutcome,
  },
  'bom.correct': { kind: 'command', input: z.strictObject({ path: Path }), output: EditOutcome },
  'factors.search': {
    kind: 'query',
    input: z.strictObject({ text: z.string().min(1).max(200), limit: z.int().min(1).max(200).default(20) }),
    output: FactorSearchOutcome,
  },
  'factors.assign': {
    kind: 'command',
    input: z.strictObject({
      region: Region.default('CN'),
      /** Language of the reasons kept with the assignments. */
      locale: z.enum(LOCALES).default('en'),
      /** Decides one line by hand; without it all open leaves are proposed from the knowledge and mapping book. */
      line: z.string().min(1).max(200).optional(),
      factorId: z.string().min(1).max(120).optional(),
      reason: Reason.optional(),
      /** File with remembered decisions, merged into the project's mapping book before proposing. */
      bookPath: Path.optional(),
    }),
    output: AssignOutcome,
  },
  'inventory.add': { kind: 'command', input: z.strictObject({ activity: Activity }), output: EditOutcome },
  'inventory.remove': { kind: 'command', input: z.strictObject({ id: LineId, reason: Reason.optional() }), output: EditOutcome },
  'calculation.run': {
    kind: 'query',
    input: z.strictObject({ lines: z.boolean().default(false) }),
    output: CalculationReport,
  },
  'calculation.ofStudy': {
    kind: 'query',
    input: z.strictObject({ path: Path, lines: z.boolean().default(false) }),
    output: CalculationReport,
  },
  'calculation.explain': {
    kind: 'query',
    input: z.strictObject({ line: z.string().min(1).max(200), basis: z.enum(BASES).optional() }),
    output: ExplainOutcome,
  },
  'checks.run': { kind: 'query', input: Nothing, output: CheckOutcome },
  'workbook.export': {
    kind: 'query',
    input: z.strictObject({ path: Path, locale: z.enum(LOCALES) }),
    output: WorkbookOutcome,
  },
  'study.import': { kind: 'command', input: z.strictObject({ path: Path }), output: StudyOutcome },
  'study.export': { kind: 'query', input: z.strictObject({ path: Path }), output: StudyOutcome },
  'history.list': { kind: 'query', input: Nothing, output: HistoryOutcome },
  'history.undo': { kind: 'host', input: Nothing, output: HistoryOutcome },
  'history.redo': { kind: 'host', input: Nothing, output: HistoryOutcome },
} as const satisfies Record<string, Procedure>;

export type ProcedureName = keyof typeof procedures;
/** What a caller passes: defaults may be left out. */
export type Input<Name extends ProcedureName> = z.input<(typeof procedures)[Name]['input']>;
/** What a handler receives after validation. */
export type ParsedInput<Name extends ProcedureName> = z.output<(typeof procedures)[Name]['input']>;
export type Output<Name extends ProcedureName> = z.output<(typeof procedures)[Name]['output']>;
