import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import ts from 'typescript';

export const projectRoot = resolve(import.meta.dirname, '../..');

/** The built folder `out/<part>`; an error that says what to do if it is not there. */
export function builtFolder(part: 'main' | 'preload' | 'renderer'): string {
  const folder = resolve(projectRoot, 'out', part);
  if (!existsSync(folder)) {
    throw new Error(`out/${part} is missing; run "npm run build" first`);
  }
  return folder;
}

/** Paths of all files below a folder. */
export function filesBelow(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

export interface Reached {
  /** Built files loaded, beginning with the entry. */
  readonly files: readonly string[];
  /** Packages and Node modules loaded. */
  readonly modules: readonly string[];
}

/** Everything a built ES module loads: at start only, or also what it may load later by `import()`. */
export function reachableFrom(entry: string, { later }: { readonly later: boolean }): Reached {
  const files = new Set<string>();
  const modules = new Set<string>();
  const follow = (file: string): void => {
    if (files.has(file)) {
      return;
    }
    files.add(file);
    const { atStart, onDemand } = importsOf(readFileSync(file, 'utf8'));
    for (const name of later ? [...atStart, ...onDemand] : atStart) {
      if (name.startsWith('.')) {
        follow(resolve(dirname(file), name));
      } else {
        modules.add(name);
      }
    }
  };
  follow(entry);
  return { files: [...files], modules: [...modules].toSorted() };
}

/** What a JavaScript module imports, in the order written. */
export function importsOf(code: string): {
  readonly atStart: readonly string[];
  readonly onDemand: readonly string[];
} {
  const atStart: string[] = [];
  const onDemand: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) {
      note(node.moduleSpecifier, atStart);
    } else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      note(node.arguments[0], onDemand);
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile('built.js', code, ts.ScriptTarget.Latest));
  return { atStart, onDemand };
}

function note(specifier: ts.Expression | undefined, names: string[]): void {
  if (specifier !== undefined && ts.isStringLiteralLike(specifier)) {
    names.push(specifier.text);
  }
}

/** `csv-parse/sync` -> `csv-parse`; `@scope/name/part` -> `@scope/name`; undefined for Node's own modules. */
export function packageOf(specifier: string): string | undefined {
  if (isBuiltin(specifier)) {
    return undefined;
  }
  return specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');
}
