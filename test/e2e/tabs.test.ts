import { type Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openStage, type Stage } from '../support/browser.ts';
import { headlineOf, openExample, writeIntoCell } from '../support/drive-page.ts';

let stage: Stage;
let first: Page;
let second: Page;
let before: string;
beforeAll(async () => {
  stage = await openStage({});
  first = stage.page;
});
afterAll(async () => {
  await stage.close();
});

/** Quantity of the first module in the grid of a tab. */
const quantity = (tab: Page) =>
  tab.locator('[role=row]', { hasText: 'CW24-01-A01' }).locator('[data-rgcol="4"]');

/** Opens the editor of the quantity and writes into it; Enter is left to the caller. */
async function write(tab: Page, text: string): Promise<void> {
  await tab.bringToFront();
  await writeIntoCell(quantity(tab), text);
}

async function undo(tab: Page): Promise<void> {
  await tab.bringToFront();
  await tab
    .getByRole('button', { name: /^Undo:/ })
    .first()
    .click();
}

it('an edit in one tab shows in the other, and the other can take it back', async () => {
  await openExample(first);
  second = await stage.openTab();
  await expect.poll(() => headlineOf(second)).toBe('59.1');
  before = await headlineOf(first);
  await write(first, '3');
  await first.keyboard.press('Enter');
  await expect.poll(() => headlineOf(first)).not.toBe(before);
  const edited = await headlineOf(first);
  await expect.poll(() => headlineOf(second)).toBe(edited);
  await expect.poll(() => quantity(second).innerText()).toContain('3');
  await undo(second);
  await expect.poll(() => headlineOf(second)).toBe(before);
  await expect.poll(() => headlineOf(first)).toBe(before);
});

it('of two edits of one cell the later one stands in both tabs, and none is lost from the history', async () => {
  await write(first, '3');
  await write(second, '5');
  await second.keyboard.press('Enter');
  await expect.poll(() => quantity(second).innerText()).toContain('5');
  await first.bringToFront();
  await first.keyboard.press('Enter');
  for (const tab of [first, second]) {
    await expect.poll(() => quantity(tab).innerText()).toContain('3');
  }
  const agree = async (): Promise<boolean> => (await headlineOf(first)) === (await headlineOf(second));
  await expect.poll(agree).toBe(true);
  await undo(first);
  for (const tab of [first, second]) {
    await expect.poll(() => quantity(tab).innerText()).toContain('5');
  }
  await undo(first);
  await expect.poll(() => headlineOf(second)).toBe(before);
  expect(stage.trouble).toEqual([]);
});
