import { type OpenItemView, type SignOffView } from '../../../shared/contract/sign-off.ts';
import { openItemText } from '../../../shared/i18n/open-item-text.ts';
import { type Terminal } from '../terminal.ts';
import { textTable } from './table.ts';

/** Where a study is on its way: state, people, steps, findings of the verifier, open items, next steps. */
export function signOffText(view: SignOffView, terminal: Terminal): string {
  const { translate } = terminal;
  const state = translate(view.final ? 'signOff.finalState' : 'signOff.draftState', {
    state: translate(`signOff.state.${view.state}`),
  });
  const parts = [
    state,
    peopleText(view, terminal),
    stepsText(view, terminal),
    findingsText(view, terminal),
    openItemsText(view.openItems, terminal),
    ...view.next.map(({ to, roles }) =>
      translate('signOff.nextStep', {
        state: translate(`signOff.state.${to}`),
        roles: roles.map((role) => translate(`signOff.role.${role}`)).join(', '),
      }),
    ),
  ];
  return `${parts.filter((part) => part !== '').join('\n')}\n`;
}

/** The mandatory items that are open, one a line. */
export function openItemsText(items: readonly OpenItemView[], { translate }: Terminal): string {
  return items.length === 0
    ? translate('signOff.nothingOpen')
    : [
        translate('signOff.openCount', { count: items.length }),
        ...items.map((item) => `  - ${openItemText(item, translate)}`),
      ].join('\n');
}

function peopleText({ people }: SignOffView, { translate }: Terminal): string {
  return people
    .map(({ role, name, organisation }) =>
      [`${translate(`signOff.role.${role}`)}: ${name}`, organisation ?? '']
        .filter((part) => part !== '')
        .join(', '),
    )
    .join('\n');
}

function stepsText({ steps }: SignOffView, { translate, locale }: Terminal): string {
  if (steps.length === 0) {
    return '';
  }
  const time = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' });
  return textTable(
    [
      { title: translate('signOff.step'), align: 'left' },
      { title: translate('history.actor'), align: 'left' },
      { title: translate('history.time'), align: 'left' },
      { title: translate('history.reason'), align: 'left' },
    ],
    steps.map((step) => [
      translate(`signOff.state.${step.to}`),
      step.by,
      time.format(new Date(step.time)),
      step.note ?? '',
    ]),
  );
}

function findingsText({ findings }: SignOffView, { translate }: Terminal): string {
  if (findings.length === 0) {
    return '';
  }
  return textTable(
    [
      { title: translate('signOff.finding'), align: 'left' },
      { title: translate('signOff.severityTitle'), align: 'left' },
      { title: translate('signOff.text'), align: 'left' },
      { title: translate('signOff.response'), align: 'left' },
      { title: translate('signOff.closedBy'), align: 'left' },
    ],
    findings.map((finding) => [
      finding.id,
      translate(`signOff.severity.${finding.severity}`),
      finding.text,
      finding.response ?? '',
      finding.closedBy === undefined ? '' : `${finding.closedBy} ${finding.closedOn ?? ''}`,
    ]),
  );
}
