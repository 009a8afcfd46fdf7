import { type CalculationReport, type GroupView } from '../../../shared/contract/outcomes.ts';
import { formatDecimal, formatShare, formatThreeDigits } from '../../../shared/i18n/format.ts';
import { hasText } from '../../../shared/i18n/translate.ts';
import { type Basis, COMPONENTS } from '../../../shared/model/component.ts';
import { type DecimalString } from '../../../shared/model/decimal-string.ts';
import { type Terminal } from '../terminal.ts';
import { machineText } from './machine.ts';
import { clip, type Column, textTable } from './table.ts';

const ROWS_SHOWN = 10;
const NAME_WIDTH = 46;

/** The readable result of a calculation: headline, other totals, stages, components, contributors, coverage. */
export function summaryText(report: CalculationReport, terminal: Terminal): string {
  const { translate } = terminal;
  const sections = [
    headline(report, terminal),
    heading(translate('summary.totals'), totals(report, terminal)),
    heading(translate('summary.stages'), groups(report.stages, report, terminal, 'stage')),
    ...(report.machine === undefined
      ? []
      : [heading(translate('method.machine'), machineText(report.machine, terminal))]),
    heading(translate('summary.components'), components(report, terminal)),
    heading(translate('summary.contributors'), contributors(report, terminal)),
    heading(translate('summary.coverage'), coverage(report, terminal)),
    heading(translate('summary.findings'), findingCounts(report, terminal)),
  ];
  return `${sections.join('\n\n')}\n`;
}

function heading(title: string, body: string): string {
  return `${title}\n${body}`;
}

/** kg of a decimal text with one digit after the point. */
export function kilograms(value: DecimalString, terminal: Terminal): string {
  return formatDecimal(value, terminal.locale, 1);
}

function tonnes(kg: DecimalString, terminal: Terminal): string {
  return formatThreeDigits(shiftPoint(kg, 3), terminal.locale);
}

/** Moves the decimal point to the left, exactly: "72641.5" by 3 is "72.6415". */
function shiftPoint(value: DecimalString, digits: number): DecimalString {
  const negative = value.startsWith('-');
  const [whole = '0', fraction = ''] = (negative ? value.slice(1) : value).split('.');
  const padded = whole.padStart(digits + 1, '0');
  const text = `${padded.slice(0, -digits)}.${padded.slice(-digits)}${fraction}`;
  return (negative ? `-${text}` : text) as DecimalString;
}

function headline(report: CalculationReport, terminal: Terminal): string {
  const { translate } = terminal;
  const total = tonnes(report.headline.excludingBiogenicCo2Kg, terminal);
  const lines = [
    translate('summary.title', { product: report.product }),
    translate('summary.headline', { total, basis: translate(`basis.${report.headline.basis}`) }),
    translate('summary.declaredUnit', { unit: report.declaredUnit }),
  ];
  if (!report.headline.complete) {
    const { leavesOpen, activitiesOpen } = report.coverage;
    lines.push(translate('summary.incomplete', { parts: leavesOpen, activities: activitiesOpen }));
  }
  return lines.join('\n');
}

function totals(report: CalculationReport, terminal: Terminal): string {
  const { translate } = terminal;
  const columns: Column[] = [
    { title: '', align: 'left' },
    { title: translate('summary.excludingBiogenic'), align: 'right' },
    { title: translate('summary.includingBiogenic'), align: 'right' },
  ];
  const rows = (['byLocation', 'byContract'] as const).map((basis) => [
    `  ${translate(`basis.${basis}`)}`,
    kilograms(report.totals[basis].excludingBiogenicCo2Kg, terminal),
    kilograms(report.totals[basis].includingBiogenicCo2Kg, terminal),
  ]);
  return textTable(columns, rows);
}

