import { contextBridge, ipcRenderer, type IpcRendererEvent } from 'electron';
import {
  type Bridge,
  BRIDGE_NAME,
  type BridgeAnswer,
  type BridgeEvent,
  EVENT_CHANNEL,
  INVOKE_CHANNEL,
  VERSION_ARGUMENT,
} from '../../shared/contract/bridge.ts';

const call = (name: string, input: unknown): Promise<BridgeAnswer> =>
  ipcRenderer.invoke(INVOKE_CHANNEL, name, input) as Promise<BridgeAnswer>;

/** The whole surface the page sees of the main side; no channel can be chosen and no event object gets through. */
const bridge: Bridge = {
  invoke: call,
  subscribe: (listener) => {
    const forward = (_event: IpcRendererEvent, event: BridgeEvent): void => listener(event);
    ipcRenderer.on(EVENT_CHANNEL, forward);
    return () => {
      ipcRenderer.off(EVENT_CHANNEL, forward);
    };
  },
  pickFile: (kind) => call('file.pick', { kind }),
  version:
    process.argv.find((argument) => argument.startsWith(VERSION_ARGUMENT))?.slice(VERSION_ARGUMENT.length) ??
    '',
};

contextBridge.exposeInMainWorld(BRIDGE_NAME, bridge);
