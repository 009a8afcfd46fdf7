import type { AppError } from '../errors/app-error.ts';

/**
 * What the preload gives the page, and the two channels under it. Imported by the preload, so it imports nothing at
 * run time: a sandboxed preload is one file and checks nothing; the main side validates.
 */
export const BRIDGE_NAME = 'cradlegate';

/** The one channel for calls, and the one for events. */
export const INVOKE_CHANNEL = 'app:invoke';
export const EVENT_CHANNEL = 'app:event';

/** Command line argument by which the main side tells the preload the version. */
export const VERSION_ARGUMENT = '--cradlegate-version=';

/** Kinds of files a user is asked for. */
export const PICK_KINDS = ['bom', 'study', 'project'] as const;
export type PickKind = (typeof PICK_KINDS)[number];

/** Calls that the desktop host answers itself, beside the procedures of the contract. */
export const DESKTOP_CALLS = [
  'workspace.list',
  'file.pick',
  'file.send',
  'file.save',
  'app.openLink',
  'app.locale',
] as const;
export type DesktopCall = (typeof DESKTOP_CALLS)[number];

/** Answer of the main side: never a thrown error, of which only the message would arrive. */
export type BridgeAnswer =
  { readonly ok: true; readonly data: unknown } | { readonly ok: false; readonly error: AppError };

/** Something changed in the host: data of this procedure is old. */
export interface BridgeEvent {
  readonly kind: 'changed' | 'job';
  readonly procedure: string;
}

/** The whole surface of the main side that a page sees. */
export interface Bridge {
  /** Calls a procedure of the contract or a {@link DesktopCall}. */
  invoke(name: string, input: unknown): Promise<BridgeAnswer>;
  /** Calls the listener for every event until the returned function is called. */
  subscribe(listener: (event: BridgeEvent) => void): () => void;
  /** Asks the user for a file; answers `{path, fileName}` with a reference as path, or null when it was cancelled. */
  pickFile(kind: PickKind): Promise<BridgeAnswer>;
  /** Version of the program. */
  readonly version: string;
}
