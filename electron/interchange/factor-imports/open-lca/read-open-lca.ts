import type { RawFactorRecord, RawValue } from '../../../../shared/model/factor-import.ts';
import type { Finding, Place } from '../../../../shared/model/finding.ts';
import type { ZipArchive } from '../../xlsx/zip-archive.ts';
import { partsLike, readJsonPart } from '../archive-parts.ts';
import { climateRole } from '../climate-role.ts';
import { type ReadFactors, refusedRow } from '../import-finding.ts';
import { type JsonObject, objectOf, objectsIn, textIn, textInside } from '../json-fields.ts';
import { characterised, climateMethod, type ClimateMethod } from './climate-method.ts';
import { referenceFlow, type ReferenceFlow } from './open-lca-units.ts';

const DATA_SETS = /(^|\/)(results|processes)\/[^/]+\.json$/;

/** Whether an archive is a package of openLCA (JSON-LD). */
export function isOpenLcaArchive(archive: ZipArchive): boolean {
  return (
    partsLike(archive, /(^|\/)(olca-schema|openlca)\.json$/).length > 0 ||
    partsLike(archive, DATA_SETS).length > 0
  );
}

/**
 * Reads the results and system processes of an openLCA package: impact results as they are stated, inventories of system
 * processes times the climate indicators of the same package. Unit processes need a matrix and are refused, each by name.
 */
export async function readOpenLca(archive: ZipArchive): Promise<ReadFactors> {
  const { file } = archive.guard;
  const categories: JsonObject[] = [];
  for (const part of partsLike(archive, /(^|\/)lcia_categories\/[^/]+\.json$/)) {
    categories.push(objectOf(await readJsonPart(archive, part)));
  }
  const method = climateMethod(categories);
  const units = new Map(
    categories.map((category) => [
      textIn(category, '@id'),
      textIn(category, 'refUnit') || textIn(category, 'referenceUnitName'),
    ]),
  );
  const records: RawFactorRecord[] = [];
  const refused: Finding[] = [];
  const parts = partsLike(archive, DATA_SETS);
  for (const part of parts) {
    const content = await readJsonPart(archive, part);
    const place = { file, sheet: part.slice(0, 200) };
    const record =
      content === undefined
        ? refusedRow('notJson', place, { value: part.slice(0, 80) })
        : recordOf(objectOf(content), place, method, units);
    if ('code' in record) {
      refused.push(record);
    } else {
      records.push(record);
    }
  }
  return { format: 'openLca', rows: parts.length, records, footprints: [], refused, warnings: [] };
}

function recordOf(
  data: JsonObject,
  place: Place,
  method: ClimateMethod,
  units: ReadonlyMap<string, string>,
): RawFactorRecord | Finding {
  const name = textIn(data, 'name').slice(0, 300) || '–';
  const isResult = textIn(data, '@type') === 'Result';
  const stated = objectsIn(data, 'impactResults').flatMap((result) => impactValue(result, units));
  const reference = isResult ? resultReference(data) : processReference(data);
  if (reference === undefined) {
    return refusedRow('noFlow', place, { name });
  }
  if (stated.length > 0) {
    return record(data, name, place, reference, stated);
  }
  if (!isResult && textIn(data, 'processType') !== 'LCI_RESULT') {
    return refusedRow('unitProcess', place, { name });
  }
  const values = characterised(data, method);
  if (typeof values === 'string') {
    return refusedRow('flowUnit', place, { name, value: values });
  }
  return values.length === 0
    ? refusedRow('noClimate', place, { name })
    : record(data, name, place, reference, values);
}

function impactValue(result: JsonObject, units: ReadonlyMap<string, string>): readonly RawValue[] {
  const label = textInside(result, 'indicator', 'name');
  const role = climateRole(label);
  const unit =
    textInside(result, 'indicator', 'refUnit') || units.get(textInside(result, 'indicator', '@id'));
  return role === undefined ? [] : [{ role, label, value: textIn(result, 'amount'), unit: unit ?? '' }];
}

function record(
  data: JsonObject,
  name: string,
  place: Place,
  { amount, unit, product }: ReferenceFlow,
  values: readonly RawValue[],
): RawFactorRecord {
  const documentation = objectOf(data['processDocumentation']);
  const until = textIn(documentation, 'validUntil').slice(0, 10);
  const year = textIn(documentation, 'validFrom').slice(0, 4);
  const location = textInside(data, 'location', 'code') || textInside(data, 'location', 'name');
  return {
    key: textIn(data, '@id') || name.slice(0, 70),
    place,
    names: { en: (product === '' || product === name ? name : `${name} | ${product}`).slice(0, 300) },
    unit,
    amount,
    values,
    geography: location.slice(0, 80) || 'notStated',
    referenceYear: /^\d{4}$/.test(year) ? year : 'notStated',
    scope: 'cradleToGate',
    ...(/^\d{4}-\d{2}-\d{2}$/.test(until) ? { validUntil: until } : {}),
  };
}

function processReference(data: JsonObject): ReferenceFlow | undefined {
  const all = objectsIn(data, 'exchanges');
  return referenceFlow(
    all.find(
      (exchange) =>
        exchange['isQuantitativeReference'] === true || exchange['quantitativeReference'] === true,
    ),
  );
}

function resultReference(data: JsonObject): ReferenceFlow | undefined {
  return referenceFlow(objectsIn(data, 'flowResults').find((flow) => flow['isRefFlow'] === true));
}
