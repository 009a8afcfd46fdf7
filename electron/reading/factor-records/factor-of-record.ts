import { type Component } from '../../../shared/model/component.ts';
import { type DecimalString } from '../../../shared/model/decimal-string.ts';
import { type Factor, type FactorComponents } from '../../../shared/model/factor.ts';
import { type RawFactorRecord, type RawValue, type ValueRole } from '../../../shared/model/factor-import.ts';
import { type Finding } from '../../../shared/model/finding.ts';
import { type FactorOrigin } from '../../../shared/model/library.ts';
import { conversion } from '../../engine/quantity/units.ts';
import {
  add,
  compare,
  isNegative,
  isZero,
  multiply,
  ONE,
  parseRatio,
  type Ratio,
  ZERO,
} from '../../engine/quantity/ratio.ts';
import { decimalOf, textOf } from './decimal-text.ts';
import { emissionUnit, rateUnit } from './rate-units.ts';
import { statedOnce } from './stated-once.ts';

/** Parts may differ from the total by the rounding of published figures: half a percent of the total. */
const TOLERANCE: Ratio = { numerator: 5n, denominator: 1000n };
const MINUS_ONE: Ratio = { numerator: -1n, denominator: 1n };

/** A record that became a factor; id and source are given by the library it goes to. */
export interface TakenRecord {
  readonly factor: Omit<Factor, 'id' | 'source'>;
  readonly origin: FactorOrigin;
  readonly warnings: readonly Finding[];
}

/** What became of a record: a factor, or the reason why not. */
export type RecordOutcome =
  | { readonly taken: TakenRecord; readonly refused?: undefined }
  | { readonly refused: Finding; readonly taken?: undefined };

/**
 * Makes a factor of a record of a foreign file: numbers in kg CO2e, the sign turned where the reference amount is
 * negative, parts and total compared. Everything that was converted stands in the origin as an equation.
 */
export function factorOfRecord(record: RawFactorRecord): RecordOutcome {
  const amount = decimalOf(record.amount);
  if (amount === undefined || isZero(parseRatio(amount))) {
    return refuse(record, 'amount', { value: record.amount });
  }
  if (record.values.length === 0) {
    return refuse(record, 'noValue', {});
  }
  const sign = isNegative(parseRatio(amount)) ? MINUS_ONE : ONE;
  const sums = new Map<ValueRole, Ratio>();
  const conversions: string[] = [];
  const once = statedOnce(record.values);
  if (once.twice !== undefined) {
    const { value, unit, label } = once.twice;
    return refuse(record, 'twice', { value, unit, label });
  }
  for (const raw of once.values) {
    const converted = inKilograms(raw);
    if (typeof converted === 'string') {
      return refuse(record, converted, { value: raw.value, unit: raw.unit, label: raw.label });
    }
    conversions.push(...converted.steps);
    sums.set(raw.role, add(sums.get(raw.role) ?? ZERO, multiply(converted.kg, sign)));
  }
  const unit = denominatorOf(record, amount, sign, conversions);
  const { components, totalOnly, warnings } = componentsOf(record, sums, conversions);
  return {
    taken: {
      factor: factorWith(record, unit, components, totalOnly, conversions),
      origin: originOf(record, conversions),
      warnings: [
        ...(rateUnit(record.unit).known ? [] : [finding(record, 'unitUnknown', { unit: record.unit })]),
        ...warnings,
      ],
    },
  };
}

function inKilograms({ value, unit, times }: RawValue): { kg: Ratio; steps: readonly string[] } | string {
  const number = decimalOf(value);
  const factor = times === undefined ? undefined : decimalOf(times);
  if (number === undefined || (times !== undefined && factor === undefined)) {
    return 'number';
  }
  const code = emissionUnit(unit);
  const toKg = code === undefined ? undefined : conversion(code, 'kg');
  if (toKg === undefined) {
    return 'emissionUnit';
  }
  const product = multiply(parseRatio(number), factor === undefined ? ONE : parseRatio(factor));
  const kg = multiply(product, toKg.ratio);
  const steps = [
    ...(factor === undefined ? [] : [`${number} × ${factor} = ${textOf(product)} ${unit}`]),
    ...(code === 'kg' ? [] : [`${textOf(product)} ${unit} = ${textOf(kg)} kg CO2e`]),
  ];
  return { kg, steps: steps.slice(0, 2) };
}

