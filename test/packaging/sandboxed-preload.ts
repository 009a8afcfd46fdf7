import { runInNewContext } from 'node:vm';

/** The modules that Electron gives a sandboxed preload; nothing else can be required there. */
const allowedModules = ['electron', 'events', 'timers', 'url'] as const;

/** What a preload did when it was run. */
export interface SandboxedPreload {
  /** What it gives the page: per name, the object. */
  readonly exposed: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  /** What it asked of `ipcRenderer`: method and channel. */
  readonly asked: readonly string[];
}

/**
 * Runs a preload as Electron's sandbox would: as a classic script that can require four modules, with the few globals
 * of Node that Electron puts there.
 * @param argv Arguments of the page's process.
 */
export function runSandboxed(code: string, argv: readonly string[] = []): SandboxedPreload {
  const exposed: Record<string, Readonly<Record<string, unknown>>> = {};
  const asked: string[] = [];
  const noting =
    (method: string) =>
    (channel: string): Promise<undefined> => {
      asked.push(`${method} ${channel}`);
      return Promise.resolve(undefined);
    };
  const electron = {
    contextBridge: {
      exposeInMainWorld: (name: string, api: Readonly<Record<string, unknown>>) => {
        exposed[name] = api;
      },
    },
    ipcRenderer: { invoke: noting('invoke'), on: noting('on'), off: noting('off') },
  };
  const require = (name: string): unknown => {
    if (!allowedModules.some((allowed) => allowed === name)) {
      throw new Error(`module not found in the sandbox: ${name}`);
    }
    return name === 'electron' ? electron : {};
  };
  const globals = { Buffer, setImmediate, clearImmediate, process: { argv, platform: process.platform } };
  runInNewContext(code, { ...globals, require, exports: {}, module: { exports: {} } });
  return { exposed, asked };
}
