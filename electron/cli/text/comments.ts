import { type ThreadView } from '../../../shared/contract/comments.ts';
import { type Terminal } from '../terminal.ts';
import { targetText } from './evidence.ts';

/** Threads with their contributions, open ones first. */
export function commentsText(threads: readonly ThreadView[], { translate }: Terminal): string {
  if (threads.length === 0) {
    return `${translate('commentsPage.none')}\n`;
  }
  const blocks = threads.map(({ id, about, name, state, entries }) => {
    const head = [id, translate(`commentsPage.state.${state}`), targetText(about), name].filter(Boolean);
    const said = entries.map(
      ({ author, time, text }) => `    ${time.slice(0, 16).replace('T', ' ')}  ${author}: ${text}`,
    );
    return [head.join('  '), ...said].join('\n');
  });
  return `${blocks.join('\n')}\n`;
}
