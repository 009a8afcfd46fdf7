import { runInNewContext } from 'node:vm';

/** The modules that Electron gives a sandboxed preload; nothing else can be required there. */
const allowedModules = ['electron', 'events', 'timers', 'url'] as const;

/**
 * Runs a preload as Electron's sandbox would: as a classic script that can require four modules.
 * @returns what it exposes to the page: per name, the keys.
 */
export function runSandboxed(code: string): Readonly<Record<string, readonly string[]>> {
  const exposed: Record<string, readonly string[]> = {};
  const electron = {
    contextBridge: {
      exposeInMainWorld: (name: string, api: object) => {
        exposed[name] = Object.keys(api).toSorted();
      },
    },
    ipcRenderer: {},
  };
  const require = (name: string): unknown => {
    if (!allowedModules.some((allowed) => allowed === name)) {
      throw new Error(`module not found in the sandbox: ${name}`);
    }
    return name === 'electron' ? electron : {};
  };
  runInNewContext(code, { require, exports: {}, module: { exports: {} } });
  return exposed;
}
