import { ipcMain } from 'electron';
import { type BridgeAnswer, INVOKE_CHANNEL } from '../../../shared/contract/bridge.ts';
import { type PageHost } from '../page-host.ts';
import { answerMessage } from '../answer-message.ts';

/** Answers the page on the one channel for calls. The only file that imports `ipcMain`. */
export function installIpc(
  host: PageHost,
  ownWindows: ReadonlySet<number>,
  log: (text: string) => void,
): void {
  ipcMain.handle(INVOKE_CHANNEL, (event, ...message: unknown[]): Promise<BridgeAnswer> =>
    answerMessage({ host, ownWindows, log }, event, message),
  );
}
