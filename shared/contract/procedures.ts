import { z } from 'zod';
import { estimateProcedures } from './estimates.ts';
import { mappingProcedures } from './mapping.ts';
import { bomImportProcedures } from './bom-import.ts';
import { historyProcedures } from './history.ts';
import { issueProcedures } from './issues.ts';
import { MatchOutcome } from './matching.ts';
import { assumptionProcedures } from './assumptions.ts';
import { commentProcedures } from './comments.ts';
import { evidenceProcedures } from './evidence.ts';
import { exchangeProcedures } from './exchange.ts';
import { reportProcedures } from './report.ts';
import { conformityProcedures } from './conformity.ts';
import { sensitivityProcedures } from './sensitivity.ts';
import { workbookCheckProcedures } from './workbook-check.ts';
import { workbookInputProcedures } from './workbook-inputs.ts';
import { type Procedure } from './procedure.ts';
import { Activity } from '../model/activity.ts';
import { BOM_FIELDS, LineId } from '../model/bom-line.ts';
import { BASES } from '../model/component.ts';
import { ElectricitySupply } from '../model/electricity.ts';
import { ImportChoice } from '../model/import-choice.ts';
import { PresetName } from '../model/import-preset.ts';
import { LOCALES } from '../model/locale.ts';
import { ParameterName } from '../model/parameter.ts';
import { Assumption, Product, RemovedParts, Scope, StudyParts } from '../model/study.ts';
import { LEAST_ROWS_PER_SHEET, MOST_ROWS_PER_SHEET } from '../model/workbook-statement.ts';
import {
  AssignOutcome,
  CalculationReport,
  CheckOutcome,
  EditOutcome,
  ExampleOutcome,
  ExplainOutcome,
  FactorSearchOutcome,
  HistoryOutcome,
  ImportOutcome,
  ProjectOutcome,
  StudyOutcome,
  WorkbookOutcome,
} from './outcomes.ts';
import { LedgerOutcome } from './ledger.ts';
import { libraryUpgradeProcedures } from './library-upgrade.ts';
import { librariesProcedures } from './libraries.ts';
import { signOffProcedures } from './sign-off.ts';
import { StudiesOutcome, StudyNumber } from './studies.ts';
import { TraceOutcome, TraceRequest } from './trace.ts';
import { GwpSetsView, MethodReport, ParametersView, VariantsView } from './method-report.ts';
import { waiverProcedures } from './waivers.ts';
import { recipeProcedures } from './recipes.ts';
import { Region } from './region.ts';
import { revisionProcedures } from './revision.ts';
import { StudyReport } from './study-report.ts';
import { usePhaseProcedures } from './use-phase.ts';
import {
  BomRows,
  CellEdit,
  EditsOutcome,
  FlowView,
  InventoryView,
  JobView,
  LineDetail,
  PIVOT_GROUPINGS,
  PivotView,
  REVIEW_GROUPINGS,
  ReviewDetail,
  ReviewView,
  StripView,
} from './workbench.ts';

/** A path on the user's computer. Only hosts that own the disk pass it (command line, main process, never a page). */
const Path = z.string().min(1).max(4096);
const Reason = z.string().min(1).max(2000);
const Nothing = z.strictObject({});
/** What rows of the review are gathered by; one decision fills the group. */
const GroupBy = z.enum(REVIEW_GROUPINGS).default('material');

