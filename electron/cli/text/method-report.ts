import {
  type BridgeView,
  type MethodReport,
  type ProfileView,
} from '../../../shared/contract/method-report.ts';
import { formatDecimal, formatShare } from '../../../shared/i18n/format.ts';
import { type Terminal } from '../terminal.ts';
import { allocationText } from './allocation.ts';
import { machineText } from './machine.ts';
import { kilograms } from './summary.ts';
import { clip, type Column, textTable } from './table.ts';

const NAME_WIDTH = 46;

/** What the standards ask beside the total, section by section. */
export function methodReportText(report: MethodReport, terminal: Terminal): string {
  const { translate } = terminal;
  const sections: [string, string][] = [
    ['method.profiles', profiles(report.profiles, terminal)],
    ...report.bridges.map((bridge): [string, string] => [
      'method.bridge',
      bridgeText(bridge, report, terminal),
    ]),
    ['method.cutOff', cutOff(report, terminal)],
    ['method.massBalance', massBalance(report, terminal)],
    ...(report.machine === undefined
      ? []
      : [['method.machine', machineText(report.machine, terminal)] as [string, string]]),
    ['method.primaryData', primaryData(report, terminal)],
    ['method.quality', quality(report, terminal)],
    ['method.gwp', gwp(report, terminal)],
    ...(report.allocation.length === 0
      ? []
      : [['method.allocation', allocationText(report.allocation, terminal)] as [string, string]]),
    ['method.biogenicCarbon', biogenicCarbon(report, terminal)],
    ...(report.memos.length === 0 ? [] : [['method.memos', memos(report, terminal)] as [string, string]]),
  ];
  return `${sections.map(([title, body]) => `${translate(title)}\n${body}`).join('\n\n')}\n`;
}

const NAME_AND_KG: readonly Column[] = [
  { title: '', align: 'left' },
  { title: 'kg CO2e', align: 'right' },
];

function profiles(views: readonly ProfileView[], terminal: Terminal): string {
  const { translate } = terminal;
  return textTable(
    [
      { title: '', align: 'left' },
      { title: translate('summary.excludingBiogenic'), align: 'right' },
      { title: translate('summary.includingBiogenic'), align: 'right' },
      { title: translate('method.electricity'), align: 'left' },
      { title: translate('method.switch.capitalGoods'), align: 'left' },
    ],
    views.map((view) => [
      `  ${view.title}`,
      kilograms(view.excludingBiogenicCo2Kg, terminal),
      kilograms(view.includingBiogenicCo2Kg, terminal),
      translate(`basis.${view.electricity}`),
      translate(`method.setting.${view.capitalGoods}`),
    ]),
  );
}

function bridgeText(bridge: BridgeView, report: MethodReport, terminal: Terminal): string {
  const { translate } = terminal;
  const title = (id: string): string => report.profiles.find((profile) => profile.id === id)?.title ?? id;
  return textTable(NAME_AND_KG, [
    [`  ${title(bridge.from)}`, kilograms(bridge.startKg, terminal)],
    ...bridge.rows.map((row) => [
      `  ${translate(`method.switch.${row.switch}`)}: ${settingText(row.from, terminal)} → ${settingText(row.to, terminal)}`,
      kilograms(row.effectKg, terminal),
    ]),
    [`  ${title(bridge.to)}`, kilograms(bridge.endKg, terminal)],
  ]);
}

/** A setting of a switch in words. */
function settingText(setting: string, terminal: Terminal): string {
  const isBasis = setting === 'byLocation' || setting === 'byContract';
  return terminal.translate(isBasis ? `basis.${setting}` : `method.setting.${setting}`);
}

function cutOff({ cutOff: ledger }: MethodReport, terminal: Terminal): string {
  const { translate, locale } = terminal;
  const share = (value: number | undefined): string =>
    value === undefined ? '–' : formatShare(value, locale);
  const rows = ledger.rows.map((row) => [
    `  ${clip(row.name, NAME_WIDTH)}`,
    kilograms(row.estimateKg, terminal),
    share(row.share),
    share(row.cumulativeShare),
    clip(row.reason, NAME_WIDTH),
  ]);
  const columns: readonly Column[] = [
    { title: '', align: 'left' },
    { title: 'kg CO2e', align: 'right' },
    { title: '%', align: 'right' },
    { title: 'Σ %', align: 'right' },
    { title: translate('method.reason'), align: 'left' },
  ];
  const table = rows.length === 0 ? [] : [textTable(columns, rows)];
  const leftOut = [...table, ...unestimated(ledger.unestimated, terminal)];
  const none = `  ${translate('method.cutOffNone')}`;
  const coverage = translate('method.cutOffCoverage', {
    ghg: share(ledger.ghgKg.coverage),
    mass: share(ledger.massKg.coverage),
    energy: share(ledger.energyKwh.coverage),
  });
  const verdict = translate(
    ledger.passesSingle && ledger.passesTogether ? 'method.cutOffPasses' : 'method.cutOffFails',
    { single: share(Number(ledger.single)), together: share(Number(ledger.together)) },
  );
  return [...(leftOut.length === 0 ? [none] : leftOut), `  ${coverage}`, `  ${verdict}`].join('\n');
}

