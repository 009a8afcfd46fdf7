import { mkdirSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { createApp } from '../../electron/host/create-app.ts';
import { startWebHost, type WebHost } from '../../electron/web/start-web-host.ts';

const ROOT = resolve(import.meta.dirname, '../..');

/** Where screenshots of a run are kept for looking at. */
export const SCREENSHOTS = join(ROOT, 'test-output', 'screenshots');

/** Debian's Chromium as root, offline: without these flags it looks for its maker's hosts. */
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** The built interface in a real browser on a real web host. */
export interface Stage {
  readonly host: WebHost;
  readonly context: BrowserContext;
  readonly page: Page;
  /** Content-policy violations, requests to other origins and uncaught errors seen so far; must stay empty. */
  readonly trouble: readonly string[];
  close(): Promise<void>;
}

export interface StageOptions {
  readonly language?: string;
  readonly theme?: 'light' | 'dark';
}

/** Serious and lesser accessibility violations of what is on screen, by axe; each with the place. */
export async function axeViolations(page: Page): Promise<readonly string[]> {
  await page.evaluate(AXE_SOURCE);
  return page.evaluate(async () => {
    const { axe } = globalThis as unknown as { readonly axe: Axe };
    const { violations } = await axe.run();
    return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html.slice(0, 160)}`));
  });
}

interface Axe {
  run(): Promise<{
    readonly violations: readonly {
      readonly id: string;
      readonly nodes: readonly { readonly html: string }[];
    }[];
  }>;
}

const AXE_SOURCE = readFileSync(join(ROOT, 'node_modules/axe-core/axe.min.js'), 'utf8');

/** Starts web host and Chromium and opens the start page. */
export async function openStage({ language = 'en-GB', theme = 'light' }: StageOptions = {}): Promise<Stage> {
  mkdirSync(SCREENSHOTS, { recursive: true });
  const projectsFolder = mkdtempSync(join(tmpdir(), 'cradlegate-e2e-'));
  const app = createApp({ actor: 'e2e' });
  const host = await startWebHost({ app, projectsFolder, rendererFolder: join(ROOT, 'out/renderer') });
  const browser: Browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: FLAGS });
  const context = await browser.newContext({
    locale: language,
    colorScheme: theme,
    viewport: { width: 1440, height: 900 },
    permissions: ['clipboard-read', 'clipboard-write'],
    acceptDownloads: true,
  });
  const page = await context.newPage();
  const trouble: string[] = [];
  page.on('pageerror', (error) => trouble.push(`error: ${error.message}`));
  page.on('console', (message) => {
    // Without an open project the host answers 409: the start page follows, that is no trouble.
    if (message.type() === 'error' && !message.text().includes('status of 409')) {
      trouble.push(`console: ${message.text()}`);
    }
  });
  page.on('request', (request) => {
    if (!request.url().startsWith(host.url) && !/^(data|blob):/.test(request.url())) {
      trouble.push(`request left the origin: ${request.url()}`);
    }
  });
  await page.goto(host.launchUrl);
  return {
    host,
    context,
    page,
    trouble,
    async close() {
      await browser.close();
      await host.close();
    },
  };
}
