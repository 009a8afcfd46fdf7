import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exactSum } from '../../../../renderer/src/components/fields/exact-sum.ts';
import { readDecimal, writeDecimal } from '../../../../renderer/src/components/fields/decimal-text.ts';
import { readDecimalField } from '../../../../renderer/src/components/fields/field-problem.ts';
import { type DecimalString } from '../../../../shared/model/decimal-string.ts';

function decimal(text: string): DecimalString {
  return text as DecimalString;
}

/** Canonical decimals: no leading zeros, no trailing zeros of the fraction, no negative zero. */
const canonicalDecimals = fc
  .tuple(fc.boolean(), fc.bigInt({ min: 0n, max: 10n ** 15n }), fc.stringMatching(/^(\d{0,11}[1-9])?$/))
  .map(([negative, whole, fraction]) => {
    const digits = fraction === '' ? whole.toString() : `${whole}.${fraction}`;
    return decimal(negative && digits !== '0' ? `-${digits}` : digits);
  });

describe('numbers as people type them', () => {
  it.each([
    ['1,5', ',', '1.5'],
    ['1.5', '.', '1.5'],
    ['1.234', '.', '1.234'],
    ['1,234', ',', '1.234'],
    ['1.234,50', ',', '1234.5'],
    ['1,234.50', '.', '1234.5'],
    ['1,234.50', ',', '1234.5'],
    ['1 234,5', ',', '1234.5'],
    ['1\u202f234.5', '.', '1234.5'],
    ['12’345.6', '.', '12345.6'],
    ['1,234,567', '.', '1234567'],
    ['0,250', '.', '0.25'],
    ['12.5', ',', '12.5'],
    ['１２．５', '.', '12.5'],
    ['\u22123', '.', '-3'],
    ['-0', '.', '0'],
    ['007', '.', '7'],
    ['.5', '.', '0.5'],
  ] as const)('reads %s with the decimal sign %s as %s', (text, sign, value) => {
    expect(readDecimal(text, sign)).toEqual({ kind: 'value', value });
  });

  it('does not guess between thousands and a fraction', () => {
    expect(readDecimal('1.234', ',')).toEqual({ kind: 'ambiguous', asDecimal: '1.234', asThousands: '1234' });
    expect(readDecimal('-12,345', '.')).toEqual({
      kind: 'ambiguous',
      asDecimal: '-12.345',
      asThousands: '-12345',
    });
  });

  it.each(['abc', '1e5', '12 kg', '1.2.3', '1,23,456', '--1', '.', '1,2.3,4', '5 000 00'])(
    'refuses %s',
    (text) => {
      expect(readDecimal(text, '.')).toEqual({ kind: 'notNumber' });
    },
  );

  it('tells an empty field from a zero, and a number that is too long', () => {
    expect(readDecimal('  ', '.')).toEqual({ kind: 'empty' });
    expect(readDecimal('0', '.')).toEqual({ kind: 'value', value: '0' });
    expect(readDecimal('1'.repeat(61), '.')).toEqual({ kind: 'tooLong' });
  });

  it('reads back everything it writes, in both notations', () => {
    fc.assert(
      fc.property(canonicalDecimals, fc.constantFrom('.' as const, ',' as const), (value, sign) => {
        expect(readDecimal(writeDecimal(value, sign), sign)).toEqual({ kind: 'value', value });
      }),
    );
  });

  it('reads numbers as the languages write them with thousands marks', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 10n ** 12n }), (whole) => {
        const german = `${whole.toLocaleString('de')},25`;
        const english = `${whole.toLocaleString('en')}.25`;
        expect(readDecimal(german, ',')).toEqual({ kind: 'value', value: `${whole}.25` });
        expect(readDecimal(english, '.')).toEqual({ kind: 'value', value: `${whole}.25` });
      }),
    );
  });
});

describe('decimal fields', () => {
  it('says what is missing or out of range', () => {
    const code = (text: string, rule: Parameters<typeof readDecimalField>[2]): string | undefined => {
      const field = readDecimalField(text, ',', rule);
      return 'problem' in field ? field.problem.code : undefined;
    };
    expect(code('', { required: true })).toBe('required');
    expect(code('', {})).toBeUndefined();
    expect(code('-1', { minimum: 0 })).toBe('negative');
    expect(code('0', { minimum: 0 })).toBeUndefined();
    expect(code('0,999', { minimum: 1 })).toBe('belowOne');
    expect(code('-3', { minimum: 1 })).toBe('belowOne');
    expect(code('1', { minimum: 1 })).toBeUndefined();
    expect(code('-3', {})).toBeUndefined();
  });

  it('shows both readings of an ambiguous text in the notation of the user', () => {
    expect(readDecimalField('1.234', ',')).toEqual({
      problem: { code: 'ambiguous', params: { text: '1.234', decimal: '1,234', thousands: '1234' } },
    });
  });
});

describe('exact sum', () => {
  it('adds without rounding', () => {
    expect(exactSum(['0.1', '0.2'].map(decimal))).toBe('0.3');
    expect(exactSum(['-0.5', '0.25'].map(decimal))).toBe('-0.25');
    expect(exactSum([])).toBe('0');
    expect(exactSum(['123456789012345678901234567890', '0.000000000000000000000001'].map(decimal))).toBe(
      '123456789012345678901234567890.000000000000000000000001',
    );
  });

  it('does not depend on the order, and a value and its negative cancel', () => {
    fc.assert(
      fc.property(fc.array(canonicalDecimals, { maxLength: 12 }), (values) => {
        const negated = values.map((value) => decimal(value.startsWith('-') ? value.slice(1) : `-${value}`));
        expect(exactSum(values.toReversed())).toBe(exactSum(values));
        expect(exactSum([...values, ...negated])).toBe('0');
      }),
    );
  });
});
