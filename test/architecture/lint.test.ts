import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { projectRoot } from './graph.ts';
import { lintBans, lintHelper } from './lint-bans.ts';

const compilerOptions = {
  target: 'ES2024',
  module: 'ESNext',
  moduleResolution: 'bundler',
  strict: true,
  types: ['node'],
  allowImportingTsExtensions: true,
  noEmit: true,
};

interface Objection {
  readonly filename: string;
  readonly code: string;
}

describe('lint with the rules of the project', () => {
  const folder = mkdtempSync(join(tmpdir(), 'cradlegate-lint-'));
  const objections = new Map<string, string[]>();

  beforeAll(() => {
    copyFileSync(resolve(projectRoot, '.oxlintrc.json'), join(folder, '.oxlintrc.json'));
    symlinkSync(resolve(projectRoot, 'node_modules'), join(folder, 'node_modules'), 'junction');
    plant(
      'tsconfig.json',
      JSON.stringify({ compilerOptions, include: ['**/*.ts'], exclude: ['node_modules'] }),
    );
    for (const { path, code } of lintBans) {
      plant(path, `${code}\n`);
    }
    plant(lintHelper.path, lintHelper.code);
    for (const { filename, code } of lint()) {
      objections.set(filename, [...(objections.get(filename) ?? []), code]);
    }
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it.each(lintBans)('$rule objects to $path', ({ rule, path }) => {
    expect(objections.get(path)).toContain(rule);
  });

  it('leaves harmless code alone', () => {
    expect(objections.get(lintHelper.path)).toBeUndefined();
  });

  function plant(path: string, text: string): void {
    const target = join(folder, path);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, text);
  }

  function lint(): readonly Objection[] {
    const oxlint = resolve(projectRoot, 'node_modules/oxlint/bin/oxlint');
    const run = spawnSync(
      process.execPath,
      [oxlint, '--type-aware', '-f', 'json', 'electron', 'shared', 'test'],
      {
        cwd: folder,
        encoding: 'utf8',
      },
    );
    const report = JSON.parse(run.stdout) as { readonly diagnostics: readonly Objection[] };
    return report.diagnostics.map(({ filename, code }) => ({
      filename: filename.replaceAll('\\', '/'),
      code,
    }));
  }
});
