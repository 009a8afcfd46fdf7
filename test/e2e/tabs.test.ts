import { type Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openStage, type Stage } from '../support/browser.ts';

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

const headline = (tab: Page): Promise<string> => tab.getByTestId('headline').innerText();
/** Quantity of the first module in the grid of a tab. */
const quantity = (tab: Page) =>
  tab.locator('[role=row]', { hasText: 'CW24-01-A01' }).locator('[data-rgcol="4"]');

/** Opens the editor of the quantity and writes into it; Enter is left to the caller. */
async function write(tab: Page, text: string): Promise<void> {
  await tab.bringToFront();
  await quantity(tab).click();
  await expect.poll(() => tab.evaluate(() => document.activeElement?.getAttribute('data-rgcol'))).toBe('4');
  await tab.keyboard.press('F2');
  await tab.locator('input:focus').fill(text);
}

async function undo(tab: Page): Promise<void> {
  await tab.bringToFront();
  await tab
    .getByRole('button', { name: /^Undo:/ })
    .first()
    .click();
}

it('an edit in one tab shows in the other, and the other can take it back', async () => {
  await first.getByRole('button', { name: /Open the example machine/ }).click();
  // The example is filled step by step.
  await first.getByTestId('headline').waitFor({ timeout: 60_000 });
  await expect.poll(() => headline(first), { timeout: 60_000 }).toBe('59.1');
  second = await stage.openTab();
  await second.getByTestId('headline').waitFor({ timeout: 60_000 });
  await expect.poll(() => headline(second), { timeout: 60_000 }).toBe('59.1');
  before = await headline(first);
  await write(first, '3');
  await first.keyboard.press('Enter');
  await expect.poll(() => headline(first), { timeout: 60_000 }).not.toBe(before);
  const edited = await headline(first);
  await expect.poll(() => headline(second), { timeout: 60_000 }).toBe(edited);
  await expect.poll(() => quantity(second).innerText(), { timeout: 60_000 }).toContain('3');
  await undo(second);
  await expect.poll(() => headline(second), { timeout: 60_000 }).toBe(before);
  await expect.poll(() => headline(first), { timeout: 60_000 }).toBe(before);
});

it('of two edits of one cell the later one stands in both tabs, and none is lost from the history', async () => {
  await write(first, '3');
  await write(second, '5');
  await second.keyboard.press('Enter');
  await expect.poll(() => quantity(second).innerText(), { timeout: 60_000 }).toContain('5');
  await first.bringToFront();
  await first.keyboard.press('Enter');
  for (const tab of [first, second]) {
    await expect.poll(() => quantity(tab).innerText(), { timeout: 60_000 }).toContain('3');
  }
  const agree = async (): Promise<boolean> => (await headline(first)) === (await headline(second));
  await expect.poll(agree, { timeout: 60_000 }).toBe(true);
  await undo(first);
  for (const tab of [first, second]) {
    await expect.poll(() => quantity(tab).innerText(), { timeout: 60_000 }).toContain('5');
  }
  await undo(first);
  await expect.poll(() => headline(second), { timeout: 60_000 }).toBe(before);
  expect(stage.trouble).toEqual([]);
});
