import { readdirSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { ICruiseResult } from 'dependency-cruiser';
import { cruiseTree, layerRules, projectRoot } from './graph.ts';
import { sourceFiles } from './source-files.ts';

/** Fewer modules than this means that the reader of imports broke, not that the product shrank. */
const leastModules = 50;

/** Every folder of electron/ that the layer rules know. */
const knownFolders = [
  'checks',
  'cli',
  'engine',
  'exchange',
  'host',
  'interchange',
  'main',
  'matching',
  'preload',
  'reading',
  'report',
  'search',
  'services',
  'storage',
  'web',
  'workbook',
];

describe('the import graph of the product', () => {
  let graph: ICruiseResult;
  beforeAll(async () => {
    graph = await cruiseTree(projectRoot);
  });

  it('keeps every layer rule', () => {
    const violations = graph.summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} -> ${to}`);
    expect(violations).toEqual([]);
  });

  it('covers every source file', () => {
    const seen = new Set(graph.modules.map((module) => module.source));
    const missed = sourceFiles(['electron', 'shared', 'renderer']).filter((file) => !seen.has(file));
    expect(missed).toEqual([]);
    expect(seen.size).toBeGreaterThan(leastModules);
  });

  it('has no folder of electron/ without rules', () => {
    const folders = readdirSync(resolve(projectRoot, 'electron'), { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map((entry) => entry.name);
    expect(folders.filter((folder) => !knownFolders.includes(folder))).toEqual([]);
    const rules = JSON.stringify(layerRules().forbidden);
    expect(knownFolders.filter((folder) => !new RegExp(`[/(|]${folder}[)|/]`).test(rules))).toEqual([]);
  });
});

describe('the layer rules', () => {
  it('each catch the one violation planted for them, and nothing else', async () => {
    const planted = await cruiseTree(resolve(import.meta.dirname, 'fixtures/graph'));
    const caught = planted.summary.violations.map(({ rule, from }) => ({
      rule: rule.name,
      file: basename(from),
    }));
    const expected = layerRules().forbidden.map(({ name }) => ({
      rule: name,
      file: name === 'no-circular' ? 'no-circular-a.ts' : `${name}.ts`,
    }));
    expect(sortByRule(caught)).toEqual(sortByRule(expected));
  });
});

function sortByRule<T extends { readonly rule: string | undefined }>(list: readonly T[]): readonly T[] {
  return list.toSorted((a, b) => String(a.rule).localeCompare(String(b.rule)));
}
