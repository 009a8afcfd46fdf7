import type { RawFootprint } from '../../../shared/model/factor-import.ts';
import type { Finding } from '../../../shared/model/finding.ts';
import { enforceLimit, type ReadGuard, refuse } from '../read-guard.ts';
import { readChunks, type SourceFile } from '../source-file.ts';
import { parseJson } from './archive-parts.ts';
import { type ReadFactors, refusedRow } from './import-finding.ts';
import { MOST_DATA_SET_BYTES } from './import-limits.ts';
import { type JsonObject, objectOf, textIn } from './json-fields.ts';

/**
 * Reads footprints of the PACT data model: one alone, a list, or the answer of a server (`data`). What they say is
 * understood elsewhere; an entry that is no footprint is listed. `input.factorImport.unknown` for any other JSON.
 */
export async function readPact(source: SourceFile, guard: ReadGuard): Promise<ReadFactors> {
  enforceLimit('limit.file.tooLarge', source.bytes, MOST_DATA_SET_BYTES, { file: guard.file });
  const chunks: Buffer[] = [];
  for await (const chunk of readChunks(source.handle, 0, source.bytes, guard)) {
    chunks.push(Buffer.from(chunk));
  }
  const entries = entriesOf(parseJson(withoutMark(Buffer.concat(chunks))));
  if (entries === undefined || !entries.some((entry) => isFootprint(objectOf(entry)))) {
    refuse('input.factorImport.unknown', { file: guard.file }, { file: guard.file });
  }
  const footprints: RawFootprint[] = [];
  const refused: Finding[] = [];
  for (const [index, entry] of entries.entries()) {
    const content = objectOf(entry);
    const place = { file: guard.file, row: index + 1 };
    if (isFootprint(content)) {
      footprints.push({ place, content });
    } else {
      refused.push(refusedRow('noFootprint', place, { value: textIn(content, 'id') }));
    }
  }
  const first = footprints[0]?.content ?? {};
  return {
    format: textIn(first, 'specVersion').startsWith('2') ? 'pact2' : 'pact3',
    rows: entries.length,
    records: [],
    footprints,
    refused,
    warnings: [],
    suggestedName: textIn(first, 'companyName'),
    publisher: textIn(first, 'companyName'),
  };
}

function entriesOf(json: unknown): readonly unknown[] | undefined {
  if (Array.isArray(json)) {
    return json as readonly unknown[];
  }
  const object = objectOf(json);
  if (isFootprint(object)) {
    return [object];
  }
  return Array.isArray(object['data'])
    ? object['data']
    : isFootprint(objectOf(object['data']))
      ? [object['data']]
      : undefined;
}

function isFootprint(object: JsonObject): boolean {
  return 'specVersion' in object && 'pcf' in object;
}

function withoutMark(bytes: Buffer): Buffer {
  return bytes.subarray(0, 3).toString('hex') === 'efbbbf' ? bytes.subarray(3) : bytes;
}
