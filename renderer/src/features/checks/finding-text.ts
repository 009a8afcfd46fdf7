import { type FindingView } from '../../../../shared/contract/outcomes.ts';
import { findingMessage, type Message } from '../../../../shared/i18n/message.ts';
import { type Translate } from '../../../../shared/i18n/translate.ts';

/** What a finding says and what to do; its place is shown beside it and is no part of the text. */
export function findingText({ code, severity, params }: FindingView, t: Translate): Message {
  return findingMessage({ code, severity, params, place: {} }, t);
}
