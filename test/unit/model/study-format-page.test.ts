import { readdirSync, readFileSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { calculate } from '../../../electron/engine/calculate.ts';
import { resolveStudy } from '../../../electron/engine/formulas/resolve-study.ts';
import { formatAmount } from '../../../electron/engine/quantity/amount.ts';
import { dimensionOf } from '../../../electron/engine/quantity/units.ts';
import { parseStudyText } from '../../../shared/model/parse-study.ts';
import { noLibrary } from '../../support/study-builder.ts';
import { studySchemaText } from '../../support/write-study-schema.ts';

const HELP = resolve(import.meta.dirname, '../../../resources/help');
const page = readFileSync(resolve(HELP, 'study-format.md'), 'utf8');

/** Every property name and every fixed choice anywhere in the schema. */
function wordsOf(schema: unknown): readonly string[] {
  if (Array.isArray(schema)) {
    return schema.flatMap(wordsOf);
  }
  if (typeof schema !== 'object' || schema === null) {
    return [];
  }
  return Object.entries(schema).flatMap(([key, value]: [string, unknown]) => {
    const own = key === 'properties' && typeof value === 'object' && value !== null ? Object.keys(value) : [];
    const choices =
      key === 'enum' && Array.isArray(value) ? value.map(String) : key === 'const' ? [String(value)] : [];
    return [...own, ...choices, ...wordsOf(value)];
  });
}

function result(name: string): { readonly fossil: string; readonly findings: readonly string[] } {
  const parsed = parseStudyText(readFileSync(resolve(HELP, 'examples', name), 'utf8'), name);
  if (!parsed.ok) {
    throw new Error(parsed.error.params['problems']);
  }
  const { totals, findings } = calculate(resolveStudy(parsed.value).study, noLibrary);
  return {
    fossil: formatAmount(totals.byLocation[0] ?? -1n),
    findings: findings.map(({ code, place }) => `${place.lineId ?? ''}: ${code}`),
  };
}

describe('the page of the study format', () => {
  test('explains every field and every choice of the schema', () => {
    const words = [...new Set(wordsOf(JSON.parse(studySchemaText())))];
    expect(words.length).toBeGreaterThan(150);
    expect(words.filter((word) => !page.includes(`\`${word}\``) && !page.includes(`\`"${word}"\``))).toEqual(
      [],
    );
  });

  test('prints the smallest example as it is shipped', () => {
    expect(page).toContain(readFileSync(resolve(HELP, 'examples/smallest.json'), 'utf8'));
  });

  test('names only units the engine knows', () => {
    const table = page.slice(page.indexOf('## Units'), page.indexOf('Units of one dimension'));
    const units = [...table.matchAll(/`([^`]+)`/g)].map((match) => match[1] ?? '');
    expect(units.length).toBeGreaterThan(30);
    expect(units.filter((unit) => dimensionOf(unit) === undefined)).toEqual([]);
  });
});

describe('the example documents', () => {
  test('are all named on the page, and the page names no other', () => {
    const names = readdirSync(resolve(HELP, 'examples')).toSorted();
    const named = [...page.matchAll(/`([\w-]+\.json)`/g)].map((match) => match[1] ?? '');
    expect([...new Set(named)].toSorted()).toEqual(names);
  });

  test('are small enough to read', () => {
    const sizes = readdirSync(resolve(HELP, 'examples')).map(
      (name) => statSync(resolve(HELP, 'examples', name)).size,
    );
    expect(Math.max(...sizes)).toBeLessThan(25_000);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(400_000);
  });

  test('run, the complete ones without a finding', () => {
    expect(result('smallest.json')).toEqual({ fossil: '2255', findings: [] });
    expect(result('winder-frame.json')).toMatchObject({ findings: [] });
    expect(result('with-gaps.json')).toEqual({
      fossil: '15.4',
      findings: ['bolt: line.massMissing', 'sticker: line.factorMissing', 'design: line.factorMissing'],
    });
  });
});
