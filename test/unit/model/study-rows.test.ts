import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseStudyText } from '../../../shared/model/parse-study.ts';
import type { StudyDocument } from '../../../shared/model/study.ts';
import { studyOfRows, studyRows } from '../../../shared/model/study-rows.ts';
import { makeLine, makeStudy } from '../../support/study-builder.ts';

const examples = resolve(import.meta.dirname, '../../../resources/help/examples');

function through(study: StudyDocument): StudyDocument {
  const read = studyOfRows([...studyRows(study)]);
  expect(read.ok || read.error).toBe(true);
  return read.ok ? read.value : study;
}

describe('a study in rows', () => {
  it.each(readdirSync(examples))('comes back to the last character: %s', (file) => {
    const read = parseStudyText(readFileSync(join(examples, file), 'utf8'), file);
    expect(read.ok).toBe(true);
    if (read.ok) {
      expect(JSON.stringify(through(read.value))).toBe(JSON.stringify(read.value));
    }
  });

  it('keeps texts longer than a cell, whatever stands where they are cut', () => {
    const note = '轴𠮷'.repeat(500) + '\u007f\ufffe"\\\n';
    const lines = Array.from({ length: 60 }, (_, index) => makeLine(`L${index}`, { note }));
    const variants = [
      { id: 'v', name: 'V', changes: lines.map((line) => ({ kind: 'addLine' as const, line })) },
    ];
    const study = makeStudy({ bom: lines, variants });
    const rows = [...studyRows(study)];
    expect(rows.filter(({ part }) => part === 'variants').length).toBeGreaterThan(1);
    expect(rows.every(({ json }) => json.length <= 30_000 && json.isWellFormed())).toBe(true);
    expect(through(study)).toEqual(study);
  });

  it('fills every row with as many items as a cell holds, and names the first and the last', () => {
    const lines = Array.from({ length: 1000 }, (_, index) => makeLine(`L${index}`));
    const study = makeStudy({ bom: lines, activities: [] });
    const rows = [...studyRows(study)].filter(({ part }) => part === 'bom');
    const characters = rows.reduce((sum, { json }) => sum + json.length, 0);
    expect(rows.length).toBe(Math.ceil(characters / 30_000));
    expect(rows.every(({ json }) => json.length <= 30_000 && Array.isArray(JSON.parse(json)))).toBe(true);
    expect(rows[0]?.id).toMatch(/^L0 … L\d+$/);
    expect(rows.at(-1)?.id).toMatch(/ … L999$/);
    expect(through(study)).toEqual(study);
  });

  it('reads a list of one item in every row as well', () => {
    const study = makeStudy({ bom: [makeLine('A'), makeLine('B')] });
    const single = [...studyRows(study)].flatMap((row) =>
      row.part === 'bom'
        ? (JSON.parse(row.json) as unknown[]).map((item) => ({ ...row, json: JSON.stringify(item) }))
        : [row],
    );
    expect(single.filter(({ part }) => part === 'bom')).toHaveLength(2);
    expect(studyOfRows(single)).toEqual({ ok: true, value: study });
  });

  it('names the row that is no JSON', () => {
    const rows = [...studyRows(makeStudy({ bom: [makeLine('A'), makeLine('B')] }))];
    const at = rows.findIndex(({ part }) => part === 'bom');
    const broken = rows.map((row, index) => (index === at ? { ...row, json: '{"id":' } : row));
    const read = studyOfRows(broken);
    expect(read).toMatchObject({
      ok: false,
      error: { code: 'input.workbook.studyRow', params: { part: 'bom', row: String(at + 1) } },
    });
  });
});
