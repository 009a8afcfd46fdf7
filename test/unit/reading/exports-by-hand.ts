import { expect } from 'vitest';
import type { BomReading } from '../../../electron/reading/bom-reading.ts';
import { interpretBom } from '../../../electron/reading/interpret-bom.ts';
import { fileOf, readBytes } from '../interchange/read-bytes.ts';

/** Reads the bytes of a list as a program would write it; every row must be accounted for. */
export async function readList(data: string | Buffer): Promise<BomReading> {
  const reading = interpretBom(fileOf(await readBytes(data)));
  if (!reading.ok) {
    throw new Error(`${reading.error.code} ${JSON.stringify(reading.error.params)}`);
  }
  const { rows, lines, nonItemRows } = reading.value.summary;
  expect(rows).toBe(lines + nonItemRows);
  return reading.value;
}

/** Every line as `level name quantity unit mass`, the name being part number or description. */
export function outline({ lines }: BomReading): readonly string[] {
  const byId = new Map(lines.map((line) => [line.id, line]));
  const levelOf = (id: string | null): number => {
    const parent = byId.get(id ?? '');
    return parent === undefined ? 0 : 1 + levelOf(parent.parentId);
  };
  return lines.map((line) =>
    [
      levelOf(line.parentId),
      line.partNumber ?? line.description,
      line.quantity ?? '?',
      line.unit ?? '',
      line.mass === undefined ? '-' : `${line.mass.value} ${line.mass.unit}/${line.mass.per}`,
    ].join(' '),
  );
}

/** Codes of findings that are more than a note, with their cells. */
export function troubles({ findings }: BomReading): readonly string[] {
  return findings
    .filter(({ severity }) => severity !== 'note')
    .map(({ code, place }) => `${code} ${place.cell ?? ''}`.trim());
}
