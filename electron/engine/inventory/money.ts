import { type Factor } from '../../../shared/model/factor.ts';
import { type Price } from '../../../shared/model/price.ts';
import { type Resolved } from '../../../shared/model/quantity.ts';
import { type LineProblem, type Operands } from '../bom/line-mass.ts';
import { formatExact } from '../quantity/amount.ts';
import { add, compare, isNegative, isZero, ONE, parseRatio } from '../quantity/ratio.ts';
import { type Operand, over, times } from './operand.ts';

/** What is known of an amount of money beside its value. */
export type MoneyBasis = Omit<Resolved<Price>, 'value' | 'per'>;

/** The unit of a spend factor: a currency of ISO 4217, with the price year where the factor names one. */
export interface MoneyUnit {
  readonly currency: string;
  readonly year?: number;
}

const MONEY_UNIT = /^([A-Z]{3})(?:-(\d{4}))?$/;

/** Reads `USD` or `USD-2022`; undefined for a unit that is no money. */
export function moneyUnitOf(code: string): MoneyUnit | undefined {
  const [, currency, year] = MONEY_UNIT.exec(code) ?? [];
  if (currency === undefined) {
    return undefined;
  }
  return year === undefined ? { currency } : { currency, year: Number(year) };
}

/**
 * Operands that bring money to the basis of a spend factor: / (1 + VAT) x index of the factor's year /
 * index of the price's year / exchange rate of the factor's year x basic over purchaser price. The caller puts the
 * amount before them; `place` is the line and field the money stands in, absent for that of a recipe. A step that the factor needs and the price lacks is a problem, never a guess.
 */
export function moneyOperands(
  money: MoneyBasis,
  factor: Pick<Factor, 'id' | 'unit' | 'priceBasis'>,
  place?: { readonly lineId: string; readonly field: string },
): Operands {
  const unit = moneyUnitOf(factor.unit);
  const problem = unit === undefined ? notMoney(money, factor) : refusal(money, factor, unit);
  if (problem !== undefined) {
    return { problem: { ...problem, field: place?.field ?? 'assignment' } };
  }
  return {
    operands: [
      ...vatOperands(money, place),
      ...indexOperands(money, place),
      ...(money.exchange === undefined
        ? []
        : [
            {
              ...over(
                'exchangeRate',
                money.exchange.rate,
                `${money.currency}/${unit?.currency ?? ''}`,
                place,
              ),
              ...noteOf(money.exchange.source),
            },
          ]),
      ...(money.basicPriceRatio === undefined
        ? []
        : [times('basicPriceRatio', money.basicPriceRatio, '1', place)]),
    ],
  };
}

function vatOperands(
  money: MoneyBasis,
  place: { readonly lineId: string; readonly field: string } | undefined,
): readonly Operand[] {
  if (money.vatRate === undefined) {
    return [];
  }
  const onePlus = formatExact(add(ONE, parseRatio(money.vatRate)));
  return [{ ...over('onePlusVat', onePlus, '1', place), note: `1 + ${money.vatRate}` }];
}

function indexOperands(
  money: MoneyBasis,
  place: { readonly lineId: string; readonly field: string } | undefined,
): readonly Operand[] {
  const { index } = money;
  return index === undefined
    ? []
    : [
        { ...times('indexFactorYear', index.factorYear, '1', place), ...noteOf(index.source) },
        { ...over('indexPriceYear', index.priceYear, '1', place), note: String(money.priceYear) },
      ];
}

function noteOf(source: string | undefined): { readonly note?: string } {
  return source === undefined ? {} : { note: source };
}

type Refusal = Omit<LineProblem, 'field'>;

function notMoney(money: MoneyBasis, factor: Pick<Factor, 'unit'>): Refusal {
  return { code: 'line.unitMismatch', params: { unit: money.currency, factorUnit: factor.unit } };
}

/** The first thing that keeps the money from the factor's basis; undefined when all is there. */
function refusal(
  money: MoneyBasis,
  factor: Pick<Factor, 'id' | 'unit' | 'priceBasis'>,
  unit: MoneyUnit,
): Refusal | undefined {
  return (
    rangeRefusal(money) ??
    exchangeRefusal(money, unit) ??
    indexRefusal(money, unit) ??
    basisRefusal(money, factor)
  );
}

/** A tax above 100 % is a percentage that was not divided by 100; rates, indices and ratios are above zero. */
function rangeRefusal(money: MoneyBasis): Refusal | undefined {
  const { vatRate, index, exchange, basicPriceRatio } = money;
  const vat = vatRate === undefined ? undefined : parseRatio(vatRate);
  if (vatRate !== undefined && vat !== undefined && (isNegative(vat) || compare(vat, ONE) > 0)) {
    return { code: 'money.vatRange', params: { value: vatRate } };
  }
  if (basicPriceRatio !== undefined && compare(parseRatio(basicPriceRatio), ONE) > 0) {
    return { code: 'money.ratioRange', params: { value: basicPriceRatio } };
  }
  const positive = [index?.factorYear, index?.priceYear, exchange?.rate, basicPriceRatio];
  const bad = positive.find((value) => {
    const ratio = value === undefined ? ONE : parseRatio(value);
    return isZero(ratio) || isNegative(ratio);
  });
  return bad === undefined ? undefined : { code: 'money.notPositive', params: { value: bad } };
}

function exchangeRefusal(money: MoneyBasis, unit: MoneyUnit): Refusal | undefined {
  const params = { currency: money.currency, factorCurrency: unit.currency };
  if (money.currency === unit.currency) {
    const stated = money.exchange !== undefined && compare(parseRatio(money.exchange.rate), ONE) !== 0;
    return stated ? { code: 'money.exchangeSameCurrency', params: { ...params } } : undefined;
  }
  return money.exchange === undefined ? { code: 'money.exchangeMissing', params } : undefined;
}

/** A factor that names its price year needs the index of both years, unless the price is of that year. */
function indexRefusal(money: MoneyBasis, unit: MoneyUnit): Refusal | undefined {
  const needed = unit.year !== undefined && unit.year !== money.priceYear && money.index === undefined;
  return needed
    ? { code: 'money.indexMissing', params: { year: String(money.priceYear), factorYear: String(unit.year) } }
    : undefined;
}

function basisRefusal(money: MoneyBasis, factor: Pick<Factor, 'id' | 'priceBasis'>): Refusal | undefined {
  const params = { factorId: factor.id };
  if (factor.priceBasis === 'basic' && money.basicPriceRatio === undefined) {
    return { code: 'money.basicRatioMissing', params };
  }
  const reduced =
    money.basicPriceRatio !== undefined && compare(parseRatio(money.basicPriceRatio), ONE) !== 0;
  return factor.priceBasis === 'purchaser' && reduced ? { code: 'money.basicRatioUnfit', params } : undefined;
}
