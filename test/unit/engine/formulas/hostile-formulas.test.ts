import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isDecimalString } from '../../../../shared/model/decimal-string.ts';
import { MAX_FORMULA_LENGTH } from '../../../../shared/model/quantity.ts';
import { solve } from './solve.ts';

const PARAMETERS = { a: ['2', ''], b: ['3', 'm'] } as const;

describe('a formula that reaches for anything else', () => {
  it.each([
    // Words that mean something in JavaScript or to the parser are only names of parameters that do not exist.
    ['=constructor', 'formula.parameterUnknown'],
    ['=__proto__', 'formula.parameterUnknown'],
    ['=toString*1', 'formula.parameterUnknown'],
    ['=hasOwnProperty', 'formula.parameterUnknown'],
    ['=globalThis', 'formula.parameterUnknown'],
    ['=process', 'formula.parameterUnknown'],
    ['=NaN', 'formula.parameterUnknown'],
    ['=Infinity', 'formula.parameterUnknown'],
    ['=undefined', 'formula.parameterUnknown'],
    ['=null', 'formula.parameterUnknown'],
    ['=true', 'formula.parameterUnknown'],
    ['=i', 'formula.parameterUnknown'],
    ['=tau', 'formula.parameterUnknown'],
    ['=kg', 'formula.parameterUnknown'],
    ['=end', 'formula.parameterUnknown'],
    // Functions other than the seven.
    ['=constructor(1)', 'formula.functionUnknown'],
    ['=toString()', 'formula.functionUnknown'],
    ['=evaluate(1)', 'formula.functionUnknown'],
    ['=parse(1)', 'formula.functionUnknown'],
    ['=import(a)', 'formula.functionUnknown'],
    ['=createUnit(a)', 'formula.functionUnknown'],
    ['=config(a)', 'formula.functionUnknown'],
    ['=simplify(a)', 'formula.functionUnknown'],
    ['=factorial(170)', 'formula.functionUnknown'],
    ['=exp(1000000)', 'formula.functionUnknown'],
    ['=random()', 'formula.functionUnknown'],
    ['=a(1)', 'formula.functionUnknown'],
    ['=1(2)', 'formula.notAllowed'],
    ['=(a)(b)', 'formula.notAllowed'],
    ['=sqrt', 'formula.notAllowed'],
    ['=sqrt*2', 'formula.notAllowed'],
    ['=sqrt sqrt(4)', 'formula.notAllowed'],
    // Properties, strings, lists, objects, assignments, blocks, comments, conditions, ranges, comparisons.
    ['=a.constructor', 'formula.character'],
    ['=a["constructor"]', 'formula.character'],
    ['="evaluate"', 'formula.character'],
    ["='x'", 'formula.character'],
    ['=`x`', 'formula.character'],
    ['=[1,2]', 'formula.character'],
    ['={a:1}', 'formula.character'],
    ['=a=1', 'formula.character'],
    ['==1', 'formula.character'],
    ['=f(x)=x', 'formula.character'],
    ['=1;2', 'formula.character'],
    ['=1\n2', 'formula.character'],
    ['=1\r\n+2', 'formula.character'],
    ['=1 # comment', 'formula.character'],
    ['=1//2', 'formula.syntax'],
    ['=1/*2*/', 'formula.syntax'],
    ['=a?1:2', 'formula.character'],
    ['=1:3', 'formula.character'],
    ['=a<b', 'formula.character'],
    ['=a!=1', 'formula.character'],
    ['=5!', 'formula.character'],
    ['=50%', 'formula.character'],
    ["=a'", 'formula.character'],
    ['=a&b', 'formula.character'],
    ['=~a', 'formula.character'],
    ['=$0', 'formula.character'],
    ['=\\a', 'formula.character'],
    ['=a@b', 'formula.character'],
    ['=a,b', 'formula.syntax'],
    ['=1,5', 'formula.syntax'],
    ['=min(1,)', 'formula.syntax'],
    ['=a mod b', 'formula.notAllowed'],
    ['=a to b', 'formula.notAllowed'],
    ['=not a', 'formula.notAllowed'],
    ['=a and b', 'formula.notAllowed'],
    ['=2 pi', 'formula.notAllowed'],
    ['=2pi', 'formula.notAllowed'],
    ['=2(3)', 'formula.notAllowed'],
    ['=1/2a', 'formula.notAllowed'],
    ['=1 2', 'formula.notAllowed'],
    ['=1.2.3', 'formula.character'],
    ['=.5', 'formula.character'],
    ['=5.', 'formula.character'],
    ['=0x1F', 'formula.notAllowed'],
    ['=1_000', 'formula.notAllowed'],
    ['=1e', 'formula.notAllowed'],
    ['=1e+', 'formula.syntax'],
    ['=+1', 'formula.notAllowed'],
    // Look-alikes: full-width digits, other minus and multiplication signs, Cyrillic, the Greek question mark, joiners.
    ['=\uff11+1', 'formula.character'],
    ['=2\u22121', 'formula.character'],
    ['=2\u00d73', 'formula.character'],
    ['=\u0430', 'formula.character'],
    ['=\u00b5', 'formula.character'],
    ['=a\u200d', 'formula.character'],
    ['=\u202e1+2', 'formula.character'],
    ['=\u00a01', 'formula.character'],
    ['=\u{1d7d9}', 'formula.character'],
    ['=\ud800', 'formula.character'],
    ['=\u0000', 'formula.character'],
    ['=1\u037e2', 'formula.notAllowed'],
    // Nothing, and halves of something.
    ['=', 'formula.syntax'],
    ['=   ', 'formula.syntax'],
    ['=(', 'formula.syntax'],
    ['=)', 'formula.syntax'],
    ['=()', 'formula.syntax'],
    ['=1+', 'formula.syntax'],
    ['=*1', 'formula.syntax'],
    ['=min()', 'formula.arguments'],
    ['=sqrt(1,2)', 'formula.arguments'],
    ['=round(1,2,3)', 'formula.arguments'],
    ['=round(1,0.5)', 'formula.arguments'],
    ['=round(1,-1)', 'formula.arguments'],
    ['=round(1,1000000000)', 'formula.arguments'],
    // Arithmetic without an answer.
    ['=1/0', 'formula.divisionByZero'],
    ['=0/0', 'formula.divisionByZero'],
    ['=0^-1', 'formula.divisionByZero'],
    ['=sqrt(-1)', 'formula.negativeRoot'],
    ['=(-8)^(1/3)', 'formula.negativeRoot'],
    ['=10^400', 'formula.exponent'],
    ['=10^-101', 'formula.exponent'],
    ['=9^9^9', 'formula.exponent'],
    ['=1e400', 'formula.notAllowed'],
    [`=1${'0'.repeat(400)}`, 'formula.notAllowed'],
    ['=1e9999999999999999999', 'formula.notAllowed'],
    ['=10^100*10^100*10^100', 'formula.outOfRange'],
    ['=10^100*10^100*10^100/10^100/10^100/10^100', 'formula.outOfRange'],
    ['=10^41', 'formula.outOfRange'],
    ['=10^-41', 'formula.outOfRange'],
    ['=((((1.1^100)^100)^100)^100)^100', 'formula.outOfRange'],
    ['=((((1e-9^100)^100)^100)^100)^100', 'formula.outOfRange'],
  ])('%j gives %s', (formula, code) => {
    expect(solve(formula, PARAMETERS)).toBe(code);
  });

  it.each([
    ['a formula of 100 kB', `=${'1+'.repeat(50_000)}1`, 'formula.tooLong'],
    ['one letter too many', `=${'1'.padStart(MAX_FORMULA_LENGTH, ' ')}`, 'formula.tooLong'],
    ['parentheses without end', '='.padEnd(1900, '('), 'formula.tooComplex'],
    ['deep parentheses', `=${'('.repeat(51)}1${')'.repeat(51)}`, 'formula.tooComplex'],
    ['deep calls', `=${'abs('.repeat(60)}1${')'.repeat(60)}`, 'formula.tooComplex'],
    ['a chain of signs', `=${'-'.repeat(1900)}1`, 'formula.tooComplex'],
    ['a tower of powers', `=1${'^1'.repeat(900)}`, 'formula.tooComplex'],
  ])('%s is refused', (_name, formula, code) => {
    expect(solve(formula)).toBe(code);
  });

  it('takes the largest formulas that are allowed', () => {
    expect(solve(`=${'1+'.repeat(249)}1`)).toBe('250');
    expect(solve(`=${'-'.repeat(498)}1`)).toBe('1');
    expect(solve(`=${'('.repeat(50)}1${')'.repeat(50)}`)).toBe('1');
    expect(solve(`=1${'^1'.repeat(249)}`)).toBe('1');
  });

  it('comes to an end where exact quotients would grow without one', () => {
    const grown = `=${Array.from({ length: 120 }, (_, index) => `1/${String(1000003 + 2 * index)}`).join('+')}`;
    expect(solve(grown)).toMatch(/^0\.0001199/);
    expect(solve(`=${'(1.000000001/7)^99*7^99/'.repeat(20)}1`)).toMatch(/^0\.|^1\.|formula\./);
  });

  it('never changes anything shared', () => {
    solve('=__proto__(1)');
    solve('=constructor.prototype');
    expect(Object.keys(Object.prototype)).toEqual([]);
    expect(solve('=sqrt(4)')).toBe('2');
  });
});

describe('any text at all', () => {
  const pieces = fc.constantFrom(
    ...'1|2.5|a|b|(|)|+|-|*|/|^|,| |sqrt(|min(|round(|e|pi|0|1e40|1e-40|.|;|"|[|=|#|constructor|\u03c1|\n'.split(
      '|',
    ),
  );
  it('gives a decimal or a named problem, never an exception', () => {
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 30 }), (parts) => {
        const outcome = solve(`=${parts.join('')}`, PARAMETERS);
        expect(isDecimalString(outcome) || outcome.startsWith('formula.')).toBe(true);
      }),
      { numRuns: 3000 },
    );
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (text) => {
        const outcome = solve(`=${text}`, PARAMETERS);
        expect(isDecimalString(outcome) || outcome.startsWith('formula.')).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });
});
