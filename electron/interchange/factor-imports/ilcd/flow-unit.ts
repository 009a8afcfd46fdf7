import { attribute, find, findAll, textAt, type XmlNode } from '../xml-tree.ts';

/** Units of the flow properties of the ILCD reference data, by their English names. */
const PROPERTY_UNITS: readonly (readonly [RegExp, string])[] = [
  [/^mass$/, 'kg'],
  [/^volume$/, 'm3'],
  [/^area$/, 'm2'],
  [/^length$/, 'm'],
  [/^(number of (pieces|items)|items?|pieces?)$/, 'piece'],
  [/net calorific value|^energy$/, 'MJ'],
  [/^(goods )?transport( \(mass\*distance\))?$/, 'tkm'],
];

/** How a product flow is counted, and what one unit of it weighs. */
export interface FlowUnit {
  readonly name: string;
  /** Unit of the reference property; undefined where its name says none we know. */
  readonly unit: string | undefined;
  /** The property as the data set names it. */
  readonly property: string;
  readonly massPerUnitKg?: string;
}

/**
 * Reads unit and mass conversion from a flow data set. `unitOf` gives the reference unit of a flow property from the data
 * sets of the archive, where they are there.
 */
export function flowUnit(flow: XmlNode, unitOf: (propertyId: string) => string | undefined): FlowUnit {
  const information = find(flow, 'flowInformation');
  const reference = textAt(information, 'quantitativeReference', 'referenceToReferenceFlowProperty') || '0';
  const properties = findAll(find(flow, 'flowProperties'), 'flowProperty');
  const byId = properties.find((property) => attribute(property, 'dataSetInternalID') === reference);
  const main = byId ?? properties[0];
  const mass = properties.find(
    (property) => property !== main && /^mass$|^masse$/i.test(propertyName(property)),
  );
  const massPerUnit = textAt(mass, 'meanValue');
  return {
    name: textAt(information, 'dataSetInformation', 'name', 'baseName'),
    unit: unitOf(attribute(find(main, 'referenceToFlowPropertyDataSet'), 'refObjectId')) ?? knownUnit(main),
    property: propertyName(main),
    ...(massPerUnit === '' || (textAt(main, 'meanValue') !== '1' && Number(textAt(main, 'meanValue')) !== 1)
      ? {}
      : { massPerUnitKg: massPerUnit }),
  };
}

function propertyName(property: XmlNode | undefined): string {
  return textAt(property, 'referenceToFlowPropertyDataSet', 'shortDescription');
}

function knownUnit(property: XmlNode | undefined): string | undefined {
  const name = propertyName(property).toLowerCase();
  return PROPERTY_UNITS.find(([pattern]) => pattern.test(name))?.[1];
}
