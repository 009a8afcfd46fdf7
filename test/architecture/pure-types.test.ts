import { resolve } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { projectRoot } from './graph.ts';
import { readSource } from './source-files.ts';

const layers = ['shared', 'electron/engine', 'electron/reading', 'electron/matching', 'electron/checks'];

describe('types of the pure layers', () => {
  it.each(layers)('%s knows neither Node nor a browser', (layer) => {
    const problems = compileIn(layer, 'export const found = [process, Buffer, document, window];');
    expect(problems.map((problem) => /name '(\w+)'/.exec(problem)?.[1])).toEqual([
      'process',
      'Buffer',
      'document',
      'window',
    ]);
  });

  it.each(layers)('%s knows the language itself', (layer) => {
    expect(compileIn(layer, 'export const sorted: number[] = [2, 1].toSorted();')).toEqual([]);
  });

  it('are projects of the solution, so that every check compiles them', () => {
    const solution = JSON.parse(readSource('tsconfig.json')) as { references: readonly { path: string }[] };
    const paths = solution.references.map((reference) => reference.path);
    expect(layers.filter((layer) => !paths.includes(layer))).toEqual([]);
  });
});

/** Compiles one invented file with the settings of a layer; the messages of the compiler. */
function compileIn(layer: string, code: string): readonly string[] {
  const configPath = resolve(projectRoot, layer, 'tsconfig.json');
  const config = ts.getParsedCommandLineOfConfigFile(
    configPath,
    {},
    { ...ts.sys, onUnRecoverableConfigFileDiagnostic },
  );
  if (config === undefined) {
    throw new Error(`${configPath} cannot be read`);
  }
  const file = resolve(projectRoot, layer, 'invented-file.ts');
  const host = ts.createCompilerHost(config.options);
  const readTarget = host.getSourceFile.bind(host);
  host.getSourceFile = (name, ...rest) =>
    name === file ? ts.createSourceFile(name, code, ts.ScriptTarget.ES2024) : readTarget(name, ...rest);
  const program = ts.createProgram([file], config.options, host);
  return ts
    .getPreEmitDiagnostics(program)
    .map((diagnostic) => ts.flattenDiagnosticMessageText(diagnostic.messageText, '\n'));
}

function onUnRecoverableConfigFileDiagnostic(diagnostic: ts.Diagnostic): never {
  throw new Error(ts.flattenDiagnosticMessageText(diagnostic.messageText, '\n'));
}
