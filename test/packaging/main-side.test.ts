import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findResources } from '../../electron/host/resources.ts';
import { preloadPath } from '../../electron/main/web-preferences.ts';
import { builtFolder, filesBelow, importsOf, packageOf, projectRoot, reachableFrom } from './built.ts';

const mainFolder = builtFolder('main');
const scripts = filesBelow(mainFolder).filter((file) => file.endsWith('.js'));
const manifest = JSON.parse(readFileSync(resolve(projectRoot, 'package.json'), 'utf8')) as {
  readonly version: string;
  readonly dependencies: Readonly<Record<string, string>>;
};

describe('the built main side', () => {
  it('has the entries of the host, the command line and the threads', () => {
    const entries = ['index.js', 'cli.js', 'worker.js'];
    expect(entries.filter((name) => !existsSync(join(mainFolder, name)))).toEqual([]);
  });

  it('loads only packages that ship', () => {
    const packages = new Set(
      scripts.flatMap((file) => {
        const { atStart, onDemand } = importsOf(readFileSync(file, 'utf8'));
        return [...atStart, ...onDemand].filter((name) => !name.startsWith('.')).map(packageOf);
      }),
    );
    packages.delete(undefined);
    packages.delete('electron');
    expect([...packages].filter((name) => !(String(name) in manifest.dependencies))).toEqual([]);
    expect(packages.size).toBeGreaterThan(0);
  });

  it('contains no code of packages; the SQLite module above all must load from its own folder', () => {
    const foreign = /better-sqlite3\/lib|better_sqlite3\.node|(region|\/\/) ?(\.\.\/)*node_modules\//;
    expect(scripts.filter((file) => foreign.test(readFileSync(file, 'utf8')))).toEqual([]);
  });

  it('finds the page, the preload and the data from where it lies', () => {
    expect(readFileSync(join(mainFolder, 'index.js'), 'utf8')).toContain(
      'join(dirname(import.meta.dirname), "renderer")',
    );
    expect(existsSync(join(mainFolder, '../renderer/index.html'))).toBe(true);
    expect(existsSync(join(mainFolder, preloadPath))).toBe(true);
    expect(findResources(mainFolder)).toBe(resolve(projectRoot, 'resources'));
  });
});

describe('the built command line', () => {
  const entry = join(mainFolder, 'cli.js');

  it('starts with a line that lets the system run it', () => {
    expect(readFileSync(entry, 'utf8').split('\n')[0]).toBe('#!/usr/bin/env node');
  });

  it('loads no package before it has looked at the version of Node', () => {
    expect(
      reachableFrom(entry, { later: false }).modules.filter((name) => packageOf(name) !== undefined),
    ).toEqual([]);
  });

  it('never loads electron', () => {
    const { modules } = reachableFrom(entry, { later: true });
    expect(modules).toContain('commander');
    expect(modules).not.toContain('electron');
  });

  it('runs by "npx cradlegate" at once: nothing is downloaded, nothing asked', () => {
    const cache = mkdtempSync(join(tmpdir(), 'cradlegate-npx-'));
    const run = spawnSync('npx', ['cradlegate', '--version'], {
      cwd: projectRoot,
      encoding: 'utf8',
      env: { ...process.env, npm_config_cache: cache, npm_config_registry: 'http://127.0.0.1:9/' },
      shell: process.platform === 'win32',
    });
    rmSync(cache, { recursive: true });
    expect({ status: run.status, stdout: run.stdout }).toEqual({
      status: 0,
      stdout: `${manifest.version}\n`,
    });
    expect(run.stderr).not.toMatch(/EBADENGINE|ERR!/);
  });
});