interface Denominator {
  readonly unit: string;
  readonly perAmount: DecimalString;
  readonly amountPerPiece?: DecimalString;
  readonly priceBasis?: 'basic' | 'purchaser';
}

/** A piece of known mass is taken by its mass: then lines counted in pieces and lines with a mass can use it. */
function denominatorOf(
  { unit, massPerUnitKg }: RawFactorRecord,
  amount: DecimalString,
  sign: Ratio,
  conversions: string[],
): Denominator {
  const { code, priceBasis } = rateUnit(unit);
  const size = textOf(multiply(parseRatio(amount), sign));
  if (amount.startsWith('-')) {
    conversions.push(`${amount} ${unit}: × -1`);
  }
  if (code !== unit) {
    conversions.push(`${unit} = ${code}`);
  }
  const mass = massPerUnitKg === undefined ? undefined : decimalOf(massPerUnitKg);
  if (mass === undefined || !(compare(parseRatio(mass), ZERO) > 0)) {
    return { unit: code, perAmount: size, ...(priceBasis === undefined ? {} : { priceBasis }) };
  }
  const kg = textOf(multiply(parseRatio(size), parseRatio(mass)));
  conversions.push(`${size} ${code} = ${kg} kg`);
  return code === 'piece'
    ? { unit: 'kg', perAmount: kg, amountPerPiece: mass }
    : { unit: code, perAmount: size };
}

interface Split {
  readonly components: FactorComponents;
  readonly totalOnly: boolean;
  readonly warnings: readonly Finding[];
}

/** Roles that are components as they are. */
const DIRECT: Partial<Record<ValueRole, Component>> = {
  fossil: 'fossil',
  aircraft: 'aircraft',
  landUseChange: 'landUseChange',
  biogenicNonCo2: 'biogenicNonCo2',
  biogenicCo2Emission: 'biogenicCo2Emission',
  biogenicCo2Removal: 'biogenicCo2Removal',
};
const COUNTED: readonly ValueRole[] = ['fossil', 'aircraft', 'landUseChange', 'biogenicNonCo2'];

function componentsOf(
  record: RawFactorRecord,
  sums: ReadonlyMap<ValueRole, Ratio>,
  conversions: string[],
): Split {
  const parts = new Map<Component, Ratio>();
  for (const [role, component] of Object.entries(DIRECT) as [ValueRole, Component][]) {
    const sum = sums.get(role);
    if (sum !== undefined) {
      parts.set(component, sum);
    }
  }
  const net = netBiogenic(sums);
  if (net !== undefined) {
    const component = isNegative(net) ? 'biogenicCo2Removal' : 'biogenicCo2Emission';
    parts.set(component, add(parts.get(component) ?? ZERO, net));
  }
  const counted = COUNTED.reduce((sum, role) => add(sum, sums.get(role) ?? ZERO), ZERO);
  const total = countedTotal(sums, parts);
  const hasParts = COUNTED.some((role) => sums.has(role));
  if (total === undefined || (hasParts && isNear(counted, total))) {
    return { components: texts(parts), totalOnly: false, warnings: [] };
  }
  const biogenic = new Map([...parts].filter(([name]) => name.startsWith('biogenicCo2')));
  const difference = hasParts
    ? [finding(record, 'partsNotTotal', { parts: textOf(counted), total: textOf(total) })]
    : [];
  if (hasParts) {
    conversions.push(`${textOf(counted)} ≠ ${textOf(total)} kg CO2e`);
  }
  return {
    components: { fossil: textOf(total), ...texts(biogenic) },
    totalOnly: true,
    warnings: difference,
  };
}

/** Net uptake and emission of biogenic CO2: stated as one number, else the two totals apart. */
function netBiogenic(sums: ReadonlyMap<ValueRole, Ratio>): Ratio | undefined {
  const [stated, total, including] = [
    sums.get('biogenicNet'),
    sums.get('total'),
    sums.get('totalIncludingBiogenic'),
  ];
  const isSplit = sums.has('biogenicCo2Emission') || sums.has('biogenicCo2Removal');
  if (stated !== undefined || isSplit || total === undefined || including === undefined) {
    return stated;
  }
  return add(including, multiply(total, MINUS_ONE));
}

