import { readdirSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Download, type Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { readTableFile } from '../../electron/interchange/read-table-file.ts';
import { openStage, SCREENSHOTS, type Stage } from '../support/browser.ts';
import { testFolder } from '../support/example-project.ts';

/** Enough rows for a job to be still at work when the page comes back. */
const PARTS = 15_000;

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

/** Goes from the start page to the running import of the invented file. */
async function startImport(): Promise<void> {
  await page.locator('input[type=file]').first().setInputFiles(bom);
  await page.getByRole('button', { name: /^Import 15,001 rows/ }).click({ timeout: 60_000 });
  await page.getByTestId('import-progress').waitFor({ timeout: 60_000 });
}

const projects = (): readonly string[] => readdirSync(stage.projectsFolder);

it('an export goes on while the page is loaded anew, and the file is there', async () => {
  await page.getByRole('button', { name: /Open the example machine/ }).click();
  const saved: Download[] = [];
  page.on('download', (download) => saved.push(download));
  await page
    .getByRole('navigation')
    .getByRole('button', { name: /^Workbook/ })
    .click();
  await page.getByRole('button', { name: 'Export workbook' }).click();
  await page.getByRole('main').getByRole('button', { name: 'Cancel' }).waitFor();
  await page.reload();
  expect(saved).toEqual([]);
  await page
    .getByRole('navigation')
    .getByRole('button', { name: /^Workbook/ })
    .click();
  await expect.poll(() => saved.length, { timeout: 90_000 }).toBe(1);
  const file = join(testFolder(), 'exported.xlsx');
  await saved[0]?.saveAs(file);
  const read = await readTableFile(file);
  expect(read.ok && read.value.sheets.length).toBeGreaterThan(5);
  expect(stage.trouble).toEqual([]);
  await page.getByRole('button', { name: 'Close the project, show all projects' }).click();
  await page.getByRole('button', { name: /^CW-2400/ }).waitFor();
});

it('a cancelled import says so and leaves no project behind', async () => {
  await startImport();
  await page.getByTestId('import-progress').getByRole('button', { name: 'Cancel' }).click();
  await page.getByText('The work was cancelled.').waitFor({ timeout: 60_000 });
  expect(projects()).toEqual(['CW-2400.cradle']);
});

it('an import goes on while the page is loaded anew, and ends with rows and proposed factors', async () => {
  await page.getByRole('button', { name: /^Import 15,001 rows/ }).click();
  await page.getByTestId('import-progress').waitFor({ timeout: 60_000 });
  await page.reload();
  await page.screenshot({ path: join(SCREENSHOTS, 'import-progress.png') });
  await page.getByTestId('headline').waitFor({ timeout: 60_000 });
  const rows = page.getByRole('button', { name: /^Rows/ });
  await expect.poll(() => rows.innerText(), { timeout: 60_000 }).toContain('15,001');
  const withFactor = page.getByRole('button', { name: /^With factor/ });
  await expect.poll(() => withFactor.innerText(), { timeout: 60_000 }).toContain('15,000 of 15,000');
  await expect.poll(() => page.getByTestId('import-progress').count()).toBe(0);
  expect(projects().filter((name) => name.endsWith('.cradle'))).toEqual([
    'CW-2400.cradle',
    'invented-line.cradle',
  ]);
});
