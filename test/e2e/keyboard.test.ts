import { type Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openStage, type Stage } from '../support/browser.ts';
import { headlineOf, importEnded } from '../support/drive-page.ts';

/** How many stops a page may have before the one that is looked for. */
const MOST_STOPS = 120;

let stage: Stage;
let page: Page;
beforeAll(async () => {
  stage = await openStage({});
  ({ page } = stage);
});
afterAll(async () => {
  await stage.close();
});

/** Presses Tab until what has the focus shows this text. */
async function tabTo(text: string): Promise<void> {
  for (let stop = 0; stop < MOST_STOPS; stop += 1) {
    const focused = await page.evaluate(() => document.activeElement?.textContent ?? '');
    if (focused.includes(text) && focused.length < text.length + 120) {
      return;
    }
    await page.keyboard.press('Tab');
  }
  throw new Error(`No Tab stop shows "${text}"`);
}

/** Runs a command of the palette by its name. */
async function run(command: string): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.getByRole('dialog').waitFor();
  await page.keyboard.type(command);
  await page.getByRole('option').filter({ hasText: command }).first().waitFor();
  await page.keyboard.press('Enter');
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
}

it('goes from the start page to the exported workbook without a mouse', async () => {
  await page.getByRole('heading', { level: 1 }).waitFor();
  await tabTo('Open the example machine');
  await page.keyboard.press('Enter');
  await expect.poll(() => headlineOf(page)).toBe('59.1');
  await importEnded(page);

  await run('Turret back plate');
  await page.getByText('Where the number comes from').first().waitFor();
  await expect.poll(() => page.locator('aside').innerText()).toContain('Q355B / S355J2');

  await page.keyboard.press('Alt+9');
  await page.getByRole('heading', { name: 'Stages and components' }).waitFor();
  await page.keyboard.press('Alt+2');
  await page.getByRole('treegrid').waitFor();
  // The new page takes the focus: Tab goes on inside it.
  await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('MAIN');

  await run('Workbook');
  await page.getByRole('heading', { name: 'Export workbook' }).waitFor();
  const download = page.waitForEvent('download');
  await tabTo('Export workbook');
  await page.keyboard.press('Enter');
  expect((await download).suggestedFilename()).toMatch(/\.xlsx$/);

  await run('History');
  await page.getByText('The record is intact', { exact: false }).first().waitFor();
  expect(stage.trouble).toEqual([]);
});

it('shows the defects again when the corrections are undone', async () => {
  await run('Tape presence sensor');
  await page.getByText('Where the number comes from').first().waitFor();
  await page
    .getByRole('navigation')
    .getByRole('button', { name: /^Checks/ })
    .click();
  await expect.poll(() => page.locator('main').innerText()).not.toContain('bom.massUnitSlip');
  // The corrections of the example are undone: the seven defects stand there again.
  for (let step = 0; step < 2; step += 1) {
    const undo = page.getByRole('button', { name: /^Undo:/ }).first();
    const named = await undo.getAttribute('aria-label');
    await undo.click();
    await expect.poll(() => undo.getAttribute('aria-label')).not.toBe(named);
  }
  await expect.poll(() => page.locator('main').innerText()).toContain('bom.massUnitSlip');
  expect(stage.trouble).toEqual([]);
});
