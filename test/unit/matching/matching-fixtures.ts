import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parse } from 'csv-parse/sync';
import { loadBundledLibrary } from '../../../electron/interchange/factor-library/load-library.ts';
import { loadKnowledge } from '../../../electron/interchange/knowledge/load-knowledge.ts';
import { readTableFile } from '../../../electron/interchange/read-table-file.ts';
import { interpretBom } from '../../../electron/reading/interpret-bom.ts';
import type { BomLine } from '../../../shared/model/bom-line.ts';

const root = resolve(import.meta.dirname, '../../..');
const fixtures = join(root, 'test/fixtures');

/** The knowledge and the factors that ship. */
export const knowledge = loadKnowledge(join(root, 'resources/knowledge'));
export const library = loadBundledLibrary(join(root, 'resources/factors'));

/** A text table of the fixtures as records. */
export function fixtureRecords(file: string): readonly Readonly<Record<string, string>>[] {
  return parse(readFileSync(join(fixtures, file), 'utf8'), { columns: true });
}

/** The lines of an export of the example machine, as the product reads them. */
export async function exampleLines(file: string): Promise<readonly BomLine[]> {
  const raw = await readTableFile(join(root, 'resources/example/winder-cw2400', file));
  if (!raw.ok) {
    throw new Error(raw.error.code);
  }
  const reading = interpretBom(raw.value);
  if (!reading.ok) {
    throw new Error(reading.error.code);
  }
  return reading.value.lines;
}

/** A line of an invented bill of materials. */
export function line(id: string, fields: Partial<BomLine> = {}): BomLine {
  return { id, parentId: null, ...fields };
}
