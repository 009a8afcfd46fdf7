/** Answer of any transport: what a page gets. */
export type Answer =
  | { readonly ok: true; readonly data: unknown }
  | {
      readonly ok: false;
      readonly error: { readonly code: string; readonly params: Readonly<Record<string, string>> };
    };

/**
 * A way from a caller to the application. One list of calls is run over each and must give the same answers.
 * To add a transport, implement this and list it in contract.test.ts.
 */
export interface Transport {
  call(name: string, input: unknown): Promise<Answer>;
  /** What stands in a path field for a file to read. */
  reading(file: string): Promise<string>;
  /** What stands in a path field for a file to write. */
  writing(fileName: string): string;
  /** What stands in a path field for a project. */
  project(name: string): string;
  /** Content of the file that an outcome names. */
  written(reference: string): Promise<Uint8Array>;
  /** A text without what differs between transports: folders and references. */
  plain(text: string): string;
  close(): Promise<void>;
}
