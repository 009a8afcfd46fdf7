import { join } from 'node:path';
import { Decimal as DefaultDecimal } from 'decimal.js';
import { type Locator, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readTableFile } from '../../electron/interchange/read-table-file.ts';
import { type Output, type ProcedureName } from '../../shared/contract/procedures.ts';
import { translator } from '../../shared/i18n/translate.ts';
import { type Locale } from '../../shared/model/locale.ts';
import { axeViolations, openStage, SCREENSHOTS, type Stage } from '../support/browser.ts';
import { headlineOf, openExample, openPage, selectCell, writeIntoCell } from '../support/drive-page.ts';
import { testFolder } from '../support/example-project.ts';

/** Enough digits that sums of amounts of 24 fraction digits stay exact. */
const Decimal = DefaultDecimal.clone({ precision: 60, toExpNeg: -60, toExpPos: 60 });
type Decimal = DefaultDecimal;

const LANGUAGES: readonly (readonly [Locale, string, 'light' | 'dark'])[] = [
  ['en', 'en-GB', 'light'],
  ['zh-CN', 'zh-CN', 'dark'],
  ['de', 'de-DE', 'light'],
];

/** The hollow sections of the frame, and a published factor of secondary steel with its kg CO2e per kg. */
const SECTIONS = ['1.1.1.1.1', '1.1.1.2.1'] as const;
const RECYCLED = 'ice2-steel-section-recycled';
const RECYCLED_KG_PER_KG = '0.47';

