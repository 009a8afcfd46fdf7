/** Texts and quoted sheet names, which keep their case and spaces; everything else of a formula is free of both. */
const QUOTED = /"(?:[^"]|"")*"|'(?:[^']|'')*'/g;

/** A number that is no part of a reference or a name: 1E-9 and 0.000000001 are the same. */
const NUMBER = /(?<![A-Z0-9_$.])\d+(?:\.\d+)?(?:E[+-]?\d+)?(?![A-Z0-9_(.!])/g;

/** The name of a sheet that some programs quote and some do not, because it begins with a digit. */
const SIMPLE_NAME = /^'\w+'$/;

/**
 * A formula as all spreadsheet programs mean it: without the spaces, the case, the quotes, the way of writing numbers, the
 * empty brackets of TRUE() and the marks of newer functions, which programs put in or leave out when they save.
 */
export function plainFormula(formula: string): string {
  let plain = '';
  let from = 0;
  for (const { 0: quoted, index } of formula.matchAll(QUOTED)) {
    plain +=
      bare(formula.slice(from, index)) + (SIMPLE_NAME.test(quoted) ? bare(quoted.slice(1, -1)) : quoted);
    from = index + quoted.length;
  }
  return plain + bare(formula.slice(from));
}

function bare(text: string): string {
  return text
    .replace(/\s+/g, '')
    .toUpperCase()
    .replaceAll('_XLFN.', '')
    .replace(/\b(TRUE|FALSE)\(\)/g, '$1')
    .replace(NUMBER, (digits) => String(Number(digits)));
}
