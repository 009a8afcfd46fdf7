import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { z } from 'zod';
import { StudyDocument } from '../../shared/model/study.ts';

/** The committed schema, next to the page that explains it. */
export const SCHEMA_FILE = resolve(import.meta.dirname, '../../resources/help/study-format.schema.json');

/** The JSON Schema of the study document as text, generated from the product's own validator. */
export function studySchemaText(): string {
  const schema = z.toJSONSchema(StudyDocument, { io: 'input', reused: 'ref' });
  return `${JSON.stringify({ title: 'Cradlegate study document 1.0', ...schema }, undefined, 2)}\n`;
}

// Run directly it writes the file: node test/support/write-study-schema.ts
if (process.argv[1] !== undefined && resolve(process.argv[1]) === import.meta.filename) {
  writeFileSync(SCHEMA_FILE, studySchemaText());
}
