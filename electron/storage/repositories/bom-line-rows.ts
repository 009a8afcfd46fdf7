import type { BomLine } from '../../../shared/model/bom-line.ts';
import { canonicalJson } from '../canonical-json.ts';
import type { Row } from '../tables.ts';

/** A BOM line as a row of `bom_line`; what is optional in the line is null in the row. */
export function rowOfLine(line: BomLine, studyId: number, ordinal: number): Row {
  return {
    id: line.id,
    study_id: studyId,
    parent_id: line.parentId,
    ordinal,
    position: line.position ?? null,
    part_number: line.partNumber ?? null,
    description: line.description ?? null,
    material_text: line.materialText ?? null,
    quantity: line.quantity ?? null,
    unit: line.unit ?? null,
    mass_value: line.mass?.value ?? null,
    mass_unit: line.mass?.unit ?? null,
    mass_per: line.mass?.per ?? null,
    length_m: line.lengthM ?? null,
    procurement: line.procurement ?? null,
    supplier: line.supplier ?? null,
    country: line.country ?? null,
    note: line.note ?? null,
    source_id: line.origin?.sourceId ?? null,
    source_row: line.origin?.row ?? null,
    assignment: jsonOrNull(line.assignment),
    yield_steps: jsonOrNull(line.yieldSteps),
    corrections: jsonOrNull(line.corrections),
    imported_text: jsonOrNull(line.importedText),
    scrap: jsonOrNull(line.scrap),
    price: jsonOrNull(line.price),
    biogenic: jsonOrNull(line.biogenic),
    data: jsonOrNull(line.data),
    capital_goods: flagOrNull(line.capitalGoods),
    extra: jsonOrNull(line.extra),
    confidential: flagOrNull(line.confidential),
  };
}

/**
 * The line of a row, not yet checked: give it to {@link BomLine}. Null columns are left out, so that the line is
 * the same as the one that was written.
 */
export function uncheckedLineOfRow(row: Row): unknown {
  const line: Record<string, unknown> = { id: row['id'], parentId: row['parent_id'] };
  for (const [field, column] of PLAIN_FIELDS) {
    const value = row[column];
    if (value !== null && value !== undefined) {
      line[field] = value;
    }
  }
  if (row['mass_value'] !== null) {
    line['mass'] = { value: row['mass_value'], unit: row['mass_unit'], per: row['mass_per'] };
  }
  if (row['source_id'] !== null) {
    line['origin'] = { sourceId: row['source_id'], row: row['source_row'] };
  }
  for (const [field, column] of FLAGS) {
    const flag = row[column];
    if (flag !== null && flag !== undefined) {
      line[field] = flag === 1;
    }
  }
  for (const [field, column] of JSON_FIELDS) {
    const value = row[column];
    if (typeof value === 'string') {
      line[field] = JSON.parse(value);
    }
  }
  return line;
}

const PLAIN_FIELDS: readonly (readonly [keyof BomLine, string])[] = [
  ['position', 'position'],
  ['partNumber', 'part_number'],
  ['description', 'description'],
  ['materialText', 'material_text'],
  ['quantity', 'quantity'],
  ['unit', 'unit'],
  ['lengthM', 'length_m'],
  ['procurement', 'procurement'],
  ['supplier', 'supplier'],
  ['country', 'country'],
  ['note', 'note'],
];

const FLAGS: readonly (readonly [keyof BomLine, string])[] = [
  ['capitalGoods', 'capital_goods'],
  ['confidential', 'confidential'],
];

const JSON_FIELDS: readonly (readonly [keyof BomLine, string])[] = [
  ['assignment', 'assignment'],
  ['yieldSteps', 'yield_steps'],
  ['corrections', 'corrections'],
  ['importedText', 'imported_text'],
  ['scrap', 'scrap'],
  ['price', 'price'],
  ['biogenic', 'biogenic'],
  ['data', 'data'],
  ['extra', 'extra'],
];

function flagOrNull(flag: boolean | undefined): number | null {
  return flag === undefined ? null : Number(flag);
}

function jsonOrNull(value: unknown): string | null {
  return value === undefined ? null : canonicalJson(value);
}
