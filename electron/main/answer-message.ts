import { type BridgeAnswer } from '../../shared/contract/bridge.ts';
import { failure } from '../../shared/errors/app-error.ts';
import { type PageHost } from './page-host.ts';
import { isTrustedSender, type SenderFacts } from './sender.ts';

/** Who answers messages and which windows may send them. */
export interface MessageContext {
  readonly host: Pick<PageHost, 'invoke'>;
  readonly ownWindows: ReadonlySet<number>;
  readonly log: (text: string) => void;
}

/**
 * Answers a message on the channel for calls: name and input of a call. A message from anywhere but our own page is
 * refused with `contract.forbiddenSender` and noted.
 */
export async function answerMessage(
  { host, ownWindows, log }: MessageContext,
  sender: SenderFacts,
  [name, input]: readonly unknown[],
): Promise<BridgeAnswer> {
  if (!isTrustedSender(sender, ownWindows)) {
    log(`refused a message from ${sender.senderFrame?.url ?? 'a frame that has gone'}`);
    return failure('contract.forbiddenSender');
  }
  return host.invoke(name, input);
}
