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

/** Folder of the built interface. */
export const BUILT_INTERFACE = join(ROOT, 'out', 'renderer');

/** Chromium without a window, the same for all that drives it. */
export function launchChromium(): Promise<Browser> {
  return chromium.launch({ executablePath: '/usr/bin/chromium', args: FLAGS });
}

/** The built interface in a real browser on a real web host. */
export interface Stage {
  readonly host: WebHost;
  readonly context: BrowserContext;
  readonly page: Page;
  /** Content-policy violations, requests to other origins and uncaught errors seen so far; must stay empty. */
  readonly trouble: readonly string[];
  /** Folder with the projects the page can open. */
  readonly projectsFolder: string;
  /** One more tab of the same browser, let in already. */
  openTab(): Promise<Page>;
  /** Lets files or folders of the disk fall on the page, as a person drags them from the file manager. */
  drop(paths: readonly string[]): Promise<void>;
  /** Ends the host and starts another at the same address, as after a crash; gives the link that lets a browser in. */
  restartHost(betweenThem: () => Promise<void>): Promise<string>;
  close(): Promise<void>;
}

export interface StageOptions {
  readonly language?: string;
  readonly theme?: 'light' | 'dark';
}

/** How often axe looks again at a page that is still changing: a colour half faded in is no violation. */
const MOST_LOOKS = 8;

/** Serious and lesser accessibility violations of what stays on screen, by axe; each with the place. */
export async function axeViolations(page: Page): Promise<readonly string[]> {
  await page.evaluate(AXE_SOURCE);
  let violations = await axeLooks(page);
  for (let look = 1; look < MOST_LOOKS && violations.length > 0; look += 1) {
    await page.waitForTimeout(500);
    violations = await axeLooks(page);
  }
  return violations;
}

function axeLooks(page: Page): Promise<readonly string[]> {
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
  let host = await startWebHost({ app, projectsFolder, rendererFolder: BUILT_INTERFACE });
  const browser = await launchChromium();
  const context = await browser.newContext({
    locale: language,
    colorScheme: theme,
    viewport: { width: 1440, height: 900 },
    permissions: ['clipboard-read', 'clipboard-write'],
    acceptDownloads: true,
  });
  // A slow machine is no failure: waiting ends early where the awaited comes.
  context.setDefaultTimeout(60_000);
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
    projectsFolder,
    async openTab() {
      const tab = await context.newPage();
      await tab.goto(host.url);
      return tab;
    },
    drop: (paths) => dropPaths(context, page, paths),
    async restartHost(betweenThem) {
      const { port } = new URL(host.url);
      await host.close();
      await betweenThem();
      host = await startWebHost({
        app: createApp({ actor: 'e2e' }),
        projectsFolder,
        rendererFolder: BUILT_INTERFACE,
        port: Number(port),
      });
      return host.launchUrl;
    },
    async close() {
      await browser.close();
      await host.close();
    },
  };
}

/** Playwright's own drop knows files only; the browser's protocol drags whatever the disk holds. */
async function dropPaths(context: BrowserContext, page: Page, paths: readonly string[]): Promise<void> {
  const size = page.viewportSize() ?? { width: 800, height: 600 };
  const at = { x: Math.round(size.width / 3), y: Math.round(size.height / 2) };
  const data = { items: [], files: [...paths], dragOperationsMask: 1 };
  const protocol = await context.newCDPSession(page);
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
    await protocol.send('Input.dispatchDragEvent', { type, ...at, data });
  }
  await protocol.detach();
}