/** Everything the application can be asked to do. Every host calls these and nothing else. */
export const procedures = {
  ...librariesProcedures,
  ...libraryUpgradeProcedures,
  ...usePhaseProcedures,
  'project.create': {
    kind: 'host',
    input: z.strictObject({
      path: Path,
      title: z.string().min(1).max(300),
      productName: z.string().min(1).max(300),
    }),
    output: ProjectOutcome,
  },
  'project.open': {
    kind: 'host',
    /** With `study` that one is shown for now; without it, the one shown last. */
    input: z.strictObject({ path: Path, study: StudyNumber.optional() }),
    output: ProjectOutcome,
  },
  'project.close': {
    kind: 'host',
    /** `removeUntouched` removes the file of a project that was made and never filled. */
    input: z.strictObject({ removeUntouched: z.boolean().default(false) }),
    output: Nothing,
  },
  'bom.import': {
    kind: 'command',
    input: z.strictObject({
      path: Path,
      /** Short for a choice of one sheet. */
      sheet: z.string().max(200).optional(),
      choice: ImportChoice.optional(),
      /** Name of a preset to use; nothing is used without being asked for. */
      preset: PresetName.optional(),
      /** Proposes a factor for every part as part of the import, so that nobody has to be there in between. */
      propose: z.strictObject({ region: Region, locale: z.enum(LOCALES) }).optional(),
      /** The project was made for this import: if it fails or is cancelled, nothing of the project stays. */
      newProject: z.boolean().default(false),
    }),
    output: ImportOutcome,
  },
  'bom.edit': {
    kind: 'command',
    input: z.strictObject({
      /** Line id, position or part number; more than one hit is an error that lists them. */
      line: z.string().min(1).max(200),
      set: z.partialRecord(z.enum(BOM_FIELDS), z.string().max(2000)),
      /** Whether the public copy of the workbook masks the names of the line; it has no cell, so nothing is corrected. */
      confidential: z.boolean().optional(),
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
  'factors.match': {
    kind: 'query',
    input: z.strictObject({ path: Path, region: Region.default('CN') }),
    output: MatchOutcome,
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
  'inventory.remove': {
    kind: 'command',
    input: z.strictObject({ id: LineId, reason: Reason.optional() }),
    output: EditOutcome,
  },
  'calculation.run': {
    kind: 'query',
    input: z.strictObject({ lines: z.boolean().default(false) }),
    output: CalculationReport,
  },
  'calculation.ofStudy': {
    kind: 'query',
    input: z.strictObject({ path: Path, lines: z.boolean().default(false) }),
    output: StudyReport,
  },
  'calculation.explain': {
    kind: 'query',
    input: z.strictObject({ line: z.string().min(1).max(200), basis: z.enum(BASES).optional() }),
    output: ExplainOutcome,
  },
  /** The way to any number of the open project, or of a study document. */
  'calculation.trace': { kind: 'query', input: TraceRequest, output: TraceOutcome },
  'checks.run': { kind: 'query', input: Nothing, output: CheckOutcome },
  'workbook.export': {
    kind: 'query',
    input: z.strictObject({
      path: Path,
      locale: z.enum(LOCALES),
      /** Masks the names of confidential things; rows, masses and emissions stay. */
      publicCopy: z.boolean().default(false),
      /** The sheets by number, or after the report of GB/T 24067-2024. */
      order: z.enum(['iso', 'gbt']).default('iso'),
      /** Rows of a sheet before a list goes on in another one; as many as a sheet holds where absent. */
      rowsPerSheet: z.int().min(LEAST_ROWS_PER_SHEET).max(MOST_ROWS_PER_SHEET).optional(),
    }),
    output: WorkbookOutcome,
  },
  'study.put': {
    kind: 'command',
    input: z.strictObject({
      put: StudyParts.default({}),
      remove: RemovedParts.default({}),
      reason: Reason.optional(),
    }),
    output: EditOutcome,
  },
  /** The same from a JSON file. */
  'study.putFile': { kind: 'command', input: z.strictObject({ path: Path }), output: EditOutcome },
  'study.import': { kind: 'command', input: z.strictObject({ path: Path }), output: StudyOutcome },
  'study.loadExample': {
    kind: 'command',
    /** The example's BOM exists in each language. */
    input: z.strictObject({ locale: z.enum(LOCALES) }),
    output: ExampleOutcome,
  },
  'study.export': { kind: 'query', input: z.strictObject({ path: Path }), output: StudyOutcome },
  'study.list': { kind: 'query', input: Nothing, output: StudiesOutcome },
  'study.create': {
    kind: 'command',
    /** Made from the study `from`, else from the one shown; the new one is shown then. */
    input: z.strictObject({
      title: z.string().min(1).max(300),
      productName: z.string().min(1).max(300).optional(),
      from: StudyNumber.optional(),
      /** Takes the BOM with its sources and variants along. */
      withBom: z.boolean().default(false),
      /** Shares the data of the site; otherwise the new study gets a copy of its own. */
      sameSite: z.boolean().default(true),
    }),
    output: StudiesOutcome,
  },
  'study.select': { kind: 'host', input: z.strictObject({ id: StudyNumber }), output: StudiesOutcome },
  'study.rename': {
    kind: 'command',
    input: z.strictObject({ id: StudyNumber, title: z.string().min(1).max(300) }),
    output: StudiesOutcome,
  },
  'study.remove': {
    kind: 'command',
    input: z.strictObject({ id: StudyNumber, reason: Reason.optional() }),
    output: StudiesOutcome,
  },
  /** What all projects of a company have booked of their certificates, and what is booked twice. */
  'ledger.check': { kind: 'query', input: z.strictObject({ path: Path }), output: LedgerOutcome },
  /** Books the certificates of the open project into the ledger; the project itself does not change. */
  'ledger.book': { kind: 'query', input: z.strictObject({ path: Path }), output: LedgerOutcome },
  'workbench.strip': {
    kind: 'query',
    /** `fresh` waits for the checks of the BOM; without it a large BOM shows what was found last. */
    input: z.strictObject({ fresh: z.boolean().default(false) }),
    output: StripView,
  },
  'workbench.rows': {
    kind: 'query',
    /** With `since` only the rows that changed after that moment, where the tree is still the same. */
    input: z.strictObject({
      since: z.strictObject({ revision: z.int(), step: z.int() }).optional(),
    }),
    output: BomRows,
  },
  'workbench.line': { kind: 'query', input: z.strictObject({ lineId: LineId }), output: LineDetail },
  'workbench.applyEdits': {
    kind: 'command',
    input: z.strictObject({
      edits: z.array(CellEdit).min(1).max(1_000_000),
      /** Notation of pasted and typed numbers: which sign is the decimal sign. */
      decimalSign: z.enum(['.', ',']),
      reason: Reason,
    }),
    output: EditsOutcome,
  },
  'workbench.review': {
    kind: 'query',
    input: z.strictObject({ region: Region.default('CN'), by: GroupBy }),
    output: ReviewView,
  },
  'workbench.reviewGroup': {
    kind: 'query',
    /** A group of lines without any text has an empty key. */
    input: z.strictObject({
      key: z.string().max(8000),
      region: Region.default('CN'),
      by: GroupBy,
      /** Language in which declared recipes are named. */
      locale: z.enum(LOCALES).default('en'),
    }),
    output: ReviewDetail,
  },
  'workbench.decide': {
    kind: 'command',
    input: z.strictObject({
      lineIds: z.array(LineId).min(1).max(1_000_000),
      decision: z.discriminatedUnion('kind', [
        z.strictObject({
          kind: z.literal('factor'),
          factorId: z.string().min(1).max(120),
          proxy: z.boolean(),
        }),
        /** A recipe of the study, or a declared one, which is put into the study with the factors of the region. */
        z.strictObject({
          kind: z.literal('recipe'),
          recipeId: z.string().min(1).max(120),
          region: Region.default('CN'),
          locale: z.enum(LOCALES).default('en'),
        }),
        z.strictObject({ kind: z.literal('excluded'), why: z.enum(['noMaterial', 'elsewhere']) }),
        z.strictObject({ kind: z.literal('open') }),
        /** Every line keeps the factor or recipe proposed for it; a line without one stays open. */
        z.strictObject({ kind: z.literal('asProposed') }),
      ]),
      reason: z.string().max(600).optional(),
    }),
    output: EditsOutcome,
  },
  'workbench.inventory': { kind: 'query', input: Nothing, output: InventoryView },
  'workbench.putTexts': {
    kind: 'command',
    /** Without `assumptions` the register stays as it is; with it, it becomes this list. */
    input: z.strictObject({
      title: z.string().min(1).max(300),
      product: Product,
      scope: Scope,
      assumptions: z.array(Assumption).max(10_000).optional(),
    }),
    output: EditOutcome,
  },
  'workbench.putElectricity': {
    kind: 'command',
    input: z.strictObject({ supply: ElectricitySupply }),
    output: EditOutcome,
  },
  'workbench.flow': { kind: 'query', input: Nothing, output: FlowView },
  'workbench.pivot': {
    kind: 'query',
    input: z.strictObject({
      rows: z.enum(PIVOT_GROUPINGS),
      columns: z.enum(PIVOT_GROUPINGS),
      most: z.int().min(1).max(50).default(8),
    }),
    output: PivotView,
  },
  'method.report': { kind: 'query', input: Nothing, output: MethodReport },
  /** The same for a study document straight from its file. */
  'method.reportOfStudy': { kind: 'query', input: z.strictObject({ path: Path }), output: MethodReport },
  'method.gwpSets': { kind: 'query', input: Nothing, output: GwpSetsView },
  'parameters.show': { kind: 'query', input: Nothing, output: ParametersView },
  'parameters.rename': {
    kind: 'command',
    input: z.strictObject({ name: ParameterName, to: ParameterName }),
    output: EditOutcome,
  },
  'variants.show': { kind: 'query', input: Nothing, output: VariantsView },
  'variants.ofStudy': { kind: 'query', input: z.strictObject({ path: Path }), output: VariantsView },
  ...waiverProcedures,
  ...commentProcedures,
  ...evidenceProcedures,
  ...assumptionProcedures,
  'job.start': {
    kind: 'host',
    input: z.strictObject({
      procedure: z.enum(['bom.import', 'workbook.export', 'libraries.preview', 'libraries.import']),
      input: z.unknown(),
    }),
    output: JobView,
  },
  'job.list': { kind: 'query', input: Nothing, output: z.strictObject({ jobs: z.array(JobView) }) },
  'job.cancel': { kind: 'host', input: z.strictObject({ id: z.string().min(1).max(80) }), output: JobView },
  'history.list': { kind: 'query', input: Nothing, output: HistoryOutcome },
  'history.undo': { kind: 'host', input: Nothing, output: HistoryOutcome },
  'history.redo': { kind: 'host', input: Nothing, output: HistoryOutcome },
  ...bomImportProcedures,
  ...recipeProcedures,
  ...mappingProcedures,
  ...estimateProcedures,
  ...revisionProcedures,
  ...exchangeProcedures,
  ...workbookCheckProcedures,
  ...workbookInputProcedures,
  ...reportProcedures,
  ...conformityProcedures,
  ...sensitivityProcedures,
  ...signOffProcedures,
  ...issueProcedures,
  ...historyProcedures,
} as const satisfies Record<string, Procedure>;

export type ProcedureName = keyof typeof procedures;
/** What a caller passes: defaults may be left out. */
export type Input<Name extends ProcedureName> = z.input<(typeof procedures)[Name]['input']>;
/** What a handler receives after validation. */
export type ParsedInput<Name extends ProcedureName> = z.output<(typeof procedures)[Name]['input']>;
export type Output<Name extends ProcedureName> = z.output<(typeof procedures)[Name]['output']>;
