import { failure, success, type Result } from '../../shared/errors/app-error.ts';
import type { BomField, BomLine } from '../../shared/model/bom-line.ts';
import type { DecimalString } from '../../shared/model/decimal-string.ts';
import { canonicalDecimal } from './number-text.ts';
import { isMassUnit, unitCode } from './unit-text.ts';

const NUMBER_AND_UNIT = /^(\d*\.?\d+)\s*(\D*)$/;

/** Longest text of a field that has a shorter limit than the rest (see the schema of BomLine). */
const SHORT_LIMITS: Partial<Readonly<Record<BomField, number>>> = { country: 80 };
const TEXT_LIMIT = 2000;

function nonNegative(text: string): DecimalString | undefined {
  return /^(?:\d+\.?\d*|\.\d+)$/.test(text) ? canonicalDecimal(text) : undefined;
}

/**
 * Understands a typed-in value of one field as the part of a line it sets; an empty text sets nothing, which
 * clears the field. A mass without unit keeps the unit the line has, else kg. The level cannot be typed: it is
 * the place in the tree, not a value of one line.
 */
export function parseFieldEdit(field: BomField, typed: string, line: BomLine): Result<Partial<BomLine>> {
  const text = typed.trim();
  const place = { lineId: line.id, field };
  if (field === 'level') {
    return failure('input.bom.fieldNotEditable', { field }, place);
  }
  if (text === '') {
    return success({});
  }
  if (text.length > (SHORT_LIMITS[field] ?? TEXT_LIMIT)) {
    return failure(
      'input.bom.textTooLong',
      { field, limit: String(SHORT_LIMITS[field] ?? TEXT_LIMIT) },
      place,
    );
  }
  switch (field) {
    case 'quantity': {
      const quantity = nonNegative(text);
      return quantity === undefined
        ? failure('input.bom.numberInvalid', { field, value: text }, place)
        : success({ quantity });
    }
    case 'unit': {
      const unit = unitCode(text);
      return unit === undefined
        ? failure('input.bom.unitUnknown', { value: text }, place)
        : success({ unit });
    }
    case 'mass': {
      const parts = NUMBER_AND_UNIT.exec(text);
      const value = nonNegative(parts?.[1] ?? '');
      const unitText = parts?.[2]?.trim() ?? '';
      const unit = unitText === '' ? (line.mass?.unit ?? 'kg') : unitCode(unitText);
      if (value === undefined) {
        return failure('input.bom.numberInvalid', { field, value: text }, place);
      }
      return unit === undefined || !isMassUnit(unit)
        ? failure('input.bom.unitUnknown', { value: unitText }, place)
        : success({ mass: { value, unit, per: line.mass?.per ?? 'unit' } });
    }
    case 'procurement':
      return text === 'make' || text === 'buy' || text === 'subcontract'
        ? success({ procurement: text })
        : failure(
            'input.bom.choiceInvalid',
            { field, value: text, choices: 'make, buy, subcontract' },
            place,
          );
    default:
      return success({ [field]: text });
  }
}
