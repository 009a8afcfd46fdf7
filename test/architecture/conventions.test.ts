import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { readSource, sourceFiles } from './source-files.ts';

const mostLines = 400;
const everything = sourceFiles(['electron', 'renderer', 'shared', 'test']);

describe('source files', () => {
  it(`have at most ${mostLines} lines`, () => {
    const long = everything.filter((path) => readSource(path).trimEnd().split('\n').length > mostLines);
    expect(long).toEqual([]);
  });

  it('have names in kebab-case', () => {
    const odd = everything.filter(
      (path) => !/^([a-z0-9-]+\/)+[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9-]+)*\.tsx?$/.test(path),
    );
    expect(odd).toEqual([]);
  });

  it('do not silence the compiler or the linter', () => {
    // Written in two parts, so that this file does not find itself.
    const escape = new RegExp(`@ts-${'(ignore|nocheck|expect-error)'}|(oxlint|eslint)-${'disable'}`);
    expect(everything.filter((path) => escape.test(readSource(path)))).toEqual([]);
  });
});

describe('tests', () => {
  it('all run: none is skipped, focused, postponed or expected to fail', () => {
    const found = everything
      .filter((path) => path.endsWith('.test.ts'))
      .flatMap((path) => testModifiers(readSource(path)).map((modifier) => `${path}: ${modifier}`));
    expect(found).toEqual([]);
  });

  it.each([
    ['it.skip("a", () => {})', 'it.skip'],
    ['describe.only("a", () => {})', 'describe.only'],
    ['test.todo("a")', 'test.todo'],
    ['it.skipIf(true)("a", () => {})', 'it.skipIf'],
    ['it.concurrent.only("a", () => {})', 'it.concurrent.only'],
    ['it("a", (context) => { context.skip(); })', 'context.skip'],
  ])('the search sees %s', (code, modifier) => {
    expect(testModifiers(code)).toEqual([modifier]);
  });

  it('the search leaves harmless code alone', () => {
    expect(testModifiers('it("skips blank rows", () => { expect(rows.skip(1)).toBe("it.only"); });')).toEqual(
      [],
    );
  });
});

const modifiers = new Set(['skip', 'only', 'todo', 'skipIf', 'runIf', 'fails']);
const testObjects = /^(it|test|describe|suite|context|ctx)\b/;

/** Uses of members that keep a test from running or turn its outcome round, as written in the code. */
function testModifiers(code: string): readonly string[] {
  const found: string[] = [];
  const file = ts.createSourceFile('test.ts', code, ts.ScriptTarget.Latest);
  const visit = (node: ts.Node): void => {
    if (ts.isPropertyAccessExpression(node) && modifiers.has(node.name.text)) {
      const object = node.expression.getText(file);
      if (testObjects.test(object)) {
        found.push(`${object}.${node.name.text}`);
      }
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}
