import { type z } from 'zod';
import { failure, type Result, success } from '../errors/app-error.ts';
import { assertNever } from '../assert-never.ts';
import { DecimalString } from './decimal-string.ts';
import { FormulaText } from './quantity.ts';
import { StudyDocument } from './study.ts';

/** Most problems named in one error; the count tells how many there are. */
export const MAX_NAMED_PROBLEMS = 20;

/** Most characters of a wrong value that are repeated in an error. */
const MAX_VALUE_LENGTH = 80;

/** Stands for a value that is not there, and for a field that must not be there. */
const NOTHING = '–';

/**
 * A study document from parsed JSON, or `input.study.invalid`. Its parameters: `count` of problems; `path`, `value` and
 * `expected` of the first; `problems`, one line each for up to {@link MAX_NAMED_PROBLEMS}, as
 * `bom[3].quantity = "1e5" → decimal`. A dash for the value means missing, for the expected an unknown field; the
 * words for what is expected are explained in resources/help/study-format.md.
 */
export function parseStudyDocument(json: unknown): Result<StudyDocument> {
  return parseDocument(StudyDocument, json);
}

/** Any document of the study format or a part of it, with the errors of {@link parseStudyDocument}. */
export function parseDocument<T>(schema: z.ZodType<T>, json: unknown): Result<T> {
  const parsed = schema.safeParse(json);
  if (parsed.success) {
    return success(parsed.data);
  }
  const problems = parsed.error.issues.flatMap((issue) => problemsOf(issue, json));
  const named = problems.slice(0, MAX_NAMED_PROBLEMS);
  const [first] = named;
  return failure('input.study.invalid', {
    count: String(problems.length),
    path: first?.path ?? '$',
    value: first?.value ?? NOTHING,
    expected: first?.expected ?? NOTHING,
    problems: named.map(({ path, value, expected }) => `${path} = ${value} → ${expected}`).join('\n'),
  });
}

/** A study document from the text of a file; text that is no JSON is `input.study.notJson` with the parser's words. */
export function parseStudyText(text: string, file: string): Result<StudyDocument> {
  const json = readJson(text, file);
  return json.ok ? parseStudyDocument(json.value) : json;
}

/** The JSON of a file's text, or `input.study.notJson`. */
export function readJson(text: string, file: string): Result<unknown> {
  try {
    return success(JSON.parse(text.replace(/^\uFEFF/, '')) as unknown);
  } catch (error) {
    // JSON.parse has no other way to say that the text of a user is no JSON.
    return failure('input.study.notJson', { file, problem: error instanceof Error ? error.message : '' });
  }
}

interface Problem {
  readonly path: string;
  readonly value: string;
  readonly expected: string;
}

type Issue = z.core.$ZodIssue;

function problemsOf(issue: Issue, json: unknown): readonly Problem[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => problemAt([...issue.path, key], json, NOTHING));
  }
  if (issue.code === 'invalid_union' && issue.errors.length > 0) {
    return unionProblems(issue.path, issue.errors, json);
  }
  return [problemAt(issue.path, json, expectedBy(issue))];
}

/**
 * What is wrong with a value of several forms: of one value all that it may be (`decimal | formula`), of an object what
 * the form it comes nearest to wants.
 */
function unionProblems(
  path: readonly PropertyKey[],
  forms: readonly (readonly Issue[])[],
  json: unknown,
): readonly Problem[] {
  if (forms.flat().every((issue) => issue.path.length === 0 && issue.code !== 'unrecognized_keys')) {
    const fewest = Math.min(...forms.map((issues) => issues.length));
    const nearest = forms.filter((issues) => issues.length === fewest);
    const wanted = new Set(nearest.flatMap(([first]) => (first === undefined ? [] : [expectedBy(first)])));
    return [problemAt(path, json, [...wanted].join(' | '))];
  }
  const [nearest] = forms
    .map((issues) =>
      issues.flatMap((issue) => problemsOf({ ...issue, path: [...path, ...issue.path] }, json)),
    )
    .toSorted((left, right) => left.length - right.length);
  return nearest ?? [];
}

function problemAt(path: readonly PropertyKey[], json: unknown, expected: string): Problem {
  return { path: printedPath(path), value: printedValue(valueAt(path, json)), expected };
}

/** What the format wants, in the words of the format page; never the English sentence of the validator. */
function expectedBy(issue: Issue): string {
  switch (issue.code) {
    case 'invalid_type':
      return issue.expected;
    case 'invalid_value':
      return issue.values.map((value) => JSON.stringify(value)).join(' | ');
    case 'invalid_union':
      return unionOptions(issue);
    case 'too_small':
      return `${issue.origin} ≥ ${String(issue.minimum)}`;
    case 'too_big':
      return `${issue.origin} ≤ ${String(issue.maximum)}`;
    case 'invalid_format':
      return formatName(issue);
    case 'not_multiple_of':
    case 'unrecognized_keys':
    case 'invalid_key':
    case 'invalid_element':
    case 'custom':
      return issue.code;
    default:
      return assertNever(issue);
  }
}

function unionOptions(issue: Issue): string {
  const options: unknown = 'options' in issue ? issue.options : undefined;
  return Array.isArray(options) ? options.map((option) => JSON.stringify(option)).join(' | ') : 'union';
}

const DECIMAL_PATTERN = patternOf(DecimalString.safeParse('').error?.issues[0]);
const FORMULA_PATTERN = patternOf(FormulaText.safeParse('').error?.issues[0]);

function patternOf(issue: Issue | undefined): string | undefined {
  return issue?.code === 'invalid_format' ? issue.pattern : undefined;
}

function formatName(issue: Extract<Issue, { code: 'invalid_format' }>): string {
  if (issue.format !== 'regex') {
    return issue.format;
  }
  switch (issue.pattern) {
    case DECIMAL_PATTERN:
      return 'decimal';
    case FORMULA_PATTERN:
      return 'formula';
    default:
      return issue.pattern ?? issue.format;
  }
}

/** A path as people write it: bom[3].quantity; `$` is the document itself. */
function printedPath(path: readonly PropertyKey[]): string {
  const text = path
    .map((step) => {
      if (typeof step === 'number') {
        return `[${step}]`;
      }
      const name = String(step);
      return /^[A-Za-z_]\w*$/.test(name) ? `.${name}` : `[${shortened(JSON.stringify(name))}]`;
    })
    .join('');
  return text === '' ? '$' : text.replace(/^\./, '');
}

function valueAt(path: readonly PropertyKey[], json: unknown): unknown {
  let value = json;
  for (const step of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) {
      return undefined;
    }
    value = (value as Readonly<Record<PropertyKey, unknown>>)[step];
  }
  return value;
}

/** Objects and lists are not repeated: they may be of any size and depth. */
function printedValue(value: unknown): string {
  if (Array.isArray(value)) {
    return `[…] (${value.length})`;
  }
  switch (typeof value) {
    case 'undefined':
      return NOTHING;
    case 'object':
      return value === null ? 'null' : '{…}';
    case 'string':
      return shortened(JSON.stringify(value));
    case 'number':
    case 'boolean':
    case 'bigint':
      return String(value);
    case 'function':
    case 'symbol':
    default:
      return typeof value;
  }
}

function shortened(text: string): string {
  return text.length <= MAX_VALUE_LENGTH ? text : `${text.slice(0, MAX_VALUE_LENGTH)}…`;
}
