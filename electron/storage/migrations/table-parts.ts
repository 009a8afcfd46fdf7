/** Rows kept as one JSON document each; `id` must be the document's own. */
export function documentTable(name: string, generatedColumns: readonly string[]): string {
  return `CREATE TABLE ${name} (
    ${[
      `id TEXT NOT NULL`,
      `study_id INTEGER NOT NULL REFERENCES study (id) DEFERRABLE INITIALLY DEFERRED`,
      `ordinal INTEGER NOT NULL`,
      `document TEXT NOT NULL CONSTRAINT document_is_object CHECK (${jsonObject('document')})`,
      ...generatedColumns,
      `PRIMARY KEY (id, study_id)`,
      `CONSTRAINT document_has_id CHECK (id <> '' AND id IS json_extract(document, '$.id'))`,
    ].join(',\n    ')}
  ) STRICT`;
}

/** Written rows of the table stay as they are: the file itself refuses to change or remove them. */
export function appendOnly(table: string): string[] {
  return ['UPDATE', 'DELETE'].map(
    (event) => `CREATE TRIGGER ${table}_refuses_${event.toLowerCase()} BEFORE ${event} ON ${table}
      BEGIN SELECT RAISE(ABORT, '${table} is append-only'); END`,
  );
}

/** The text of a column is a SHA-256 as hex digits. */
export function sha256Check(column: string): string {
  return `length(${column}) = 64 AND ${column} NOT GLOB '*[^0-9a-f]*'`;
}

/** The text of a column is a JSON object. */
export function jsonObject(column: string): string {
  return `json_valid(${column}) AND ${column} GLOB '{*'`;
}
