import { MAX_FORMULA_LENGTH } from '../../../../../shared/model/quantity.ts';
import { type DecimalSign } from '../decimal-text.ts';
import { type FieldProblem, readDecimalField } from '../field-problem.ts';
import { type Draft, pathOf, REST, YES } from './draft.ts';
import { lengthOf } from './draft-list.ts';
import {
  type ChoiceRule,
  type DecimalRule,
  type FieldRule,
  flatRules,
  type ListRule,
  type Siblings,
  type TextRule,
  type UnionRule,
} from './rules.ts';

/** Problems by the path of their field: `hours`, `allocation.part`, `legs.0.distanceKm`. */
export type Problems = ReadonlyMap<string, FieldProblem>;

type Json = Readonly<Record<string, unknown>>;

/** What a draft stands for, and every field that is not accepted. */
export interface RecordReading {
  readonly record: Json;
  readonly problems: Problems;
}

/** Reads all fields of a draft that are in sight; nothing is filled in that was not typed. */
export function readRecord(rules: readonly FieldRule[], draft: Draft, sign: DecimalSign): RecordReading {
  const problems = new Map<string, FieldProblem>();
  const record = recordAt(rules, '', { draft, sign, problems });
  return { record, problems };
}

/** The fields beside a field, as its `when` asks for them. */
export function siblingsAt(draft: Draft, at: string): Siblings {
  return (name) => draft[pathOf(at, name)] ?? '';
}

/** The rules of a record whose fields are to be seen. */
export function visibleRules<Rule extends FieldRule>(
  rules: readonly Rule[],
  draft: Draft,
  at: string,
): readonly Rule[] {
  const siblings = siblingsAt(draft, at);
  return rules.filter((rule) => rule.when?.(siblings) ?? true);
}

interface Reading {
  readonly draft: Draft;
  readonly sign: DecimalSign;
  readonly problems: Map<string, FieldProblem>;
}

function recordAt(rules: readonly FieldRule[], at: string, reading: Reading): Json {
  const { draft } = reading;
  const shown = visibleRules(rules, draft, at).flatMap((rule) =>
    rule.kind === 'fold' ? visibleRules(flatRules(rule.fields), draft, at) : [rule],
  );
  const entries = shown.flatMap((rule) => {
    const value = valueAt(rule, pathOf(at, rule.name), reading);
    return value === undefined ? [] : [[rule.name, value] as const];
  });
  return { ...restAt(at, draft), ...Object.fromEntries(entries) };
}

function restAt(at: string, draft: Draft): Json {
  const rest = draft[pathOf(at, REST)];
  return rest === undefined ? {} : (JSON.parse(rest) as Json);
}

type ValueRule = ReturnType<typeof flatRules>[number];

function valueAt(rule: ValueRule, path: string, reading: Reading): unknown {
  const text = (reading.draft[path] ?? '').trim();
  switch (rule.kind) {
    case 'group':
      return groupAt(rule, path, reading);
    case 'union':
      return unionAt(rule, path, reading);
    case 'list':
      return listAt(rule, path, reading);
    case 'decimal':
      return decimalAt(rule, path, text, reading);
    case 'check':
      return text === YES ? true : undefined;
    case 'yesNo':
      return text === '' ? undefined : text === 'true';
    case 'choice':
      return choiceAt(rule, path, text, reading);
    case 'year':
      return yearAt(rule.required === true, path, text, reading);
    case 'words': {
      const words = text.split(/[;；\n]/).map((word) => word.trim());
      const given = words.filter((word) => word !== '');
      return given.length === 0 ? undefined : given;
    }
    case 'date':
      return text === '' && rule.emptyIsNull === true ? null : textAt(rule, path, text, reading);
    default:
      return textAt(rule, path, text, reading);
  }
}

function report(reading: Reading, path: string, code: string): undefined {
  reading.problems.set(path, { code, params: {} });
  return undefined;
}

