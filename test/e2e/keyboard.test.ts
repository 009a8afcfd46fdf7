import { type Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openStage, type Stage } from '../support/browser.ts';

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

const headline = (): Promise<string> => page.getByTestId('headline').innerText();

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
  await page.waitForTimeout(500);
  await page.keyboard.press('Enter');
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
}

it('goes from the start page to the exported workbook without a mouse', async () => {
  await page.getByRole('heading', { level: 1 }).waitFor();
  await tabTo('Open the example machine');
  await page.keyboard.press('Enter');
  await page.getByTestId('headline').waitFor({ timeout: 60_000 });
  await expect.poll(headline, { timeout: 60_000 }).toBe('59.1');

  await run('Turret back plate');
  await page.getByText('Where the number comes from').first().waitFor();
  await expect.poll(() => page.locator('aside').innerText()).toContain('Q355B / S355J2');

  await page.keyboard.press('Alt+9');
  await page.getByRole('heading', { name: 'Stages and components' }).waitFor();
  await page.keyboard.press('Alt+2');
  await page.getByRole('treegrid').waitFor();
  // The grid takes the focus once it is drawn.
  await page.waitForTimeout(1500);

  await run('Workbook');
  await page.getByRole('heading', { name: 'Export workbook' }).waitFor();
  const download = page.waitForEvent('download', { timeout: 60_000 });
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
    await page
      .getByRole('button', { name: /^Undo:/ })
      .first()
      .click();
    await page.waitForTimeout(800);
  }
  await expect
    .poll(() => page.locator('main').innerText(), { timeout: 60_000 })
    .toContain('bom.massUnitSlip');
  expect(stage.trouble).toEqual([]);
});