describe.each(LANGUAGES)(
  'the variant “recycled frame” of the example machine, in %s',
  (locale, language, theme) => {
    const t = translator(locale);
    let stage: Stage;
    let page: Page;

    beforeAll(async () => {
      stage = await openStage({ language, theme });
      ({ page } = stage);
      await openExample(page, locale);
    });
    afterAll(async () => {
      await stage.close();
    });

    /** The lines the variant changes, in the language of the example. */
    const sections = async (): Promise<Output<'workbench.rows'>['rows']> => {
      const { rows } = await ask(page, 'workbench.rows');
      return rows.filter(({ position }) => SECTIONS.some((one) => one === position));
    };
    const headline = (): Promise<string> => headlineOf(page);
    const open = (name: string): Promise<void> => openPage(page, t(`page.${name}`));
    const save = (): Promise<void> =>
      page.getByRole('button', { name: new RegExp(`^${t('form.save')}`) }).click();
    const undo = (): Promise<void> =>
      page
        .getByRole('banner')
        .getByRole('button', { name: new RegExp(`^${t('shell.undo')}`) })
        .click();

    it('is made of one exchanged factor on two lines', async () => {
      await open('variants');
      await page
        .getByRole('button', { name: t('variantsPage.new') })
        .first()
        .click();
      await page.getByRole('textbox', { name: t('variantsPage.field.name') }).fill('recycled frame');
      await page.keyboard.press('Enter');
      await page.getByRole('columnheader', { name: /recycled frame/ }).waitFor();
      await page
        .getByRole('button', { name: t('variantsPage.addChange') })
        .first()
        .click();
      await page.getByRole('menuitem', { name: t('variantsPage.change.factor') }).click();
      const form = page.getByRole('form', { name: t('variantsPage.change.factor') });
      const [section] = await sections();
      await choose(
        form.getByRole('combobox', { name: t('variantsPage.field.factorFrom') }),
        section?.factorId ?? '',
      );
      await choose(form.getByRole('combobox', { name: t('form.factor'), exact: true }), RECYCLED);
      for (const [index, position] of SECTIONS.entries()) {
        await form.getByRole('button', { name: t('variantsPage.onlyAdd') }).click();
        const fields = form.getByRole('combobox', { name: t('variantsPage.field.lineId') });
        await choose(fields.nth(index), position);
      }
      expect(await axeViolations(page)).toEqual([]);
      await save();
      await expect.poll(() => form.count()).toBe(0);
      await page.getByText(t('chart.addsUp'), { exact: false }).first().waitFor();
    });

    it('differs by exactly the mass of the lines times the difference of the factors', async () => {
      const { variants, baseKg } = await ask(page, 'variants.show');
      const variant = variants[0];
      const lines = await sections();
      const gross = sum(lines.map(({ grossMassKg }) => grossMassKg ?? '0'));
      // The gross masses are rounded for the row, the emission was not made from the rounded ones.
      const before = sum(lines.map(({ emissionKg }) => emissionKg ?? '0'));
      const expected = gross.times(RECYCLED_KG_PER_KG).minus(before);
      expect(expected.abs().gt(100)).toBe(true);
      expect(
        expected
          .minus(variant?.differenceKg ?? '')
          .abs()
          .lt('1e-20'),
      ).toBe(true);
      expect(sum([variant?.totalKg ?? '', `-${baseKg}`]).toFixed()).toBe(variant?.differenceKg);
      // Every row is one named cause, none is a remainder.
      expect(variant?.rows.map(({ cause }) => cause)).toEqual(['factor', 'factor']);
      expect(sum((variant?.rows ?? []).map(({ kg }) => kg)).toFixed()).toBe(variant?.differenceKg);
      expect(sum((variant?.causes ?? []).map(({ kg }) => kg)).toFixed()).toBe(variant?.differenceKg);
      const shown = new Intl.NumberFormat(language, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
      const difference = shown.format(Math.abs(Number(variant?.differenceKg)));
      const table = page.getByRole('table', { name: t('variantsPage.table') });
      await table.getByText(difference, { exact: false }).first().waitFor();
      await page.screenshot({ path: join(SCREENSHOTS, `${locale}-recycled-frame.png`) });
      expect(await axeViolations(page)).toEqual([]);
    });

    if (locale !== 'en') {
      return;
    }

    it('leaves the base as it is: the exported workbook holds the total on screen', async () => {
      await open('workbook');
      const total = await headline();
      const download = page.waitForEvent('download');
      await page.getByRole('button', { name: t('workbookPage.export') }).click();
      const file = join(testFolder(), 'variant.xlsx');
      await (await download).saveAs(file);
      const read = await readTableFile(file);
      if (!read.ok) {
        throw new Error(read.error.code);
      }
      const cells =
        read.value.sheets[0]?.rows.flatMap((row) => row.cells.map((cell) => cell?.text ?? '')) ?? [];
      const found = cells
        .map(Number)
        .filter((value) => value.toPrecision(3) === Number(total).toPrecision(3));
      expect(found.length).toBeGreaterThan(0);
    });

    it('has a parameter used in a quantity: the total follows it, and undo leads back', async () => {
      const start = await headline();
      await addParameter('walls', '1');
      await open('bom');
      const row = page.getByRole('row', { name: /CW24-01-A03/ });
      await enterInto(row.getByRole('gridcell', { name: '1', exact: true }), '=walls*2');
      await expect.poll(headline).not.toBe(start);
      const doubled = await headline();
      // The grid shows what the formula gives, the inspector the formula.
      await row.getByRole('gridcell', { name: '2', exact: true }).first().waitFor();
      await row.getByRole('gridcell', { name: '2', exact: true }).first().click();
      const inspector = page.getByRole('complementary', { name: t('inspector.name') });
      await inspector.getByText('=walls*2').waitFor();
      expect(await axeViolations(page)).toEqual([]);

      await open('parameters');
      await page.getByRole('button', { name: 'walls' }).click();
      const value = page.getByRole('form').getByRole('textbox', { name: t('parameters.field.value') });
      await value.fill('2');
      await save();
      await expect.poll(headline).not.toBe(doubled);
      await undo();
      await expect.poll(headline).toBe(doubled);
      await undo();
      await expect.poll(headline).toBe(start);
    });

    it('refuses a formula over a parameter that is not there, and says so', async () => {
      await open('bom');
      const row = page.getByRole('row', { name: /CW24-01-A03/ });
      const before = await headline();
      await enterInto(row.getByRole('gridcell', { name: '1', exact: true }), '=doors*2');
      const report = page.getByRole('dialog');
      await report.getByText('doors', { exact: false }).first().waitFor();
      await report.getByRole('button', { name: t('bom.report.close') }).click();
      await expect.poll(() => headline()).toBe(before);
    });

    it('changes what has no column in the inspector, by the keyboard; the number follows', async () => {
      const start = await headline();
      const edit = page.getByRole('button', { name: t('inspector.method.edit'), exact: true });
      await page.getByRole('radio', { name: t('bom.toLevel', { level: 6 }) }).click();
      const welded = page
        .getByRole('row', { name: /Weld metal ER50-6/ })
        .first()
        .getByRole('gridcell')
        .nth(3);
      await selectCell(welded);
      const inspector = page.getByRole('complementary', { name: t('inspector.name') });
      await inspector.getByRole('heading', { name: /Weld metal ER50-6/ }).waitFor();
      await edit.press('Enter');
      const form = page.getByRole('form');
      await form.getByRole('button', { name: t('inspector.method.addStep') }).click();
      const [line] = (await ask(page, 'workbench.rows')).rows.filter(
        ({ partNumber, position }) => partNumber === 'P01-1001' && position.startsWith('1.1.1.'),
      );
      const emission = line?.emissionKg ?? '';
      await form.getByRole('textbox', { name: t('inspector.method.yield') }).fill('0.5');
      expect(await axeViolations(page)).toEqual([]);
      await page.keyboard.press('Enter');
      await expect.poll(() => form.count()).toBe(0);
      await page
        .getByRole('complementary')
        .getByText(t('inspector.method.said.yield', { value: '0.5' }))
        .waitFor();
      const { rows } = await ask(page, 'workbench.rows');
      const after = rows.find(({ id }) => id === line?.id)?.emissionKg ?? '';
      // Half the yield is twice the bought mass.
      expect(new Decimal(after).div(emission).toFixed()).toBe('2');
      await undo();
      await expect.poll(headline).toBe(start);
      expect(stage.trouble).toEqual([]);
    });

    async function addParameter(name: string, value: string): Promise<void> {
      await open('parameters');
      await page.getByRole('button', { name: t('parameters.add') }).click();
      const form = page.getByRole('form');
      await form.getByRole('textbox', { name: t('parameters.field.name') }).fill(name);
      await form.getByRole('textbox', { name: t('parameters.field.value') }).fill(value);
      await save();
      await page.getByRole('button', { name }).waitFor();
    }

    async function enterInto(cell: Locator, text: string): Promise<void> {
      await writeIntoCell(cell, text);
      await page.keyboard.press('Enter');
    }
  },
);

/** Types into a search field and takes the hit with this id, or whose name holds the text. */
async function choose(field: Locator, text: string): Promise<void> {
  const page = field.page();
  const hits = page.locator('[role="option"][data-key]');
  await field.fill(text);
  // Until the search has answered, the hits of the text before stand there.
  const hit = hits.filter({ hasText: text }).or(page.locator(`[role="option"][data-key="${text}"]`));
  await hit.first().click();
  await expect.poll(() => hits.count()).toBe(0);
}

/** Asks the host as the page does. */
async function ask<Name extends ProcedureName>(page: Page, name: Name): Promise<Output<Name>> {
  const answer: unknown = await page.evaluate(async (procedure) => {
    const response = await fetch(`/api/${procedure}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: '{}',
    });
    return response.json();
  }, name);
  return (answer as { readonly data: Output<Name> }).data;
}

function sum(values: readonly string[]): Decimal {
  return values.reduce((total, value) => total.plus(value), new Decimal(0));
}
