import { type ArchiveEntry, type Entity, type EntityMaker } from './entity.ts';

/** A quantity of its own for every unit code: the study's amounts are already in the unit of each factor. */
export function quantityOf(unit: string, { ref }: EntityMaker): Entity {
  return {
    unit: ref('Unit', unit),
    flowProperty: ref('FlowProperty', unit),
  };
}

/** The reference quantity of a flow. */
export function flowPropertiesOf(unit: string, { ref }: EntityMaker): readonly Entity[] {
  return [
    {
      '@type': 'FlowPropertyFactor',
      isRefFlowProperty: true,
      conversionFactor: 1,
      flowProperty: ref('FlowProperty', unit),
    },
  ];
}

/** Unit group and flow property of every unit that occurs. */
export function quantityEntries(units: Iterable<string>, maker: EntityMaker): readonly ArchiveEntry[] {
  const { ref, entry } = maker;
  return [...new Set(units)].flatMap((unit) => [
    entry('UnitGroup', unit, {
      units: [{ ...ref('Unit', unit), isRefUnit: true, conversionFactor: 1 }],
      defaultFlowProperty: ref('FlowProperty', unit),
    }),
    entry('FlowProperty', unit, {
      flowPropertyType: 'PHYSICAL_QUANTITY',
      unitGroup: ref('UnitGroup', unit),
    }),
  ]);
}
