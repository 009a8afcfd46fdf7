import { BrowserWindow, nativeTheme, screen } from 'electron';
import { START_URL } from '../app-origin.ts';
import { secureWebPreferences, type WindowFacts } from '../web-preferences.ts';
import { restoreBounds, SMALLEST_WINDOW, type WindowState } from '../window-bounds.ts';

/** Paper and ink of the interface's themes, so that the window does not flash while the page loads. */
const BACKGROUND = { light: '#ffffff', dark: '#16191d' } as const;

/** What the window is opened with. */
export interface WindowParts {
  readonly facts: WindowFacts;
  readonly state: WindowState | undefined;
  /** Path of the picture for the task bar. */
  readonly icon: string;
  /** Called with the size and place of the window when it is closed. */
  readonly onClose: (state: WindowState) => void;
  /** Called when a page is loaded or loaded again. */
  readonly onPage: () => void;
  readonly log: (text: string) => void;
}

/** Makes the window, not yet loaded. */
export function createWindow({ facts, state, icon, onClose, onPage, log }: WindowParts): BrowserWindow {
  const mainDisplay = screen.getPrimaryDisplay();
  const displays = [mainDisplay, ...screen.getAllDisplays().filter(({ id }) => id !== mainDisplay.id)];
  const window = new BrowserWindow({
    ...restoreBounds(
      state?.bounds,
      displays.map(({ workArea }) => workArea),
    ),
    minWidth: SMALLEST_WINDOW.width,
    minHeight: SMALLEST_WINDOW.height,
    icon,
    show: false,
    backgroundColor: BACKGROUND[nativeTheme.shouldUseDarkColors ? 'dark' : 'light'],
    webPreferences: secureWebPreferences(facts),
  });
  window.once('ready-to-show', () => {
    if (state?.maximized === true) {
      window.maximize();
    }
    window.show();
  });
  window.on('close', () => onClose({ bounds: window.getNormalBounds(), maximized: window.isMaximized() }));
  window.webContents.on('did-navigate', onPage);
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    log(`the page ended: ${reason}`);
    // Everything the screen has confirmed is in the project: the page can begin anew.
    if (reason === 'crashed' || reason === 'oom') {
      window.webContents.reload();
    }
  });
  return window;
}

/** Loads the page into the window. */
export async function loadPage(window: BrowserWindow): Promise<void> {
  await window.loadURL(START_URL);
}
