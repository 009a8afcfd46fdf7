import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Input, type Output, type ProcedureName } from '../../shared/contract/procedures.ts';
import { type Locale } from '../../shared/model/locale.ts';
import { type App, createApp } from '../../electron/host/create-app.ts';

/** Export of the example BOM per language. */
export const BOM_FILES: Readonly<Record<Locale, string>> = {
  en: 'bom-en.xlsx',
  'zh-CN': 'bom-zh.xlsx',
  de: 'bom-de.csv',
};

/** A new folder for files of a test. */
export function testFolder(): string {
  return mkdtempSync(join(tmpdir(), 'cradlegate-test-'));
}

/** Calls a procedure that has to succeed; the error is in the message where it does not. */
export async function done<Name extends ProcedureName>(
  app: App,
  name: Name,
  input: Input<Name>,
): Promise<Output<Name>> {
  const result = await app.dispatch(name, input);
  if (!result.ok) {
    throw new Error(`${name}: ${result.error.code} ${JSON.stringify(result.error.params)}`);
  }
  return result.value;
}

/** The invented example machine as the demo makes it: study, BOM of one language, corrections, factors. */
export async function exampleProject(
  locale: Locale = 'en',
): Promise<{ readonly app: App; readonly path: string; readonly folder: string; readonly example: string }> {
  const app = createApp({ actor: 'test' });
  const folder = testFolder();
  const path = join(folder, 'CW-2400.cradle');
  const example = join(app.resources, 'example', 'winder-cw2400');
  await done(app, 'project.create', { path, title: 'CW-2400', productName: 'CW-2400' });
  await done(app, 'study.import', { path: join(example, 'study.json') });
  await done(app, 'bom.import', { path: join(example, BOM_FILES[locale]) });
  await done(app, 'bom.correct', { path: join(example, 'corrections.json') });
  await done(app, 'factors.assign', { region: 'CN', locale, bookPath: join(example, 'mapping-book.json') });
  return { app, path, folder, example };
}