const PATTERNS: Readonly<Record<NonNullable<TextRule['pattern']>, RegExp>> = {
  currency: /^[A-Z]{3}$/,
  parameterName: /^[A-Za-z\u0370-\u03FF_][A-Za-z0-9\u0370-\u03FF_]{0,59}$/,
};

function textAt(rule: ValueRule, path: string, text: string, reading: Reading): string | undefined {
  if (text === '') {
    return rule.required === true ? report(reading, path, 'required') : undefined;
  }
  const pattern = rule.kind === 'text' ? rule.pattern : undefined;
  return pattern !== undefined && !PATTERNS[pattern].test(text) ? report(reading, path, pattern) : text;
}

function yearAt(required: boolean, path: string, text: string, reading: Reading): number | undefined {
  if (text === '') {
    return required ? report(reading, path, 'required') : undefined;
  }
  return /^(?:199\d|20\d\d|2100)$/.test(text) ? Number(text) : report(reading, path, 'year');
}

function choiceAt(rule: ChoiceRule, path: string, text: string, reading: Reading): unknown {
  if (rule.made !== undefined) {
    return undefined;
  }
  if (text === '') {
    return rule.required === true ? report(reading, path, 'required') : undefined;
  }
  return rule.number === true ? Number(text) : text;
}

function decimalAt(rule: DecimalRule, path: string, text: string, reading: Reading): string | undefined {
  if (text.startsWith('=') && rule.formula === true) {
    if (text.length > MAX_FORMULA_LENGTH) {
      return report(reading, path, 'formulaTooLong');
    }
    return text === '=' ? report(reading, path, 'formulaEmpty') : text;
  }
  const field = readDecimalField(text, reading.sign, {
    ...(rule.required === undefined ? {} : { required: rule.required }),
    ...(rule.minimum === undefined ? {} : { minimum: rule.minimum }),
  });
  if ('problem' in field) {
    reading.problems.set(path, field.problem);
    return undefined;
  }
  const { value } = field;
  // A canonical text above 1 begins with another digit than 0, or is 1 with a fraction.
  return rule.maximum === 1 && value !== undefined && /^(?:[2-9]|\d\d|1\.)/.test(value)
    ? report(reading, path, 'aboveOne')
    : value;
}

function groupAt(
  rule: Extract<ValueRule, { kind: 'group' }>,
  path: string,
  reading: Reading,
): Json | undefined {
  if (rule.optional === true && reading.draft[path] !== YES) {
    return undefined;
  }
  const record = recordAt(rule.fields, path, reading);
  return Object.keys(record).length === 0 && rule.required !== true ? undefined : record;
}

function unionAt(rule: UnionRule, path: string, reading: Reading): Json | undefined {
  const kind = reading.draft[`${path}.kind`] ?? '';
  if (kind === '') {
    return rule.required === true ? report(reading, `${path}.kind`, 'required') : undefined;
  }
  const at = `${path}.${kind}`;
  const needed = rule.absentWithout?.[kind];
  if (needed !== undefined && (reading.draft[pathOf(at, needed)] ?? '').trim() === '') {
    return undefined;
  }
  return { kind, ...recordAt(rule.options[kind] ?? [], at, reading) };
}

function listAt(rule: ListRule, path: string, reading: Reading): readonly Json[] | undefined {
  const length = lengthOf(reading.draft, path);
  const indices = Array.from({ length }, (_, index) => index);
  if (rule.look === 'months') {
    // A month without an amount was not read: it is left out, never zero.
    const read = indices.filter((index) => (reading.draft[`${path}.${index}.amount`] ?? '').trim() !== '');
    return read.map((index) => recordAt(rule.fields, `${path}.${index}`, reading));
  }
  return length === 0 && rule.required !== true
    ? undefined
    : indices.map((index) => recordAt(rule.fields, `${path}.${index}`, reading));
}
