import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { USER_DATA_VARIABLE } from '../../electron/host/user-data.ts';
import { translator } from '../../shared/i18n/translate.ts';
import { type Locale } from '../../shared/model/locale.ts';
import { axeViolations, openStage, SCREENSHOTS, type Stage } from '../support/browser.ts';
import { openExample, openPage } from '../support/drive-page.ts';

const LANGUAGES: readonly (readonly [Locale, string, 'light' | 'dark'])[] = [
  ['en', 'en-GB', 'light'],
  ['zh-CN', 'zh-CN', 'dark'],
  ['de', 'de-DE', 'light'],
];

/** Invented factors; the film has no number. */
const TABLE =
  'Name,Unit,Factor (MT CO2e per short ton),Land\nZorblex plate,short ton,0.53,CN\nZorblex film,m2,oops,CN\n';

/** An invented footprint whose stated total is not that of its parts. */
const FOOTPRINT = {
  id: 'fp-1',
  specVersion: '3.0.3',
  status: 'Active',
  companyName: 'Invented Drives',
  productNameCompany: 'Zorblex servo',
  pcf: {
    declaredUnitOfMeasurement: 'piece',
    declaredUnitAmount: '1',
    productMassPerDeclaredUnit: '2',
    referencePeriodStart: '2025-01-01T00:00:00Z',
    referencePeriodEnd: '2026-01-01T00:00:00Z',
    pcfExcludingBiogenicUptake: '31',
    pcfIncludingBiogenicUptake: '31',
    fossilGhgEmissions: '30',
    ipccCharacterizationFactors: ['AR6'],
  },
};

