import { type AssignOutcome } from '../../../shared/contract/outcomes.ts';
import { formatDecimal } from '../../../shared/i18n/format.ts';
import { type Terminal } from '../terminal.ts';
import { clip, textTable } from './table.ts';

const GROUPS_SHOWN = 25;
const TEXT_WIDTH = 38;

/** Each distinct material with its factor, the heaviest first; proxies and open ones are named and counted. */
export function assignmentText(outcome: AssignOutcome, terminal: Terminal): string {
  const { translate, locale } = terminal;
  const rows = outcome.groups
    .slice(0, GROUPS_SHOWN)
    .map((group) => [
      clip(group.text === '' ? translate('summary.notStated') : group.text, TEXT_WIDTH),
      String(group.lines),
      formatDecimal(group.massKg, locale, 1),
      group.factorId ?? translate('assign.open'),
      group.proxy ? translate('assign.proxy') : '',
      new Intl.NumberFormat(locale, { style: 'percent' }).format(group.confidence),
      group.reasons.map((reason) => translate(reason.code, reason.params)).join('; '),
    ]);
  const titles = ['text', 'lines', 'mass', 'factor', 'mark', 'confidence', 'reason'];
  const columns = titles.map((title) => ({
    title: translate(`assign.column.${title}`),
    align: ['lines', 'mass', 'confidence'].includes(title) ? ('right' as const) : ('left' as const),
  }));
  const rest = outcome.groups.length - rows.length;
  return `${[
    textTable(columns, rows),
    ...(rest > 0 ? [translate('assign.more', { count: rest })] : []),
    translate('assign.done', {
      assigned: outcome.assignedLines,
      proxies: outcome.proxyLines,
      open: outcome.openLines,
    }),
  ].join('\n')}\n`;
}
