import { isDecimalString } from '../../../../../shared/model/decimal-string.ts';
import { type DecimalSign, writeDecimal } from '../decimal-text.ts';
import { type FieldRule, flatRules, type ListRule, type UnionRule } from './rules.ts';

/**
 * A record while it is typed: texts in the user's notation by the path of their field (`legs.0.distanceKm`). A ticked box
 * is `yes`, a list has its length at `<path>.length`, what no field shows is kept as JSON at `<path>.$rest`.
 */
export type Draft = Readonly<Record<string, string>>;

type Entry = readonly [path: string, text: string];
type Json = Readonly<Record<string, unknown>>;

export const YES = 'yes';
/** Field of a draft that holds what the rules do not know, so that nothing is lost by editing. */
export const REST = '$rest';

/** Path of a field inside a record; the outermost record has an empty path. */
export function pathOf(record: string, name: string): string {
  return record === '' ? name : `${record}.${name}`;
}

/** The texts of a record; reading them again gives the same record. */
export function draftOf(rules: readonly FieldRule[], record: object, sign: DecimalSign): Draft {
  return Object.fromEntries(recordEntries(rules, record as Json, '', sign));
}

/** A record nothing is known of yet, with the usual choices. */
export function emptyDraft(rules: readonly FieldRule[]): Draft {
  return Object.fromEntries(recordEntries(rules, undefined, '', '.'));
}

/** The texts of one more record of a list. */
export function emptyItem(rule: ListRule, path: string): Draft {
  return Object.fromEntries(recordEntries(rule.fields, undefined, path, '.'));
}

function recordEntries(
  rules: readonly FieldRule[],
  record: Json | undefined,
  at: string,
  sign: DecimalSign,
): readonly Entry[] {
  const flat = flatRules(rules);
  const entries = flat.flatMap((rule) => fieldEntries(rule, record, pathOf(at, rule.name), sign));
  return [...entries, ...restEntries(record, new Set(flat.map(({ name }) => name)), at)];
}

function restEntries(record: Json | undefined, known: ReadonlySet<string>, at: string): readonly Entry[] {
  const rest = Object.entries(record ?? {}).filter(([name]) => !known.has(name));
  return rest.length === 0 ? [] : [[pathOf(at, REST), JSON.stringify(Object.fromEntries(rest))]];
}

function fieldEntries(
  rule: ReturnType<typeof flatRules>[number],
  record: Json | undefined,
  path: string,
  sign: DecimalSign,
): readonly Entry[] {
  const value = record?.[rule.name];
  switch (rule.kind) {
    case 'group':
      return groupEntries(rule.fields, value as Json | undefined, path, sign);
    case 'union':
      return unionEntries(rule, value as Json | undefined, path, sign, record === undefined);
    case 'list':
      return listEntries(rule, value as readonly Json[] | undefined, path, sign, record === undefined);
    case 'check':
      return value === true ? [[path, YES]] : [];
    case 'yesNo':
      return typeof value === 'boolean' ? [[path, String(value)]] : [];
    case 'words':
      return Array.isArray(value) ? [[path, value.join('; ')]] : [];
    case 'choice':
      return choiceEntries(rule, record, path);
    case 'suggest':
      return [[path, record === undefined ? (rule.initial ?? '') : scalarText(value)]];
    case 'decimal':
      return [
        [
          path,
          typeof value === 'string' && isDecimalString(value) ? writeDecimal(value, sign) : scalarText(value),
        ],
      ];
    default:
      return [[path, scalarText(value)]];
  }
}

function choiceEntries(
  rule: Extract<FieldRule, { kind: 'choice' }>,
  record: Json | undefined,
  path: string,
): readonly Entry[] {
  if (record === undefined) {
    return [[path, rule.initial ?? '']];
  }
  return [[path, rule.made === undefined ? scalarText(record[rule.name]) : rule.made(record)]];
}

function groupEntries(
  fields: readonly FieldRule[],
  value: Json | undefined,
  path: string,
  sign: DecimalSign,
): readonly Entry[] {
  return [
    ...(value === undefined ? [] : [[path, YES] as const]),
    ...recordEntries(fields, value, path, sign),
  ];
}

function unionEntries(
  rule: UnionRule,
  value: Json | undefined,
  path: string,
  sign: DecimalSign,
  isNew: boolean,
): readonly Entry[] {
  const kind = value === undefined ? (isNew ? (rule.initial ?? '') : '') : scalarText(value['kind']);
  const shown = kind === '' ? (rule.initial ?? '') : kind;
  const options = Object.entries(rule.options).flatMap(([id, fields]) =>
    flatRules(fields).flatMap((field) =>
      // The other kinds begin empty, with their usual choices.
      fieldEntries(field, id === kind ? value : undefined, pathOf(`${path}.${id}`, field.name), sign),
    ),
  );
  const known = new Set(['kind', ...flatRules(rule.options[kind] ?? []).map(({ name }) => name)]);
  return [[`${path}.kind`, shown], ...options, ...restEntries(value, known, `${path}.${kind}`)];
}

function listEntries(
  rule: ListRule,
  value: readonly Json[] | undefined,
  path: string,
  sign: DecimalSign,
  isNew: boolean,
): readonly Entry[] {
  const items: readonly (Json | undefined)[] = value ?? Array.from({ length: isNew ? (rule.least ?? 0) : 0 });
  return [
    [`${path}.length`, String(items.length)],
    ...items.flatMap((item, index) => recordEntries(rule.fields, item, `${path}.${index}`, sign)),
  ];
}

function scalarText(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}
