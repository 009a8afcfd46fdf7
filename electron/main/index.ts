import { userInfo } from 'node:os';
import { dirname, join } from 'node:path';
import { app, type BrowserWindow, dialog, session } from 'electron';
import { EVENT_CHANNEL } from '../../shared/contract/bridge.ts';
import { type Translate, translator } from '../../shared/i18n/translate.ts';
import { logBug } from '../host/bug-trace.ts';
import { createApp } from '../host/create-app.ts';
import { createRequestQueue } from '../host/request-queue.ts';
import { findResources } from '../host/resources.ts';
import { SOFTWARE_VERSION } from '../host/software-version.ts';
import { createTicketStore } from '../host/ticket-store.ts';
import { boot } from './boot.ts';
import { createFileTransfers } from './file-transfer.ts';
import { createLog } from './log-file.ts';
import { type MenuAction } from './menu-model.ts';
import { createPageHost, MOST_CALLS, type PageHost } from './page-host.ts';
import { createPickedFiles } from './picked-files.ts';
import { projectArgument } from './project-argument.ts';
import { createProjectShelf } from './project-shelf.ts';
import { projectsFolder } from './projects-folder.ts';
import { createQuit } from './quit.ts';
import { readSettings, type Settings, writeSettings } from './settings.ts';
import { startLocale } from './user-locale.ts';
import { registerScheme, serveInterface } from './wiring/app-protocol.ts';
import { type ElectronDesktop, electronDesktop } from './wiring/desktop.ts';
import { installGuards } from './wiring/guards.ts';
import { installIpc } from './wiring/ipc.ts';
import { showMenu } from './wiring/menu.ts';
import { createWindow, loadPage } from './wiring/window.ts';

const { argv, platform } = process;
const packaged = app.isPackaged;
const log = createLog(join(app.getPath('logs'), 'main.log'), () => new Date().toISOString());
const ownWindows = new Set<number>();

let settings: Settings = { recentProjects: [] };
let translate: Translate = translator('en');
let window: BrowserWindow | undefined;
let host: PageHost | undefined;
let desktop: ElectronDesktop | undefined;
/** A project the user asked for before the program was ready for it. */
let requested = projectArgument({ argv, workingDirectory: process.cwd(), platform });

/** A project double-clicked or passed to a second instance. */
async function openRequested(path: string | undefined): Promise<void> {
  requested = path;
  if (path === undefined || host === undefined) {
    return;
  }
  requested = undefined;
  const answer = await host.openProject(path);
  if (!answer.ok) {
    await desktop?.showError(answer.error);
  }
}

async function performMenuAction(action: MenuAction): Promise<void> {
  switch (action.kind) {
    case 'openProject':
      return openRequested(await desktop?.pickFile('project'));
    case 'call':
      return callFromMenu(action.procedure, {});
    case 'openLink':
      return callFromMenu('app.openLink', { link: action.link });
    case 'about':
      return desktop?.showAbout(SOFTWARE_VERSION);
  }
}

async function callFromMenu(name: string, input: unknown): Promise<void> {
  const answer = await host?.invoke(name, input);
  if (answer?.ok === false) {
    await desktop?.showError(answer.error);
  }
}

function setLocale(locale: NonNullable<Settings['locale']>): void {
  settings = { ...settings, locale };
  translate = translator(locale);
  showMenu({ translate, platform, packaged }, (action) => void performMenuAction(action).catch(note));
}

async function startHost(): Promise<void> {
  const settingsFile = join(app.getPath('userData'), 'settings.json');
  settings = await readSettings(settingsFile);
  const application = createApp({ actor: userInfo().username });
  const tickets = await createTicketStore(Date.now);
  const folder = await projectsFolder(app.getPath('documents'), app.getPath('userData'));
  const projects = await createProjectShelf(folder, settings.recentProjects);
  const queue = createRequestQueue(MOST_CALLS);
  const dialogs = electronDesktop(() => translate);
  desktop = dialogs;
  host = createPageHost({
    app: application,
    queue,
    files: { tickets, projects, picked: createPickedFiles() },
    transfers: createFileTransfers(tickets),
    desktop: { ...dialogs, setLocale },
    send: (event) => {
      if (window?.isDestroyed() === false) {
        window.webContents.send(EVENT_CHANNEL, event);
      }
    },
    log,
  });
  installIpc(host, ownWindows, log);
  application.warmUp().catch((error: unknown) => logBug(error, log));
  setLocale(startLocale(settings.locale, app.getPreferredSystemLanguages()));
  const mayQuit = createQuit({
    steps: [
      () => queue.drain(),
      () => application.dispatch('project.close', {}),
      () => tickets.close(),
      () => writeSettings(settingsFile, { ...settings, recentProjects: projects.recent }),
    ],
    leave: () => app.quit(),
    ask: () => dialogs.confirmQuit(),
    leaveAtOnce: () => app.exit(1),
    log,
    nowMs: Date.now,
  });
  app.on('before-quit', (event) => {
    if (!mayQuit()) {
      event.preventDefault();
    }
  });
}

async function openWindow(): Promise<void> {
  const opened = createWindow({
    facts: { mainFileUrl: import.meta.url, version: SOFTWARE_VERSION, packaged },
    state: settings.window,
    icon: join(findResources(import.meta.dirname), 'icon', 'icon.png'),
    onClose: (state) => {
      settings = { ...settings, window: state };
    },
    onPage: () => host?.newPage(),
    log,
  });
  window = opened;
  ownWindows.add(opened.webContents.id);
  await openRequested(requested);
  await loadPage(opened);
}

/** A project opened by the system: on a Mac an event, elsewhere the arguments of a second instance. */
function listenForProjects(): void {
  app.on('open-file', (event, path) => {
    event.preventDefault();
    const asked = projectArgument({ argv: ['', path], workingDirectory: '/', platform });
    void openRequested(asked).catch(note);
  });
  app.on('second-instance', (_event, words, workingDirectory) => {
    if (window?.isMinimized() === true) {
      window.restore();
    }
    window?.focus();
    void openRequested(projectArgument({ argv: words, workingDirectory, platform })).catch(note);
  });
}

/** Keeps a bug for whoever looks for it; the program goes on. */
function note(error: unknown): string {
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
  log(text);
  return text;
}

/** The program could not start: noted, shown, and the end. */
function failStart(error: unknown): void {
  const text = note(error);
  dialog.showErrorBox(app.name, text);
  app.exit(1);
}

if (argv.includes('--version')) {
  process.stdout.write(`${SOFTWARE_VERSION}\n`);
  app.exit(0);
} else {
  // Not awaited: Electron is ready only after this file has been run to its end.
  boot({
    scheme: registerScheme,
    enableSandbox: () => {
      app.enableSandbox();
      // Names of computers lead nowhere: whatever Chromium may try of its own accord stays on this computer.
      app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');
    },
    singleInstance: () => {
      listenForProjects();
      app.on('window-all-closed', () => app.quit());
      return app.requestSingleInstanceLock();
    },
    ready: () => app.whenReady(),
    protocol: () => serveInterface(session.defaultSession, join(dirname(import.meta.dirname), 'renderer')),
    guards: () =>
      installGuards(session.defaultSession, {
        packaged,
        onLink: (link) => void callFromMenu('app.openLink', { link }).catch(note),
      }),
    ipc: startHost,
    window: openWindow,
  }).then((ended) => {
    if (ended !== undefined) {
      app.quit();
    }
  }, failStart);
}
