import { type Locator, type Page } from 'playwright-core';
import { expect } from 'vitest';
import { translator } from '../../shared/i18n/translate.ts';
import { type Locale } from '../../shared/model/locale.ts';

/** Tonnes of the example machine as the strip shows them; the three BOMs differ a little. */
const EXAMPLE_TOTAL: Readonly<Record<Locale, string>> = { en: '59.1', 'zh-CN': '59.2', de: '59,1' };

/** The total in the strip, as it is shown. */
export function headlineOf(page: Page): Promise<string> {
  return page.getByTestId('headline').innerText();
}

/** Opens the example from the start page and waits until all of it is there: it is filled step by step. */
export async function openExample(page: Page, locale: Locale = 'en'): Promise<void> {
  const title = translator(locale)('start.card.example.title');
  await page.getByRole('button', { name: new RegExp(title) }).click();
  await page.getByTestId('headline').getByText(EXAMPLE_TOTAL[locale], { exact: true }).waitFor();
  await importEnded(page);
}

/** Waits until no import is under way. */
export async function importEnded(page: Page): Promise<void> {
  await page.getByTestId('headline').waitFor();
  await page.getByTestId('import-progress').waitFor({ state: 'detached' });
}

/** Opens the page of this name from the rail. */
export function openPage(page: Page, name: string): Promise<void> {
  return page
    .getByRole('navigation')
    .getByRole('button', { name: new RegExp(`^${name}`) })
    .click();
}

/** Clicks a cell of the grid and waits until it has the keyboard. */
export async function selectCell(cell: Locator): Promise<void> {
  await cell.click();
  await expect.poll(() => cell.evaluate((element) => element.contains(document.activeElement))).toBe(true);
}

/** Opens the editor of a cell and writes into it; the key that ends it is left to the caller. */
export async function writeIntoCell(cell: Locator, text: string): Promise<void> {
  await selectCell(cell);
  await cell.page().keyboard.press('F2');
  await cell.page().locator('input:focus').fill(text);
}

/** Waits until the page has shown the same text twice: what it asked for is there. */
export async function settled(page: Page): Promise<void> {
  let last = '';
  await expect
    .poll(
      async () => {
        const text = await page.getByRole('main').innerText();
        const isSame = text !== '' && text === last;
        last = text;
        return isSame;
      },
      { interval: 200 },
    )
    .toBe(true);
}

/** Does something while the page computes as slowly as on a machine of a sixth of the speed. */
export async function slowly(page: Page, work: () => Promise<void>): Promise<void> {
  const protocol = await page.context().newCDPSession(page);
  await protocol.send('Emulation.setCPUThrottlingRate', { rate: 6 });
  try {
    await work();
  } finally {
    await protocol.send('Emulation.setCPUThrottlingRate', { rate: 1 });
    await protocol.detach();
  }
}