/** Rows of a grouping with kg and share, the largest first as they come; the rest is one row that closes the sum. */
export function groups(
  rows: readonly GroupView[],
  report: CalculationReport,
  terminal: Terminal,
  grouping: string,
): string {
  const basis = report.headline.basis;
  const total = Number(report.headline.excludingBiogenicCo2Kg);
  const columns: Column[] = [
    { title: '', align: 'left' },
    { title: 'kg CO2e', align: 'right' },
    { title: '%', align: 'right' },
  ];
  return textTable(
    columns,
    rows.map((row) => {
      const kg = row.emissions[basis].excludingBiogenicCo2Kg;
      return [
        `  ${groupName(row, grouping, terminal)}`,
        kilograms(kg, terminal),
        formatShare(share(kg, total), terminal.locale),
      ];
    }),
  );
}

function groupName(row: GroupView, grouping: string, terminal: Terminal): string {
  const key = `${grouping}.${row.key}`;
  const text = row.label !== '' ? row.label : hasText(key) ? terminal.translate(key) : row.key;
  return clip(text === '' ? terminal.translate('summary.notStated') : text, NAME_WIDTH);
}

function share(kg: DecimalString, total: number): number {
  return total === 0 ? 0 : Number(kg) / total;
}

function components(report: CalculationReport, terminal: Terminal): string {
  const basis: Basis = report.headline.basis;
  const rows = COMPONENTS.map((component) => [
    `  ${terminal.translate(`component.${component}`)}`,
    kilograms(report.totals[basis].componentsKg[component] ?? ('0' as DecimalString), terminal),
  ]);
  return textTable(
    [
      { title: '', align: 'left' },
      { title: 'kg CO2e', align: 'right' },
    ],
    rows,
  );
}

function contributors(report: CalculationReport, terminal: Terminal): string {
  const columns: Column[] = [
    { title: '', align: 'right' },
    { title: '', align: 'left' },
    { title: 'kg CO2e', align: 'right' },
    { title: '%', align: 'right' },
    { title: terminal.translate('summary.line'), align: 'left' },
  ];
  const rows = report.topContributors
    .slice(0, ROWS_SHOWN)
    .map((row, index) => [
      `  ${index + 1}`,
      clip(row.name, NAME_WIDTH),
      kilograms(row.excludingBiogenicCo2Kg, terminal),
      formatShare(row.share, terminal.locale),
      row.lineId,
    ]);
  return textTable(columns, rows);
}

function coverage({ coverage: view, estimates }: CalculationReport, terminal: Terminal): string {
  const { translate, locale } = terminal;
  const mass = (value: DecimalString): string => formatDecimal(value, locale, 3);
  const lines = [
    translate('coverage.lines', { lines: view.bomLines, leaves: view.leaves, activities: view.activities }),
    translate('coverage.decided', {
      decided: view.leavesWithDecision,
      leaves: view.leaves,
      mass: mass(view.netMassWithDecisionKg),
    }),
    translate('coverage.mass', { net: mass(view.netMassKg), gross: mass(view.grossMassKg) }),
    translate('coverage.open', { parts: view.leavesOpen, activities: view.activitiesOpen }),
    translate('coverage.proxies', { lines: view.proxyLines, share: formatShare(view.proxyShare, locale) }),
    ...(estimates === undefined
      ? []
      : [
          translate('summary.estimates', {
            lines: estimates.lines,
            share: formatShare(estimates.share, locale),
          }),
        ]),
    translate('coverage.confirmed', {
      share: formatShare(view.confirmedShare, locale),
      parts: formatShare(view.partsConfirmedShare, locale),
    }),
  ];
  if (view.weighedMassKg !== undefined && view.massBalanceShare !== undefined) {
    const balance = new Intl.NumberFormat(locale, { style: 'percent', minimumFractionDigits: 2 }).format(
      view.massBalanceShare,
    );
    lines.push(translate('coverage.balance', { weighed: mass(view.weighedMassKg), share: balance }));
  }
  return lines.map((line) => `  ${line}`).join('\n');
}

function findingCounts(report: CalculationReport, terminal: Terminal): string {
  const { error, warning, note } = report.findingCounts;
  const open = terminal.translate('summary.findingCounts', { errors: error, warnings: warning, notes: note });
  const { waived } = report;
  const errors = waived.filter(({ finding }) => finding.severity === 'error').length;
  const apart =
    waived.length === 0 ? [] : [terminal.translate('summary.waived', { count: waived.length, errors })];
  return [open, ...apart].map((line) => `  ${line}`).join('\n');
}
