import { type BomLine } from './model/bom-line.ts';

/** What a line of a BOM is called for people: its description, else part number, position or id; never empty. */
export function lineName({
  description,
  partNumber,
  position,
  id,
}: Pick<BomLine, 'description' | 'partNumber' | 'position' | 'id'>): string {
  return [description, partNumber, position].find((text) => text?.trim()) ?? id;
}
