import { type SenderFacts } from '../../electron/main/sender.ts';

/** Handler as `ipcMain.handle` takes it. */
type Handler = (event: SenderFacts, ...input: unknown[]) => unknown;

/**
 * Stands in for the parts of Electron between a page and the main side, with the properties that bite: everything
 * is copied both ways, twice, as between worlds and between processes; a thrown error arrives as its message only;
 * the sender is told by Electron, not by the page.
 */
export interface ElectronDouble {
  /** What `import ... from 'electron'` gives the preload and the wiring. */
  readonly electron: object;
  /** What the preload has put into the page. */
  readonly page: Readonly<Record<string, unknown>>;
  /** Who the main side believes to be talking; tests make it somebody else. */
  sender: SenderFacts;
  /** Sends from the main side to the page. */
  send(channel: string, ...data: unknown[]): void;
  /** What `ipcRenderer` was asked to listen to: channels, in order. */
  readonly listenedTo: readonly string[];
}

/** @param sender The first sender: normally the main frame of our page. */
export function electronDouble(sender: SenderFacts): ElectronDouble {
  const handlers = new Map<string, Handler>();
  const listeners = new Map<(...input: never[]) => void, string>();
  const listenedTo: string[] = [];
  const page: Record<string, unknown> = {};

  const ipcMain = {
    handle(channel: string, handler: Handler): void {
      if (handlers.has(channel)) {
        throw new Error(`Attempted to register a second handler for '${channel}'`);
      }
      handlers.set(channel, handler);
    },
  };
  const ipcRenderer = {
    async invoke(channel: string, ...input: unknown[]): Promise<unknown> {
      const handler = handlers.get(channel);
      const copied = structuredClone(input);
      try {
        if (handler === undefined) {
          throw new Error(`No handler registered for '${channel}'`);
        }
        return structuredClone(await handler(double.sender, ...copied));
      } catch (error) {
        throw new Error(`Error invoking remote method '${channel}': ${String(error)}`);
      }
    },
    on(channel: string, listener: (...input: never[]) => void): void {
      listenedTo.push(channel);
      listeners.set(listener, channel);
    },
    off(channel: string, listener: (...input: never[]) => void): void {
      if (listeners.get(listener) === channel) {
        listeners.delete(listener);
      }
    },
  };
  const contextBridge = {
    exposeInMainWorld(name: string, api: object): void {
      page[name] = Object.freeze(betweenWorlds(api));
    },
  };
  const double: ElectronDouble = {
    electron: { ipcMain, ipcRenderer, contextBridge },
    page,
    sender,
    listenedTo,
    send(channel, ...data) {
      for (const [listener, listening] of listeners) {
        if (listening === channel) {
          (listener as (...input: unknown[]) => void)({ sender: 'ipcRenderer' }, ...structuredClone(data));
        }
      }
    },
  };
  return double;
}

/** As the context bridge: functions are called across, their arguments and results copied; all else is copied. */
function betweenWorlds(value: unknown): unknown {
  if (typeof value === 'function') {
    return (...input: unknown[]): unknown => {
      const result: unknown = value(...input.map(betweenWorlds));
      return result instanceof Promise
        ? result.then(betweenWorlds, (error: unknown) => {
            throw new Error(error instanceof Error ? error.message : String(error));
          })
        : betweenWorlds(result);
    };
  }
  const isPlain =
    typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;
  return isPlain
    ? Object.fromEntries(Object.entries(value).map(([key, field]) => [key, betweenWorlds(field)]))
    : structuredClone(value);
}
