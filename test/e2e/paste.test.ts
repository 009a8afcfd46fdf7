import { afterAll, beforeAll, expect, it } from 'vitest';
import { openStage, SCREENSHOTS, type Stage } from '../support/browser.ts';
import { join } from 'node:path';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage({});
});
afterAll(async () => {
  await stage.close();
});

it('pastes 1,000 rows with a report of what was taken and what needs attention', async () => {
  const { page } = stage;
  await page.getByRole('button', { name: /Open the example machine/ }).click();
  await page.getByTestId('headline').waitFor({ timeout: 60_000 });
  const headline = (): Promise<string> => page.getByTestId('headline').innerText();
  await expect.poll(headline, { timeout: 60_000 }).toBe('59.1');
  // Quantities for 1,000 rows, three of them unreadable: more rows than the BOM has.
  const quantities = Array.from({ length: 1000 }, (_, index) => (index % 300 === 7 ? 'a few' : '2'));
  await page.evaluate((text) => navigator.clipboard.writeText(text), quantities.join('\n'));
  await page.getByLabel('Open to level 6').click();
  await page.waitForTimeout(600);
  const first = page
    .getByRole('row', { name: /CW24-01-A01/ })
    .getByRole('gridcell', { name: '1', exact: true });
  await first.click();
  await page.waitForTimeout(400);
  await page.keyboard.press('Control+v');
  const report = page.getByRole('dialog');
  await report.waitFor({ timeout: 60_000 });
  await page.screenshot({ path: join(SCREENSHOTS, 'paste-report.png') });
  expect(await report.innerText()).toContain('a few');
  await page.keyboard.press('Escape');
  await expect.poll(headline, { timeout: 60_000 }).not.toBe('59.1');
  await page
    .getByRole('button', { name: /^Undo:/ })
    .first()
    .click();
  await expect.poll(headline, { timeout: 60_000 }).toBe('59.1');
  expect(stage.trouble).toEqual([]);
});
