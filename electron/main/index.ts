import { fileURLToPath } from 'node:url';
import { app, BrowserWindow, session } from 'electron';
import { secureWebPreferences } from './web-preferences.ts';

const startPagePath = fileURLToPath(new URL('../renderer/index.html', import.meta.url));

/** Opens the one window; it can neither leave its page nor open another. */
async function openWindow(): Promise<void> {
  const window = new BrowserWindow({
    width: 960,
    height: 640,
    webPreferences: secureWebPreferences(import.meta.url),
  });
  window.webContents.setWindowOpenHandler(() => ({ action: 'deny' }));
  window.webContents.on('will-navigate', (event) => event.preventDefault());
  window.webContents.on('will-attach-webview', (event) => event.preventDefault());
  await window.loadFile(startPagePath);
}

function denyAllPermissions(): void {
  session.defaultSession.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  session.defaultSession.setPermissionCheckHandler(() => false);
}

app.enableSandbox();
if (app.requestSingleInstanceLock()) {
  app.on('window-all-closed', () => app.quit());
  await app.whenReady();
  denyAllPermissions();
  await openWindow();
} else {
  app.quit();
}
