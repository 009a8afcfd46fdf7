import { type CalculationReport, type GroupView } from '../../../../shared/contract/outcomes.ts';
import { type Translate } from '../../../../shared/i18n/translate.ts';
import { type DecimalString } from '../../../../shared/model/decimal-string.ts';
import { type Locale } from '../../../../shared/model/locale.ts';
import { type ChartTable, numberCell, textCell } from '../../charts/chart-table.ts';
import { type AmountTexts } from './amount-unit.ts';
import { compareDecimals } from './exact-decimal.ts';
import { groupName, type Grouping } from './group-names.ts';

/** Columns of the hotspot table, in order. */
export const HOTSPOT_COLUMNS = ['name', 'lines', 'byLocation', 'byContract', 'including', 'share'] as const;
export type HotspotColumn = (typeof HOTSPOT_COLUMNS)[number];

/** One group with its amounts in kg CO2e; share of the headline, 0 to 1. */
export interface Hotspot {
  readonly key: string;
  readonly name: string;
  readonly lines: number;
  readonly byLocation: DecimalString;
  readonly byContract: DecimalString;
  readonly including: DecimalString;
  readonly share: number;
}

const GROUPS_OF: Readonly<Record<Grouping, (report: CalculationReport) => readonly GroupView[]>> = {
  stage: (report) => report.stages,
  assembly: (report) => report.assemblies,
  family: (report) => report.families,
  supplier: (report) => report.suppliers,
  country: (report) => report.countries,
};

/** The groups of one grouping with both bases and both totals. */
export function hotspotsOf(
  report: CalculationReport,
  grouping: Grouping,
  t: Translate,
  locale: Locale,
): readonly Hotspot[] {
  const { basis } = report.headline;
  const total = Number(report.headline.excludingBiogenicCo2Kg);
  return GROUPS_OF[grouping](report).map((group) => ({
    key: group.key,
    name: groupName(grouping, group, t, locale),
    lines: group.lines,
    byLocation: group.emissions.byLocation.excludingBiogenicCo2Kg,
    byContract: group.emissions.byContract.excludingBiogenicCo2Kg,
    including: group.emissions[basis].includingBiogenicCo2Kg,
    share: total === 0 ? 0 : Number(group.emissions[basis].excludingBiogenicCo2Kg) / total,
  }));
}

export interface HotspotOrder {
  readonly column: HotspotColumn;
  readonly descending: boolean;
}

/** Sorts exactly: amounts as decimals, names by the rules of the language. */
export function sortHotspots(
  hotspots: readonly Hotspot[],
  order: HotspotOrder,
  locale: Locale,
): readonly Hotspot[] {
  const collator = new Intl.Collator(locale, { numeric: true });
  const direction = order.descending ? -1 : 1;
  const compare = (left: Hotspot, right: Hotspot): number => {
    switch (order.column) {
      case 'name':
        return collator.compare(left.name, right.name);
      case 'lines':
        return left.lines - right.lines;
      case 'share':
        return left.share - right.share;
      case 'byLocation':
      case 'byContract':
      case 'including':
        return compareDecimals(left[order.column], right[order.column]);
    }
  };
  return hotspots.toSorted((left, right) => direction * compare(left, right));
}

/** Hotspots as a table for export. */
export function hotspotsTable(
  hotspots: readonly Hotspot[],
  grouping: Grouping,
  amounts: AmountTexts,
  t: Translate,
  percent: (share: number) => string,
): ChartTable {
  const number = (kg: DecimalString) => amounts.numberCell(kg);
  return {
    caption: t('results.hotspots.title', { grouping: t(`results.by.${grouping}`) }),
    totalRow: false,
    columns: HOTSPOT_COLUMNS.map((column) => ({
      name: columnName(column, grouping, amounts, t),
      numeric: column !== 'name',
    })),
    rows: hotspots.map((hotspot) => [
      textCell(hotspot.name),
      numberCell(String(hotspot.lines) as DecimalString, String(hotspot.lines)),
      number(hotspot.byLocation),
      number(hotspot.byContract),
      number(hotspot.including),
      numberCell(hotspot.share.toFixed(6) as DecimalString, percent(hotspot.share)),
    ]),
  };
}

/** Header of a column, with its unit. */
export function columnName(
  column: HotspotColumn,
  grouping: Grouping,
  amounts: AmountTexts,
  t: Translate,
): string {
  if (column === 'name') {
    return t(`results.grouping.${grouping}`);
  }
  return column === 'lines' || column === 'share'
    ? t(`results.hotspots.${column}`)
    : t(`results.hotspots.${column}`, { unit: amounts.header });
}
