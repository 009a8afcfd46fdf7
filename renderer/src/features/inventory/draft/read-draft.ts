import { Activity } from '../../../../../shared/model/activity.ts';
import { type DecimalSign } from '../../../components/fields/decimal-text.ts';
import {
  type DecimalRule,
  type FieldProblem,
  readDecimalField,
} from '../../../components/fields/field-problem.ts';
import { type ActivityDraft } from './activity-draft.ts';
import { type AssignmentDraft, readAssignment } from './assignment-draft.ts';
import { KINDS_WITH_ALLOCATION, KINDS_WITH_FACTOR, type ScalarRule, SCALARS } from './scalar-fields.ts';

/** Problems by the path of their field: `hours`, `allocation.part`, `legs.0.distanceKm`. */
export type Problems = ReadonlyMap<string, FieldProblem>;

/** The line a draft stands for, or what is wrong with its fields. */
export type DraftReading = { readonly activity: Activity } | { readonly problems: Problems };

/** Reads all fields of a draft; nothing is filled in that was not typed. */
export function readDraft(draft: ActivityDraft, sign: DecimalSign): DraftReading {
  const reader = createReader(sign);
  const candidate = {
    kind: draft.kind,
    id: draft.id,
    name: reader.text('name', draft.name, true),
    stage: draft.stage,
    ...optional('note', draft.note.trim()),
    ...Object.fromEntries(
      SCALARS[draft.kind].flatMap((rule) => {
        const value = reader.scalar(rule, draft.values[rule.name] ?? '');
        return value === undefined ? [] : [[rule.name, value]];
      }),
    ),
    ...(KINDS_WITH_ALLOCATION.has(draft.kind) && draft.allocation.used
      ? { allocation: allocation(draft, reader) }
      : {}),
    ...(KINDS_WITH_FACTOR.has(draft.kind) ? assigned('assignment', draft.assignment, reader) : {}),
    ...(draft.kind === 'transport' ? { legs: legs(draft, reader) } : {}),
    ...(draft.kind === 'gasRelease' ? { composition: composition(draft, reader) } : {}),
  };
  if (reader.problems.size > 0) {
    return { problems: reader.problems };
  }
  const parsed = Activity.safeParse(candidate);
  if (parsed.success) {
    return { activity: parsed.data };
  }
  // The model is stricter than the fields only in lengths; the place of the first problem is the field's path.
  const path = parsed.error.issues[0]?.path.map(String).join('.') ?? '';
  return { problems: new Map([[path, { code: 'notAccepted', params: {} }]]) };
}

type Reader = ReturnType<typeof createReader>;

function createReader(sign: DecimalSign) {
  const problems = new Map<string, FieldProblem>();
  const report = (path: string, code: string): void => {
    problems.set(path, { code, params: {} });
  };
  const text = (path: string, typed: string, required: boolean): string | undefined => {
    const trimmed = typed.trim();
    if (trimmed === '' && required) {
      report(path, 'required');
    }
    return trimmed === '' ? undefined : trimmed;
  };
  const decimal = (path: string, typed: string, rule: DecimalRule): string | undefined => {
    const field = readDecimalField(typed, sign, rule);
    if ('problem' in field) {
      problems.set(path, field.problem);
      return undefined;
    }
    return field.value;
  };
  const scalar = (rule: ScalarRule, typed: string): string | number | undefined => {
    if (rule.kind === 'decimal') {
      return decimal(rule.name, typed, rule);
    }
    const value = text(rule.name, typed, rule.required);
    if (value === undefined) {
      return undefined;
    }
    if (rule.kind === 'currency' && !/^[A-Z]{3}$/.test(value)) {
      report(rule.name, 'currency');
    }
    if (rule.kind === 'year' && !/^(?:199\d|20\d\d|2100)$/.test(value)) {
      report(rule.name, 'year');
    }
    return rule.kind === 'year' ? Number(value) : value;
  };
  return { problems, report, text, decimal, scalar };
}

function optional(name: string, text: string): Readonly<Record<string, string>> {
  return text === '' ? {} : { [name]: text };
}

function allocation(draft: ActivityDraft, reader: Reader): object {
  const { key, part, whole } = draft.allocation;
  const rule = { required: true, minimum: 0 } as const;
  return {
    key: reader.text('allocation.key', key, true),
    part: reader.decimal('allocation.part', part, rule),
    whole: reader.decimal('allocation.whole', whole, rule),
  };
}

function assigned(path: string, draft: AssignmentDraft, reader: Reader): object {
  const assignment = readAssignment(draft);
  if (assignment === 'reasonMissing') {
    reader.report(`${path}.reason`, 'reasonMissing');
    return {};
  }
  return assignment === undefined ? {} : { assignment };
}

function legs(draft: ActivityDraft, reader: Reader): readonly object[] {
  return draft.legs.map((leg, index) => ({
    mode: leg.mode,
    distanceKm: reader.decimal(`legs.${index}.distanceKm`, leg.distanceKm, { required: true, minimum: 0 }),
    ...assigned(`legs.${index}.assignment`, leg.assignment, reader),
  }));
}

function composition(draft: ActivityDraft, reader: Reader): readonly object[] {
  return draft.composition.map((substance, index) => ({
    factorId: reader.text(`composition.${index}.factorId`, substance.factorId, true),
    share: reader.decimal(`composition.${index}.share`, substance.share, { required: true, minimum: 0 }),
  }));
}
