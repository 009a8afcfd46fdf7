import { type BomField, type BomLine } from '../../../../shared/model/bom-line.ts';
import { readProcurement } from '../../../reading/procurement-text.ts';
import { unitCode } from '../../../reading/unit-text.ts';
import { type DecimalSign, readNumber } from './read-number.ts';

/**
 * A cell as plain text that the reading of corrections takes (decimal point, unit codes), or why it is not taken: a
 * code under `attention` and its values.
 */
export type CellOutcome =
  { readonly text: string } | { readonly code: string; readonly params: Readonly<Record<string, string>> };

const NUMBER_THEN_WORD = /^(.*[\d.,])\s*([^\d\s.,].*)$/u;

/**
 * Reads one typed or pasted cell of a line in the user's notation. An empty text clears the field; a quantity or mass may
 * be a formula, which always has a decimal point.
 */
export function readCell(field: BomField, typed: string, line: BomLine, sign: DecimalSign): CellOutcome {
  const text = typed.normalize('NFC').trim();
  if (field === 'level') {
    return { code: 'fieldNotEditable', params: { field } };
  }
  if (text === '') {
    return { text };
  }
  switch (field) {
    case 'quantity':
      return isFormulaText(text) ? { text: formulaText(text) } : readQuantityCell(text, line, sign);
    case 'mass':
      return isFormulaText(text) ? { text: formulaText(text) } : readMassCell(text, sign);
    case 'procurement': {
      const read = readProcurement(text);
      return read === undefined
        ? { code: 'choiceInvalid', params: { field, value: text, choices: 'make, buy, subcontract' } }
        : { text: read };
    }
    default:
      return { text };
  }
}

/** True for a text that is a formula; East Asian keyboards write the equals sign in full width. */
export function isFormulaText(text: string): boolean {
  return /^[=\uFF1D]/.test(text);
}

function formulaText(text: string): string {
  return `=${text.slice(1).trim()}`;
}

/** A number; a unit behind it must be the line's own, it never becomes another unit by itself. */
function readQuantityCell(text: string, line: BomLine, sign: DecimalSign): CellOutcome {
  const { number, unit } = split(text);
  const read = readNumber(number, sign);
  if (!('value' in read)) {
    return read;
  }
  const code = unit === undefined ? undefined : unitCode(unit);
  if (unit !== undefined && code === undefined) {
    return { code: 'unitUnknown', params: { value: unit } };
  }
  if (code !== undefined && code !== line.unit) {
    return { code: 'unitDiffers', params: { value: text, unit: code, lineUnit: line.unit ?? '' } };
  }
  return { text: read.value };
}

/** A number with or without its mass unit, which is then stored as it stands: 42 g stays grams. */
function readMassCell(text: string, sign: DecimalSign): CellOutcome {
  const { number, unit } = split(text);
  const read = readNumber(number, sign);
  return 'value' in read ? { text: unit === undefined ? read.value : `${read.value} ${unit}` } : read;
}

function split(text: string): { readonly number: string; readonly unit: string | undefined } {
  const parts = /[eE][+-]?\d+$/.test(text) ? null : NUMBER_THEN_WORD.exec(text);
  return { number: parts?.[1]?.trim() ?? text, unit: parts?.[2] };
}
