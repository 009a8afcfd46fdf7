import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApp } from '../../electron/host/create-app.ts';
import { translator } from '../../shared/i18n/translate.ts';
import { type Locale } from '../../shared/model/locale.ts';
import { axeViolations, openStage, SCREENSHOTS, type Stage } from '../support/browser.ts';
import { openPage } from '../support/drive-page.ts';
import { done, testFolder } from '../support/example-project.ts';
import { makeLine, makeStudy, mass } from '../support/study-builder.ts';

const LANGUAGES: readonly (readonly [Locale, string, 'light' | 'dark'])[] = [
  ['en', 'en-GB', 'light'],
  ['zh-CN', 'zh-CN', 'dark'],
  ['de', 'de-DE', 'light'],
];

/** Invented parts of two suppliers; three have no mass, two of those have dimensions. */
const PARTS = [
  makeLine('plate', { description: 'Plate 100x50x5', materialText: 'Q235B', supplier: 'Alpha' }),
  makeLine('rail', { description: 'Flat bar 200x40x4', materialText: 'Q235B', supplier: 'Alpha' }),
  makeLine('controller', { description: 'PLC controller', supplier: 'Beta' }),
  makeLine('contactor', { description: 'AC contactor 25 A', mass: mass('0.41'), supplier: 'Beta' }),
  makeLine('cover', { description: 'Cover', materialText: '6061', mass: mass(2), supplier: 'Alpha' }),
  makeLine('seat', { description: 'Seat', materialText: 'SUS304', mass: mass(3), supplier: 'Beta' }),
];

/** Makes a project of the parts, with factors proposed. */
async function makeProject(path: string, locale: Locale): Promise<void> {
  const app = createApp({ actor: 'e2e' });
  const study = join(testFolder(), 'study.json');
  writeFileSync(study, JSON.stringify(makeStudy({ title: 'Review', bom: PARTS })));
  await done(app, 'project.create', { path, title: 'Review', productName: 'Invented machine' });
  await done(app, 'study.import', { path: study });
  await done(app, 'factors.assign', { region: 'CN', locale });
  await done(app, 'project.close', {});
}

describe.each(LANGUAGES)('the review, in %s', (locale, language, theme) => {
  const t = translator(locale);
  let stage: Stage;
  let page: Page;

  beforeAll(async () => {
    stage = await openStage({ language, theme });
    ({ page } = stage);
    await makeProject(join(stage.projectsFolder, 'review.cradle'), locale);
    await page.reload();
    await page.getByText(t('start.headline')).waitFor();
    await page
      .getByRole('button', { name: /review/i })
      .first()
      .click();
    await page.getByTestId('headline').waitFor();
  });
  afterAll(async () => {
    await stage.close();
  });

  const openFactors = async (): Promise<void> => {
    await openPage(page, t('page.factors'));
    await page.getByRole('region', { name: t('factorsPage.book.label') }).waitFor();
  };
  /** Once nothing is being announced: what was announced last may name a button that is gone. */
  const violations = async (): Promise<readonly string[]> => {
    await page.locator('[data-live-announcer] [role="img"]').first().waitFor({ state: 'detached' });
    return axeViolations(page);
  };
  const group = (text: string) => page.locator('[data-review-key]', { hasText: text });
  const shoot = (name: string) =>
    page.screenshot({ path: join(SCREENSHOTS, `review-${name}-${locale}.png`) });

  it('proposes masses, takes them by a click, and counts them beside the headline with a link', async () => {
    await openFactors();
    await page.getByRole('button', { name: t('estimates.show') }).click();
    const table = page.getByRole('table', { name: t('estimates.title') });
    await table.getByText(t('estimate.none.noDensity')).waitFor();
    await expect.poll(() => table.getByText(locale === 'de' ? '0,196' : '0.196').count()).toBeGreaterThan(0);
    await shoot('masses');
    expect(await violations()).toEqual([]);
    await page.getByRole('button', { name: t('estimates.take', { count: 2, lines: '2' }) }).click();
    const cell = page.getByRole('button', { name: t('strip.estimated') });
    await cell.getByText(t('strip.estimatedParts', { count: 2, parts: '2' })).waitFor();
    await shoot('estimated');
    await cell.click();
    await page.getByText(t('bom.found', { count: 2, rows: '2' })).waitFor();
    expect(await violations()).toEqual([]);
  });

  it('decides by keys: Enter accepts, digits pick, / searches, g takes the whole group', async () => {
    await openFactors();
    await group('6061').click();
    const candidates = page.locator('[aria-keyshortcuts="2"]');
    await candidates.waitFor();
    await page.keyboard.press('2');
    await expect.poll(() => candidates.getAttribute('aria-pressed')).toBe('true');
    await page.keyboard.press('1');
    await expect.poll(() => candidates.getAttribute('aria-pressed')).toBe('false');
    await page.keyboard.press('r');
    const whole = page.getByRole('radio', { name: t('factorsPage.mode.group') });
    await expect.poll(() => whole.isChecked()).toBe(false);
    await page.keyboard.press('g');
    await expect.poll(() => whole.isChecked()).toBe(true);
    await page.keyboard.press('/');
    const field = page.getByRole('searchbox', { name: t('factorsPage.search.field') });
    await field.waitFor();
    await expect.poll(() => field.evaluate((one) => one === document.activeElement)).toBe(true);
    await page.keyboard.press('Escape');
    await field.waitFor({ state: 'detached' });
    await group('6061').focus();
    await page.keyboard.press('Enter');
    await page
      .getByRole('button', { name: t('factorsPage.done.undo'), exact: true })
      .first()
      .waitFor();
    await shoot('keys');
    expect(await violations()).toEqual([]);
  });

  it('takes a declared composition for a part, and gathers the rows by supplier', async () => {
    await group('AC contactor').click();
    const recipe = page.locator('[aria-keyshortcuts]', { hasText: t('factorsPage.recipe') }).first();
    await recipe.click();
    await shoot('recipe');
    await page.getByRole('button', { name: t('factorsPage.decide.accept', { count: 1, rows: '1' }) }).click();
    await page
      .getByRole('button', { name: t('factorsPage.done.undo'), exact: true })
      .first()
      .waitFor();
    const supplier = page.getByRole('radio', { name: t('factorsPage.by.supplier'), exact: true });
    await supplier.click({ force: true });
    await group('Alpha').waitFor();
    await expect.poll(() => page.locator('[data-review-key]').count()).toBe(2);
    await group('Beta').click();
    await shoot('supplier');
    expect(await violations()).toEqual([]);
  });

  it('saves the mapping book and takes one over, with the counts', async () => {
    const book = page.getByRole('region', { name: t('factorsPage.book.label') });
    const saved = page.waitForEvent('download');
    await book.getByRole('button', { name: t('factorsPage.book.export') }).click();
    const path = join(testFolder(), 'mapping-book.json');
    await (await saved).saveAs(path);
    expect(readFileSync(path, 'utf8')).toContain('6061');
    const told = await book.getByRole('status').innerText();
    const [entries = ''] = /\d+/.exec(told) ?? [];
    expect(told).toBe(t('factorsPage.book.exported', { count: Number(entries), entries }));
    await book.locator('input[type="file"]').setInputFiles(path);
    // The same decisions again: nothing new, all known, none in conflict.
    const counts = { added: '0', same: entries, conflicts: '0' };
    await expect.poll(() => book.getByRole('status').innerText()).toBe(t('factorsPage.book.merged', counts));
    expect(await violations()).toEqual([]);
    expect(stage.trouble).toEqual([]);
  });
});
