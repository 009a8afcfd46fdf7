import { fileURLToPath } from 'node:url';
import type { WebPreferences } from 'electron';

/** Where the built preload lies, seen from the built main file (out/main/index.js). */
export const preloadPath = '../preload/index.cjs';

/**
 * Settings of every window: the page runs in a sandbox without Node and reaches the main side only
 * through the preload. Written out in full, although most are Electron's defaults, so that a test can
 * hold them.
 */
export function secureWebPreferences(mainFileUrl: string): WebPreferences {
  return {
    contextIsolation: true,
    sandbox: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webviewTag: false,
    preload: fileURLToPath(new URL(preloadPath, mainFileUrl)),
  };
}
