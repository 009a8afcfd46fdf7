import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readWorkbookRows } from '../../../../electron/interchange/read-workbook-rows.ts';
import { formulaAt } from '../../../../electron/interchange/xlsx/shared-formula.ts';
import { makeXlsx } from '../../../support/make-xlsx.ts';

/** Rows from 1, columns from 0: the formula was written for C2. */
const AT = { row: 2, column: 2 };

describe('a formula that stands once for many cells', () => {
  it.each([
    ['moves both ways', 'A2*B2', 'B4*C4'],
    ['keeps what has a dollar sign', '$A$2+$A2+A$2', '$A$2+$A4+B$2'],
    ['moves ranges', 'SUM(A2:B2)', 'SUM(B4:C4)'],
    ['moves cells of other sheets, not their names', "'B2 C3'!A2+Sheet1!A2", "'B2 C3'!B4+Sheet1!B4"],
    ['leaves texts alone', 'IF(A2="A2",1,0)', 'IF(B4="A2",1,0)'],
    ['leaves functions and names alone', 'LOG10(A2)+rate2', 'LOG10(B4)+rate2'],
    ['goes past column Z', 'Z2', 'AA4'],
  ])('%s', (_, text, moved) => {
    expect(formulaAt({ text, at: AT }, 4, 3)).toBe(moved);
  });

  it('reads as written out in every cell of a file that Excel saved', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'shared-formula-'));
    const path = join(folder, 'shared.xlsx');
    const rows = [
      '<row r="1"><c r="A1"><v>2</v></c><c r="B1"><f t="shared" ref="B1:B3" si="0">A1*2</f><v>4</v></c></row>',
      '<row r="2"><c r="A2"><v>3</v></c><c r="B2"><f t="shared" si="0"/><v>6</v></c></row>',
      '<row r="3"><c r="A3"><v>5</v></c><c r="B3"><f t="shared" si="0"/><v>10</v></c></row>',
    ].join('');
    writeFileSync(path, makeXlsx({ sheets: [{ name: 'One', rows }] }));
    const found: unknown[] = [];
    const read = await readWorkbookRows(path, (_, { cells }) => found.push(cells[1]));
    rmSync(folder, { recursive: true });
    expect(read.ok).toBe(true);
    expect(found).toEqual([
      { kind: 'number', text: '4', formula: 'A1*2' },
      { kind: 'number', text: '6', formula: 'A2*2' },
      { kind: 'number', text: '10', formula: 'A3*2' },
    ]);
  });
});
