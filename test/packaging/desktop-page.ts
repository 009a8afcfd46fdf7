import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium, type Page, type Route } from 'playwright-core';
import { createApp } from '../../electron/host/create-app.ts';
import { answerPageRequest } from '../../electron/main/page-protocol.ts';
import { type Locale } from '../../shared/model/locale.ts';
import { type DesktopHost, desktopHost } from '../support/desktop-host.ts';
import { builtFolder } from './built.ts';

/** Stands for `app://cradlegate`, which only Electron knows; nothing is fetched from it. */
const ORIGIN = 'https://cradlegate.test';

/** One page of the desktop program with its host. */
export interface DesktopPage {
  readonly page: Page;
  readonly desktop: DesktopHost;
  /** Complaints of the browser, uncaught errors and requests to anywhere else; must stay empty. */
  readonly trouble: readonly string[];
  readonly close: () => Promise<void>;
}

export interface DesktopPages {
  /** Opens a page in a browser that speaks a language. */
  open(locale: Locale): Promise<DesktopPage>;
  close(): Promise<void>;
}

/**
 * The built interface in Chromium as Electron would show it: files and headers from our protocol handler, calls
 * through a bridge to the real desktop host. Bytes cannot pass this bridge; the contract suite carries them.
 */
export async function openDesktopPages(): Promise<DesktopPages> {
  const args = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--disable-background-networking'];
  const browser = await chromium.launch({ executablePath: onPath('chromium'), args });
  return {
    async open(locale) {
      const trouble: string[] = [];
      const context = await browser.newContext({ locale, viewport: { width: 1440, height: 900 } });
      const page = await context.newPage();
      page.on('console', (message) => trouble.push(message.text()));
      page.on('pageerror', (error) => trouble.push(error.message));
      await context.route('**/*', (route) => answer(route, trouble));
      const desktop = await desktopHost(createApp({ actor: 'test' }), {}, (event) => {
        void page.evaluate((data) => {
          globalThis.dispatchEvent(new CustomEvent('app:event', { detail: data }));
        }, event);
      });
      await context.exposeFunction('callHost', (name: unknown, input: unknown) =>
        desktop.host.invoke(name, input),
      );
      await context.addInitScript(PRELOAD);
      await page.goto(`${ORIGIN}/`);
      return {
        page,
        desktop,
        trouble,
        async close() {
          await context.close();
          await desktop.close();
        },
      };
    },
    close: () => browser.close(),
  };
}

/** What the preload puts into the page, by the means of this browser. */
const PRELOAD = `window.cradlegate = {
  invoke: (name, input) => window.callHost(name, input),
  pickFile: (kind) => window.callHost('file.pick', { kind }),
  version: 'test',
  subscribe(listener) {
    const forward = (event) => listener(event.detail);
    addEventListener('app:event', forward);
    return () => removeEventListener('app:event', forward);
  },
};`;

async function answer(route: Route, trouble: string[]): Promise<void> {
  const url = new URL(route.request().url());
  if (url.origin !== ORIGIN) {
    trouble.push(`request to ${url.origin}`);
    return route.abort();
  }
  const address = `app://cradlegate${url.pathname}`;
  const response = await answerPageRequest(builtFolder('renderer'), {
    method: route.request().method(),
    url: address,
  });
  return route.fulfill({
    status: response.status,
    headers: Object.fromEntries(response.headers),
    body: Buffer.from(await response.arrayBuffer()),
  });
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
