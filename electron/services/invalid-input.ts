import { failure, type Result } from '../../shared/errors/app-error.ts';
import { type MessageParams } from '../../shared/model/finding.ts';
import { DecimalString } from '../../shared/model/decimal-string.ts';

/** One thing a schema refuses, as the validator of the contract tells it. */
type Issue = NonNullable<ReturnType<typeof DecimalString.safeParse>['error']>['issues'][number];

/** What a schema has to say about an input. */
interface Refusal {
  readonly issues: readonly Issue[];
}

/** Longest value that is repeated in an error; the place says where the rest is. */
const LONGEST_VALUE = 80;

/**
 * `contract.invalidInput`: the first thing that is wrong with the input of a procedure. Params: `name` of the
 * procedure; `path` in its input, `field` the same, or the procedure where the whole input is wrong; `value` found
 * there; and `context`, by which the catalogues choose the sentence (`text_choice`), with what that one needs:
 * `allowed` values, `limit`.
 */
export function invalidInput(name: string, { issues }: Refusal, input: unknown): Result<never> {
  const [issue] = issues;
  const path = issue?.path.map(String).join('.') ?? '';
  const found = issue === undefined ? undefined : valueAt(issue.path, input);
  return failure('contract.invalidInput', {
    name,
    path,
    field: path === '' ? name : path,
    value: printed(found),
    ...(issue === undefined ? { context: 'form' } : problemOf(issue, found)),
  });
}

function problemOf(issue: Issue, found: unknown): MessageParams {
  if (issue.code === 'unrecognized_keys') {
    return { context: 'unknownField', value: issue.keys.join(', ') };
  }
  if (found === undefined) {
    return { context: 'missing' };
  }
  switch (issue.code) {
    case 'invalid_type':
      return { context: TYPES[issue.expected] ?? 'form' };
    case 'invalid_value':
      return choice(issue.values);
    case 'invalid_union':
      return unionProblem(issue);
    case 'invalid_format':
      return { context: isDecimal(issue) ? 'decimal' : 'format' };
    case 'too_small':
      return { context: SIZES[issue.origin]?.small ?? 'form', limit: String(issue.minimum) };
    case 'too_big':
      return { context: SIZES[issue.origin]?.big ?? 'form', limit: String(issue.maximum) };
    default:
      return { context: 'form' };
  }
}

/** Sentence by the type a schema expects. */
const TYPES: Readonly<Partial<Record<string, string>>> = {
  number: 'number',
  int: 'wholeNumber',
  string: 'string',
  boolean: 'boolean',
  array: 'list',
  object: 'object',
};

/** Sentences by what was measured. */
const SIZES: Readonly<Partial<Record<string, { readonly small: string; readonly big: string }>>> = {
  string: { small: 'tooShort', big: 'tooLong' },
  array: { small: 'tooFew', big: 'tooMany' },
  number: { small: 'below', big: 'above' },
  int: { small: 'below', big: 'above' },
};

function choice(values: readonly unknown[]): MessageParams {
  return { context: 'choice', allowed: values.map(String).join(', ') };
}

/** A choice of kinds, or an amount that is neither a decimal nor a formula. */
function unionProblem(issue: Extract<Issue, { code: 'invalid_union' }>): MessageParams {
  const options: unknown = 'options' in issue ? issue.options : undefined;
  if (Array.isArray(options)) {
    return choice(options);
  }
  return { context: issue.errors.flat().some(isDecimal) ? 'decimal' : 'form' };
}

/** True when a text should have been a plain decimal. */
function isDecimal(issue: Issue): boolean {
  return issue.code === 'invalid_format' && 'pattern' in issue && issue.pattern === DECIMAL_PATTERN;
}

const [decimalIssue] = DecimalString.safeParse('').error?.issues ?? [];
const DECIMAL_PATTERN = decimalIssue?.code === 'invalid_format' ? decimalIssue.pattern : undefined;

function valueAt(path: readonly PropertyKey[], input: unknown): unknown {
  return path.reduce<unknown>(
    (value, step) =>
      typeof value === 'object' && value !== null && Object.hasOwn(value, step)
        ? (value as Readonly<Record<PropertyKey, unknown>>)[step]
        : undefined,
    input,
  );
}

/** Objects and lists are not repeated: they may be of any size and depth. */
function printed(value: unknown): string {
  if (typeof value === 'object' && value !== null) {
    return Array.isArray(value) ? '[…]' : '{…}';
  }
  const text = value === undefined ? '' : plainText(value);
  return text.length > LONGEST_VALUE ? `${text.slice(0, LONGEST_VALUE)}…` : text;
}

/** JSON and query values that are no objects. */
function plainText(value: unknown): string {
  return typeof value === 'string' ? value : (JSON.stringify(value) ?? typeof value);
}
