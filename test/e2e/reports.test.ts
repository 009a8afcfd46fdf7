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
  await open('Reports');
});
afterAll(async () => {
  await stage.close();
});

const open = (name: string): Promise<void> => openPage(page, name);

const region = (name: string) => page.getByRole('region', { name, exact: true });
const tab = (name: string): Promise<void> => page.getByRole('radio', { name, exact: true }).click();

async function saved(press: () => Promise<void>): Promise<{ readonly name: string; readonly text: string }> {
  const download = page.waitForEvent('download');
  await press();
  const file = await download;
  return { name: file.suggestedFilename(), text: readFileSync(await file.path(), 'utf8') };
}

describe('the page of the reports', () => {
  it('saves the study report in another language and order, as a draft', async () => {
    await region('Study report').getByText('DRAFT', { exact: true }).waitFor();
    expect(await axeViolations(page)).toEqual([]);
    await tab('Deutsch');
    await tab('GB/T 24067');
    const { name, text } = await saved(() =>
      region('Study report').getByRole('button', { name: 'Save as HTML' }).click(),
    );
    expect(name).toBe('CW-2400_prismatic_cell_winding_machine_report_de.html');
    expect(text).toContain('59.120,3');
    expect(text).toContain('Grundangaben');
    await region('Study report').getByText('DRAFT saved with 10 parts.').waitFor();
  });

  it('leads from a refused export to the missing fields, and saves it once they are there', async () => {
    const other = region('Other programs');
    await other.getByRole('button', { name: 'Save: PACT 3.0 footprint' }).click();
    await other.getByRole('alert').getByRole('button', { name: 'Company identifiers' }).click();
    await region('Company').getByLabel('Company name').fill('Example Machinery (Jiangsu), invented');
    await region('Company').getByLabel('Company identifiers').fill('529900');
    await region('Company').getByLabel('Country of production').fill('CN');
    await region('Company').getByText('An identifier begins with urn:').waitFor();
    await region('Company').getByLabel('Company identifiers').fill('urn:pact:example.com:company-id:1');
    await region('Product').getByLabel('Product identifiers').fill('urn:pact:example.com:product-id:cw-2400');
    await region('Carbon in the machine').getByLabel('Fossil carbon content').fill('212.5');
    await page.keyboard.press('Tab');
    expect(await axeViolations(page)).toEqual([]);
    await tab('Export');
    const { name, text } = await saved(() =>
      other.getByRole('button', { name: 'Save: PACT 3.0 footprint' }).click(),
    );
    expect(name).toMatch(/_pact3\.json$/);
    expect(JSON.parse(text)).toMatchObject({ companyIds: ['urn:pact:example.com:company-id:1'] });
  });

  it('says which texts a standard wants, and ticks one that is written', async () => {
    await tab('Report texts');
    const left = page.getByRole('status').filter({ hasText: 'Texts a standard wants' });
    await left.waitFor();
    const before = Number(/\d+/.exec(await left.innerText())?.[0]);
    await region('Goal of the study').getByLabel('Audience').fill('Customers of the machine.');
    await page.keyboard.press('Tab');
    await left.filter({ hasText: `written: ${before - 1}.` }).waitFor();
    expect(await axeViolations(page)).toEqual([]);
  });

  it('takes an answer to the checklist and a scenario with its effect', async () => {
    await open('Standards');
    await page.getByRole('tab', { name: 'Conformity' }).click();
    const iso = region('ISO 14067:2018');
    await iso.getByRole('button', { name: 'Answer: Timing of emissions, where it matters' }).click();
    await page.getByRole('button', { name: /^Choose/ }).click();
    await page.getByRole('option', { name: 'does not apply' }).click();
    await page.getByLabel('What it rests on').fill('All within one year.');
    await page.getByRole('button', { name: /^Save/ }).click();
    await tab('All');
    await iso
      .getByRole('row', { name: /Timing of emissions.*not applicable.*All within one year/ })
      .waitFor();
    expect(await axeViolations(page)).toEqual([]);
    await page.getByRole('tab', { name: 'Sensitivity' }).click();
    await region('Sensitivity of the result').getByRole('button', { name: 'Stage', exact: true }).click();
    await page.getByLabel('Name', { exact: true }).fill('Own site on half the energy');
    await page.getByRole('button', { name: /^Choose/ }).click();
    await page.getByRole('option', { name: 'Own manufacturing' }).click();
    await page.getByLabel('Times').fill('0.5');
    await page.getByRole('button', { name: /^Save/ }).click();
    await page
      .getByRole('row', { name: /Own site on half the energy 7,952\.2 55,144\.3 −3,976\.1/ })
      .waitFor();
    expect(await axeViolations(page)).toEqual([]);
    // The refused export is answered with 422.
    expect(stage.trouble.filter((text) => !text.includes('status of 422'))).toEqual([]);
  });
});
