import { canonicalJson } from '../canonical-json.ts';
import type { Row } from '../tables.ts';

/** A source, activity or factor as a row: the whole document as JSON under its id. */
export function rowOfDocument(document: { readonly id: string }, studyId: number, ordinal: number): Row {
  return { id: document.id, study_id: studyId, ordinal, document: canonicalJson(document) };
}

/** The document of a row, not yet checked. */
export function uncheckedDocumentOfRow(row: Row): unknown {
  return JSON.parse(String(row['document']));
}