/** The stated total without biogenic CO2. */
function countedTotal(
  sums: ReadonlyMap<ValueRole, Ratio>,
  parts: ReadonlyMap<Component, Ratio>,
): Ratio | undefined {
  const including = sums.get('totalIncludingBiogenic');
  if (sums.has('total') || including === undefined) {
    return sums.get('total');
  }
  const biogenic = add(parts.get('biogenicCo2Emission') ?? ZERO, parts.get('biogenicCo2Removal') ?? ZERO);
  return add(including, multiply(biogenic, MINUS_ONE));
}

function isNear(left: Ratio, right: Ratio): boolean {
  const difference = size(add(left, multiply(right, MINUS_ONE)));
  return compare(difference, multiply(size(right), TOLERANCE)) <= 0;
}

function size(value: Ratio): Ratio {
  return isNegative(value) ? multiply(value, MINUS_ONE) : value;
}

function texts(parts: ReadonlyMap<Component, Ratio>): FactorComponents {
  return Object.fromEntries([...parts].map(([name, value]) => [name, textOf(value)]));
}

/** Longest note of a factor; the whole list of conversions stands in the origin. */
const LONGEST_NOTE = 1000;

function factorWith(
  record: RawFactorRecord,
  { unit, perAmount, amountPerPiece, priceBasis }: Denominator,
  components: FactorComponents,
  totalOnly: boolean,
  conversions: readonly string[],
): TakenRecord['factor'] {
  const { scope, boundary, delivery, gwpSet, family, infrastructure, losses, validUntil } = record;
  const basis = record.priceBasis ?? priceBasis;
  const note = [record.note ?? '', ...conversions].filter((text) => text !== '').join('; ');
  return {
    names: record.names,
    ...(family === undefined ? {} : { family }),
    unit,
    ...(perAmount === '1' ? {} : { perAmount }),
    ...(amountPerPiece === undefined ? {} : { amountPerPiece }),
    components,
    geography: record.geography,
    referenceYear: record.referenceYear,
    scope: scope ?? 'notStated',
    ...(boundary === undefined ? {} : { boundary }),
    delivery: delivery ?? 'notStated',
    ...(losses === undefined ? {} : { losses }),
    ...(infrastructure === undefined ? {} : { infrastructure }),
    gwpSet: gwpSet ?? 'notStated',
    ...(basis === undefined ? {} : { priceBasis: basis }),
    ...(validUntil === undefined ? {} : { validUntil }),
    ...(totalOnly ? { flags: ['totalOnly'] } : {}),
    ...(note === '' ? {} : { note: note.slice(0, LONGEST_NOTE) }),
  };
}

/** Most values and conversions kept of one record; more are those of an inventory, which its file holds. */
const MOST_KEPT = 60;
const LONGEST_LABEL = 400;

function originOf(record: RawFactorRecord, conversions: readonly string[]): FactorOrigin {
  const { place, unit, amount, values } = record;
  return {
    file: place.file ?? '',
    ...(place.sheet === undefined ? {} : { sheet: place.sheet }),
    ...(place.row === undefined ? {} : { row: place.row }),
    unit,
    amount,
    values: values.slice(0, MOST_KEPT).map((raw) => ({
      label: raw.label.slice(0, LONGEST_LABEL),
      value: raw.value,
      unit: raw.unit,
    })),
    conversions: conversions.slice(0, MOST_KEPT).map((text) => text.slice(0, LONGEST_LABEL)),
  };
}

function refuse(
  record: RawFactorRecord,
  why: string,
  params: Readonly<Record<string, string>>,
): RecordOutcome {
  return { refused: { ...finding(record, `refused.${why}`, params), severity: 'error' } };
}

function finding(
  { place, names }: RawFactorRecord,
  name: string,
  params: Readonly<Record<string, string>>,
): Finding {
  return {
    code: `factorImport.${name}`,
    severity: 'warning',
    place,
    params: { ...params, name: names.en },
  };
}
