import { type ChangedFieldView, type ChangedObjectView } from '../../../shared/contract/history.ts';
import { type HistoryChange, type StoredRow } from '../ports.ts';

/** Columns that say where a row belongs, not what it says. */
const FRAME: ReadonlySet<string> = new Set(['id', 'study_id', 'ordinal', 'of_study']);

/** Longest value that is spelled out. */
const LONGEST = 400;

/** A changed row as people read it: what it is about, and the old and new value of every field that differs. */
export function changedObject({ table, key, before, after }: HistoryChange): ChangedObjectView {
  const [old, next] = [fieldsOf(before), fieldsOf(after)];
  const names = [...new Set([...old.keys(), ...next.keys()])];
  const row = after ?? before ?? {};
  return {
    part: table === 'study_section' ? String(row['name'] ?? '') : table,
    id: idOf(table, key, row),
    name: nameOf(row, new Map([...old, ...next])),
    kind: before === null ? 'added' : after === null ? 'removed' : 'changed',
    fields: names.filter((name) => old.get(name) !== next.get(name)).map((name) => field(name, old, next)),
  };
}

function field(
  name: string,
  old: ReadonlyMap<string, string>,
  next: ReadonlyMap<string, string>,
): ChangedFieldView {
  const [before, after] = [old.get(name), next.get(name)];
  return {
    field: name,
    ...(before !== undefined && { before: shortened(before) }),
    ...(after !== undefined && { after: shortened(after) }),
  };
}

/** Values of a row by the path of their field: `mass`, `assignment.factorId`, `legs.0.distanceKm`. */
function fieldsOf(row: StoredRow | null): ReadonlyMap<string, string> {
  const fields = new Map<string, string>();
  for (const [column, value] of Object.entries(row ?? {})) {
    if (FRAME.has(column)) {
      continue;
    }
    const parsed = typeof value === 'string' ? structureOf(value) : undefined;
    if (parsed === undefined) {
      fields.set(fieldOf(column), String(value));
    } else {
      flatten(parsed, column === 'document' || column === 'data' ? '' : fieldOf(column), fields);
    }
  }
  return fields;
}

/** The structure a column holds as JSON; undefined for a plain text, also one that only looks like it. */
function structureOf(text: string): object | undefined {
  if (!/^[[{]/.test(text)) {
    return undefined;
  }
  try {
    const parsed: unknown = JSON.parse(text);
    return typeof parsed === 'object' && parsed !== null ? parsed : undefined;
  } catch (problem) {
    if (problem instanceof SyntaxError) {
      return undefined;
    }
    throw problem;
  }
}

function flatten(value: unknown, path: string, into: Map<string, string>): void {
  if (typeof value !== 'object' || value === null) {
    into.set(path, String(value));
    return;
  }
  for (const [name, part] of Object.entries(value)) {
    const at = Array.isArray(value) ? itemName(part, name) : name;
    flatten(part, path === '' ? at : `${path}.${at}`, into);
  }
}

/** An item of a list by its id where it has one: inserting one before it is then no change of it. */
function itemName(item: unknown, index: string): string {
  const id =
    typeof item === 'object' && item !== null && 'id' in item && typeof item.id === 'string'
      ? item.id
      : undefined;
  return id === undefined ? String(Number(index) + 1) : `[${id}]`;
}

/** The name of a column as the study document has it: `part_number` is `partNumber`. */
function fieldOf(column: string): string {
  return column.replaceAll(/_(\w)/g, (_, letter: string) => letter.toUpperCase());
}

function idOf(table: string, key: string, row: StoredRow): string {
  if (table === 'study' || table === 'study_section' || table === 'site') {
    return '';
  }
  const [first] = JSON.parse(key) as (string | number)[];
  return String(row['id'] ?? first ?? '');
}

function nameOf(row: StoredRow, fields: ReadonlyMap<string, string>): string {
  const position = row['position'] === undefined ? '' : `${row['position']} `;
  const name = row['description'] ?? row['title'] ?? fields.get('name') ?? fields.get('names.en');
  return `${position}${name ?? row['part_number'] ?? ''}`.trim();
}

function shortened(text: string): string {
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}
