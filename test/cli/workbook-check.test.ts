import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { HistoryOutcome } from '../../shared/contract/outcomes.ts';
import type { InputComparison } from '../../shared/contract/workbook-inputs.ts';
import { cradlegate, cradlegateJson } from '../support/command-line.ts';
import { testFolder } from '../support/example-project.ts';
import { patchCells, readParts, writeParts } from '../support/xlsx-parts.ts';

const STUDY = new URL('../../resources/help/examples/material-yields.json', import.meta.url).pathname;

describe('a workbook checked and read back on the command line', () => {
  const folder = testFolder();
  const project = join(folder, 'part.cradle');
  const workbook = join(folder, 'part.xlsx');
  const changed = join(folder, 'changed.xlsx');
  let quantity = '';

  beforeAll(async () => {
    cradlegateJson('new', project, '--product', 'Part');
    cradlegateJson('import-study', project, STUDY);
    cradlegateJson('workbook', project, workbook);
    const parts = await readParts(workbook);
    quantity = 'J6';
    await writeParts(changed, patchCells(parts, '04_BOM', new Map([[quantity, { number: 7 }]])));
  }, 120_000);

  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  it('verifies what it wrote, and names a changed cell with exit code 65', () => {
    const whole = cradlegate('verify', workbook);
    expect(whole).toMatchObject({ code: 0, err: '' });
    expect(whole.out).toMatch(/\nVERIFIED/);
    const tampered = cradlegate('verify', changed);
    expect(tampered.code).toBe(65);
    expect(tampered.out).toContain(`04_BOM!${quantity}: expected`);
    expect(tampered.out).toMatch(/\nNOT VERIFIED/);
    expect(cradlegate('verify', workbook, '--sha256', 'ab'.repeat(32)).code).toBe(65);
  }, 120_000);

  it('makes a project of a workbook, with the same study document', () => {
    const again = join(folder, 'again.cradle');
    const { code, out } = cradlegate('import-workbook', workbook, again);
    expect(code).toBe(0);
    expect(out).toContain('No input differs');
    const [before, after] = [join(folder, 'before.json'), join(folder, 'after.json')];
    cradlegateJson('export-study', project, before);
    cradlegateJson('export-study', again, after);
    expect(readFileSync(after, 'utf8')).toBe(readFileSync(before, 'utf8'));
  }, 120_000);

  it('leaves no project behind where the workbook cannot be read', () => {
    const none = join(folder, 'none.cradle');
    const { code, err } = cradlegate('import-workbook', STUDY, none);
    expect(code).not.toBe(0);
    expect(err).not.toBe('');
    expect(existsSync(none)).toBe(false);
  }, 120_000);

  it('lists what was changed, takes it over under a name, and undoes it as one', () => {
    const { changes } = cradlegateJson<InputComparison>('import-workbook', changed, project);
    expect(changes).toMatchObject([
      { id: `04_BOM.${quantity}`, target: 'line', field: 'quantity', new: '7' },
    ]);
    const unsigned = cradlegate('import-workbook', changed, project, '--accept', 'all');
    expect(unsigned.code).toBe(64);
    expect(unsigned.err).toContain('--by');
    const sign = ['--by', 'V. Verifier', '--reason', 'counted'];
    const { code, out } = cradlegate('import-workbook', changed, project, '--accept', 'all', ...sign);
    expect(code).toBe(0);
    expect(out).toMatch(/1 inputs taken over, changed by V\. Verifier/);
    const history = cradlegate('history', project);
    expect(history.out).toContain('changed by V. Verifier');
    expect(cradlegateJson<InputComparison>('import-workbook', changed, project).already).toBe(1);
    expect(cradlegateJson<HistoryOutcome>('undo', project).intact).toBe(true);
    expect(cradlegateJson<InputComparison>('import-workbook', changed, project).already).toBe(0);
  }, 120_000);
});
