import { type ChainState, type EntryDetails } from '../../../shared/contract/history.ts';
import { objectName, valueText } from '../../../shared/i18n/changed-object-text.ts';
import { errorMessage } from '../../../shared/i18n/message.ts';
import { type Terminal } from '../terminal.ts';

/** What one entry changed: each object, below it its fields with old and new value. */
export function entryDetailsText({ id, objects, more }: EntryDetails, { translate }: Terminal): string {
  const lines = objects.flatMap((object) => [
    `  ${translate(`history.kind.${object.kind}`)} ${objectName(object, translate)}`,
    ...object.fields.map(
      ({ field, before, after }) => `    ${field}: ${valueText(before)} -> ${valueText(after)}`,
    ),
  ]);
  return [
    `#${id}`,
    ...lines,
    ...(more === 0 ? [] : [`  ${translate('history.moreRows', { count: more })}`]),
  ].join('\n');
}

/** The state of the hash chain. */
export function chainText(state: ChainState, { translate }: Terminal): string {
  if (state.fault !== undefined) {
    const { text, remedy } = errorMessage(state.fault, translate);
    return `${text}\n  ${remedy}\n`;
  }
  const { entryCount, changeCount, headHash, issues } = state;
  return `${translate('history.whole', { entries: entryCount, changes: changeCount, issues })}\n${translate('history.head', { hash: headHash })}\n`;
}
