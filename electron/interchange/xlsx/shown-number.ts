import type { ShownNumber } from '../../../shared/model/raw-table.ts';

/** How a number format shows numbers; a format with conditions shows small and large ones differently. */
export type NumberShowing = (number: string) => ShownNumber | undefined;

/** Longest format code of a spreadsheet, in characters (Excel specifications: 255). */
const LONGEST_CODE = 255;

/** One section of a format code, with the condition under which it shows a number. */
interface Section {
  readonly holds: (value: number) => boolean;
  readonly shown: ShownNumber | undefined;
}

/**
 * One sign of a format code (ECMA-376 part 1, 18.8.31): a quoted text, an escaped sign, a space as wide as a sign, a sign
 * that fills, a bracket, or any other sign.
 */
const SIGNS = /"([^"]*)"?|\\(.)|_(.)|\*(.)|\[([^\]]*)\]|(.)/gsu;

const CONDITION = /^(<=|>=|<>|<|>|=)\s*(-?\d+(?:\.\d+)?)$/;

/** The general format at the beginning of a section; some programs write it in the words of their edition. */
const GENERAL = /(^|[;\]])\s*(?:g\/通用格式|general|standard)/gi;

/**
 * Words and scale of a number format: `0.0 "kg"`, `#,##0.00\ \g` and `General" pcs"` show words, `0.0,` thousandths, `0%`
 * hundredfold. Undefined for a format that shows nothing but digits, signs and currencies.
 */
export function numberShowing(code: string): NumberShowing | undefined {
  if (code.length > LONGEST_CODE) {
    return undefined;
  }
  const sections = sectionsOf(code.replace(GENERAL, (_, before: string) => `${before}0`));
  const [first] = sections;
  if (first === undefined || sections.every(({ shown }) => shown === undefined)) {
    return undefined;
  }
  // Without conditions the second section is for negative numbers and the third for zero: none is another quantity.
  const conditional = sections.some(({ holds }) => holds !== ALWAYS);
  return conditional
    ? (number) => sections.find(({ holds }) => holds(Number(number)))?.shown
    : () => first.shown;
}

const ALWAYS = (): boolean => true;

function sectionsOf(code: string): readonly Section[] {
  const sections: Section[] = [];
  let open = openSection();
  for (const match of code.matchAll(SIGNS)) {
    const [, quoted, escaped, space, fill, bracket, sign] = match;
    const literal = quoted ?? escaped;
    if (literal !== undefined) {
      open.write(literal);
    } else if (bracket !== undefined) {
      open.condition ??= conditionOf(bracket);
    } else if (space !== undefined || fill !== undefined) {
      open.write(' ');
    } else if (sign === ';') {
      sections.push(open.close());
      open = openSection();
    } else if (sign !== undefined) {
      open.sign(sign);
    }
  }
  return [...sections, open.close()];
}

function conditionOf(bracket: string): Section['holds'] | undefined {
  const [, operator, text] = CONDITION.exec(bracket.trim()) ?? [];
  const limit = Number(text);
  switch (operator) {
    case '<':
      return (value) => value < limit;
    case '<=':
      return (value) => value <= limit;
    case '>':
      return (value) => value > limit;
    case '>=':
      return (value) => value >= limit;
    case '=':
      return (value) => value === limit;
    case '<>':
      return (value) => value !== limit;
    default:
      return undefined;
  }
}

/** Collects one section: words before and behind the digits, percent signs, and commas behind the last digit. */
function openSection() {
  let before = '';
  let behind = '';
  let percents = 0;
  /** Commas behind the last digit so far, and those in front of the decimal sign. */
  let commas = 0;
  let commasBeforePoint = 0;
  let digits = false;
  const section = {
    condition: undefined as Section['holds'] | undefined,
    write(text: string): void {
      if (digits) {
        behind += text;
      } else {
        before += text;
      }
    },
    sign(sign: string): void {
      if (/[0#?]/.test(sign)) {
        digits = true;
        commas = 0;
      } else if (sign === '%') {
        percents += 1;
      } else if (sign === ',' && digits && behind.trim() === '') {
        commas += 1;
      } else if (sign === '.' && digits) {
        commasBeforePoint += commas;
        commas = 0;
      } else if (!/[@,.]/.test(sign)) {
        section.write(sign);
      }
    },
    close: (): Section => ({
      holds: section.condition ?? ALWAYS,
      shown: digits
        ? shownNumber(before, behind, 2 * percents - 3 * (commas + commasBeforePoint))
        : undefined,
    }),
  };
  return section;
}

/** Behind the digits stands the exponent of `0.00E+00`, which is no word. */
const EXPONENT = /^E[+-]/i;

const LETTER = /\p{L}/u;

function shownNumber(before: string, behind: string, tenPower: number): ShownNumber | undefined {
  const words = [behind.replace(EXPONENT, ''), before]
    .map((text) => text.trim())
    .find((text) => LETTER.test(text));
  return words === undefined && tenPower === 0
    ? undefined
    : { ...(words === undefined ? {} : { words }), ...(tenPower === 0 ? {} : { tenPower }) };
}
