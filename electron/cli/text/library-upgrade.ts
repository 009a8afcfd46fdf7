import {
  type FactorUpgradeView,
  type UpgradeOutcome,
  type UpgradesView,
  type UpgradeTotal,
} from '../../../shared/contract/library-upgrade.ts';
import { type DecimalString } from '../../../shared/model/decimal-string.ts';
import { upgradeTexts } from '../../../shared/i18n/upgrade-text.ts';
import { type Terminal } from '../terminal.ts';
import { kilograms } from './summary.ts';
import { clip, textTable } from './table.ts';

const TEXT_WIDTH = 110;
const NAME_WIDTH = 40;
const IDS_SHOWN = 20;

/** What newer versions mean: versions, every change with its effect and reason, and the totals. */
export function upgradesText(view: UpgradesView, terminal: Terminal): string {
  const { translate } = terminal;
  const { changes, sharedKg } = view;
  const head = view.libraries.map(({ id, from, to, unchanged }) =>
    translate('libraries.upgrade.version', { id, from: from.join(', '), to, unchanged }),
  );
  const missing = view.missing.map((id) => translate('libraries.upgrade.missing', { id }));
  const body =
    view.libraries.length === 0
      ? [translate('libraries.upgrade.none')]
      : [
          ...(changes.length === 0 ? [] : [changesTable(changes, terminal)]),
          totalText('libraries.upgrade.total', view, terminal),
          ...(sharedKg === '0'
            ? []
            : [translate('libraries.upgrade.shared', { kg: kilograms(sharedKg, terminal) })]),
        ];
  return `${[...head, ...missing, ...body, ...(view.issued ? [translate('libraries.upgrade.issued')] : [])].join('\n')}\n`;
}

/** What became of every change. */
export function upgradeOutcomeText(outcome: UpgradeOutcome, terminal: Terminal): string {
  const { translate } = terminal;
  const { accepted, kept, toRedecide, historyEntry } = outcome;
  const done =
    historyEntry === undefined
      ? translate('libraries.upgrade.doneNothing')
      : translate('libraries.upgrade.done', { count: accepted.length, entry: historyEntry });
  return `${[
    done,
    totalText('libraries.upgrade.total', outcome, terminal),
    ...(kept.length === 0
      ? []
      : [translate('libraries.upgrade.kept', { count: kept.length, ids: firstOf(kept) })]),
    ...(toRedecide.length === 0
      ? []
      : [translate('libraries.upgrade.lines', { count: toRedecide.length, ids: firstOf(toRedecide) })]),
  ].join('\n')}\n`;
}

function changesTable(changes: readonly FactorUpgradeView[], terminal: Terminal): string {
  const { translate } = terminal;
  const columns = [
    { title: translate('libraries.column.id'), align: 'left' },
    { title: translate('revision.column.kind'), align: 'left' },
    { title: translate('libraries.column.name'), align: 'left' },
    { title: translate('librariesPage.uses'), align: 'right' },
    { title: 'kg CO2e', align: 'right' },
    { title: translate('libraries.upgrade.why'), align: 'left' },
  ] as const;
  const rows = changes.map((change) => [
    change.id,
    translate(`libraries.upgrade.kind.${change.kind}`),
    clip(change.old.names[terminal.locale] ?? change.old.names['en'] ?? '', NAME_WIDTH),
    String(change.uses),
    signed(change.effectKg, terminal),
    clip(upgradeTexts(change, translate).join('; '), TEXT_WIDTH),
  ]);
  return textTable(columns, rows);
}

function totalText(
  key: string,
  { basis, beforeKg, afterKg, differenceKg }: UpgradeTotal,
  terminal: Terminal,
): string {
  const { translate } = terminal;
  return translate(key, {
    basis: translate(`basis.${basis}`),
    before: kilograms(beforeKg, terminal),
    after: kilograms(afterKg, terminal),
    difference: signed(differenceKg, terminal),
  });
}

function signed(kg: DecimalString, terminal: Terminal): string {
  const text = kilograms(kg, terminal);
  return kg.startsWith('-') || kg === '0' ? text : `+${text}`;
}

function firstOf(ids: readonly string[]): string {
  return ids.length > IDS_SHOWN ? `${ids.slice(0, IDS_SHOWN).join(', ')} …` : ids.join(', ');
}
