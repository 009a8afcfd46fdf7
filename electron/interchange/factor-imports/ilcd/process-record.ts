import type { RawFactorRecord, RawValue } from '../../../../shared/model/factor-import.ts';
import type { Finding, Place } from '../../../../shared/model/finding.ts';
import { climateRole } from '../climate-role.ts';
import { refusedRow } from '../import-finding.ts';
import { attribute, find, findAll, textAt, type XmlNode } from '../xml-tree.ts';
import type { FlowUnit } from './flow-unit.ts';

/** Modules of cradle to gate (EN 15804): in one number, or apart. */
const WHOLE = /^a1\s*[-–]\s*a3$/i;
const PARTS = ['A1', 'A2', 'A3'] as const;
const BOUNDARY = 'EN 15804 A1-A3';

/** Makes a record of a process data set; the flow is that of its reference product. */
export function processRecord(
  process: XmlNode,
  flowOf: (id: string) => FlowUnit | undefined,
  place: Place,
): RawFactorRecord | Finding {
  const information = find(process, 'processInformation');
  const data = find(information, 'dataSetInformation');
  const names = namesOf(data);
  const reference = referenceExchange(process);
  const flow = flowOf(attribute(find(reference, 'referenceToFlowDataSet'), 'refObjectId'));
  const amount = textAt(reference, 'resultingAmount') || textAt(reference, 'meanAmount');
  const values = findAll(find(process, 'LCIAResults'), 'LCIAResult').flatMap(climateValues);
  if (values.length === 0) {
    return refusedRow('noClimate', place, { name: names.en });
  }
  if (flow?.unit === undefined || amount === '') {
    return refusedRow('noFlow', place, { name: names.en, value: flow?.property ?? '' });
  }
  const time = find(information, 'time');
  const validUntil = textAt(time, 'dataSetValidUntil');
  const publication = find(process, 'administrativeInformation', 'publicationAndOwnership');
  const registration = textAt(publication, 'registrationNumber');
  const owner = textAt(publication, 'referenceToOwnershipOfDataSet', 'shortDescription');
  const uuid = textAt(data, 'UUID');
  return {
    key: uuid || names.en.slice(0, 70),
    place,
    names,
    unit: flow.unit,
    amount,
    ...(flow.massPerUnitKg === undefined ? {} : { massPerUnitKg: flow.massPerUnitKg }),
    values,
    geography: location(information) || 'notStated',
    referenceYear: textAt(time, 'referenceYear').slice(0, 20) || 'notStated',
    scope: 'cradleToGate',
    boundary: BOUNDARY,
    ...(/^\d{4}$/.test(validUntil) ? { validUntil: `${validUntil}-12-31` } : {}),
    source: {
      ...(owner === '' ? {} : { publisher: owner.slice(0, 300) }),
      place: (registration === '' ? uuid : registration).slice(0, 300),
    },
  };
}

function namesOf(data: XmlNode | undefined): RawFactorRecord['names'] {
  const all = findAll(find(data, 'name'), 'baseName').map((node) => ({
    language: attribute(node, 'lang').toLowerCase(),
    text: node.text.trim().slice(0, 300),
  }));
  const inLanguage = (language: string): string | undefined =>
    all.find((name) => name.language.startsWith(language) && name.text !== '')?.text;
  const [german, chinese] = [inLanguage('de'), inLanguage('zh')];
  return {
    en: inLanguage('en') ?? all.find(({ text }) => text !== '')?.text ?? '–',
    ...(chinese === undefined ? {} : { 'zh-CN': chinese }),
    ...(german === undefined ? {} : { de: german }),
  };
}

function referenceExchange(process: XmlNode): XmlNode | undefined {
  const id = textAt(process, 'processInformation', 'quantitativeReference', 'referenceToReferenceFlow');
  return findAll(find(process, 'exchanges'), 'exchange').find(
    (exchange) => attribute(exchange, 'dataSetInternalID') === id,
  );
}

function location(information: XmlNode | undefined): string {
  const place = find(information, 'geography', 'locationOfOperationSupplyOrProduction');
  return attribute(place, 'location').slice(0, 80);
}

/** A1-A3 where it is one number, else A1, A2 and A3; a data set without modules states its amount. */
function climateValues(result: XmlNode): readonly RawValue[] {
  const label = shortName(find(result, 'referenceToLCIAMethodDataSet'));
  const role = climateRole(label);
  if (role === undefined) {
    return [];
  }
  const other = find(result, 'other');
  const stated = find(other, 'referenceToUnitGroupDataSet');
  const unit = stated === undefined ? 'kg CO2 eq' : shortName(stated);
  const amounts = findAll(other, 'amount');
  const value = (module: string, text: string): RawValue => ({
    role,
    label: module === '' ? label : `${label} · ${module}`,
    value: text,
    unit,
  });
  if (amounts.length === 0) {
    const mean = textAt(result, 'meanAmount');
    return mean === '' ? [] : [value('', mean)];
  }
  // Modules of other scenarios are alternatives, never added.
  const plain = amounts.filter((amount) => attribute(amount, 'scenario') === '');
  const whole = plain.filter((amount) => WHOLE.test(attribute(amount, 'module')));
  if (whole.length > 0) {
    return whole.map((amount) => value('A1-A3', amount.text.trim()));
  }
  const parts = PARTS.map((module) =>
    plain
      .filter((candidate) => attribute(candidate, 'module').toUpperCase() === module)
      .map((amount) => value(module, amount.text.trim())),
  );
  return parts.every((of) => of.length > 0) ? parts.flat() : [];
}

/** The English short description, else the first. */
function shortName(node: XmlNode | undefined): string {
  const all = findAll(node, 'shortDescription');
  const english = all.find((text) => attribute(text, 'lang').toLowerCase().startsWith('en'));
  return (english ?? all[0])?.text.trim() ?? '';
}
