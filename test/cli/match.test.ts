import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { cradlegate, cradlegateJson } from '../support/command-line.ts';
import { testFolder } from '../support/example-project.ts';

interface MatchJson {
  readonly rows: readonly {
    readonly id: string;
    readonly candidates: readonly {
      readonly family: string;
      readonly factorId?: string;
      readonly confidence: number;
      readonly reason: string;
    }[];
  }[];
}

describe('match', () => {
  const folder = testFolder();

  it('gives families, factors, confidence and reasons; columns in any order, others ignored', () => {
    const path = join(folder, 'rows.csv');
    const rows = [
      'remark;mass_kg_each;description;id;material_text;unit;part_number',
      'x;13,7;Platte 12x240;A1;Q235B;件;',
      ';;深沟球轴承 6205-2RS;B-2;;个;',
      ';;Lever arm RH;;;pcs;LA-1',
      ';;Installation service;D4;;h;',
    ];
    writeFileSync(path, `\uFEFF${rows.join('\r\n')}\r\n`);
    const { rows: matched } = cradlegateJson<MatchJson>('match', path);
    expect(matched.map(({ id }) => id)).toEqual(['A1', 'B-2', '4', 'D4']);
    expect(matched.map(({ candidates }) => candidates[0]?.family)).toEqual([
      'steel-plate',
      'bearing',
      'insufficient-information',
      'no-material',
    ]);
    expect(matched[0]?.candidates[0]?.factorId).toBe('cpcd-41121a0052022c');
    for (const { candidates } of matched) {
      expect(candidates.length).toBeGreaterThan(0);
      expect(candidates.length).toBeLessThanOrEqual(5);
      expect(candidates.every(({ confidence }) => confidence >= 0 && confidence <= 1)).toBe(true);
      // Words, no codes.
      expect(candidates.every(({ reason }) => reason !== '' && !/match\.|\{\{/.test(reason))).toBe(true);
    }
  });

  it('prints a table without --json', () => {
    const path = join(folder, 'short.tsv');
    writeFileSync(path, 'id\tdescription\n1\tSHCS M6x20 12.9\n');
    expect(cradlegate('match', path, '--lang', 'en').out).toContain('steel-fastener');
  });

  it('refuses a table without any describing column', () => {
    const path = join(folder, 'wrong.csv');
    writeFileSync(path, 'id,weight\n1,2\n');
    const { code, err } = cradlegate('match', path, '--lang', 'en');
    expect(code).not.toBe(0);
    expect(err).toContain('material_text');
  });
});
