import { isOwnAddress } from './app-origin.ts';

/** Where a message comes from, as Electron tells it. */
export interface SenderFacts {
  /** Frame that sent it; null when it has gone elsewhere meanwhile. */
  readonly senderFrame: { readonly url: string; readonly parent: object | null } | null;
  /** Number of the window's contents. */
  readonly sender: { readonly id: number };
}

/**
 * True when a message comes from the main frame of our page in one of our windows. A frame without address
 * (`about:blank`, just loading) is refused as well.
 */
export function isTrustedSender(
  { senderFrame, sender }: SenderFacts,
  ownWindows: ReadonlySet<number>,
): boolean {
  return (
    senderFrame !== null &&
    senderFrame.parent === null &&
    isOwnAddress(senderFrame.url) &&
    ownWindows.has(sender.id)
  );
}
