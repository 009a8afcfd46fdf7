import { join, resolve } from 'node:path';
import { type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { translator } from '../../shared/i18n/translate.ts';
import { type Locale } from '../../shared/model/locale.ts';
import { readTableFile } from '../../electron/interchange/read-table-file.ts';
import { axeViolations, openStage, SCREENSHOTS, type Stage } from '../support/browser.ts';
import { headlineOf, importEnded, openPage, settled, slowly, writeIntoCell } from '../support/drive-page.ts';
import { testFolder } from '../support/example-project.ts';

const BOM = resolve(import.meta.dirname, '../../resources/example/winder-cw2400/bom-zh.xlsx');
const PAGES = [
  'scope',
  'factors',
  'processes',
  'energy',
  'transport',
  'packaging',
  'waste',
  'results',
  'checks',
  'history',
  'workbook',
  'bom',
];

const LANGUAGES: readonly (readonly [Locale, string, 'light' | 'dark'])[] = [
  ['en', 'en-GB', 'light'],
  ['zh-CN', 'zh-CN', 'dark'],
  ['de', 'de-DE', 'light'],
];

describe.each(LANGUAGES)('the main path on the Chinese BOM, in %s', (locale, language, theme) => {
  const t = translator(locale);
  let stage: Stage;
  let page: Page;
  const headline = (): Promise<string> => headlineOf(page);
  const open = (name: string): Promise<void> => openPage(page, t(`page.${name}`));

  beforeAll(async () => {
    stage = await openStage({ language, theme });
    ({ page } = stage);
  });
  afterAll(async () => {
    await stage.close();
  });

  it('takes the file, shows what it read and imports every row', async () => {
    await page.getByText(t('start.headline')).waitFor();
    await page.screenshot({ path: join(SCREENSHOTS, `${locale}-start.png`) });
    expect(await axeViolations(page)).toEqual([]);
    await page.locator('input[type=file]').first().setInputFiles(BOM);
    await page.getByText(t('import.preview.title')).waitFor();
    await page.screenshot({ path: join(SCREENSHOTS, `${locale}-preview.png`) });
    expect(await axeViolations(page)).toEqual([]);
    await page.getByRole('button', { name: t('import.preview.import', { lines: 917 }) }).click();
    // The factors are proposed right after the import: the total grows until they are.
    await importEnded(page);
    await expect.poll(async () => Number((await headline()).replace(',', '.'))).toBeGreaterThan(40);
  });

  it('moves the total when a quantity is edited, and takes it back', async () => {
    const before = await headline();
    const cell = page
      .getByRole('row', { name: /CW24-01-A01/ })
      .getByRole('gridcell', { name: '1', exact: true });
    await writeIntoCell(cell, '3');
    await page.keyboard.press('Enter');
    await expect.poll(headline).not.toBe(before);
    await page.getByRole('button', { name: new RegExp(`^${t('shell.undo')}`) }).click();
    await expect.poll(headline).toBe(before);
  });

  it('goes from a finding to its cell and corrects it with a reason; undo brings it back', async () => {
    const sign = locale === 'de' ? ',' : '.';
    await open('checks');
    const slip = page.locator('main').getByText('bom.massUnitSlip');
    // The address of the finding leads to the very cell, in a column that was hidden until then.
    const focused = (): Promise<string> => page.evaluate(() => document.activeElement?.textContent ?? '');
    await slowly(page, async () => {
      await page.getByRole('button', { name: /I554[:：]/ }).click();
      await expect.poll(focused).toBe('42 kg');
      await expect.poll(() => page.evaluate(isFocusInSight)).toBe(true);
    });
    const before = await headline();

    const inspector = page.getByRole('complementary', { name: t('inspector.name') });
    await inspector.getByRole('button', { name: t('inspector.correction.start') }).click();
    await inspector.getByLabel(t('inspector.correction.value')).fill(`0${sign}042`);
    await inspector.getByLabel(t('inspector.correction.why')).fill('Invented: the data sheet says 42 g.');
    await inspector.getByRole('button', { name: t('inspector.correction.save'), exact: true }).click();
    await expect.poll(headline).not.toBe(before);
    // The imported value stays beside the new one, with the reason.
    await expect.poll(() => inspector.locator('s').innerText()).toBe('42');
    await expect.poll(() => inspector.innerText()).toContain('Invented: the data sheet says 42 g.');
    await page.screenshot({ path: join(SCREENSHOTS, `${locale}-corrected.png`) });
    expect(await axeViolations(page)).toEqual([]);
    await open('checks');
    await expect.poll(() => slip.count()).toBe(0);

    await page.getByRole('button', { name: new RegExp(`^${t('shell.undo')}`) }).click();
    await expect.poll(headline).toBe(before);
    await expect.poll(() => slip.count()).toBe(1);
  });

  it('accepts a factor for a whole group', async () => {
    await open('factors');
    await page.getByText(t('page.factors')).first().waitFor();
    const groups = page.locator('[data-review-key]');
    await groups.first().waitFor();
    const before = await page.getByRole('button', { name: new RegExp(t('strip.reviewed')) }).innerText();
    for (let step = 0; step < 7; step += 1) {
      await page.keyboard.press('ArrowDown');
    }
    await expect.poll(() => groups.nth(7).getAttribute('aria-current')).toBe('true');
    await settled(page);
    await page.keyboard.press('Enter');
    await expect
      .poll(() => page.getByRole('button', { name: new RegExp(t('strip.reviewed')) }).innerText())
      .not.toBe(before);
  });

  it.each(PAGES)('shows the page %s without accessibility violations', async (name) => {
    await open(name);
    await settled(page);
    await page.screenshot({ path: join(SCREENSHOTS, `${locale}-${theme}-${name}.png`) });
    expect(await axeViolations(page)).toEqual([]);
  });

  it('exports a workbook with the total that is on screen', async () => {
    await open('workbook');
    const total = await headline();
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: t('workbookPage.export') }).click();
    const file = join(testFolder(), 'export.xlsx');
    await (await download).saveAs(file);
    const read = await readTableFile(file);
    if (!read.ok) {
      throw new Error(read.error.code);
    }
    const cover =
      read.value.sheets[0]?.rows.flatMap((row) => row.cells.map((cell) => cell?.text ?? '')) ?? [];
    const tonnes = cover
      .map(Number)
      .filter((value) => value.toPrecision(3) === Number(total.replace(',', '.')).toPrecision(3));
    expect(tonnes.length).toBeGreaterThan(0);
  });

  it('shows the total on the start page, too, once the project is closed', async () => {
    const total = await headline();
    await page.getByRole('button', { name: t('shell.close') }).click();
    const card = page.getByTestId('project-total');
    await expect.poll(() => card.innerText()).toContain(total);
    expect(await axeViolations(page)).toEqual([]);
  });

  it('breaks no content policy, leaves no origin and throws nothing', () => {
    expect(stage.trouble).toEqual([]);
  });
});

/** Run in the page: true when the middle of what has the keyboard is not covered and not scrolled away. */
function isFocusInSight(): boolean {
  const focused = document.activeElement;
  if (focused === null) {
    return false;
  }
  const { left, top, width, height } = focused.getBoundingClientRect();
  const found = document.elementFromPoint(left + width / 2, top + height / 2);
  return found !== null && focused.contains(found);
}
