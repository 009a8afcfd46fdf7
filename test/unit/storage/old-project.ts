import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';

const FIXTURES = join(import.meta.dirname, '../../fixtures/projects');

/** A project as a program of that version wrote it: its file as SQL text, made into a file again. */
export function oldProject(version: 10 | 20, path: string): string {
  const database = new Database(path);
  // The tables stand in the text by their names, so a row may come before the one it points at.
  database.pragma('foreign_keys = OFF');
  database.exec(readFileSync(join(FIXTURES, `v${version}.sql`), 'utf8'));
  database.close();
  return path;
}
