import { type ProcedureName } from '../../../shared/contract/procedures.ts';
import { type AppError } from '../../../shared/errors/app-error.ts';

/** Answer of a host: data or an error as a value. */
export type Answer =
  { readonly ok: true; readonly data: unknown } | { readonly ok: false; readonly error: AppError };

/** Something changed in the host: data of these procedures is old. */
export interface HostEvent {
  readonly kind: 'changed' | 'job';
  readonly procedure: string;
}

/** What the interface needs of its host: the web host over HTTP, or Electron over its bridge. */
export interface Transport {
  invoke(name: ProcedureName | 'workspace.list', input: unknown): Promise<Answer>;
  /** Calls the listener for every event until the returned function is called; reconnects by itself. */
  subscribe(listener: (event: HostEvent) => void, onConnection: (connected: boolean) => void): () => void;
  /** Hands a file to the host and gives the ticket that stands for its path. */
  upload(file: File, onProgress?: (share: number) => void): Promise<string>;
  /** Saves what a download ticket stands for, under this name. */
  download(ticket: string, fileName: string): Promise<void>;
}