describe.each(LANGUAGES)('libraries, in %s', (locale, language, theme) => {
  const t = translator(locale);
  const folder = mkdtempSync(join(tmpdir(), 'cradlegate-libraries-'));
  const before = process.env[USER_DATA_VARIABLE];
  let stage: Stage;
  let page: Page;

  beforeAll(async () => {
    process.env[USER_DATA_VARIABLE] = join(folder, 'data');
    stage = await openStage({ language, theme });
    ({ page } = stage);
    await openExample(page, locale);
  });
  afterAll(async () => {
    await stage.close();
    if (before === undefined) {
      delete process.env[USER_DATA_VARIABLE];
    } else {
      process.env[USER_DATA_VARIABLE] = before;
    }
    rmSync(folder, { recursive: true, force: true });
  });

  async function choose(button: string, name: string, content: string): Promise<void> {
    const path = join(folder, name);
    writeFileSync(path, content);
    await page.getByRole('button', { name: button }).waitFor();
    // The field behind the button; a dialog of the system cannot be driven while the page still fills.
    await page.locator('main input[type="file"], input[type="file"]').last().setInputFiles(path);
  }

  /** Asks the host as the page does. */
  async function ask<T>(procedure: string, input: unknown): Promise<T> {
    const answer = await page.evaluate(
      async ([name, body]) => {
        const headers = { 'content-type': 'application/json' };
        return (await fetch(`/api/${name}`, { method: 'POST', headers, body: body ?? '' })).json() as unknown;
      },
      [procedure, JSON.stringify(input)] as const,
    );
    expect(answer).toMatchObject({ ok: true });
    return (answer as { data: T }).data;
  }

  /** Chooses one of the choices of a field. */
  async function pick(field: string, choice: string): Promise<void> {
    await page
      .locator('main')
      .getByRole('button', { name: new RegExp(field) })
      .first()
      .click();
    await page.getByRole('option', { name: choice, exact: true }).click();
  }

  it('shows what a file holds, takes it with its licence and lists it', async () => {
    await openPage(page, t('page.libraries'));
    await choose(t('librariesPage.import'), 'table.csv', TABLE);
    await page.getByText(t('libraries.counts', { rows: '2', taken: '1', refused: '1' })).waitFor();
    await page.getByText('0.53 MT CO2e = 530 kg CO2e').waitFor();
    await page.screenshot({ path: join(SCREENSHOTS, `libraries-preview-${locale}.png`) });
    expect(await axeViolations(page)).toEqual([]);
    await page.getByRole('textbox', { name: t('libraries.column.licence') }).fill('invented');
    await page.getByRole('button', { name: t('librariesPage.take', { count: 1 }) }).click();
    await page
      .getByRole('button', { name: t('librariesPage.removeOne', { name: 'table', version: today() }) })
      .waitFor();
    await page.getByText('Zorblex plate').waitFor();
    await page.screenshot({ path: join(SCREENSHOTS, `libraries-${locale}.png`) });
    expect(await axeViolations(page)).toEqual([]);
  });

  it('chooses the columns of a table whose titles say nothing', async () => {
    await choose(t('librariesPage.import'), 'odd.csv', 'Ding,Qux\nZorblex-Guss,"2,5"\n');
    await page.getByRole('table', { name: t('librariesPage.mapping.rows') }).waitFor();
    expect(await axeViolations(page)).toEqual([]);
    await pick('Ding', t('librariesPage.field.name'));
    await pick('Qux', t('librariesPage.field.total'));
    await pick(t('librariesPage.mapping.decimalSign'), '1,5');
    for (const [field, text] of [
      ['unit', 'kg'],
      ['emissionUnit', 'kg CO2e'],
    ] as const) {
      const label = t('librariesPage.mapping.forAll', { field: t(`librariesPage.field.${field}`) });
      await page.getByRole('textbox', { name: label, exact: true }).fill(text);
    }
    await page.getByRole('button', { name: t('librariesPage.mapping.apply') }).click();
    await page.getByText(t('libraries.counts', { rows: '1', taken: '1', refused: '0' })).waitFor();
    await page.screenshot({ path: join(SCREENSHOTS, `libraries-mapping-${locale}.png`) });
    await page.getByRole('button', { name: t('librariesPage.cancel') }).click();
  });

  it('shows what a newer version moves, with the exact effect, and accepts it', async () => {
    const search = await ask<{ factors: readonly { id: string }[] }>('factors.search', {
      text: 'zorblex plate',
    });
    const factorId = search.factors[0]?.id ?? '';
    await ask('factors.assign', { line: '1.10.1.6', factorId });
    await choose(t('librariesPage.import'), 'newer.csv', TABLE.replace('0.53', '0.6'));
    await page.getByRole('textbox', { name: t('libraries.column.name') }).fill('table');
    await page.getByRole('textbox', { name: t('libraries.column.version') }).fill('9');
    await page.getByRole('textbox', { name: t('libraries.column.licence') }).fill('invented');
    await page.getByRole('button', { name: t('librariesPage.take', { count: 1 }) }).click();
    const wizard = page.getByRole('table', { name: t('libraries.upgrade.title') });
    await wizard.getByText('Zorblex plate').first().waitFor();
    await page.getByTestId('upgrade-after').getByText(/kg/).waitFor();
    await page.screenshot({ path: join(SCREENSHOTS, `libraries-upgrade-${locale}.png`) });
    expect(await axeViolations(page)).toEqual([]);
    await page.getByRole('button', { name: t('libraries.upgrade.accept', { count: 1 }) }).click();
    await wizard.waitFor({ state: 'detached' });
    expect(await ask('libraries.upgrades', {})).toMatchObject({ changes: [], libraries: [] });
  });

  it('takes the footprints of a PACT file into the study and says what does not add up', async () => {
    await openPage(page, t('page.suppliers'));
    await choose(t('suppliers.importFile'), 'pact.json', JSON.stringify([FOOTPRINT]));
    await page.getByRole('button', { name: 'Zorblex servo' }).waitFor();
    await page
      .getByText(/31.*30/)
      .first()
      .waitFor();
    await page.screenshot({ path: join(SCREENSHOTS, `suppliers-import-${locale}.png`) });
    expect(await axeViolations(page)).toEqual([]);
    expect(stage.trouble).toEqual([]);
  });
});

/** The version of a file that states none: the day. */
function today(): string {
  return new Date().toISOString().slice(0, 10);
}
