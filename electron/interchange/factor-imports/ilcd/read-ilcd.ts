import type { RawFactorRecord } from '../../../../shared/model/factor-import.ts';
import type { Finding } from '../../../../shared/model/finding.ts';
import type { ReadGuard } from '../../read-guard.ts';
import { refuse } from '../../read-guard.ts';
import type { SourceFile } from '../../source-file.ts';
import { readXmlFile } from '../../xlsx/xml-part.ts';
import type { ZipArchive } from '../../xlsx/zip-archive.ts';
import { partsLike, readTreePart } from '../archive-parts.ts';
import type { ReadFactors } from '../import-finding.ts';
import { attribute, createTree, find, findAll, textAt, type XmlNode } from '../xml-tree.ts';
import { type FlowUnit, flowUnit } from './flow-unit.ts';
import { processRecord } from './process-record.ts';

const PROCESSES = /(^|\/)processes\/[^/]+\.xml$/;

/** Whether an archive holds ILCD process data sets. */
export function isIlcdArchive(archive: ZipArchive): boolean {
  return partsLike(archive, PROCESSES).length > 0;
}

/** Reads all process data sets of an ILCD or ILCD+EPD archive with the flows they refer to. */
export async function readIlcdArchive(archive: ZipArchive): Promise<ReadFactors> {
  const units = await readUnits(archive);
  const flows = new Map<string, FlowUnit>();
  for (const part of partsLike(archive, /(^|\/)flows\/[^/]+\.xml$/)) {
    const flow = await readTreePart(archive, part);
    const id = textAt(flow, 'flowInformation', 'dataSetInformation', 'UUID');
    flows.set(
      id,
      flowUnit(flow, (property) => units.get(property)),
    );
  }
  const processes: [string, XmlNode][] = [];
  for (const part of partsLike(archive, PROCESSES)) {
    processes.push([part, await readTreePart(archive, part)]);
  }
  return factorsOf(processes, flows, archive.guard.file);
}

/** Reads a single process data set. Without its flow it has no unit and is refused, listed by name. */
export async function readIlcdFile(source: SourceFile, guard: ReadGuard): Promise<ReadFactors> {
  const tree = createTree(guard);
  await readXmlFile(source, guard, tree.handler);
  const root = tree.root();
  if (root.name !== 'processDataSet') {
    refuse('input.factorImport.unknown', { file: guard.file }, { file: guard.file });
  }
  return factorsOf([['', root]], new Map(), guard.file);
}

function factorsOf(
  processes: readonly (readonly [string, XmlNode])[],
  flows: ReadonlyMap<string, FlowUnit>,
  file: string,
): ReadFactors {
  const records: RawFactorRecord[] = [];
  const refused: Finding[] = [];
  for (const [part, process] of processes) {
    const place = { file, ...(part === '' ? {} : { sheet: part.slice(0, 200) }) };
    const record = processRecord(process, (id) => flows.get(id), place);
    if ('code' in record) {
      refused.push(record);
    } else {
      records.push(record);
    }
  }
  return { format: 'ilcd', rows: processes.length, records, footprints: [], refused, warnings: [] };
}

/** Reference unit of every flow property whose unit group is in the archive. */
async function readUnits(archive: ZipArchive): Promise<ReadonlyMap<string, string>> {
  const groups = new Map<string, string>();
  for (const part of partsLike(archive, /(^|\/)unitgroups\/[^/]+\.xml$/)) {
    const group = await readTreePart(archive, part);
    const information = find(group, 'unitGroupInformation');
    const reference = textAt(information, 'quantitativeReference', 'referenceToReferenceUnit') || '0';
    const unit = findAll(find(group, 'units'), 'unit').find(
      (candidate) => attribute(candidate, 'dataSetInternalID') === reference,
    );
    groups.set(textAt(information, 'dataSetInformation', 'UUID'), textAt(unit, 'name'));
  }
  const units = new Map<string, string>();
  for (const part of partsLike(archive, /(^|\/)flowproperties\/[^/]+\.xml$/)) {
    const property = await readTreePart(archive, part);
    const information = find(property, 'flowPropertiesInformation');
    const group = find(information, 'quantitativeReference', 'referenceToReferenceUnitGroup');
    const unit = groups.get(attribute(group, 'refObjectId'));
    if (unit !== undefined && unit !== '') {
      units.set(textAt(information, 'dataSetInformation', 'UUID'), unit);
    }
  }
  return units;
}
