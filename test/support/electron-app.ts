import { EventEmitter } from 'node:events';
import { join } from 'node:path';
import { type ElectronDouble } from './electron-bridge.ts';

/** An event of Electron whose default can be prevented. */
export interface PlayedEvent {
  prevented: boolean;
  preventDefault(): void;
  [name: string]: unknown;
}

export function playedEvent(fields: Readonly<Record<string, unknown>> = {}): PlayedEvent {
  const event: PlayedEvent = {
    ...fields,
    prevented: false,
    preventDefault() {
      event.prevented = true;
    },
  };
  return event;
}

/** The contents of a window: it sends events, and knows what it was told. */
export class PlayedContents extends EventEmitter {
  readonly id = 1;
  readonly loaded: string[] = [];
  readonly sent: unknown[][] = [];
  openHandler: ((details: { readonly url: string }) => { readonly action: string }) | undefined;
  setWindowOpenHandler(handler: PlayedContents['openHandler']): void {
    this.openHandler = handler;
  }
  send(...message: unknown[]): void {
    this.sent.push(message);
  }
  reload(): void {
    this.loaded.push('reload');
  }
}

/** Everything the wiring was given to install, and what happened, in order. */
export interface PlayedApp {
  /** What `import ... from 'electron'` gives. */
  readonly electron: object;
  readonly app: EventEmitter;
  /** What was called, in order. */
  readonly calls: readonly string[];
  readonly session: Readonly<Record<string, (...input: never[]) => unknown>>;
  readonly contents: PlayedContents;
  /** The window once it is open. */
  readonly window: { readonly options: Readonly<Record<string, unknown>> | undefined; close(): void };
  /** Labels of the menu bar shown last. */
  readonly menu: () => readonly string[];
  /** Performs the click on a menu item by its label. */
  click(label: string): void;
  ready(): void;
}

interface Template {
  readonly label: string;
  readonly submenu: readonly { readonly label?: string; readonly click?: () => void }[];
}

/**
 * Plays the parts of Electron that the main file uses, so that it can be run as a whole in Node.
 * @param folder Where its settings, logs and documents go.
 */
export function playedApp(folder: string, { electron }: ElectronDouble, lock = true): PlayedApp {
  const calls: string[] = [];
  const session: Record<string, (...input: never[]) => unknown> = {};
  const contents = new PlayedContents();
  const readiness = Promise.withResolvers<void>();
  let options: Readonly<Record<string, unknown>> | undefined;
  let template: readonly Template[] = [];
  const note =
    <Result>(name: string, result?: Result) =>
    (...input: readonly unknown[]): Result | undefined => {
      calls.push([name, ...input.map((value) => (typeof value === 'string' ? value : ''))].join(' ').trim());
      return result;
    };
  const keep = (name: string) => (handler: (...input: never[]) => unknown) => {
    session[name] = handler;
  };
  const app = Object.assign(new EventEmitter(), {
    isPackaged: true,
    name: 'Cradlegate',
    getPath: (name: string) => join(folder, name),
    getPreferredSystemLanguages: () => ['de-DE'],
    enableSandbox: note('enableSandbox'),
    commandLine: { appendSwitch: note('switch') },
    requestSingleInstanceLock: note('lock', lock),
    whenReady: () => (calls.push('whenReady'), readiness.promise),
    quit() {
      const event = playedEvent();
      app.emit('before-quit', event);
      calls.push(event.prevented ? 'quit prevented' : 'quit');
    },
    exit: note('exit'),
  });

  const windows: EventEmitter[] = [];
  class BrowserWindow extends EventEmitter {
    readonly webContents = contents;
    static getAllWindows(): readonly BrowserWindow[] {
      return [];
    }
    constructor(given: Readonly<Record<string, unknown>>) {
      super();
      options = given;
      calls.push('window');
      windows.push(this);
      app.emit('web-contents-created', playedEvent(), contents);
    }
    isDestroyed = (): boolean => false;
    isMaximized = (): boolean => true;
    isMinimized = (): boolean => true;
    getNormalBounds = (): object => ({ x: 10, y: 20, width: 1000, height: 700 });
    restore = note('restore');
    focus = note('focus');
    show = note('show');
    maximize = note('maximize');
    async loadURL(url: string): Promise<void> {
      calls.push(`load ${url}`);
    }
  }

  const display = { id: 1, workArea: { x: 0, y: 0, width: 1920, height: 1080 } };
  const played = {
    ...electron,
    app,
    BrowserWindow,
    protocol: { registerSchemesAsPrivileged: note('scheme') },
    session: {
      defaultSession: {
        protocol: {
          handle: (scheme: string, handler: never) => (
            calls.push(`protocol ${scheme}`),
            keep('page')(handler)
          ),
        },
        webRequest: { onBeforeRequest: keep('request') },
        setPermissionRequestHandler: keep('permissionRequest'),
        setPermissionCheckHandler: keep('permissionCheck'),
        setDevicePermissionHandler: keep('device'),
        setDisplayMediaRequestHandler: keep('displayMedia'),
        on: (name: string, handler: never) => keep(name)(handler),
      },
    },
    Menu: {
      buildFromTemplate: (given: readonly Template[]) => given,
      setApplicationMenu: (given: readonly Template[]) => {
        template = given;
      },
    },
    dialog: {
      showErrorBox: note('error box'),
      showMessageBox: async (box: { readonly message: string }) => {
        calls.push(`message ${box.message}`);
        return { response: 0 };
      },
      showOpenDialog: async () => ({ canceled: true, filePaths: [] }),
      showSaveDialog: async () => ({ canceled: true }),
    },
    shell: { openExternal: async (url: string) => void calls.push(`browser ${url}`) },
    screen: { getPrimaryDisplay: () => display, getAllDisplays: () => [display] },
    nativeTheme: { shouldUseDarkColors: true },
  };
  return {
    electron: played,
    app,
    calls,
    session,
    contents,
    window: {
      get options() {
        return options;
      },
      close: () => {
        windows[0]?.emit('close');
        app.emit('window-all-closed');
      },
    },
    menu: () => template.map(({ label }) => label),
    click(label) {
      const items = template.flatMap(({ submenu }) => submenu);
      items.find((item) => item.label === label)?.click?.();
    },
    ready: () => readiness.resolve(),
  };
}
