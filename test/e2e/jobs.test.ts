import { readdirSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Download, type Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { readTableFile } from '../../electron/interchange/read-table-file.ts';
import { openStage, SCREENSHOTS, type Stage } from '../support/browser.ts';
import { importEnded, openPage } from '../support/drive-page.ts';
import { testFolder } from '../support/example-project.ts';

/** Enough rows for a job to be still at work when the page comes back, on a quick machine too. */
const PARTS = 30_000;

let stage: Stage;
let page: Page;
let bom: string;
beforeAll(async () => {
  stage = await openStage({});
  ({ page } = stage);
  bom = join(testFolder(), 'invented-line.csv');
  const parts = Array.from(
    { length: PARTS },
    (_, index) => `1.${index + 1};P-${index + 1};Invented plate ${index % 40};Q235B;2;pcs;1.5;kg`,
  );
  const head = 'Position;Part number;Description;Material;Quantity;Unit;Mass each;Mass unit';
  await writeFile(bom, [head, '1;M-1;Invented machine;;1;pcs;;', ...parts].join('\n'));
});
afterAll(async () => {
  await stage.close();
});

const count = (number: number): string => number.toLocaleString('en');

/** Goes from the start page to the running import of the invented file. */
async function startImport(): Promise<void> {
  await page.locator('input[type=file]').first().setInputFiles(bom);
  await page.getByRole('button', { name: new RegExp(`^Import ${count(PARTS + 1)} rows`) }).click();
  await page.getByTestId('import-progress').waitFor();
}

const projects = (): readonly string[] =>
  readdirSync(stage.projectsFolder).filter((name) => name.endsWith('.cradle'));

it('an import goes on while the page is loaded anew, and ends with rows and proposed factors', async () => {
  await startImport();
  await page.reload();
  await page.screenshot({ path: join(SCREENSHOTS, 'import-progress.png') });
  const rows = page.getByRole('button', { name: /^Rows/ });
  await expect.poll(() => rows.innerText()).toContain(count(PARTS + 1));
  const withFactor = page.getByRole('button', { name: /^With factor/ });
  await expect.poll(() => withFactor.innerText()).toContain(`${count(PARTS)} of ${count(PARTS)}`);
  await importEnded(page);
  expect(projects()).toEqual(['invented-line.cradle']);
});

it('an export goes on while the page is loaded anew, and the file is there', async () => {
  const saved: Download[] = [];
  page.on('download', (download) => saved.push(download));
  await openPage(page, 'Workbook');
  await page.getByRole('button', { name: 'Export workbook' }).click();
  await page.getByRole('main').getByRole('button', { name: 'Cancel' }).waitFor();
  await page.reload();
  expect(saved).toEqual([]);
  await openPage(page, 'Workbook');
  await expect.poll(() => saved.length).toBe(1);
  const file = join(testFolder(), 'exported.xlsx');
  await saved[0]?.saveAs(file);
  const read = await readTableFile(file);
  expect(read.ok && read.value.sheets.length).toBeGreaterThan(5);
  expect(stage.trouble).toEqual([]);
});

it('a cancelled import says so and leaves no project behind', async () => {
  await page.getByRole('button', { name: 'Close the project, show all projects' }).click();
  await page.getByRole('button', { name: /^invented-line/ }).waitFor();
  await startImport();
  await page.getByTestId('import-progress').getByRole('button', { name: 'Cancel' }).click();
  await page.getByText('The work was cancelled.').waitFor();
  expect(readdirSync(stage.projectsFolder)).toEqual(['invented-line.cradle']);
});
