import { type IssueDetail, type IssueDiff, type IssueView } from '../../../shared/contract/issues.ts';
import { type Terminal } from '../terminal.ts';
import { openItemsText } from './sign-off.ts';
import { textTable } from './table.ts';

/** Signs of a hash that tell two issues apart in a list; `--json` and `issue show` have all. */
const HASH_SHOWN = 12;

/** The issues of a study with their numbers as issued. */
export function issuesText(issues: readonly IssueView[], { translate, locale }: Terminal): string {
  if (issues.length === 0) {
    return `${translate('issues.none')}\n`;
  }
  const time = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' });
  const table = textTable(
    [
      { title: '#', align: 'right' },
      { title: translate('issues.statusTitle'), align: 'left' },
      { title: translate('history.time'), align: 'left' },
      { title: translate('history.actor'), align: 'left' },
      { title: translate('issues.totalTitle'), align: 'right' },
      { title: translate('issues.openTitle'), align: 'right' },
      { title: translate('issues.note'), align: 'left' },
      { title: 'SHA-256', align: 'left' },
    ],
    issues.map((issue) => [
      String(issue.number),
      translate(`issues.status.${issue.status}`),
      time.format(new Date(issue.time)),
      issue.by,
      kg(issue.totalsKg.byLocation, locale),
      String(issue.openItems),
      issue.note ?? '',
      issue.sha256.slice(0, HASH_SHOWN),
    ]),
  );
  return `${table}\n`;
}

/** One issue: its hash, its numbers, what today's engine makes of it, what was open. */
export function issueText(issue: IssueDetail, terminal: Terminal): string {
  const { translate, locale } = terminal;
  const same = Object.values(issue.today.differenceKg).every((difference) => Number(difference) === 0);
  const today = {
    version: issue.today.engineVersion,
    byLocation: kg(issue.today.totalsKg.byLocation, locale),
    difference: kg(issue.today.differenceKg.byLocation, locale),
  };
  return `${[
    issuesText([issue], terminal).trimEnd(),
    `SHA-256 ${issue.sha256}`,
    translate('issues.byContract', { kg: kg(issue.totalsKg.byContract, locale) }),
    translate('issues.frozen', { factors: issue.factors, version: issue.engineVersion }),
    translate(same ? 'issues.sameToday' : 'issues.otherToday', today),
    openItemsText(issue.openItemList, terminal),
  ].join('\n')}\n`;
}

/** A difference by what it comes from; groups and rows each sum exactly to it. */
export function issueDiffText(diff: IssueDiff, { translate, locale }: Terminal): string {
  const side = ({ number }: IssueDiff['from']): string =>
    number === undefined ? translate('issues.current') : translate('issues.numbered', { number });
  const groups = textTable(
    [
      { title: translate('issues.cause'), align: 'left' },
      { title: 'kg CO₂e', align: 'right' },
    ],
    [
      [side(diff.from), diff.from.totalKg],
      ...diff.groups.flatMap(({ group, kg: sum, causes }) => [
        [translate(`issues.group.${group}`), sum],
        ...causes.map((cause) => [`  ${translate(`cause.${cause.cause}`)}`, cause.kg]),
      ]),
      [side(diff.to), diff.to.totalKg],
      [translate('issues.difference'), diff.differenceKg],
    ],
  );
  const rows = textTable(
    [
      { title: translate('issues.group.title'), align: 'left' },
      { title: translate('issues.line'), align: 'left' },
      { title: 'kg CO₂e', align: 'right' },
    ],
    diff.rows.map((row) => [
      `${translate(`issues.group.${row.group}`)}: ${translate(`cause.${row.cause}`)}`,
      row.name,
      kg(row.kg, locale),
    ]),
  );
  const basis = translate(`basis.${diff.basis}`);
  return `${basis}\n${groups}\n${diff.rows.length === 0 ? '' : `\n${rows}\n`}`;
}

/** An amount with three digits for reading; `--json` has them all. */
function kg(amount: string, locale: string): string {
  return new Intl.NumberFormat(locale, { minimumFractionDigits: 3, maximumFractionDigits: 3 }).format(
    Number(amount),
  );
}
