import { type ActivityKind } from '../../../../../shared/model/activity.ts';

/** Fields of an inventory line that hold one value. */
export type ScalarField =
  | 'hours'
  | 'averagePowerKw'
  | 'amount'
  | 'unit'
  | 'massKg'
  | 'trips'
  | 'biogenicCarbonKg'
  | 'treatment'
  | 'supplier'
  | 'country'
  | 'currency'
  | 'priceYear'
  | 'sector';

/** How a field is typed and what it has to hold. */
export interface ScalarRule {
  readonly name: ScalarField;
  readonly kind: 'decimal' | 'text' | 'unit' | 'year' | 'currency';
  /** Unit of a decimal, shown behind the field. */
  readonly unit?: string;
  readonly required: boolean;
  readonly minimum?: 0 | 1;
}

const amount: ScalarRule = { name: 'amount', kind: 'decimal', required: true, minimum: 0 };
const unit: ScalarRule = { name: 'unit', kind: 'unit', required: true };
const massKg: ScalarRule = { name: 'massKg', kind: 'decimal', unit: 'kg', required: true, minimum: 0 };

/** The single-value fields of each kind, in the order of the form. */
export const SCALARS: Readonly<Record<ActivityKind, readonly ScalarRule[]>> = {
  process: [
    { name: 'hours', kind: 'decimal', unit: 'h', required: true, minimum: 0 },
    { name: 'averagePowerKw', kind: 'decimal', unit: 'kW', required: true, minimum: 0 },
  ],
  electricity: [amount, unit],
  fuel: [amount, unit],
  consumable: [amount, unit],
  gasRelease: [massKg],
  transport: [
    { name: 'supplier', kind: 'text', required: false },
    { name: 'country', kind: 'text', required: false },
    massKg,
  ],
  packaging: [
    massKg,
    { name: 'trips', kind: 'decimal', required: false, minimum: 1 },
    { name: 'biogenicCarbonKg', kind: 'decimal', unit: 'kg C', required: false, minimum: 0 },
  ],
  waste: [{ name: 'treatment', kind: 'text', required: true }, massKg],
  spend: [
    amount,
    { name: 'currency', kind: 'currency', required: true },
    { name: 'priceYear', kind: 'year', required: true },
    { name: 'sector', kind: 'text', required: true },
  ],
};

/** Units offered for the amount of a kind; the engine converts between those of one dimension. */
export const UNITS: Readonly<Partial<Record<ActivityKind, readonly string[]>>> = {
  electricity: ['kWh', 'MWh', 'GWh'],
  fuel: ['m3', 'l', 'kg', 't', 'kWh', 'MWh', 'MJ', 'GJ'],
  consumable: ['kg', 'g', 't', 'l', 'm3', 'piece'],
};

/** Kinds whose emission is an amount times a factor chosen for the line. */
export const KINDS_WITH_FACTOR: ReadonlySet<ActivityKind> = new Set([
  'fuel',
  'consumable',
  'packaging',
  'waste',
]);

/** Kinds whose amount may be a share of something larger. */
export const KINDS_WITH_ALLOCATION: ReadonlySet<ActivityKind> = new Set(['electricity', 'fuel']);
