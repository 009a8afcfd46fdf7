import { describe, expect, test } from 'vitest';
import { moneyUnitOf } from '../../../../electron/engine/inventory/money.ts';
import { makeFactor } from '../../../support/study-builder.ts';
import { decision, type Outcome, runLines } from './material/run-lines.ts';

const PRICE = {
  value: '120000',
  per: 'line',
  currency: 'CNY',
  priceYear: 2023,
  vatRate: '0.13',
  index: { factorYear: '106.0', priceYear: '109.3' },
  exchange: { rate: '6.4515' },
  basicPriceRatio: '0.86',
};

function run(price: object, factor: object = {}): Outcome {
  const spend = makeFactor('spend', 'USD-2018', '0.35', { scope: 'spend', ...factor });
  const line = { id: 'a', quantity: '3', unit: 'piece', price, assignment: decision('spend') };
  return runLines([line], { factors: [spend] });
}

function lacking(field: keyof typeof PRICE): object {
  return Object.fromEntries(Object.entries(PRICE).filter(([name]) => name !== field));
}

describe('the unit of a spend factor', () => {
  test.each([
    ['USD', { currency: 'USD' }],
    ['USD-2022', { currency: 'USD', year: 2022 }],
    ['kWh', undefined],
    ['kg', undefined],
    ['USD-22', undefined],
  ])('%s is read', (code, expected) => {
    expect(moneyUnitOf(code)).toEqual(expected);
  });
});

describe('a price', () => {
  test('loses its tax, is deflated, converted and brought to basic price', () => {
    // 120,000 / 1.13 x 106.0 / 109.3 / 6.4515 x 0.86 x 0.35
    const made = run(PRICE);
    expect(made.kg('a')).toBe('4805.010044488642391123958523');
    expect(
      made.line('a').terms[0]?.operands.map(({ code, operation, value }) => [code, operation, value]),
    ).toEqual([
      ['price', 'multiply', '120000'],
      ['onePlusVat', 'divide', '1.13'],
      ['indexFactorYear', 'multiply', '106.0'],
      ['indexPriceYear', 'divide', '109.3'],
      ['exchangeRate', 'divide', '6.4515'],
      ['basicPriceRatio', 'multiply', '0.86'],
    ]);
  });

  test('per unit counts as often as the line says', () => {
    const made = run({ value: '100', per: 'unit', currency: 'USD', priceYear: 2018 });
    expect(made.kg('a')).toBe('105');
  });

  test('in the currency and year of the factor needs no more', () => {
    expect(run({ value: '100', per: 'line', currency: 'USD', priceYear: 2018 }).findings).toEqual([]);
    expect(
      run({ value: '100', per: 'line', currency: 'USD', priceYear: 1999 }, { unit: 'USD' }).findings,
    ).toEqual([]);
  });

  test.each([
    ['without exchange rate', lacking('exchange'), {}, 'money.exchangeMissing'],
    ['of another year without index', lacking('index'), {}, 'money.indexMissing'],
    [
      'for a factor at basic price, without ratio',
      lacking('basicPriceRatio'),
      { priceBasis: 'basic' },
      'money.basicRatioMissing',
    ],
    ['reduced for a factor at purchaser price', PRICE, { priceBasis: 'purchaser' }, 'money.basicRatioUnfit'],
    ['with a tax of 13', { ...PRICE, vatRate: '13' }, {}, 'money.vatRange'],
    ['with a negative tax', { ...PRICE, vatRate: '-0.1' }, {}, 'money.vatRange'],
    ['with a ratio above 1', { ...PRICE, basicPriceRatio: '1.1' }, {}, 'money.ratioRange'],
    [
      'with an index of zero',
      { ...PRICE, index: { factorYear: '1', priceYear: '0' } },
      {},
      'money.notPositive',
    ],
    ['with a rate of zero', { ...PRICE, exchange: { rate: '0' } }, {}, 'money.notPositive'],
    ['with a rate in one currency', { ...PRICE, currency: 'USD' }, {}, 'money.exchangeSameCurrency'],
    ['below zero', { ...PRICE, value: '-1' }, {}, 'line.negative'],
  ])('%s leaves the line open', (_name, price, factor, code) => {
    const made = run(price, factor);
    expect(made.findings).toEqual([`error ${code} a price`]);
    expect(made.line('a').state).toBe('open');
  });

  test('is missing where the factor is per money', () => {
    const made = runLines([{ id: 'a', quantity: '1', unit: 'piece', assignment: decision('spend') }], {
      factors: [makeFactor('spend', 'EUR', '0.3')],
    });
    expect(made.findings).toEqual(['error line.priceMissing a price']);
  });
});
