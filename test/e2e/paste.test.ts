import { afterAll, beforeAll, expect, it } from 'vitest';
import { openStage, SCREENSHOTS, type Stage } from '../support/browser.ts';
import { headlineOf, openExample, selectCell } from '../support/drive-page.ts';
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
  await openExample(page);
  const headline = (): Promise<string> => headlineOf(page);
  // Quantities for 1,000 rows, three of them unreadable: more rows than the BOM has.
  const quantities = Array.from({ length: 1000 }, (_, index) => (index % 300 === 7 ? 'a few' : '2'));
  await page.evaluate((text) => navigator.clipboard.writeText(text), quantities.join('\n'));
  await page.getByLabel('Open to level 6').click();
  await page
    .getByRole('row', { name: /1\.1\.1\.1\.1/ })
    .first()
    .waitFor();
  const first = page
    .getByRole('row', { name: /CW24-01-A01/ })
    .getByRole('gridcell', { name: '1', exact: true });
  await selectCell(first);
  await page.keyboard.press('Control+v');
  const report = page.getByRole('dialog');
  await report.waitFor();
  await page.screenshot({ path: join(SCREENSHOTS, 'paste-report.png') });
  await expect.poll(() => report.innerText()).toContain('a few');
  await page.keyboard.press('Escape');
  await expect.poll(headline).not.toBe('59.1');
  await page
    .getByRole('button', { name: /^Undo:/ })
    .first()
    .click();
  await expect.poll(headline).toBe('59.1');
  expect(stage.trouble).toEqual([]);
});
