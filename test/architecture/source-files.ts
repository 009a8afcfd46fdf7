import { globSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { projectRoot } from './graph.ts';

/** Planted violations and recorded inputs are not source of the product. */
const notSource = ['test/architecture/fixtures/', 'test/fixtures/'];

/** Paths of all TypeScript files below the folders, relative to the project, `/` as separator, sorted. */
export function sourceFiles(folders: readonly string[]): readonly string[] {
  return globSync(
    folders.map((folder) => `${folder}/**/*.{ts,tsx}`),
    { cwd: projectRoot },
  )
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => !notSource.some((prefix) => path.startsWith(prefix)))
    .toSorted();
}

export function readSource(path: string): string {
  return readFileSync(resolve(projectRoot, path), 'utf8');
}
