import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import { cp, mkdir, truncate, writeFile } from 'node:fs/promises';
import { request as startRequest } from 'node:http';
import { join, resolve } from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { translator } from '../../shared/i18n/translate.ts';
import { type Locale } from '../../shared/model/locale.ts';
import { openStage, SCREENSHOTS, type Stage } from '../support/browser.ts';
import { done, exampleProject, testFolder } from '../support/example-project.ts';
import { makeZip } from '../support/make-xlsx.ts';

const HOLD = resolve(import.meta.dirname, '../support/hold-project.ts');
const MEGABYTE = 1_000_000;

const LANGUAGES: readonly (readonly [Locale, string, 'light' | 'dark'])[] = [
  ['en', 'en-GB', 'dark'],
  ['zh-CN', 'zh-CN', 'light'],
  ['de', 'de-DE', 'dark'],
];

let folder: string;
let project: string;
beforeAll(async () => {
  folder = testFolder();
  const example = await exampleProject();
  await done(example.app, 'project.close', {});
  project = example.path;
  await mkdir(join(folder, 'drawings'));
  await writeFile(join(folder, 'huge.csv'), '');
  await truncate(join(folder, 'huge.csv'), 501 * MEGABYTE);
  await writeFile(join(folder, 'photo.png'), Buffer.from('89504e470d0a1a0a', 'hex'));
  const otherOffice = makeZip([{ name: 'word/document.xml', data: '<document/>' }]);
  await writeFile(join(folder, 'letter.docx'), otherOffice);
  await writeFile(join(folder, 'renamed.xlsx'), otherOffice);
});

describe.each(LANGUAGES)('what cannot be taken is answered in words, in %s', (locale, language, theme) => {
  const t = translator(locale);
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage({ language, theme });
    await cp(project, join(stage.projectsFolder, 'newer.cradle'));
    await cp(project, join(stage.projectsFolder, 'held.cradle'));
    const newer = new Database(join(stage.projectsFolder, 'newer.cradle'));
    newer.pragma('user_version = 99999');
    newer.close();
    await stage.page.reload();
    await stage.page.getByText(t('start.headline')).waitFor();
  });
  afterAll(async () => {
    await stage.close();
  });

  /** Text and remedy of the notice on screen; none of their values is left open. */
  async function notice(code: string): Promise<string> {
    const alert = stage.page.getByRole('alert');
    await expect.poll(() => alert.innerText()).toContain(t(`error.${code}.remedy`));
    const text = await alert.innerText();
    expect(text).not.toMatch(/\{\{|undefined/);
    // Nothing was made, and the way to begin again is there.
    await expect.poll(() => stage.page.getByText(t('start.headline')).isVisible()).toBe(true);
    expect(readdirSync(stage.projectsFolder).filter((name) => name.endsWith('.cradle'))).toHaveLength(2);
    return text;
  }

  it('a folder', async () => {
    await stage.drop([join(folder, 'drawings')]);
    expect(await notice('input.drop.folder')).toContain(t('error.input.drop.folder.text'));
    await stage.page.screenshot({ path: join(SCREENSHOTS, `${locale}-bad-folder.png`) });
  });

  it('a file above the limit, without sending it', async () => {
    const sent: string[] = [];
    stage.page.on('request', (request) => sent.push(request.url()));
    await stage.page.locator('input[type=file]').first().setInputFiles(join(folder, 'huge.csv'));
    expect(await notice('limit.drop.tooBig')).toContain('huge.csv');
    await expect.poll(() => stage.page.getByRole('alert').innerText()).toContain('501 MB');
    expect(sent.filter((url) => url.includes('/uploads'))).toEqual([]);
  });

  it.each([
    ['a picture', 'photo.png', 'input.file.notATable'],
    ['a letter', 'letter.docx', 'input.file.notATable'],
    ['another archive under the name of a workbook', 'renamed.xlsx', 'input.file.notATable'],
  ])('%s', async (_what, name, code) => {
    await stage.drop([join(folder, name)]);
    expect(await notice(code)).toContain(name);
  });

  it('a project of a newer version', async () => {
    await stage.page.getByRole('button', { name: /^newer/ }).click();
    expect(await notice('storage.newerVersion')).toContain('newer.cradle');
  });

  it('a project that another process holds, and opens once that lets go', async () => {
    const path = join(stage.projectsFolder, 'held.cradle');
    const holder = spawn(process.execPath, [HOLD, path], { stdio: ['ignore', 'pipe', 'inherit'] });
    try {
      await once(holder.stdout, 'data');
      await stage.page.getByRole('button', { name: /^held/ }).click();
      expect(await notice('state.locked')).toContain('held.cradle');
      await stage.page.screenshot({ path: join(SCREENSHOTS, `${locale}-bad-locked.png`) });
      await expect.poll(() => stage.page.getByRole('alert').innerText()).toContain(String(holder.pid));
    } finally {
      holder.kill('SIGKILL');
      await once(holder, 'exit');
    }
    await stage.page.getByRole('button', { name: /^held/ }).click();
    await stage.page.getByTestId('headline').waitFor();
  });

  it('throws nothing meanwhile', () => {
    // The browser itself reports answers that are errors.
    expect(stage.trouble.filter((line) => !line.includes('Failed to load resource'))).toEqual([]);
  });
});

it('the host refuses by itself what is announced as too large', async () => {
  const stage = await openStage({});
  try {
    const cookie = (await stage.context.cookies()).map(({ name, value }) => `${name}=${value}`).join('; ');
    const upload = startRequest(`${stage.host.url}/uploads`, {
      method: 'POST',
      headers: {
        Cookie: cookie,
        Origin: stage.host.url,
        'Sec-Fetch-Site': 'same-origin',
        'Content-Type': 'application/octet-stream',
        'X-File-Name': 'huge.csv',
        'Content-Length': String(600 * MEGABYTE),
      },
    });
    upload.on('error', () => undefined);
    upload.flushHeaders();
    const [response] = (await once(upload, 'response')) as [{ readonly statusCode: number }];
    expect(response.statusCode).toBe(413);
    upload.destroy();
  } finally {
    await stage.close();
  }
});
