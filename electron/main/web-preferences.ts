import { fileURLToPath } from 'node:url';
import type { WebPreferences } from 'electron';
import { VERSION_ARGUMENT } from '../../shared/contract/bridge.ts';

/** Where the built preload lies, seen from the built main file (out/main/index.js). */
export const preloadPath = '../preload/index.cjs';

/** What the settings of a window depend on. */
export interface WindowFacts {
  /** `import.meta.url` of the built main file. */
  readonly mainFileUrl: string;
  readonly version: string;
  /** False in a development checkout, where developer tools are allowed. */
  readonly packaged: boolean;
}

/**
 * Settings of every window: the page runs in a sandbox without Node and reaches the main side only
 * through the preload. Written out in full, although most are Electron's defaults, so that a test can
 * hold them.
 */
export function secureWebPreferences({ mainFileUrl, version, packaged }: WindowFacts): WebPreferences {
  return {
    contextIsolation: true,
    sandbox: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webviewTag: false,
    navigateOnDragDrop: false,
    // The spelling checker would fetch its dictionaries from the network.
    spellcheck: false,
    devTools: !packaged,
    additionalArguments: [`${VERSION_ARGUMENT}${version}`],
    preload: fileURLToPath(new URL(preloadPath, mainFileUrl)),
  };
}
