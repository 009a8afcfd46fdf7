import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { createApp } from '../../electron/host/create-app.ts';
import { type Locale, LOCALES } from '../../shared/model/locale.ts';
import { compareFormulas } from '../support/compare-workbooks.ts';
import { done, exampleProject, testFolder } from '../support/example-project.ts';
import { recalculate } from '../support/libre-office.ts';
import { readParts, readSheets, stripResults, writeParts } from '../support/xlsx-parts.ts';

/** In one language the BOM is made to go on over three sheets. */
const SETTINGS: Partial<Record<Locale, { readonly rowsPerSheet: number }>> = { de: { rowsPerSheet: 400 } };

/** LibreOffice saves the file it computed: the verdict is given on that. */
it('recalculates the workbook of the example machine in every language to the engine’s values, still verified', async () => {
  const output = testFolder();
  const workbooks = await Promise.all(
    LOCALES.map(async (locale) => {
      const { app, folder } = await exampleProject(locale);
      const path = join(output, `${locale}.xlsx`);
      const { bytes } = await done(app, 'workbook.export', { path, locale, ...SETTINGS[locale] });
      await done(app, 'project.close', {});
      await rm(folder, { recursive: true });
      expect(bytes).toBeGreaterThan(100_000);
      const parts = await readParts(path);
      await writeParts(path, stripResults(parts));
      return { locale, path, sheets: readSheets(parts) };
    }),
  );
  const results = await recalculate(
    workbooks.map(({ path }) => path),
    join(output, 'out'),
  );
  const app = createApp({ actor: 'test' });
  for (const [index, { locale, sheets }] of workbooks.entries()) {
    const verdict = await done(app, 'workbook.verify', { path: results[index] ?? '' });
    expect(verdict.deviations).toEqual([]);
    expect(verdict.verdict).toBe('verified');
    const inputs = await done(app, 'workbook.compareInputs', { path: results[index] ?? '' });
    expect(inputs).toMatchObject({ changes: [], refused: [] });
    const found = readSheets(await readParts(results[index] ?? ''));
    const { compared, differences } = compareFormulas(sheets, found);
    expect(differences).toEqual([]);
    expect(compared).toBeGreaterThan(16_000);
    expect(found.has('04_BOM_3')).toBe(locale in SETTINGS);
    expect(found.get('03_Results')?.get('I10')?.value).toBeGreaterThan(55_000);
    const texts = [...found.values()].flatMap((sheet) =>
      [...sheet.values()].map(({ value }) => String(value)),
    );
    expect(texts.filter((text) => /^(workbook|finding)\./.test(text))).toEqual([]);
  }
  await rm(output, { recursive: true });
}, 600_000);
