import { Decimal } from 'decimal.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isDecimalString } from '../../../../shared/model/decimal-string.ts';
import { solve } from './solve.ts';

const STEEL_BAR = { d: ['40', 'mm'], l: ['1.2', 'm'], rho: ['7850', 'kg/m3'], n: ['4', ''] } as const;

describe('a formula', () => {
  it.each([
    ['=1+2*3', '7'],
    ['=(1+2)*3', '9'],
    ['=-2^2', '-4'],
    ['=2^3^2', '512'],
    ['=2^-2', '0.25'],
    ['= 7 - 4 - 2 ', '1'],
    ['=12/4/3', '1'],
    ['=0.1+0.2', '0.3'],
    ['=1e5', '100000'],
    ['=2.5E-3', '0.0025'],
    ['=min(3, -1, 2)+max(1, 4)', '3'],
    ['=abs(-3)*sqrt(16)', '12'],
    ['=round(2.5)', '3'],
    ['=round(-2.5)', '-3'],
    ['=round(1.245, 2)', '1.25'],
    ['=floor(-1.5)+ceil(1.2)', '0'],
    ['=ceil(-1.5)', '-1'],
    ['=1/3', `0.${'3'.repeat(40)}`],
    ['=2/3', `0.${'6'.repeat(39)}7`],
    ['=0*5', '0'],
    ['=-0', '0'],
    ['=10^40', `1${'0'.repeat(40)}`],
    ['=1e-40', `0.${'0'.repeat(39)}1`],
  ])('%s gives %s', (formula, value) => {
    expect(solve(formula)).toBe(value);
  });

  it('keeps quotients exact, so that whole numbers stay whole', () => {
    expect(solve('=floor(3*(1/3))')).toBe('1');
    expect(solve('=floor(1/0.1)')).toBe('10');
    expect(solve('=1/(1-3*(1/3))')).toBe('formula.divisionByZero');
    expect(solve('=floor(sqrt(2)^2)')).toBe('2');
    expect(solve('=sqrt(1.44)')).toBe('1.2');
  });

  it('knows pi and e to forty digits', () => {
    expect(solve('=pi')).toBe('3.141592653589793238462643383279502884197');
    expect(solve('=e')).toBe('2.718281828459045235360287471352662497757');
  });

  it('rounds half to even at the last digit that is written', () => {
    const half = `0.${'1'.repeat(39)}25`;
    expect(solve(`=${half}`)).toBe(`0.${'1'.repeat(39)}2`);
    expect(solve(`=${half}+1e-40`)).toBe(`0.${'1'.repeat(39)}4`);
  });

  it('fits the text of a decimal at both ends of its range', () => {
    for (const formula of ['=-1/3*1e-39', '=-2/3*1e40', '=1e40-1/3', '=-1e-40']) {
      const text = solve(formula);
      expect(isDecimalString(text), `${formula} gave ${text}`).toBe(true);
    }
  });

  it('agrees with plain decimal arithmetic', () => {
    const number = fc
      .tuple(fc.integer({ min: -9999, max: 9999 }), fc.integer({ min: 0, max: 3 }))
      .map(([digits, places]) => new Decimal(digits).div(10 ** places));
    fc.assert(
      fc.property(number, number, number, (a, b, c) => {
        const formula = `=(${a.toFixed()}+(${b.toFixed()}))*(${c.toFixed()})-(${a.toFixed()})`;
        expect(solve(formula)).toBe(a.plus(b).times(c).minus(a).plus(0).toFixed());
      }),
    );
  });
});

describe('the units of a formula', () => {
  it('are converted exactly: the mass of four round bars', () => {
    // 4 x pi x 0.02^2 x 1.2 x 7850 = 15.072 pi
    const expected = new Decimal('3.14159265358979323846264338327950288419716939937510582').times('15.072');
    const shown = (text: string): string => new Decimal(text).toSignificantDigits(15).toFixed();
    expect(shown(solve('=pi*(d/2)^2*l*rho*n', STEEL_BAR, 'kg'))).toBe(shown(expected.toFixed()));
    expect(shown(solve('=pi*(d/2)^2*l*rho*n', STEEL_BAR, 'g'))).toBe(shown(expected.times(1000).toFixed()));
  });

  it.each([
    ['=P*t', ['kWh'], '18'],
    ['=P*t', ['MJ'], '64.8'],
    ['=l/d', ['piece'], '30'],
    ['=l+d', ['mm'], '1240'],
    ['=sqrt(A)', ['mm'], '500'],
    ['=A^0.5', ['m'], '0.5'],
    ['=(d^3)^(1/3)', ['mm'], '40'],
    ['=rho*A', ['kg', 'kg/m'], '1962.5'],
    ['=m*s', ['tkm'], '450'],
    ['=share', [''], '0.9'],
    ['=share*10', ['kg'], '9'],
    ['=price*l', ['CNY'], '24'],
    ['=1/cycle', ['1/h'], '40'],
    ['=n*d', ['cm'], '8'],
    ['=max(l, d)', ['mm'], '1200'],
    ['=v', ['l'], '2'],
  ])('%s in %s', (formula, units, value) => {
    const parameters = {
      ...STEEL_BAR,
      n: ['2', 'piece'],
      P: ['12', 'kW'],
      t: ['90', 'min'],
      A: ['0.25', 'm2'],
      m: ['1500', 'kg'],
      s: ['300', 'km'],
      share: ['90', '%'],
      price: ['20', 'CNY/m'],
      cycle: ['90', 's'],
      v: ['2000', 'cm^3'],
    } as const;
    expect(solve(formula, parameters, ...units)).toBe(value);
  });

  it.each([
    ['=l+1', 'm', 'formula.unitsDiffer'],
    ['=l+rho', 'm', 'formula.unitsDiffer'],
    ['=min(l, rho)', 'm', 'formula.unitsDiffer'],
    ['=l*d', 'm', 'formula.unitMismatch'],
    ['=l', 'kg', 'formula.unitMismatch'],
    ['=l/d', 'kg', 'formula.unitMismatch'],
    ['=l', '', 'formula.unitMismatch'],
    ['=2^l', '', 'formula.unitNotPlain'],
    ['=floor(l)', 'm', 'formula.unitNotPlain'],
    ['=round(l, 1)', 'm', 'formula.unitNotPlain'],
    ['=sqrt(l)', 'm', 'formula.unitPower'],
    ['=l', 'furlong', 'formula.unitUnknown'],
    ['=odd', '', 'formula.unitUnknown'],
  ])('%s in %j is refused', (formula, unit, code) => {
    expect(solve(formula, { ...STEEL_BAR, odd: ['1', 'smoot'] }, unit)).toBe(code);
  });

  it('do not matter where no parameter has one', () => {
    expect(solve('=n*2.5', STEEL_BAR, 't')).toBe('10');
    expect(solve('=n*2.5', STEEL_BAR, 'furlong')).toBe('10');
  });
});
