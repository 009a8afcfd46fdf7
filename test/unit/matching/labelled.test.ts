import { describe, expect, it } from 'vitest';
import { rankFamilies } from '../../../electron/matching/rank-families.ts';
import { fixtureRecords, knowledge } from './matching-fixtures.ts';

// Invented rows in three languages. `also` lists families that are right as well. See test/fixtures/matching/README.md.
const rows = fixtureRecords('matching/labelled.csv');

interface Tally {
  rows: number;
  top1: number;
  top5: number;
  wrong: number;
}

function tally(language: string): Tally {
  const result: Tally = { rows: 0, top1: 0, top5: 0, wrong: 0 };
  for (const row of rows.filter((candidate) => candidate['language'] === language)) {
    const right = new Set([row['family'], ...(row['also'] ?? '').split(';')]);
    const families = rankFamilies(
      { description: row['description'], materialText: row['material'] },
      knowledge,
    ).map(({ family }) => family);
    const first = families[0] ?? '';
    result.rows += 1;
    result.top1 += right.has(first) ? 1 : 0;
    result.top5 += families.slice(0, 5).some((family) => right.has(family)) ? 1 : 0;
    result.wrong += !right.has(first) && first !== 'insufficient-information' ? 1 : 0;
  }
  return result;
}

describe('labelled texts', () => {
  it('are many, in three languages, and name only known families', () => {
    expect(rows.length).toBeGreaterThanOrEqual(440);
    const known = new Set(knowledge.families.map(({ id }) => id));
    const named = rows
      .flatMap((row) => [row['family'] ?? '', ...(row['also'] ?? '').split(';')])
      .filter(Boolean);
    expect(named.filter((family) => !known.has(family))).toEqual([]);
  });

  it.each(['en', 'zh-CN', 'de'])('are recognised: %s', (language) => {
    const { rows: count, top1, top5, wrong } = tally(language);
    expect(count).toBeGreaterThan(100);
    expect(top1 / count).toBeGreaterThanOrEqual(0.95);
    expect(top5 / count).toBeGreaterThanOrEqual(0.97);
    // A wrong answer is worse than none.
    expect(wrong / count).toBeLessThanOrEqual(0.02);
  });

  it('keep open what cannot be known', () => {
    const open = rows.filter((row) => row['family'] === 'insufficient-information' && row['also'] === '');
    const decided = open.filter((row) => {
      const text = { description: row['description'], materialText: row['material'] };
      return rankFamilies(text, knowledge)[0]?.family !== 'insufficient-information';
    });
    expect(open.length).toBeGreaterThanOrEqual(25);
    expect(decided.map((row) => row['description'])).toEqual([]);
  });
});
