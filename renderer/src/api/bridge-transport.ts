import {
  type Bridge,
  BRIDGE_NAME,
  type BridgeAnswer,
  type PickKind,
} from '../../../shared/contract/bridge.ts';
import { HostError } from './host-error.ts';
import { type Transport } from './transport.ts';

/** Size of the pieces in which a file goes to the main side: large enough to be quick, small enough to keep moving. */
const PIECE_BYTES = 4 * 1024 * 1024;

/** A file the user picked in a dialog of the system: the reference that stands for it, and its name. */
export interface PickedFile {
  readonly path: string;
  readonly fileName: string;
}

/** Transport of the desktop program: the same calls, and a dialog of the system for files. */
export interface BridgeTransport extends Transport {
  /** Asks the user for a file; undefined when cancelled. */
  pickFile(kind: PickKind): Promise<PickedFile | undefined>;
  /** Opens a link of ours or of a factor's source in the user's browser, after the main side has asked. */
  openLink(link: string): Promise<void>;
}

/** What the preload has put into this page; undefined in a browser. */
export function findBridge(page: object = globalThis): Bridge | undefined {
  const found: unknown = Reflect.get(page, BRIDGE_NAME);
  return typeof found === 'object' && found !== null ? (found as Bridge) : undefined;
}

/** Transport over the bridge of the preload. */
export function createBridgeTransport(bridge: Bridge): BridgeTransport {
  async function invoke(name: string, input: unknown): Promise<BridgeAnswer> {
    try {
      return await bridge.invoke(name, input);
    } catch {
      // The main side is ending or cannot copy the message: told as a value, the interface keeps what it shows.
      return { ok: false, error: { code: 'external.host.unreachable', params: {} } };
    }
  }

  async function dataOf(answer: Promise<BridgeAnswer>): Promise<unknown> {
    const result = await answer;
    if (!result.ok) {
      throw new HostError(result.error);
    }
    return result.data;
  }

  return {
    invoke,
    subscribe(listener, onConnection) {
      // Both sides are one program: as long as this page runs, the other side does.
      onConnection(true);
      return bridge.subscribe(listener);
    },
    async upload(file, onProgress) {
      let transfer: number | null = null;
      for (let offset = 0; ; offset += PIECE_BYTES) {
        const end = Math.min(offset + PIECE_BYTES, file.size);
        const last = end === file.size;
        const bytes = new Uint8Array(await file.slice(offset, end).arrayBuffer());
        const data = await dataOf(invoke('file.send', { transfer, fileName: file.name, bytes, last }));
        onProgress?.(file.size === 0 ? 1 : end / file.size);
        if (last) {
          return (data as { readonly ticket: string }).ticket;
        }
        transfer = (data as { readonly transfer: number }).transfer;
      }
    },
    async download(ticket, fileName) {
      await dataOf(invoke('file.save', { ticket, fileName }));
    },
    async pickFile(kind) {
      return ((await dataOf(bridge.pickFile(kind))) as PickedFile | null) ?? undefined;
    },
    async openLink(link) {
      await dataOf(invoke('app.openLink', { link }));
    },
  };
}
