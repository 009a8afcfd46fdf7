import { BrowserWindow, dialog, type MessageBoxOptions, shell } from 'electron';
import { type AppError } from '../../../shared/errors/app-error.ts';
import { errorMessage } from '../../../shared/i18n/message.ts';
import { type Translate } from '../../../shared/i18n/translate.ts';
import { type Desktop } from '../desktop-calls.ts';
import { openDialog, saveDialog } from '../dialog-model.ts';

/** Dialogs and the browser of this desktop, in the language of the user. */
export interface ElectronDesktop extends Omit<Desktop, 'setLocale'> {
  showError(error: AppError): Promise<void>;
  showAbout(version: string): Promise<void>;
  /** Asks whether to leave although a change is still being written. */
  confirmQuit(): Promise<boolean>;
}

/** @param translate Gives the texts of the language chosen last. */
export function electronDesktop(translate: () => Translate): ElectronDesktop {
  return {
    async pickFile(kind) {
      const options = { ...openDialog(kind, translate()), properties: ['openFile' as const] };
      const window = ownWindow();
      const { canceled, filePaths } = await (window === undefined
        ? dialog.showOpenDialog(options)
        : dialog.showOpenDialog(window, options));
      return canceled ? undefined : filePaths[0];
    },
    async saveFile(fileName) {
      const options = { ...saveDialog(fileName, translate()), defaultPath: fileName };
      const window = ownWindow();
      const { canceled, filePath } = await (window === undefined
        ? dialog.showSaveDialog(options)
        : dialog.showSaveDialog(window, options));
      return canceled ? undefined : filePath;
    },
    confirmLink: async (host) =>
      ask({ message: translate()('dialog.link.text', { host }), yes: translate()('dialog.link.yes') }),
    openLink: (url) => shell.openExternal(url),
    async showError(error) {
      const { text, remedy } = errorMessage(error, translate());
      await show({ type: 'error', message: text, detail: remedy });
    },
    async showAbout(version) {
      await show({
        type: 'info',
        message: translate()('menu.program'),
        detail: translate()('dialog.about.text', { version }),
      });
    },
    confirmQuit: async () =>
      ask({ message: translate()('dialog.quit.text'), yes: translate()('dialog.quit.yes') }),
  };

  /** A question whose answer is no unless the user presses the button that says what will happen. */
  async function ask({ message, yes }: { readonly message: string; readonly yes: string }): Promise<boolean> {
    const buttons = [yes, translate()('dialog.cancel')];
    const { response } = await show({ type: 'question', message, buttons, defaultId: 1, cancelId: 1 });
    return response === 0;
  }
}

async function show(options: MessageBoxOptions): Promise<{ readonly response: number }> {
  const window = ownWindow();
  return window === undefined ? dialog.showMessageBox(options) : dialog.showMessageBox(window, options);
}

/** The window dialogs belong to; none before it is shown and after it was closed. */
function ownWindow(): BrowserWindow | undefined {
  return BrowserWindow.getAllWindows().find((window) => window.isVisible());
}
