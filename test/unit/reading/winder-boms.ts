import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parse } from 'csv-parse/sync';
import { z } from 'zod';
import { readTableFile } from '../../../electron/interchange/read-table-file.ts';
import { applyCorrection } from '../../../electron/reading/correct-line.ts';
import type { BomReading } from '../../../electron/reading/bom-reading.ts';
import { interpretBom } from '../../../electron/reading/interpret-bom.ts';
import { BOM_FIELDS, type BomLine } from '../../../shared/model/bom-line.ts';
import type { RawFile } from '../../../shared/model/raw-table.ts';

const EXAMPLE = resolve(import.meta.dirname, '../../../resources/example/winder-cw2400');
const FIXTURE = resolve(import.meta.dirname, '../../fixtures/winder-cw2400');

/** The three exports of the invented example machine, with the row offset of nothing but the language. */
export const EXPORTS = ['bom-en.xlsx', 'bom-zh.xlsx', 'bom-de.csv'] as const;
export type ExportName = (typeof EXPORTS)[number];

export async function rawExport(name: ExportName): Promise<RawFile> {
  const file = await readTableFile(resolve(EXAMPLE, name));
  if (!file.ok) {
    throw new Error(file.error.code);
  }
  return file.value;
}

export function interpreted(file: RawFile): BomReading {
  const reading = interpretBom(file);
  if (!reading.ok) {
    throw new Error(reading.error.code);
  }
  return reading.value;
}

export async function readExport(name: ExportName): Promise<BomReading> {
  return interpreted(await rawExport(name));
}

const TruthRow = z.record(z.string(), z.string());
export type TruthRow = z.infer<typeof TruthRow>;

/** The corrected BOM as a flat table, in the row order of the exports. */
export function truthRows(): readonly TruthRow[] {
  const text = readFileSync(resolve(FIXTURE, 'bom-truth.csv'), 'utf8');
  return z.array(TruthRow).parse(parse(text, { columns: true, bom: true }));
}

const Corrections = z.strictObject({
  note: z.string(),
  corrections: z.array(
    z.strictObject({
      match: z.strictObject({ position: z.string(), partNumber: z.string() }),
      set: z.partialRecord(z.enum(BOM_FIELDS), z.string()),
      reason: z.string().min(1),
    }),
  ),
});

export function exampleCorrections(): z.infer<typeof Corrections>['corrections'] {
  return Corrections.parse(JSON.parse(readFileSync(resolve(EXAMPLE, 'corrections.json'), 'utf8')))
    .corrections;
}

/** The lines with the seven corrections applied, each to exactly one line. */
export function correctedLines(lines: readonly BomLine[]): readonly BomLine[] {
  const result = [...lines];
  for (const { match, set, reason } of exampleCorrections()) {
    const hits = lines.filter(
      (line) => line.position === match.position && line.partNumber === match.partNumber,
    );
    const [line] = hits;
    if (line === undefined || hits.length !== 1) {
      throw new Error(`${hits.length} lines at ${match.position} ${match.partNumber}`);
    }
    const corrected = applyCorrection(line, set, reason);
    if (!corrected.ok) {
      throw new Error(corrected.error.code);
    }
    result[lines.indexOf(line)] = corrected.value;
  }
  return result;
}
