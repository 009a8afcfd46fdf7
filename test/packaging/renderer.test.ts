import { existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Locale, LOCALES } from '../../shared/model/locale.ts';
import { readSource } from '../architecture/source-files.ts';
import { builtFolder, filesBelow } from './built.ts';
import { serveFolder } from './static-server.ts';

const folder = builtFolder('renderer');

describe('the built page', () => {
  it('has no script or style of its own and a policy that would refuse one', () => {
    const html = readFileSync(join(folder, 'index.html'), 'utf8');
    expect(html).toContain("default-src 'none'");
    expect(html).not.toMatch(/<script(?![^>]*\bsrc=)|<style|\son\w+=|\sstyle=/);
  });

  it('makes no code from text and uses nothing of Node', () => {
    const scripts = filesBelow(folder).filter((file) => file.endsWith('.js'));
    expect(scripts.length).toBeGreaterThan(0);
    const found = scripts.filter((file) =>
      /\beval\(|new Function\(|["']node:/.test(readFileSync(file, 'utf8')),
    );
    expect(found).toEqual([]);
  });
});

describe('the built page in Chromium', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await chromium.launch({
      executablePath: onPath('chromium'),
      args: ['--no-sandbox', '--disable-gpu'],
    });
  });
  afterAll(() => browser.close());

  it.each(LOCALES)('shows the start page in %s, without a complaint of the browser', async (locale) => {
    await using server = await serveFolder(folder);
    const context = await browser.newContext({ locale });
    const page = await context.newPage();
    const complaints: string[] = [];
    page.on('console', (message) => complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(error.message));
    await page.goto(server.address);
    await page.getByRole('heading').waitFor();
    expect(await page.locator('main').innerText()).toContain(statusText(locale));
    expect(await page.locator('html').getAttribute('lang')).toBe(locale);
    expect(complaints.filter((text) => !text.includes('favicon'))).toEqual([]);
    await context.close();
  });
});

function statusText(locale: Locale): string {
  const catalogue = JSON.parse(readSource(`shared/i18n/${locale}.json`)) as { startPage: { status: string } };
  return catalogue.startPage.status;
}

function onPath(program: string): string {
  const found = String(process.env['PATH'])
    .split(delimiter)
    .map((place) => join(place, program))
    .find((path) => existsSync(path));
  if (found === undefined) {
    throw new Error(`${program} is not on the path; "npm test" installs it or says how`);
  }
  return found;
}
