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

/** The text of a column is a JSON object. */
export function jsonObject(column: string): string {
  return `json_valid(${column}) AND ${column} GLOB '{*'`;
}
