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
});
afterAll(async () => {
  await stage.close();
});

const open = (name: string): Promise<void> => openPage(page, name);

describe('the page of the standards', () => {
  it('has every tab without accessibility violations', async () => {
    await open('Standards');
    const tabs = page.getByRole('tab');
    await expect.poll(() => tabs.count()).toBe(7);
    for (const tab of await tabs.all()) {
      await tab.click();
      await page.getByRole('tabpanel').getByRole('region').first().waitFor();
      expect(await axeViolations(page)).toEqual([]);
    }
  });

  it('states the bridge between the standards with nothing unexplained', async () => {
    await page.getByRole('tab').first().click();
    await page.getByText('adds up exactly').waitFor();
    await expect
      .poll(() => page.getByRole('columnheader', { name: 'PAS 2050:2011' }).count())
      .toBeGreaterThan(0);
  });

  it('opens the trace of a total by the keyboard, down to a factor, and gives the focus back', async () => {
    const total = page.getByRole('button', { name: /ISO 14067:2018, excluding biogenic/ }).first();
    await total.focus();
    await page.keyboard.press('Enter');
    const panel = page.getByRole('complementary', { name: 'Where this number comes from' });
    await panel.getByText('The parts add up to the number exactly.').waitFor();
    await panel.getByRole('button', { name: /inventory without capital goods/ }).click();
    await panel
      .getByRole('button', { name: /Plate, raw material, t=40/ })
      .first()
      .click();
    // The last step is what was published, with who published it, and what was imported, with its cell.
    await panel.getByText('Factor, Fossil').first().waitFor();
    await panel
      .getByRole('button', { name: /^BOM!F\d+: open in the BOM$/ })
      .first()
      .waitFor();
    expect(await axeViolations(page)).toEqual([]);
    await panel.getByRole('button', { name: 'Close the trace' }).focus();
    await page.keyboard.press('Escape');
    await expect.poll(() => panel.count()).toBe(0);
    await expect.poll(() => total.evaluate((element) => element === document.activeElement)).toBe(true);
  });

  it('explains coverage and mass balance, and says that open lines are not cut off', async () => {
    await page.getByRole('tab', { name: 'Completeness' }).click();
    await page.getByText(/Open, so neither counted nor cut off: parts 10/).waitFor();
    const panel = page.getByRole('complementary', { name: 'Where this number comes from' });
    for (const [number, part] of [
      [/Coverage: Mass/, /Included and left out/],
      [/Mass balance/, /Weighed mass/],
    ] as const) {
      await page.getByRole('button', { name: number }).click();
      await panel.getByText(part).first().waitFor();
      expect(await axeViolations(page)).toEqual([]);
    }
  });

  it('leads from a cell of the trace to the BOM', async () => {
    const panel = page.getByRole('complementary', { name: 'Where this number comes from' });
    await page
      .getByRole('region', { name: /make 80 %/ })
      .getByRole('button', { name: /show where it comes from/ })
      .first()
      .click();
    await panel
      .getByRole('button', { name: /open in the BOM$/ })
      .first()
      .click();
    await page.getByRole('grid').or(page.getByRole('treegrid')).first().waitFor();
    await expect.poll(() => panel.count()).toBe(0);
  });
});

describe('the use phase', () => {
  const fill = async (
    part: string,
    fields: readonly (readonly [name: string, value: string])[],
  ): Promise<void> => {
    await page.getByRole('button', { name: part, exact: true }).click();
    const form = page.getByRole('form', { name: part });
    for (const [name, value] of fields) {
      await form.getByRole('textbox', { name, exact: true }).fill(value);
    }
    await form.getByRole('button', { name: /^Save/ }).click();
    await expect.poll(() => form.count()).toBe(0);
  };
  const machine = (name: string, power: string): readonly (readonly [string, string])[] => [
    ['Name', name],
    ['State', 'On'],
    ['Power', power],
    ['Hours per year', '5000'],
  ];

  it('shows gaps, never zeros, until the inputs are there, and says that no claim is supported', async () => {
    await open('Standards');
    await page.getByRole('tab', { name: 'Use phase' }).click();
    await page.getByText('Not part of the product carbon footprint').waitFor();
    const headline = await page.getByTestId('headline').innerText();
    await fill('Machine', machine('New', '38.9'));
    const row = page.getByRole('row', { name: /^Per year/ });
    await expect.poll(() => row.innerText()).toMatch(/not known\s+194,500\.0\s+not known/);
    await fill('Baseline machine', machine('Old', '48'));
    await expect.poll(() => row.innerText()).toContain('45,500.0');
    await page.getByText('open: figures are missing').waitFor();
    await expect
      .poll(() => page.getByRole('region', { name: 'Conditions' }).getByText('not stated').count())
      .toBe(7);
    await expect.poll(() => page.getByTestId('headline').innerText()).toBe(headline);
    expect(await axeViolations(page)).toEqual([]);
  });

  it('keeps the other parts when one is edited, and is taken away again', async () => {
    await fill('Conditions', [['Rebound and quality', 'None known.']]);
    await page.getByText('None known.').waitFor();
    await expect.poll(() => page.getByRole('row', { name: /^Per year/ }).innerText()).toContain('45,500.0');
    await page.getByRole('button', { name: 'Remove the use phase' }).click();
    await page.getByText('This study has no use phase.').waitFor();
    expect(stage.trouble).toEqual([]);
  });
});

describe('the page of the variants', () => {
  it('asks for the first variant and makes it', async () => {
    await open('Variants');
    await page.getByText('No variant yet').waitFor();
    await page.getByRole('button', { name: 'New variant' }).click();
    await page.getByRole('textbox', { name: 'Name' }).fill('Recycled frame');
    await page.keyboard.press('Enter');
    await page.getByRole('columnheader', { name: /Recycled frame/ }).waitFor();
    await page.getByText('adds up exactly').waitFor();
    await expect.poll(() => page.getByRole('note').innerText()).toContain('Internal comparison only.');
    expect(await axeViolations(page)).toEqual([]);
  });

  it('traces its total to the base and the difference', async () => {
    await page.getByRole('button', { name: /Recycled frame, electricity .*show where/ }).click();
    const panel = page.getByRole('complementary', { name: 'Where this number comes from' });
    await panel.getByText('The parts add up to the number exactly.').waitFor();
    await panel.getByRole('button', { name: /Footprint of one machine/ }).click();
    await panel.getByRole('button', { name: /Materials and purchased parts/ }).waitFor();
    await panel.getByRole('button', { name: 'Close the trace' }).click();
    await expect.poll(() => panel.count()).toBe(0);
  });

  it('removes it and takes that back', async () => {
    await page.getByRole('button', { name: 'Remove variant' }).click();
    await page.getByText('“Recycled frame” was removed.').waitFor();
    await page.getByRole('main').getByRole('button', { name: 'Undo', exact: true }).click();
    await page.getByRole('columnheader', { name: /Recycled frame/ }).waitFor();
    expect(stage.trouble).toEqual([]);
  });
});
