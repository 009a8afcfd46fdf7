import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axeViolations, openStage, type Stage } from '../support/browser.ts';
import { openExample, openPage } from '../support/drive-page.ts';

const INVOICE = 'Invented invoice of electricity, 2025\n';

let stage: Stage;
let page: Page;
beforeAll(async () => {
  stage = await openStage({});
  page = stage.page;
  await openExample(page);
});
afterAll(async () => {
  await stage.close();
});

const open = (name: string): Promise<void> => openPage(page, name);

const tab = (name: string): Promise<void> => page.getByRole('radio', { name, exact: true }).click();

/** How many findings the strip counts: errors, warnings, notes. */
async function stripCounts(): Promise<readonly number[]> {
  const text = await page.getByRole('button', { name: /Findings/ }).innerText();
  return [...text.matchAll(/\d+/g)].map(([digits]) => Number(digits));
}

describe('evidence', () => {
  it('takes up dropped files, says what they are for, checks them and gives a copy', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'evidence-'));
    const files = ['invoice.txt', 'meter.txt'].map((name) => join(folder, name));
    files.forEach((file, index) => writeFileSync(file, `${INVOICE}${'x'.repeat(index)}`));
    await open('Evidence');
    await page.getByText(/No evidence yet/).waitFor();
    await stage.drop(files);
    const first = page.getByRole('form', { name: 'New evidence: invoice.txt' });
    await first.getByText('1 more files after this one').waitFor();
    await first.getByLabel('Title').fill('');
    await first.getByRole('button', { name: 'Save' }).click();
    await first.getByText('Fill this in.').waitFor();
    await first.getByLabel('Title').fill('Invoices of 2025');
    await first.getByRole('combobox', { name: 'Add a BOM line' }).fill('Upper blade');
    await page
      .getByRole('option', { name: /Upper blade/ })
      .first()
      .click();
    await first.getByRole('button', { name: /Take .*Upper blade.* off/ }).waitFor();
    await first.getByRole('button', { name: 'Save' }).click();
    const second = page.getByRole('form', { name: 'New evidence: meter.txt' });
    await second.getByRole('button', { name: 'Cancel' }).click();
    const row = page.getByRole('row', { name: /^E1 Invoices of 2025/ });
    await row.getByText(/Upper blade/).waitFor();
    expect(await axeViolations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Check all' }).click();
    await page.getByText('1 of 1 as recorded').waitFor();
    await row.getByText('as recorded').waitFor();
    await page.getByRole('button', { name: 'Invoices of 2025', exact: true }).click();
    const downloaded = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Save a copy' }).click();
    expect(readFileSync(await (await downloaded).path(), 'utf8')).toBe(INVOICE);
    await page.keyboard.press('Escape');
    await expect.poll(() => page.getByRole('form').count()).toBe(0);
  });

  it('holds conversations, and assumptions with what they touch', async () => {
    await tab('Comments');
    await page.getByLabel('Comment on the study').fill('Which gate is meant?');
    await page.getByRole('button', { name: 'Comment', exact: true }).click();
    const thread = page.getByRole('article');
    await thread.getByText('Which gate is meant?').waitFor();
    await thread.getByLabel('Answer to C1').fill('The gate of the assembly hall.');
    await thread.getByRole('button', { name: 'Answer', exact: true }).click();
    await thread.getByText('The gate of the assembly hall.').waitFor();
    await thread.getByRole('button', { name: 'Settle: C1' }).click();
    await thread.getByRole('button', { name: 'Open again: C1' }).waitFor();
    expect(await axeViolations(page)).toEqual([]);
    await open('Goal and scope');
    await page.getByRole('button', { name: '10 in the register' }).click();
    await page.getByRole('button', { name: 'Add an assumption' }).click();
    const form = page.getByRole('form', { name: 'New assumption' });
    await form.getByLabel('Assumption').fill('Castings carry the average of the foundry');
    await form.getByLabel('Basis').fill('Three quotations');
    await form.getByRole('button', { name: 'Save' }).click();
    await page.getByRole('row', { name: /A11 Castings carry .* Three quotations/ }).waitFor();
    expect(await axeViolations(page)).toEqual([]);
  });
});

describe('waivers', () => {
  it('set findings apart in the strip and on the page, and can be taken back', async () => {
    await open('Checks');
    const before = await stripCounts();
    await page
      .getByRole('button', { name: /^Waive instrument\.vintage at / })
      .first()
      .click();
    await page.getByRole('dialog').getByLabel('Reason').fill('Agreed with the verifier');
    await page.keyboard.press('Tab');
    await page.keyboard.type('Vera Test');
    await page.keyboard.press('Enter');
    const waived = page.getByRole('region', { name: 'Waived: 1' });
    await waived.getByText(/Vera Test, 20.*: Agreed with the verifier/).waitFor();
    const [errors = 0, warnings = 0, notes = 0] = before;
    await expect.poll(stripCounts).toEqual([errors, warnings - 1, notes, 1]);
    await page
      .getByRole('button', { name: /^Waive all \d+ of this kind/ })
      .first()
      .click();
    await page.getByRole('dialog').getByLabel('Reason').fill('Known gaps');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Take back: W2, line.factorMissing' }).click();
    await page.getByRole('button', { name: 'Take back: W1, instrument.vintage' }).click();
    await expect.poll(stripCounts).toEqual(before);
    await expect.poll(() => page.getByRole('region', { name: /^Waived/ }).count()).toBe(0);
    expect(await axeViolations(page)).toEqual([]);
    expect(stage.trouble).toEqual([]);
  });
});
