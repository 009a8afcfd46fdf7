import { type Activity } from '../../../shared/model/activity.ts';
import { type BomLine } from '../../../shared/model/bom-line.ts';
import { type ElectricitySource } from '../../../shared/model/electricity.ts';
import { type Quantity } from '../../../shared/model/quantity.ts';
import { type Site } from '../../../shared/model/site.ts';
import { mapPath } from './map-path.ts';

/** A quantity of a line as it is written, with the units its formula may give; the first stands for a plain number. */
export interface QuantityField {
  /** Path inside the line: `mass.value`, `legs.0.distanceKm`. */
  readonly path: string;
  readonly quantity: Quantity;
  readonly units: readonly string[];
}

/** What a field's unit may depend on beside its line. */
export interface FieldContext {
  readonly site: Site | undefined;
}

type Names = Readonly<Record<string, unknown>>;
type Units = (owner: Names, line: Names, context: FieldContext) => readonly string[];
type FieldTable = readonly (readonly [path: string, units: Units])[];

const plain: Units = () => [''];
const kilograms: Units = () => ['kg'];
const kilometres: Units = () => ['km'];
const ofOwner =
  (name: string): Units =>
  (owner) => [textOf(owner[name])];
const fuelPerKm: Units = (owner) => [`${textOf(owner['fuelUnit'])}/km`];

/** A part of a site's key is in the unit of the key; with a whole of its own it is a plain number, as the whole is. */
const ofAllocationKey: Units = (owner, _, { site }) => {
  const key = owner['whole'] === undefined ? site?.keys?.find(({ id }) => id === owner['key']) : undefined;
  return [key?.unit ?? ''];
};

/** The mass of one unit of the quantity; of one metre or one kilogram it may be given as such: kg/m. */
const ofMass: Units = (owner, line) => {
  const unit = textOf(owner['unit']);
  switch (owner['per']) {
    case 'metre':
      return [`${unit}/m`];
    case 'unit':
      return line['unit'] === undefined ? [unit] : [unit, `${unit}/${textOf(line['unit'])}`];
    default:
      return [unit];
  }
};

const ofPrice: Units = (owner, line) => {
  const currency = textOf(owner['currency']);
  return owner['per'] === 'line' || line['unit'] === undefined
    ? [currency]
    : [currency, `${currency}/${textOf(line['unit'])}`];
};

const BIOGENIC: FieldTable = [
  ['biogenic.carbonPerKg', plain],
  ['biogenic.moisture', plain],
  ['biogenic.carbonShare', plain],
];

/** Every quantity of a BOM line; a test holds this against the schema. */
export const BOM_LINE_FIELDS: FieldTable = [
  ['quantity', ofOwner('unit')],
  ['mass.value', ofMass],
  ['lengthM', () => ['m']],
  ['yieldSteps.*.value', plain],
  ['yieldSteps.*.netKg', kilograms],
  ['yieldSteps.*.blankKg', kilograms],
  ['scrap.distanceKm', kilometres],
  ['price.value', ofPrice],
  ...BIOGENIC,
];

const legs = (name: string): FieldTable => [
  [`${name}.*.distanceKm`, kilometres],
  [`${name}.*.massKg`, kilograms],
  [`${name}.*.vehicle.fuelPerKmEmpty`, fuelPerKm],
  [`${name}.*.vehicle.fuelPerKmFull`, fuelPerKm],
  [`${name}.*.vehicle.capacityT`, () => ['t']],
  [`${name}.*.vehicle.loadFactor`, plain],
  [`${name}.*.vehicle.emptyShare`, plain],
];

/** Every quantity of an activity of any kind; a test holds this against the schema. */
export const ACTIVITY_FIELDS: FieldTable = [
  ['hours', () => ['h']],
  ['averagePowerKw', () => ['kW']],
  ['amount', (owner) => [textOf(owner['kind'] === 'spend' ? owner['currency'] : owner['unit'])]],
  ['allocation.part', ofAllocationKey],
  ['allocation.whole', plain],
  ['allocation.alternatives.*.part', ofAllocationKey],
  ['massKg', kilograms],
  ['lossShare', plain],
  ['composition.*.share', plain],
  ...legs('legs'),
  ...legs('returnTrip'),
  ['trips', plain],
  ['lossRate', plain],
  ['repairShare', plain],
  ['cleaning.amount', ofOwner('unit')],
  ['biogenicCarbonKg', kilograms],
  ...BIOGENIC,
  ['used', ofOwner('lifeUnit')],
  ['life', ofOwner('lifeUnit')],
];

/** Every quantity of a part of the electricity supply; a test holds this against the schema. */
export const SOURCE_FIELDS: FieldTable = [['kwh', () => ['kWh']]];

type Change = (field: QuantityField) => Quantity | undefined;
const NO_CONTEXT: FieldContext = { site: undefined };

/** The line with its quantities changed; undefined takes one away. Unchanged, it stays the same object. */
export function mapBomLine<T extends Partial<BomLine>>(line: T, change: Change): T {
  return mapTable(line, BOM_TABLE, change, NO_CONTEXT);
}

/** The activity with its quantities changed. */
export function mapActivity(
  activity: Activity,
  change: Change,
  context: FieldContext = NO_CONTEXT,
): Activity {
  return mapTable(activity, ACTIVITY_TABLE, change, context);
}

/** The part of the supply with its quantities changed. */
export function mapSource(source: ElectricitySource, change: Change): ElectricitySource {
  return mapTable(source, SOURCE_TABLE, change, NO_CONTEXT);
}

interface CutRow {
  readonly segments: readonly string[];
  readonly first: string;
  readonly units: Units;
}

const BOM_TABLE = cut(BOM_LINE_FIELDS);
const ACTIVITY_TABLE = cut(ACTIVITY_FIELDS);
const SOURCE_TABLE = cut(SOURCE_FIELDS);

function cut(table: FieldTable): readonly CutRow[] {
  return table.map(([path, units]) => {
    const segments = path.split('.');
    return { segments, first: segments[0] ?? '', units };
  });
}

function mapTable<T extends object>(
  line: T,
  table: readonly CutRow[],
  change: Change,
  context: FieldContext,
): T {
  let mapped = line;
  for (const { segments, first, units } of table) {
    // Most lines lack most fields; this look is all they cost.
    if ((line as Names)[first] !== undefined) {
      mapped = mapPath(mapped, segments, ({ value, owner, path }) =>
        typeof value === 'string'
          ? change({ path, quantity: value as Quantity, units: units(owner, line as Names, context) })
          : value,
      );
    }
  }
  return mapped;
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
