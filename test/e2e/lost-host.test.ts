import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openStage, SCREENSHOTS, type Stage } from '../support/browser.ts';
import { openExample } from '../support/drive-page.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage({});
});
afterAll(async () => {
  await stage.close();
});

it('keeps what it shows when the host is gone, says what to do, and goes on when it is back', async () => {
  const { page } = stage;
  await openExample(page);
  const headline = page.getByTestId('headline');
  const lost = page.getByTestId('connection-lost');
  const link = await stage.restartHost(async () => {
    await expect.poll(() => lost.innerText()).toContain('Cradlegate does not answer');
    await expect.poll(() => lost.innerText()).toContain('Nothing confirmed is lost');
    await page.screenshot({ path: join(SCREENSHOTS, 'host-lost.png') });
    await expect.poll(() => headline.innerText()).toBe('59.1');
  });
  // A host that was started anew does not know the browser: the page says which link to open.
  await expect.poll(() => lost.innerText()).toContain('Take a fresh link');
  await expect.poll(() => headline.innerText()).toBe('59.1');
  const tab = await stage.context.newPage();
  await tab.goto(link);
  await expect.poll(() => lost.count()).toBe(0);
  await page.bringToFront();
  await page.getByRole('button', { name: /^CW-2400/ }).click();
  await expect.poll(() => headline.innerText()).toBe('59.1');
  // Changes are heard of again: the second tab changes the study, this one follows.
  await tab.bringToFront();
  await tab
    .getByRole('button', { name: /^Undo:/ })
    .first()
    .click();
  await expect.poll(() => headline.innerText()).not.toBe('59.1');
});
