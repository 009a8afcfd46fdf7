import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { translator } from '../../shared/i18n/translate.ts';
import { LOCALES } from '../../shared/model/locale.ts';
import { readSource } from '../architecture/source-files.ts';
import { builtFolder, filesBelow } from './built.ts';
import { type DesktopPages, openDesktopPages } from './desktop-page.ts';

const folder = builtFolder('renderer');
const scripts = filesBelow(folder).filter((file) => /\.m?js$/.test(file));

describe('the built page', () => {
  it('has no script or style of its own', () => {
    const html = readFileSync(join(folder, 'index.html'), 'utf8');
    expect(html).toContain('<meta name="csp-nonce" content="__CSP_NONCE__" />');
    expect(html).not.toMatch(/<script(?![^>]*\bsrc=)|<style|\son\w+=|\sstyle=|https?:\/\//);
  });

  it('makes no code from text and uses nothing of Node', () => {
    expect(scripts.length).toBeGreaterThan(0);
    // The validator looks once whether it might make code, unless it is told not to, and the page tells it.
    const forbidden =
      /\beval\(|new Function\((?!""\))|["']node:|(?<!\.)\brequire\(|(?<![.\w])process\.(env|versions|argv)/;
    expect(scripts.filter((file) => forbidden.test(readFileSync(file, 'utf8')))).toEqual([]);
    expect(readSource('renderer/src/main.tsx')).toContain('z.config({ jitless: true })');
  });
});

describe('the built page on the desktop, played by Chromium', () => {
  let pages: DesktopPages;
  beforeAll(async () => {
    pages = await openDesktopPages();
  });
  afterAll(() => pages.close());

  it.each(LOCALES)('starts in %s without a complaint of the browser and the menu follows', async (locale) => {
    const { page, desktop, trouble, close } = await pages.open(locale);
    const translate = translator(locale);
    await page.getByRole('button', { name: translate('start.openBom') }).waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe(locale);
    expect(new Set(desktop.seen)).toEqual(new Set([`locale ${locale}`]));
    expect(trouble).toEqual([]);
    await close();
  });

  it('makes a project, shows its study, and hears of changes from the menu', async () => {
    const { page, desktop, trouble, close } = await pages.open('en');
    const translate = translator('en');
    await page.getByRole('button', { name: translate('start.card.empty.title') }).click();
    await page.getByRole('button', { name: translate('start.createProject') }).click();
    await page.getByRole('navigation').first().waitFor();
    const list = await desktop.host.invoke('workspace.list', {});
    expect(list).toMatchObject({ data: { open: expect.stringMatching(/\.cradle$/) } });
    await desktop.host.invoke('project.close', {});
    await page.getByRole('button', { name: translate('start.openBom') }).waitFor();
    expect(trouble).toEqual([]);
    await close();
  });

  it('opens a project from elsewhere by the dialog of the system, and one without it stays away', async () => {
    const { page, desktop, trouble, close } = await pages.open('de');
    const button = page.getByRole('button', { name: translator('de')('start.openElsewhere') });
    const elsewhere = join(desktop.folder, 'elsewhere.cradle');
    const { app } = desktop.parts;
    await app.dispatch('project.create', { path: elsewhere, title: 'Anderswo', productName: 'CW' });
    await app.dispatch('project.close', {});
    await button.click();
    await expect.poll(() => desktop.seen.filter((line) => line === 'pick project')).toHaveLength(1);
    expect(await page.getByRole('navigation').count()).toBe(0);
    desktop.answers.pick = elsewhere;
    await button.click();
    await page.getByRole('navigation').first().waitFor();
    const list = await desktop.host.invoke('workspace.list', {});
    expect(list).toMatchObject({ data: { open: 'elsewhere.cradle' } });
    expect(trouble).toEqual([]);
    await close();
  });

  it('speaks the chosen language in the words of its lists too, whatever the browser speaks', async () => {
    const { page, close } = await pages.open('en');
    await page.getByRole('button', { name: translator('en')('language.de') }).click();
    const german = translator('de');
    await page.getByRole('button', { name: german('start.card.empty.title') }).click();
    await page.getByRole('button', { name: german('start.createProject') }).click();
    await page.getByRole('button', { name: german('page.energy') }).click();
    await page
      .getByRole('button', { name: german('inventory.add.electricity') })
      .first()
      .click();
    await page.locator('button[aria-haspopup="listbox"]').first().click();
    // The button by which a screen reader closes an open list comes from the library.
    const closing = page.locator('[data-trigger="Select"] button, [data-trigger="ComboBox"] button').first();
    expect(await closing.getAttribute('aria-label')).toBe('Schließen');
    await close();
  });
});
