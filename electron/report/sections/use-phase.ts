import { type UsePhaseView } from '../../../shared/contract/use-phase.ts';
import { formatDecimal } from '../../../shared/i18n/format.ts';
import { type DecimalString } from '../../../shared/model/decimal-string.ts';
import { emissionRows, energyRows } from '../../../shared/use-phase-rows.ts';
import { type Block, type Section, type Table } from '../report.ts';
import { numbersOf, type ReportSource } from '../report-source.ts';
import { textColumn } from '../table.ts';

/**
 * Annex with the use phase, under its banner and apart from the results; nothing where the study has none. Energy,
 * avoided emissions, payback, and the conditions with what is missing of them.
 */
export function usePhaseSections(source: ReportSource): readonly Section[] {
  const { usePhase: view, say } = source;
  return view === undefined
    ? []
    : [
        {
          title: say('report.section.usePhase'),
          blocks: [
            { kind: 'note', text: say('usePhase.banner') },
            fields(view, source),
            energyTable(view, source),
            emissionTable(view, source),
            conditionTable(view, source),
          ],
        },
      ];
}

function fields(view: UsePhaseView, { say, locale }: ReportSource): Block {
  const { payback, factorNames, factorId } = view;
  const years = payback?.years === undefined ? '' : formatDecimal(payback.years, locale, 4);
  return {
    kind: 'fields',
    rows: [
      [say('usePhase.claim'), say(`usePhase.claims.${view.claim}`)],
      [say('usePhase.years'), view.years === undefined ? undefined : String(view.years)],
      [say('usePhase.factor'), factorNames?.[locale] ?? factorNames?.en ?? factorId],
      ['kg CO₂e/kWh', view.kgPerKwh && formatDecimal(view.kgPerKwh, locale, 4)],
      ...(view.outlookSource === undefined
        ? []
        : [[say('usePhase.outlookSource'), view.outlookSource] as const]),
      [say('usePhase.payback'), payback && say(`usePhase.paybacks.${payback.kind}`, { years })],
    ],
  };
}

function energyTable(view: UsePhaseView, source: ReportSource): Table {
  const { say, locale } = source;
  const { percent } = numbersOf(locale);
  const numeric = (title: string): Table['columns'][number] => ({ title, numeric: true });
  return {
    kind: 'table',
    title: `${say('usePhase.energy')} (kWh)`,
    columns: [
      textColumn(say, 'item', 3),
      numeric(view.baseline?.name ?? say('usePhase.baseline')),
      numeric(view.machine?.name ?? say('usePhase.machine')),
      numeric(say('usePhase.saved')),
      numeric('%'),
    ],
    rows: energyRows(view).map(({ key, digits, baseline, machine, saved, share }) => [
      say(`usePhase.row.${key}`),
      ...[baseline, machine, saved].map((value) => rounded(value, digits, source)),
      share === undefined ? undefined : percent(share),
    ]),
  };
}

function emissionTable(view: UsePhaseView, source: ReportSource): Table {
  const { say } = source;
  const hasOutlook = view.outlookSource !== undefined;
  const machines = String(view.line?.machines ?? '');
  return {
    kind: 'table',
    title: `${say('usePhase.avoided')} (kg CO₂e)`,
    columns: [
      textColumn(say, 'item', 3),
      { title: say('usePhase.constant'), numeric: true },
      ...(hasOutlook ? [{ title: say('usePhase.outlook'), numeric: true }] : []),
    ],
    rows: emissionRows(view).map(({ key, digits, constant, outlook }) => [
      say(`usePhase.row.${key}`, { machines }),
      rounded(constant, digits, source),
      ...(hasOutlook ? [rounded(outlook, digits, source)] : []),
    ]),
  };
}

function conditionTable({ conditions }: UsePhaseView, { say }: ReportSource): Table {
  return {
    kind: 'table',
    title: say('usePhase.conditionsTitle'),
    columns: [textColumn(say, 'item', 3), textColumn(say, 'status', 2), textColumn(say, 'text', 6)],
    rows: conditions.map(({ condition, state, text }) => [
      say(`usePhase.condition.${condition}`),
      say(`usePhase.conditionState.${state}`),
      text === '' ? undefined : text,
    ]),
  };
}

function rounded(
  value: DecimalString | undefined,
  digits: number,
  { locale }: ReportSource,
): string | undefined {
  return value === undefined ? undefined : formatDecimal(value, locale, digits);
}
