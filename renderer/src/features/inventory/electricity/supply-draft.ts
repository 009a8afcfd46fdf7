import { ElectricityInstrument, ElectricitySource } from '../../../../../shared/model/electricity.ts';
import { type DecimalSign, writeDecimal } from '../../../components/fields/decimal-text.ts';
import { type FieldProblem, readDecimalField } from '../../../components/fields/field-problem.ts';
import { type AssignmentDraft, assignmentDraft, readAssignment } from '../draft/assignment-draft.ts';
import { type Problems } from '../draft/read-draft.ts';

/** A source of the site's electricity while it is typed. */
export interface SourceDraft {
  readonly id: string;
  readonly name: string;
  readonly category: ElectricitySource['category'];
  readonly kwh: string;
  readonly byLocation: AssignmentDraft;
  readonly byContract: AssignmentDraft;
}

/** A lot of certificates while it is typed. */
export interface InstrumentDraft {
  readonly id: string;
  readonly description: string;
  readonly direction: ElectricityInstrument['direction'];
  readonly vintageYear: string;
  readonly mwh: string;
  readonly redeemedOn: string;
  readonly periodYear: string;
}

type Reading<T> = { readonly value: T } | { readonly problems: Problems };

export function sourceDraft(
  source: ElectricitySource | undefined,
  id: string,
  sign: DecimalSign,
): SourceDraft {
  return {
    id,
    name: source?.name ?? '',
    category: source?.category ?? 'grid',
    kwh: writeDecimal(source?.kwh, sign),
    byLocation: assignmentDraft(source?.byLocation),
    byContract: assignmentDraft(source?.byContract),
  };
}

export function instrumentDraft(
  instrument: ElectricityInstrument | undefined,
  id: string,
  sign: DecimalSign,
): InstrumentDraft {
  return {
    id,
    description: instrument?.description ?? '',
    direction: instrument?.direction ?? 'bought',
    vintageYear: instrument === undefined ? '' : String(instrument.vintageYear),
    mwh: writeDecimal(instrument?.mwh, sign),
    redeemedOn: instrument?.redeemedOn ?? '',
    periodYear: instrument === undefined ? '' : String(instrument.periodYear),
  };
}

/** The source a draft stands for, or what is wrong with its fields. */
export function readSource(draft: SourceDraft, sign: DecimalSign): Reading<ElectricitySource> {
  const problems = new Map<string, FieldProblem>();
  const kwh = readDecimalField(draft.kwh, sign, { required: true, minimum: 0 });
  requireText(problems, 'name', draft.name);
  if ('problem' in kwh) {
    problems.set('kwh', kwh.problem);
  }
  const bases = (['byLocation', 'byContract'] as const).map((basis) => {
    const assignment = readAssignment(draft[basis]);
    if (assignment === 'reasonMissing') {
      problems.set(`${basis}.reason`, { code: 'reasonMissing', params: {} });
      return {};
    }
    return assignment === undefined ? {} : { [basis]: assignment };
  });
  return finished(problems, ElectricitySource, {
    id: draft.id,
    name: draft.name.trim(),
    category: draft.category,
    kwh: 'value' in kwh ? kwh.value : undefined,
    ...bases[0],
    ...bases[1],
  });
}

/** The lot a draft stands for, or what is wrong with its fields. */
export function readInstrument(draft: InstrumentDraft, sign: DecimalSign): Reading<ElectricityInstrument> {
  const problems = new Map<string, FieldProblem>();
  const mwh = readDecimalField(draft.mwh, sign, { required: true, minimum: 0 });
  requireText(problems, 'id', draft.id);
  if ('problem' in mwh) {
    problems.set('mwh', mwh.problem);
  }
  for (const field of ['vintageYear', 'periodYear'] as const) {
    if (!/^(?:199\d|20\d\d|2100)$/.test(draft[field].trim())) {
      problems.set(field, { code: draft[field].trim() === '' ? 'required' : 'year', params: {} });
    }
  }
  return finished(problems, ElectricityInstrument, {
    id: draft.id.trim(),
    description: draft.description.trim(),
    direction: draft.direction,
    vintageYear: Number(draft.vintageYear),
    mwh: 'value' in mwh ? mwh.value : undefined,
    redeemedOn: draft.redeemedOn === '' ? null : draft.redeemedOn,
    periodYear: Number(draft.periodYear),
  });
}

function requireText(problems: Map<string, FieldProblem>, field: string, text: string): void {
  if (text.trim() === '') {
    problems.set(field, { code: 'required', params: {} });
  }
}

interface Schema<T> {
  safeParse(value: unknown):
    | { readonly success: true; readonly data: T }
    | {
        readonly success: false;
        readonly error: { readonly issues: readonly { readonly path: readonly PropertyKey[] }[] };
      };
}

function finished<T>(problems: Problems, schema: Schema<T>, candidate: unknown): Reading<T> {
  if (problems.size > 0) {
    return { problems };
  }
  const parsed = schema.safeParse(candidate);
  if (parsed.success) {
    return { value: parsed.data };
  }
  const path = parsed.error.issues[0]?.path.map(String).join('.') ?? '';
  return { problems: new Map([[path, { code: 'notAccepted', params: {} }]]) };
}
