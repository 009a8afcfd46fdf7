/**
 * A table whose rows are under history: its key and all its stored columns. The history stores rows by the order
 * of the columns: later columns go to the end, none is ever removed from the list or moved.
 */
export interface TableSpec {
  readonly name: string;
  readonly key: readonly string[];
  readonly columns: readonly string[];
}

/** A row as it is written and read: every column of the table, null where empty. */
export type Row = Readonly<Record<string, string | number | null>>;

/** The electricity supply stands in the site's row since version 30; its column here stays for older history. */
const STUDY: TableSpec = {
  name: 'study',
  key: ['id'],
  columns: ['id', 'title', 'product', 'scope', 'assumptions', 'electricity', 'site_id'],
};

const SITE: TableSpec = { name: 'site', key: ['id'], columns: ['id', 'data', 'electricity'] };

const BOM_SOURCE: TableSpec = {
  name: 'bom_source',
  key: ['id', 'study_id'],
  columns: ['id', 'study_id', 'ordinal', 'document'],
};

const BOM_LINE: TableSpec = {
  name: 'bom_line',
  key: ['id', 'study_id'],
  columns: [
    'id',
    'study_id',
    'parent_id',
    'ordinal',
    'position',
    'part_number',
    'description',
    'material_text',
    'quantity',
    'unit',
    'mass_value',
    'mass_unit',
    'mass_per',
    'length_m',
    'procurement',
    'supplier',
    'country',
    'note',
    'source_id',
    'source_row',
    'assignment',
    'yield_steps',
    'corrections',
    'imported_text',
    'scrap',
    'price',
    'biogenic',
    'data',
    'capital_goods',
    'extra',
    'confidential',
  ],
};

const ACTIVITY: TableSpec = { ...BOM_SOURCE, name: 'activity' };
const FACTOR: TableSpec = { ...BOM_SOURCE, name: 'factor' };

const SUPPLIER_PCF: TableSpec = { ...BOM_SOURCE, name: 'supplier_pcf' };
const VARIANT: TableSpec = { ...BOM_SOURCE, name: 'variant' };

const STUDY_SECTION: TableSpec = {
  name: 'study_section',
  key: ['name', 'study_id'],
  columns: ['name', 'study_id', 'document'],
};

const LIBRARY_REFERENCE: TableSpec = {
  name: 'library_reference',
  key: ['id', 'version', 'study_id'],
  columns: ['id', 'version', 'study_id', 'ordinal'],
};

const MAPPING_DECISION: TableSpec = {
  name: 'mapping_decision',
  key: ['subject', 'match_key'],
  columns: ['subject', 'match_key', 'assignment'],
};

/** A frozen issue; its number is given once for the whole project. Its document stands in `issue_document`. */
const ISSUE: TableSpec = {
  name: 'issue',
  key: ['number', 'of_study'],
  columns: ['number', 'of_study', 'status', 'time', 'made_by', 'summary', 'sha256', 'note'],
};

/**
 * True when it is quicker to read a whole table once than so many of its rows one by one. Measured: one row by its
 * key costs about as much as eight in passing; below some hundreds neither is felt.
 */
export function isBulk(wanted: number, tableSize: () => number): boolean {
  return wanted >= 500 && wanted * 8 >= tableSize();
}

/** All tables under history, by the name used in `history_change.table_name`. */
export const TABLES = {
  study: STUDY,
  site: SITE,
  bomSource: BOM_SOURCE,
  bomLine: BOM_LINE,
  activity: ACTIVITY,
  factor: FACTOR,
  supplierPcf: SUPPLIER_PCF,
  variant: VARIANT,
  studySection: STUDY_SECTION,
  libraryReference: LIBRARY_REFERENCE,
  mappingDecision: MAPPING_DECISION,
  issue: ISSUE,
} as const;

/** The tables whose rows belong to one study each. */
export const TABLES_OF_A_STUDY: readonly TableSpec[] = Object.values(TABLES).filter(({ columns }) =>
  columns.includes('study_id'),
);

/** The table of that name; undefined for a name this version does not know. */
export function tableNamed(name: string): TableSpec | undefined {
  return Object.values(TABLES).find((table) => table.name === name);
}

/** Values of the key columns as a JSON list: `["L-0001",1]`. */
export function keyOf(table: TableSpec, row: Row): string {
  return JSON.stringify(table.key.map((column) => row[column]));
}

/** Inverse of {@link keyOf}: a row with the key columns only. */
export function rowOfKey(table: TableSpec, key: string): Row {
  const values = JSON.parse(key) as (string | number)[];
  return Object.fromEntries(table.key.map((column, index) => [column, values[index] ?? null]));
}

/**
 * The row as stored in the history: JSON list of its values in column order, empty columns at the end left out,
 * so that a column added later (always at the end) changes no text. Equal rows have equal text.
 */
export function rowToJson(table: TableSpec, row: Row): string {
  return valuesToJson(rowValues(table, row));
}

/** The values of a row in column order, null where empty. */
export function rowValues(table: TableSpec, row: Row): (string | number | null)[] {
  return table.columns.map((column) => row[column] ?? null);
}

/** {@link rowToJson} of values in column order. */
export function valuesToJson(values: readonly (string | number | null)[]): string {
  let length = values.length;
  while (length > 0 && values[length - 1] === null) {
    length -= 1;
  }
  return JSON.stringify(length === values.length ? values : values.slice(0, length));
}

/** Inverse of {@link rowToJson}. */
export function rowFromJson(table: TableSpec, json: string): Row {
  const values = JSON.parse(json) as (string | number | null)[];
  return Object.fromEntries(table.columns.map((column, index) => [column, values[index] ?? null]));
}
