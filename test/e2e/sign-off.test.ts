import { readFileSync } from 'node:fs';
import { type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axeViolations, openStage, type Stage } from '../support/browser.ts';
import { openExample, openPage } from '../support/drive-page.ts';

let stage: Stage;
let page: Page;
beforeAll(async () => {
  stage = await openStage({});
  page = stage.page;
  await openExample(page);
  await open('Sign-off');
});
afterAll(async () => {
  await stage.close();
});

const open = (name: string): Promise<void> => openPage(page, name);

const region = (name: string) => page.getByRole('region', { name, exact: true });

async function addPerson(role: string, name: string): Promise<void> {
  const people = region('People');
  await people.getByRole('button', { name: 'Add person' }).click();
  await people.getByRole('button', { name: /Role/ }).click();
  await page.getByRole('option', { name: role }).click();
  await people.getByLabel('Name', { exact: true }).fill(name);
  await people.getByRole('button', { name: 'Save' }).click();
  await people.getByRole('row', { name: new RegExp(name) }).waitFor();
}

describe('the page of the sign-off', () => {
  it('names what is open, takes people, and records a step under a name', async () => {
    const items = region('Open items').getByRole('listitem');
    await expect.poll(() => items.count()).toBeGreaterThan(5);
    await region('Open items').getByText('Nobody is named as Practitioner.').waitFor();
    await addPerson('Practitioner', 'Chen Li');
    await addPerson('Verifier', 'Vera Test');
    await expect.poll(() => region('Open items').getByText('Nobody is named').count()).toBe(2);
    await region('State').getByRole('button', { name: 'To: Internal review' }).first().click();
    await region('State').getByRole('button', { name: 'Sign', exact: true }).click();
    await region('State')
      .getByRole('row', { name: /Internal review Chen Li/ })
      .waitFor();
    await expect.poll(() => page.locator('li[aria-current=step]').innerText()).toContain('Internal review');
    expect(await axeViolations(page)).toEqual([]);
  });

  it('logs a finding, its answer and its closing', async () => {
    const findings = region('Findings of review and verification');
    await findings.getByRole('button', { name: 'Add finding' }).first().click();
    await findings.getByLabel('What was found').fill('The gate is not documented');
    await findings.getByRole('button', { name: 'Add finding' }).last().click();
    const row = findings.getByRole('row', { name: /V1/ });
    await row.waitFor();
    await region('Open items')
      .getByText(/Finding V1/)
      .waitFor();
    await row.getByRole('button', { name: 'Answer V1' }).click();
    await findings.getByLabel('Response').fill('Documented now');
    await findings.getByRole('button', { name: 'Answer V1' }).last().click();
    await row.getByText('Documented now').waitFor();
    await row.getByRole('button', { name: 'Close V1' }).click();
    await findings.getByRole('button', { name: 'Close V1' }).last().click();
    await row
      .getByRole('cell', { name: /^Vera Test 20/ })
      .last()
      .waitFor();
    await expect
      .poll(() =>
        region('Open items')
          .getByText(/Finding V1/)
          .count(),
      )
      .toBe(0);
  });

  it('freezes an issue, downloads its study, and shows what became of it', async () => {
    await region('Issues').getByRole('button', { name: 'Freeze a draft issue' }).click();
    await region('Issues')
      .getByRole('row', { name: /59,120\.3/ })
      .waitFor();
    const downloaded = page.waitForEvent('download');
    await region('Issues').getByRole('button', { name: 'Download issue 1' }).click();
    const study = JSON.parse(readFileSync(await (await downloaded).path(), 'utf8')) as { format: string };
    expect(study.format).toBe('cradlegate-study');
    await region('Compare').getByText('No line gives another number.').waitFor();
    expect(await axeViolations(page)).toEqual([]);
  });

  it('spells out an entry of the history, with its effect on the total', async () => {
    await open('History');
    const row = page.getByRole('row', { name: /factors assigned/ });
    await row.getByText('+49,417.0').waitFor();
    await page.getByRole('button', { name: 'Details of entry 2' }).click();
    const details = page.getByRole('table', { name: 'Details of entry 2' });
    await details.getByRole('row', { name: /product\.name .*CW-2400/ }).waitFor();
    expect(await axeViolations(page)).toEqual([]);
    expect(stage.trouble).toEqual([]);
  });
});
