import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { axeViolations, openStage, SCREENSHOTS, type Stage } from '../support/browser.ts';

/** An invented export: a title nobody knows, masses that read both ways, an option. */
const EXPORT = [
  'Pos;Sachnummer;Benennung;Menge;Gewicht [kg];Merk;Option;Farbe',
  '1;A-100;Gestell;1;1,234;S235JR;;rot',
  '2;A-200;Kühlung;2;2,345;EN AW-6082;Kühlung;',
  '3;A-300;Haube;1;3,456;S235JR;;blau',
].join('\n');

let stage: Stage;
let folder: string;
beforeAll(async () => {
  process.env['CRADLEGATE_USER_DATA'] = mkdtempSync(join(tmpdir(), 'cradlegate-presets-'));
  folder = mkdtempSync(join(tmpdir(), 'cradlegate-exports-'));
  stage = await openStage({});
});
afterAll(async () => {
  await stage.close();
});

async function dropBom(name: string): Promise<void> {
  const path = join(folder, name);
  writeFileSync(path, EXPORT);
  await stage.page.getByText('Drop a bill of materials').first().waitFor();
  await stage.drop([path]);
  await stage.page.getByRole('heading', { name: 'Import preview' }).waitFor();
}

it('asks, takes another use of a column, keeps it as a preset and imports', async () => {
  const { page } = stage;
  await dropBom('first.csv');
  const material = page.getByRole('combobox', { name: 'Column F Merk is' });
  await expect.poll(() => material.inputValue()).toBe('extra');
  await page.screenshot({ path: join(SCREENSHOTS, 'import-columns.png') });
  await page.getByRole('button', { name: '1.234 (decimal comma)' }).click();
  await material.selectOption('materialText');
  const option = page.getByRole('radiogroup', { name: /Option “Kühlung”/ });
  await option.getByRole('radio', { name: 'not in it' }).click();
  await page.getByText(/is read as you chose/).waitFor();
  await expect.poll(() => material.inputValue()).toBe('materialText');
  await page.getByLabel('Name of the preset').fill('Shop floor');
  // Enter keeps the preset; it must not start the import.
  await page.getByLabel('Name of the preset').press('Enter');
  await page.getByText('“Shop floor” is saved.').waitFor();
  await expect.poll(() => page.getByLabel('Name of the preset').inputValue()).toBe('Shop floor');
  expect(await axeViolations(page)).toEqual([]);
  await page.screenshot({ path: join(SCREENSHOTS, 'import-columns-chosen.png') });
  await page.getByRole('button', { name: 'Import 3 rows' }).click();
  await page.getByTestId('headline').waitFor();
  const row = page.getByRole('row', { name: /A-200/ });
  await row.waitFor();
  await expect.poll(() => row.innerText()).toContain('EN AW-6082');
  await page.getByRole('button', { name: 'Columns' }).click();
  await page.getByRole('menuitemcheckbox', { name: 'Farbe' }).click();
  await page.keyboard.press('Escape');
  await page.getByRole('gridcell', { name: 'blau' }).waitFor();
  await page.getByRole('row', { name: /A-100/ }).getByRole('gridcell', { name: 'A-100' }).click();
  const inspector = page.getByRole('complementary', { name: /Inspector/i });
  await inspector.getByText('Further columns of the file').waitFor();
  await expect.poll(() => inspector.innerText()).toContain('rot');
  await page.screenshot({ path: join(SCREENSHOTS, 'extra-columns.png') });
  expect(stage.trouble).toEqual([]);
});

it('reads the next file of the same titles with the preset and says so', async () => {
  const { page } = stage;
  await page.getByRole('button', { name: 'Close the project, show all projects' }).click();
  await dropBom('second.csv');
  await page.getByText(/Read with the preset “Shop floor”/).waitFor();
  const material = page.getByRole('combobox', { name: 'Column F Merk is' });
  await expect.poll(() => material.inputValue()).toBe('materialText');
  await page.getByRole('button', { name: /Use preset/ }).click();
  await page.getByRole('option', { name: 'none' }).click();
  await expect.poll(() => material.inputValue()).toBe('extra');
  expect(stage.trouble).toEqual([]);
});
