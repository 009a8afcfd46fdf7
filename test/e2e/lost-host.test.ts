import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openStage, SCREENSHOTS, type Stage } from '../support/browser.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage({});
});
afterAll(async () => {
  await stage.close();
});

it('keeps what it shows when the host is gone, says what to do, and goes on when it is back', async () => {
  const { page } = stage;
  await page.getByRole('button', { name: /Open the example machine/ }).click();
  const headline = page.getByTestId('headline');
  await headline.waitFor({ timeout: 60_000 });
  await expect.poll(() => headline.innerText(), { timeout: 60_000 }).toBe('59.1');
  const lost = page.getByTestId('connection-lost');
  const link = await stage.restartHost(async () => {
    await expect.poll(() => lost.innerText(), { timeout: 60_000 }).toContain('Cradlegate does not answer');
    expect(await lost.innerText()).toContain('Nothing confirmed is lost');
    await page.screenshot({ path: join(SCREENSHOTS, 'host-lost.png') });
    expect(await headline.innerText()).toBe('59.1');
  });
  // A host that was started anew does not know the browser: the page says which link to open.
  await expect.poll(() => lost.innerText(), { timeout: 60_000 }).toContain('Take a fresh link');
  expect(await headline.innerText()).toBe('59.1');
  const tab = await stage.context.newPage();
  await tab.goto(link);
  await expect.poll(() => lost.count(), { timeout: 60_000 }).toBe(0);
  await page.bringToFront();
  await page.getByRole('button', { name: /^CW-2400/ }).click({ timeout: 60_000 });
  await expect.poll(() => headline.innerText(), { timeout: 60_000 }).toBe('59.1');
  // Changes are heard of again: the second tab changes the study, this one follows.
  await tab.bringToFront();
  await tab
    .getByRole('button', { name: /^Undo:/ })
    .first()
    .click({ timeout: 60_000 });
  await expect.poll(() => headline.innerText(), { timeout: 60_000 }).not.toBe('59.1');
});
