import { type UsePhaseOutcome, type UsePhaseView } from '../../../shared/contract/use-phase.ts';
import { formatDecimal, formatShare } from '../../../shared/i18n/format.ts';
import { type DecimalString } from '../../../shared/model/decimal-string.ts';
import { emissionRows, energyRows } from '../../../shared/use-phase-rows.ts';
import { type Terminal } from '../terminal.ts';
import { findingsText } from './findings.ts';
import { type Column, textTable } from './table.ts';

/** The use phase under its banner: energy, avoided emissions, payback, conditions, what is missing. */
export function usePhaseText({ usePhase: view }: UsePhaseOutcome, terminal: Terminal): string {
  const { translate } = terminal;
  if (view === undefined) {
    return `${translate('usePhase.none')}\n`;
  }
  const parts = [
    `${'═'.repeat(40)}\n${translate('usePhase.banner')}`,
    `${translate('usePhase.claim')}: ${translate(`usePhase.claims.${view.claim}`)}`,
    `${translate('usePhase.energy')} (kWh)\n${energyTable(view, terminal)}`,
    `${translate('usePhase.avoided')} (kg CO2e)\n${emissionTable(view, terminal)}`,
    `${translate('usePhase.payback')}: ${paybackText(view, terminal)}`,
    `${translate('usePhase.conditionsTitle')}\n${conditions(view, terminal)}`,
    ...(view.findings.length === 0 ? [] : [findingsText(view.findings, terminal).trimEnd()]),
  ];
  return `${parts.join('\n\n')}\n`;
}

function energyTable(view: UsePhaseView, terminal: Terminal): string {
  const { translate, locale } = terminal;
  const right = (title: string): Column => ({ title, align: 'right' });
  return textTable(
    [
      { title: '', align: 'left' },
      right(view.baseline?.name ?? translate('usePhase.baseline')),
      right(view.machine?.name ?? translate('usePhase.machine')),
      right(translate('usePhase.saved')),
      right('%'),
    ],
    energyRows(view).map(({ key, digits, baseline, machine, saved, share }) => [
      `  ${translate(`usePhase.row.${key}`)}`,
      ...[baseline, machine, saved].map((value) => number(value, digits, terminal)),
      share === undefined ? translate('usePhase.gap') : formatShare(share, locale),
    ]),
  );
}

function emissionTable(view: UsePhaseView, terminal: Terminal): string {
  const { translate } = terminal;
  const hasOutlook = view.outlookSource !== undefined;
  const machines = String(view.line?.machines ?? '');
  return textTable(
    [
      { title: '', align: 'left' },
      { title: translate('usePhase.constant'), align: 'right' },
      ...(hasOutlook ? [{ title: translate('usePhase.outlook'), align: 'right' } as const] : []),
    ],
    emissionRows(view).map(({ key, digits, constant, outlook }) => [
      `  ${translate(`usePhase.row.${key}`, { machines })}`,
      number(constant, digits, terminal),
      ...(hasOutlook ? [number(outlook, digits, terminal)] : []),
    ]),
  );
}

function number(value: DecimalString | undefined, digits: number, { translate, locale }: Terminal): string {
  return value === undefined ? translate('usePhase.gap') : formatDecimal(value, locale, digits);
}

function paybackText({ payback }: UsePhaseView, { translate, locale }: Terminal): string {
  if (payback === undefined) {
    return translate('usePhase.gap');
  }
  const years = payback.years === undefined ? '' : formatDecimal(payback.years, locale, 4);
  return translate(`usePhase.paybacks.${payback.kind}`, { years });
}

function conditions(view: UsePhaseView, { translate }: Terminal): string {
  return view.conditions
    .map(({ condition, state, text }) =>
      [
        `  ${translate(`usePhase.condition.${condition}`)}: ${translate(`usePhase.conditionState.${state}`)}`,
        ...(text === '' ? [] : [`    ${text}`]),
      ].join('\n'),
    )
    .join('\n');
}
