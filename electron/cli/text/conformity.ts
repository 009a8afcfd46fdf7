import { type ConformityView } from '../../../shared/contract/conformity.ts';
import { type Terminal } from '../terminal.ts';
import { clip, textTable } from './table.ts';

const TEXT_WIDTH = 70;

/** The checklist of every standard: what is open, or all of it; then the texts of the report that nobody has written. */
export function conformityText(view: ConformityView, terminal: Terminal, all: boolean): string {
  const { translate } = terminal;
  const tables = view.profiles.flatMap(({ id, title }) => {
    const rows = view.requirements.filter(
      ({ profile, status }) => profile === id && (all || status === 'open'),
    );
    return rows.length === 0 ? [] : [`${title}\n${tableOf(rows, terminal)}`];
  });
  const missing = view.statements.filter(({ needed, written }) => needed && !written);
  const texts =
    missing.length === 0
      ? []
      : [
          `${translate('conformity.missingTexts')}\n${missing
            .map(({ name }) => `  - ${translate(`workbook.statement.${name}`)} (${name})`)
            .join('\n')}`,
        ];
  const head = translate('conformity.open', { count: view.open });
  return `${[head, ...tables, ...texts].join('\n\n')}\n`;
}

function tableOf(rows: ConformityView['requirements'], { translate }: Terminal): string {
  return textTable(
    [
      { title: translate('report.column.clause'), align: 'left' },
      { title: translate('report.column.requirement'), align: 'left' },
      { title: translate('report.column.status'), align: 'left' },
      { title: translate('report.column.saidBy'), align: 'left' },
      { title: translate('report.column.id'), align: 'left' },
    ],
    rows.map(({ id, clause, clauseConfirmed, status, saidBy, note }) => [
      clauseConfirmed ? clause : `${clause} †`,
      clip(
        [translate(`conformity.requirement.${id}`), note].filter((part) => part !== undefined).join(' · '),
        TEXT_WIDTH,
      ),
      translate(`workbook.conformityStatus.${status}`),
      translate(`workbook.saidBy.${saidBy}`),
      id,
    ]),
  );
}
