import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createApp } from '../../electron/host/create-app.ts';
import { readTableFile } from '../../electron/interchange/read-table-file.ts';
import { type BomLine } from '../../shared/model/bom-line.ts';
import { axeViolations, openStage, SCREENSHOTS, type Stage } from '../support/browser.ts';
import { openPage } from '../support/drive-page.ts';
import { done, testFolder } from '../support/example-project.ts';
import { makeLine, makeStudy, mass } from '../support/study-builder.ts';

/** Invented parts: one supplier delivers two materials and one part nobody knows a factor for. */
const FIRST = [
  makeLine('plate', { description: 'Secret plate', materialText: 'Q235B', mass: mass(5), supplier: 'Alpha' }),
  makeLine('cover', { description: 'Secret cover', materialText: '6061', mass: mass(2), supplier: 'Alpha' }),
  makeLine('thing', { description: 'Zorblex', materialText: 'Zorblex', mass: mass(1), supplier: 'Alpha' }),
  makeLine('seat', { description: 'Seat', materialText: 'SUS304', mass: mass(3), supplier: 'Beta' }),
];
const SECOND = [makeLine('bar', { description: 'Bar', materialText: 'Q355B', mass: mass(400) })];

let stage: Stage;
let page: Page;
beforeAll(async () => {
  stage = await openStage({});
  ({ page } = stage);
  await makeProject('first', FIRST);
  await makeProject('second', SECOND);
  await page.reload();
});
afterAll(async () => {
  await stage.close();
});

async function makeProject(name: string, bom: readonly BomLine[]): Promise<void> {
  const app = createApp({ actor: 'e2e' });
  const study = join(testFolder(), 'study.json');
  writeFileSync(study, JSON.stringify(makeStudy({ title: `Study ${name}`, bom: [...bom] })));
  const path = join(stage.projectsFolder, `${name}.cradle`);
  await done(app, 'project.create', { path, title: name, productName: name });
  await done(app, 'study.import', { path: study });
  await done(app, 'factors.assign', { region: 'CN', locale: 'en' });
  await done(app, 'project.close', {});
}

const open = (name: string): Promise<void> => openPage(page, name);

async function openProject(name: string): Promise<void> {
  await page.getByRole('button', { name: new RegExp(`^${name}.cradle`) }).click();
  await page.getByTestId('study-switcher').getByText(`Study ${name}`).waitFor();
}

it('lists all keys on a press of the question mark', async () => {
  await openProject('first');
  await page.getByRole('row', { name: /Secret plate/ }).waitFor();
  await page.keyboard.press('?');
  const dialog = page.getByRole('dialog', { name: 'All keys' });
  await dialog.getByText('pick a candidate').waitFor();
  await page.screenshot({ path: join(SCREENSHOTS, 'all-keys.png') });
  expect(await axeViolations(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
});

it('confirms a supplier with the factor of each row, and counts the same in every grouping', async () => {
  await open('Factors');
  const group = (text: string) => page.locator('[data-review-key]', { hasText: text });
  const rows = page.getByTestId('counter-rows');
  const massShare = page.getByTestId('counter-mass');
  await page.getByRole('radio', { name: 'Supplier', exact: true }).click({ force: true });
  await group('Alpha').click();
  const own = page.getByRole('button', { name: /Keep each row's own factor/ });
  await own.waitFor();
  await expect.poll(() => own.getAttribute('aria-pressed')).toBe('true');
  expect(await axeViolations(page)).toEqual([]);
  await group('Alpha').focus();
  await page.keyboard.press('Enter');
  await page.getByText('2 rows confirmed, each with its own factor').waitFor();
  await expect.poll(() => rows.innerText()).toBe('2 of 4');
  const share = await massShare.innerText();
  // 5 + 2 of the 11 kg that are in sight.
  expect(share).toBe('63.6%');
  for (const grouping of ['Family', 'Material']) {
    await page.getByRole('radio', { name: grouping, exact: true }).click({ force: true });
    await group(grouping === 'Material' ? 'Q235B' : 'steel')
      .first()
      .waitFor();
    await expect.poll(() => rows.innerText()).toBe('2 of 4');
    await expect.poll(() => massShare.innerText()).toBe(share);
  }
});

it('marks rows as confidential and leaves their names out of the public copy', async () => {
  await open('BOM');
  await page
    .getByRole('row', { name: /Secret plate/ })
    .getByRole('gridcell', { name: 'Q235B' })
    .click();
  await page.keyboard.press('Shift+ArrowDown');
  await page.getByText('2 rows selected').waitFor();
  await page.getByRole('button', { name: 'Mark confidential' }).click();
  await page.getByRole('button', { name: 'Not confidential' }).waitFor();
  const inspector = page.getByRole('complementary', { name: 'Inspector' });
  await inspector.getByText('names masked in the public copy').waitFor();
  expect(await axeViolations(page)).toEqual([]);
  await open('Workbook');
  await page.getByText('Public copy: mask the names').click();
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Export workbook' }).click();
  const file = join(testFolder(), 'public.xlsx');
  await (await download).saveAs(file);
  const read = await readTableFile(file);
  const text = JSON.stringify(read);
  expect(read.ok && text.includes('Seat')).toBe(true);
  expect(text.includes('***')).toBe(true);
  expect(/Secret/.test(text)).toBe(false);
});

it('never shows the figures of the project before', async () => {
  await open('Results');
  await page.getByRole('main').getByText('Beta').or(page.getByText('Where to look first')).first().waitFor();
  await page.getByRole('main').getByText('Q235B').first().waitFor();
  let letGo = (): void => undefined;
  const held = new Promise<void>((resolve) => (letGo = resolve));
  await page.route(/\/api\/workbench\.(flow|pivot|review)$/, async (route) => {
    await held;
    await route.continue();
  });
  await page.locator('header').first().getByRole('button').first().click();
  await openProject('second');
  await open('Results');
  await page.getByRole('main').getByText('Stages and components').waitFor();
  await expect.poll(() => page.getByRole('main').innerText()).not.toContain('Q235B');
  letGo();
  await page.getByRole('main').getByText('Q355B').first().waitFor();
  expect(stage.trouble).toEqual([]);
});
