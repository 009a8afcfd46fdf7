import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parse } from 'csv-parse/sync';
import { loadBundledLibrary } from '../../electron/interchange/factor-library/load-library.ts';
import { loadKnowledge } from '../../electron/interchange/knowledge/load-knowledge.ts';
import { matchRow } from '../../electron/matching/match-row.ts';
import { familiesByDefault, familiesNamed, wordsOfFamilies } from '../../electron/matching/search-words.ts';
import { buildFactorIndex } from '../../electron/search/factor-index.ts';
import type { MatchText } from '../../electron/matching/match-text.ts';

const root = resolve(import.meta.dirname, '../..');
const TYPED = [
  's',
  'st',
  'ste',
  'stee',
  'steel',
  'steel p',
  '钢',
  '钢板',
  '电机',
  'elektr',
  '1.4301',
  'electricity china',
];

/** Matching of distinct rows and search while typing, with the knowledge and the factors that ship. */
export function benchMatching(write: (text: string) => void, rows = 30_000): void {
  const knowledge = loadKnowledge(resolve(root, 'resources/knowledge'));
  const library = loadBundledLibrary(resolve(root, 'resources/factors'));
  const context = { knowledge, lookUp: (id: string) => library.find(id), place: 'CN' };
  const texts = distinctTexts(rows);
  write('\nmatching and search');
  print(write, `match ${rows} distinct rows`, () => texts.forEach((text) => matchRow(text, context)));
  const words = { ofFamily: wordsOfFamilies(knowledge), standsFor: familiesByDefault(knowledge) };
  let index = buildFactorIndex([], words);
  print(write, 'index of the bundled factors', () => {
    index = buildFactorIndex(library.factors, words);
  });
  // As a host has it after its start: index and words are warm.
  index.find({ text: 'x', families: familiesNamed('x', knowledge) });
  const times = TYPED.map((text) => {
    const begin = performance.now();
    index.find({ text, families: familiesNamed(text, knowledge) });
    return performance.now() - begin;
  });
  const sorted = times.toSorted((left, right) => left - right);
  const shown = [sorted[Math.floor(sorted.length / 2)], sorted.at(-1)].map((time) =>
    (time ?? Number.NaN).toFixed(1),
  );
  write(`${'search while typing'.padEnd(34)} median ${shown[0] ?? ''} ms, most ${shown[1] ?? ''} ms`);
}

function print(write: (text: string) => void, what: string, work: () => void): void {
  const usage = process.cpuUsage();
  const begin = performance.now();
  work();
  const { user, system } = process.cpuUsage(usage);
  const times = [performance.now() - begin, (user + system) / 1000];
  write(`${what.padEnd(34)} ${times.map((time) => `${time.toFixed(0).padStart(8)} ms`).join('  ')}`);
}

/** The invented labelled rows over and over, each with a size and number of its own. */
function distinctTexts(count: number): readonly MatchText[] {
  const labelled = ['messy.csv', 'fresh.csv'].flatMap((file): readonly Record<string, string>[] =>
    parse(readFileSync(resolve(root, 'test/fixtures/matching', file), 'utf8'), { columns: true }),
  );
  return Array.from({ length: count }, (_, at) => {
    const row = labelled[at % labelled.length];
    return {
      description: `${row?.['description'] ?? ''} L=${100 + at}`,
      materialText: row?.['material_text'],
      partNumber: `P-${at}`,
    };
  });
}