/** What was left out and nobody has estimated: it keeps every limit from being met. */
function unestimated(
  rows: MethodReport['cutOff']['unestimated'],
  { translate }: Terminal,
): readonly string[] {
  const table = textTable(
    [
      { title: '', align: 'left' },
      { title: '', align: 'left' },
    ],
    rows.map(({ name, reason }) => [`    ${clip(name, NAME_WIDTH)}`, clip(reason, NAME_WIDTH)]),
  );
  return rows.length === 0 ? [] : [`  ${translate('method.unestimated', { count: rows.length })}`, table];
}

function massBalance({ massBalance: balance }: MethodReport, terminal: Terminal): string {
  const { translate, locale } = terminal;
  const mass = (value: Parameters<typeof formatDecimal>[0] | undefined): string =>
    value === undefined ? '–' : formatDecimal(value, locale, 3);
  return `  ${translate(`method.balance.${balance.verdict}`, {
    net: mass(balance.netMassKg),
    weighed: mass(balance.weighedMassKg),
    unexplained: mass(balance.unexplainedKg),
    share: balance.coverage === undefined ? '–' : formatShare(balance.coverage, locale),
    estimate: balance.gapEstimateKg === undefined ? '–' : kilograms(balance.gapEstimateKg, terminal),
  })}`;
}

function primaryData({ primaryData: data, validUntil }: MethodReport, terminal: Terminal): string {
  const { translate, locale } = terminal;
  const own = translate(data.passes ? 'method.ownSharePasses' : 'method.ownShareFails', {
    share: formatShare(data.ownShare, locale),
    suppliers: data.suppliersToAsk.map(({ supplier }) => supplier).join(', ') || '–',
  });
  const important = translate('method.important', { count: data.important.length });
  const valid =
    validUntil.pas2050 === undefined ? [] : [translate('method.validUntil', { date: validUntil.pas2050 })];
  return [own, important, ...valid].map((line) => `  ${line}`).join('\n');
}

function quality({ quality: view }: MethodReport, terminal: Terminal): string {
  const { translate, locale } = terminal;
  const number = (value: number, digits: number): string =>
    new Intl.NumberFormat(locale, { maximumFractionDigits: digits, minimumFractionDigits: digits }).format(
      value,
    );
  const lines = [
    translate('method.rated', { share: formatShare(view.ratedShare, locale), set: view.pedigreeSet }),
    translate('method.primaryShares', {
      pact: formatShare(view.primaryShare.pact, locale),
      iso: formatShare(view.primaryShare.iso, locale),
      pas: formatShare(view.primaryShare.pas, locale),
    }),
    ...(view.pef
      ? [
          translate('method.pef', {
            rating: number(view.pef.rating, 2),
            class: translate(`method.pefClass.${view.pef.class}`),
          }),
        ]
      : []),
    ...(view.pact
      ? [
          translate('method.pact', {
            technological: number(view.pact.technological, 4),
            geographical: number(view.pact.geographical, 4),
            temporal: number(view.pact.temporal, 4),
          }),
        ]
      : []),
    ...(view.uncertainty
      ? [
          translate('method.uncertainty', {
            gsd: number(view.uncertainty.gsd, 5),
            squared: number(view.uncertainty.gsdSquared, 5),
            low: number(view.uncertainty.low, 0),
            high: number(view.uncertainty.high, 0),
          }),
        ]
      : [translate('method.uncertaintyOpen')]),
  ];
  return lines.map((line) => `  ${line}`).join('\n');
}

function gwp({ gwp: view }: MethodReport, terminal: Terminal): string {
  const { translate, locale } = terminal;
  const rows = view.shares.map((row) => [
    `  ${row.set === '' ? translate('summary.notStated') : row.set}`,
    kilograms(row.kg, terminal),
    formatShare(row.share, locale),
  ]);
  const table = textTable([...NAME_AND_KG, { title: '%', align: 'right' }], rows);
  return `  ${translate('method.gwpSet', { set: view.set, source: view.source })}\n${table}`;
}

function biogenicCarbon({ biogenicCarbonKg }: MethodReport, terminal: Terminal): string {
  return `  ${terminal.translate('method.carbonAtGate', {
    product: kilograms(biogenicCarbonKg.product, terminal),
    packaging: kilograms(biogenicCarbonKg.packaging, terminal),
  })}`;
}

function memos({ memos: views }: MethodReport, terminal: Terminal): string {
  return textTable(
    NAME_AND_KG,
    views.flatMap((memo) => [
      [`  ${clip(memo.name, NAME_WIDTH)}`, memo.kg === undefined ? '–' : kilograms(memo.kg, terminal)],
      ...memo.parts.map((part) => [
        `    ${terminal.translate(`memo.part.${part.code}`)}`,
        kilograms(part.kg, terminal),
      ]),
    ]),
  );
}
