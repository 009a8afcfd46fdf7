import { join } from 'node:path';
import { type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { translator } from '../../shared/i18n/translate.ts';
import { type Locale } from '../../shared/model/locale.ts';
import { axeViolations, openStage, SCREENSHOTS, type Stage } from '../support/browser.ts';
import { openExample } from '../support/drive-page.ts';
import { testFolder } from '../support/example-project.ts';
import { COLUMN, writeRevisedBom } from '../support/revised-bom.ts';

const EXAMPLE = join(import.meta.dirname, '../../resources/example/winder-cw2400');

const LANGUAGES: readonly (readonly [Locale, string, 'light' | 'dark'])[] = [
  ['en', 'en-GB', 'light'],
  ['de', 'de-DE', 'dark'],
];

describe.each(LANGUAGES)('a revised BOM of the example machine, in %s', (locale, language, theme) => {
  const t = translator(locale);
  let stage: Stage;
  let page: Page;

  beforeAll(async () => {
    stage = await openStage({ language, theme });
    ({ page } = stage);
    await openExample(page, locale);
    const path = await writeRevisedBom(EXAMPLE, testFolder(), (rows, at) => {
      const row = (position: string): string[] => rows[at(position)] ?? [];
      row('1.1.1.1')[COLUMN.quantity] = '5';
      row('1.1.1.2.1')[COLUMN.material] = 'EN AW-6082';
      row('1.10.1.6')[COLUMN.mass] = '0.05';
      rows.splice(at('1.17.4.1'), 1);
      rows.splice(at('1.1.1.5'), 0, ['4', '1.1.1.8', 'N-1', 'Invented cover', 'Q235B', '2', 'pcs', '3']);
    });
    const chooser = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: t('revision.page.open') }).click();
    await (await chooser).setFiles(path);
    await page.getByRole('table', { name: t('revision.page.changes') }).waitFor();
  });
  afterAll(async () => {
    await stage.close();
  });

  const tick = (kind: string): ReturnType<Page['getByRole']> =>
    page.getByRole('checkbox', { name: new RegExp(`: ${t(`revision.kind.${kind}`)}`) });
  const after = (): Promise<string> => page.getByTestId('revision-after').innerText();

  it('shows every change with its effect; ticks are made with the keyboard and change the exact total', async () => {
    await expect.poll(after).toContain('kg');
    const withAll = await after();
    const kinds = page.getByRole('radiogroup', { name: t('revision.page.filter') });
    for (const [kind, isTicked] of [
      ['changed', true],
      ['added', true],
      ['conflict', false],
      ['removed', false],
    ] as const) {
      await kinds.getByRole('radio', { name: new RegExp(`^${t(`revision.kind.${kind}`)}`) }).click();
      await expect.poll(() => tick(kind).first().isChecked()).toBe(isTicked);
    }
    await tick('removed').first().focus();
    await page.keyboard.press('Space');
    await expect.poll(after).not.toBe(withAll);
    await expect.poll(after).toContain('kg');
    await page.keyboard.press('ArrowUp');
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.getAttribute('type')))
      .toBe('checkbox');
    expect(await axeViolations(page)).toEqual([]);
    await page.screenshot({ path: join(SCREENSHOTS, `revision-${locale}.png`) });
  });

  it('accepts what is ticked as one step that can be undone', async () => {
    const headline = await page.getByTestId('headline').innerText();
    await page.getByLabel(t('revision.page.reason')).fill('Issue B');
    await page
      .getByRole('button', {
        name: new RegExp(`^${t('revision.page.accept', { count: 0 }).replace('0', '\\d+')}$`),
      })
      .click();
    await page
      .getByRole('heading', { name: t('revision.page.doneTitle', { file: 'bom-rev-b.xlsx' }) })
      .waitFor();
    await expect.poll(() => page.getByTestId('headline').innerText()).not.toBe(headline);
    expect(await axeViolations(page)).toEqual([]);
    await page.screenshot({ path: join(SCREENSHOTS, `revision-done-${locale}.png`) });
    await page.getByRole('button', { name: t('revision.page.back') }).click();
    await page
      .getByRole('banner')
      .getByRole('button', { name: new RegExp(`^${t('shell.undo')}`) })
      .click();
    await expect.poll(() => page.getByTestId('headline').innerText()).toBe(headline);
    expect(stage.trouble).toEqual([]);
  });
});
