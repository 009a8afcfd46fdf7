import { type Activity } from '../../../shared/model/activity.ts';
import { type ElectricitySupply } from '../../../shared/model/electricity.ts';
import { type Quantity } from '../../../shared/model/quantity.ts';
import { type StudyDocument } from '../../../shared/model/study.ts';
import { type Variant, type VariantChange } from '../../../shared/model/variant.ts';
import { mapActivity, mapBomLine, mapSource } from './quantity-fields.ts';
import { parameterField } from './resolve-parameters.ts';

/** Where a quantity of a study stands. */
export interface QuantityPlace {
  /** Line, activity, electricity source; absent for a parameter. */
  readonly lineId?: string;
  readonly field: string;
  /** Id of the variant it belongs to, if it is one of a variant. */
  readonly variant?: string;
}

type Change = (quantity: Quantity, place: QuantityPlace) => Quantity;

/** The study with every quantity changed, those of its variants too; what did not change stays the same object. */
export function mapStudyQuantities(study: StudyDocument, change: Change): StudyDocument {
  const { parameters, bom, electricity, activities, variants } = study;
  const next = {
    parameters: mapList(parameters, (parameter) => {
      const value = change(parameter.value, { field: parameterField(parameter.name) });
      return value === parameter.value ? parameter : { ...parameter, value };
    }),
    bom: mapList(bom, (line) => mapBomLine(line, (field) => change(field.quantity, at(line.id, field.path)))),
    electricity: electricity && mapSupply(electricity, change),
    activities: mapList(activities, (activity) => mapActivityQuantities(activity, change)),
    variants: mapList(variants, (variant) => mapVariant(variant, change)),
  };
  const changed = Object.entries(next).filter(
    ([name, value]) => value !== study[name as keyof StudyDocument],
  );
  return changed.length === 0 ? study : { ...study, ...Object.fromEntries(changed) };
}

function mapActivityQuantities(activity: Activity, change: Change, variant?: string): Activity {
  return mapActivity(activity, (field) => change(field.quantity, at(activity.id, field.path, variant)));
}

function mapSupply(supply: ElectricitySupply, change: Change, variant?: string): ElectricitySupply {
  const sources = mapList(supply.sources, (source) =>
    mapSource(source, (field) => change(field.quantity, at(source.id, field.path, variant))),
  );
  return sources === supply.sources ? supply : { ...supply, sources };
}

function mapVariant(variant: Variant, change: Change): Variant {
  const changes = mapList(variant.changes, (one) => mapVariantChange(one, variant.id, change));
  return changes === variant.changes ? variant : { ...variant, changes };
}

function mapVariantChange(one: VariantChange, variant: string, change: Change): VariantChange {
  switch (one.kind) {
    case 'parameter': {
      const value = change(one.value, { field: parameterField(one.name), variant });
      return value === one.value ? one : { ...one, value };
    }
    case 'line': {
      const set = mapSetFields(one.set, (quantity, path) => change(quantity, at(one.lineId, path, variant)));
      return set === one.set ? one : { ...one, set };
    }
    case 'addLine': {
      const { id } = one.line;
      const line = mapBomLine(one.line, (field) => change(field.quantity, at(id, field.path, variant)));
      return line === one.line ? one : { ...one, line };
    }
    case 'activity': {
      const activity = mapActivityQuantities(one.activity, change, variant);
      return activity === one.activity ? one : { ...one, activity };
    }
    case 'electricity': {
      const supply = mapSupply(one.supply, change, variant);
      return supply === one.supply ? one : { ...one, supply };
    }
    case 'removeLine':
    case 'removeActivity':
    case 'factor':
      return one;
  }
}

type SetFields = Extract<VariantChange, { kind: 'line' }>['set'];

/** Fields of a line change are those of a line, or null to take one away. */
function mapSetFields(set: SetFields, change: (quantity: Quantity, path: string) => Quantity): SetFields {
  const given = set as Parameters<typeof mapBomLine>[0];
  return mapBomLine(given, (field) => change(field.quantity, field.path));
}

function at(lineId: string, field: string, variant?: string): QuantityPlace {
  return variant === undefined ? { lineId, field } : { lineId, field, variant };
}

function mapList<L extends readonly unknown[] | undefined>(
  list: L,
  change: (item: NonNullable<L>[number]) => NonNullable<L>[number],
): L {
  if (list === undefined) {
    return list;
  }
  const mapped = list.map(change);
  return mapped.every((item, index) => item === list[index]) ? list : (mapped as unknown as L);
}
