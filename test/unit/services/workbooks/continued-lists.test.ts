import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseStudyText } from '../../../../shared/model/parse-study.ts';
import { treeStudy } from '../../../support/tree-study.ts';
import { openEmpty } from '../test-app.ts';
import { type Exported, exportWinch } from './edited-workbook.ts';

let tree: Exported;

/** 60 lines on three sheets of 25 rows. */
beforeAll(async () => {
  tree = await exportWinch(treeStudy(60), { rowsPerSheet: 25 });
});

afterAll(async () => {
  await tree.testApp.close();
});

/** A cell of the second sheet in the row of a part. */
function ofPart(header: string): string {
  return tree.inRow('04_BOM_2', tree.find('04_BOM_2', 'Part 26'), header);
}

describe('a workbook whose BOM goes on in further sheets', () => {
  it('is verified', async () => {
    const verdict = await tree.testApp.call('workbook.verify', { path: tree.path });
    expect(verdict).toMatchObject({
      verdict: 'verified',
      deviations: [],
      missingSheets: [],
      extraSheets: [],
    });
    expect(verdict.formulas).toBeGreaterThan(800);
  });

  it('is not verified with another formula on the second sheet, and names it', async () => {
    const cell = ofPart('Fossil, without aircraft');
    const path = await tree.edited('planted', { [`04_BOM_2!${cell}`]: { formula: '1', result: 1 } });
    const verdict = await tree.testApp.call('workbook.verify', { path });
    expect(verdict.verdict).toBe('deviates');
    expect(verdict.deviations).toMatchObject([{ kind: 'formula', sheet: '04_BOM_2', cell, found: '=1' }]);
  });

  it('is not verified where the study says that it stands on sheets of other lengths', async () => {
    const path = await tree.rewritten('lengths', '98_Study', (xml) =>
      xml.replace(/(rowsPerSheet(?:"|&quot;):)25/, '$130'),
    );
    const { verdict, missingSheets, deviationCount } = await tree.testApp.call('workbook.verify', { path });
    expect(verdict).toBe('deviates');
    expect(missingSheets).toEqual([]);
    expect(deviationCount).toBeGreaterThan(100);
  });

  it('gives the study back, to the last character', async () => {
    const [before, after] = ['before.json', 'after.json'].map((name) => join(tree.testApp.folder, name));
    await tree.testApp.call('study.export', { path: before ?? '' });
    const other = await openEmpty();
    const { bomLines } = await other.call('workbook.import', { path: tree.path });
    await other.call('study.export', { path: after ?? '' });
    expect(bomLines).toBe(60);
    expect(readFileSync(after ?? '', 'utf8')).toBe(readFileSync(before ?? '', 'utf8'));
    expect(parseStudyText(readFileSync(after ?? '', 'utf8'), after ?? '').ok).toBe(true);
    await other.close();
  });

  it('tells an input that was changed on the second sheet by its line', async () => {
    const cell = ofPart('Quantity in parent');
    const path = await tree.edited('quantity', { [`04_BOM_2!${cell}`]: { number: 7 } });
    const { changes, refused } = await tree.testApp.call('workbook.compareInputs', { path });
    expect(refused).toEqual([]);
    expect(changes).toMatchObject([
      { sheet: '04_BOM_2', cell, target: 'line', targetId: 'n26', field: 'quantity', old: '3', new: '7' },
    ]);
  });

  it('takes no sheets of fewer rows than their headers leave room for', async () => {
    const path = join(tree.testApp.folder, 'few.xlsx');
    const error = await tree.testApp.fail('workbook.export', { path, locale: 'en', rowsPerSheet: 9 });
    expect(error.code).toMatch(/^contract\./);
  });
});
