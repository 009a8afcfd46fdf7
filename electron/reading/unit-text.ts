import { recognisable } from './text-form.ts';
import { UNIT_BY_TEXT } from './unit-synonyms.ts';

/** Mass units a mass column may be written in. */
const MASS_UNITS: ReadonlySet<string> = new Set(['kg', 'g', 'mg', 't']);

/** Units that count things; one may be read for another without changing the number. */
const COUNT_UNITS: ReadonlySet<string> = new Set(['piece', 'set', 'pair', 'roll']);

/** Unit code of a unit text in any known language: "Stk." is piece, "米" is m; undefined when not known. */
export function unitCode(text: string): string | undefined {
  const key = recognisable(text).toLowerCase().replace(/[.\s]/g, '');
  return UNIT_BY_TEXT.get(key);
}

export function isMassUnit(code: string): boolean {
  return MASS_UNITS.has(code);
}

export function isCountUnit(code: string): boolean {
  return COUNT_UNITS.has(code);
}
