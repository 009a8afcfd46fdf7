import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { translator } from '../../shared/i18n/translate.ts';
import { axeViolations, openStage, SCREENSHOTS, type Stage } from '../support/browser.ts';
import { type Exported, exportWinch } from '../unit/services/workbooks/edited-workbook.ts';

const t = translator('de');
let winch: Exported;
let stage: Stage;
let page: Page;

beforeAll(async () => {
  winch = await exportWinch();
  await winch.testApp.call('project.close', {});
  stage = await openStage({ language: 'de-DE' });
  ({ page } = stage);
  copyFileSync(winch.testApp.project, join(stage.projectsFolder, 'Winde.cradle'));
  await page.reload();
  await page.getByRole('button', { name: /Winde/ }).first().click();
  await page.getByTestId('headline').waitFor();
  await page.getByRole('button', { name: t('page.workbook') }).click();
});

afterAll(async () => {
  await stage.close();
  await winch.testApp.close();
});

it('reads a workbook back: verdict, ticks, name, one entry of the history', async () => {
  const row = winch.find('04_BOM', 'Frame');
  const quantity = `04_BOM!${winch.inRow('04_BOM', row, 'Quantity in parent')}`;
  const path = await winch.edited('back', {
    [quantity]: { number: 3 },
    '05_Processes!D6': { number: 5.25 },
    '05_Processes!F6': { number: 12 },
  });
  const headline = page.getByTestId('headline');
  const before = await headline.innerText();
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: t('readBackPage.choose') }).click();
  await (await chooser).setFiles(path);
  const changes = page.getByRole('table', { name: t('readBackPage.changes', { count: '2' }) });
  await changes.waitFor();
  await page.getByText(t('readBackPage.differs')).waitFor();
  await page
    .getByRole('row', { name: new RegExp(`05_Processes!F6.*${t('inputs.reason.computed')}`) })
    .waitFor();
  expect(await axeViolations(page)).toEqual([]);
  await page.screenshot({ path: join(SCREENSHOTS, 'read-back-de.png') });
  const accept = page.getByRole('button', { name: t('readBackPage.accept', { count: 1 }) });
  await page.getByRole('checkbox', { name: t('readBackPage.tick', { cell: '05_Processes!D6' }) }).focus();
  await page.keyboard.press('Space');
  await expect.poll(() => accept.isDisabled()).toBe(true);
  await page.getByRole('textbox', { name: t('readBackPage.by') }).fill('V. Verifier');
  await page.getByRole('textbox', { name: t('readBackPage.reason') }).fill('nachgezählt');
  await accept.click();
  await page.getByText(t('readBackPage.done', { count: 1, shown: '1', by: 'V. Verifier' })).waitFor();
  await expect.poll(() => headline.innerText()).not.toBe(before);
  await page.getByRole('button', { name: t('readBackPage.back') }).click();
  await page.keyboard.press('Control+z');
  await expect.poll(() => headline.innerText()).toBe(before);
  expect(stage.trouble).toEqual([]);
});
