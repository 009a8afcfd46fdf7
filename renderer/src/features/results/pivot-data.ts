import { type PivotView } from '../../../../shared/contract/workbench.ts';
import { type Translate } from '../../../../shared/i18n/translate.ts';
import { type Locale } from '../../../../shared/model/locale.ts';
import { type ChartTable, textCell } from '../../charts/chart-table.ts';
import { type AmountTexts } from './amount-unit.ts';
import { sumDecimals } from './exact-decimal.ts';
import { groupName, type Grouping } from './group-names.ts';

/** Which groupings cross each other. */
export interface PivotAxes {
  readonly rows: Grouping;
  readonly columns: Grouping;
}

/**
 * The pivot with at most `most` single columns; what the others hold moves into the remainder, exactly, so that row and
 * column totals stay as they are.
 */
export function narrowPivot(pivot: PivotView, most: number): PivotView {
  const isKept = (index: number): boolean => index < most && pivot.columns[index]?.remainder === false;
  const kept = pivot.columns.filter((_, index) => isKept(index));
  if (kept.length === pivot.columns.length) {
    return pivot;
  }
  const gathered = pivot.columns
    .filter((_, index) => !isKept(index))
    .reduce((sum, column) => sum + (column.remainder ? column.gathered : 1), 0);
  const narrow = (values: readonly PivotView['totalKg'][]): PivotView['totalKg'][] => [
    ...values.filter((_, index) => isKept(index)),
    sumDecimals(values.filter((_, index) => !isKept(index))),
  ];
  return {
    ...pivot,
    columns: [...kept, { key: '', label: '', remainder: true, gathered }],
    rows: pivot.rows.map((row) => ({ ...row, cells: narrow(row.cells) })),
    columnTotalsKg: narrow(pivot.columnTotalsKg),
  };
}

/** The pivot with its sums; the last row and the last column are totals. */
export function pivotTable(
  pivot: PivotView,
  axes: PivotAxes,
  amounts: AmountTexts,
  t: Translate,
  locale: Locale,
): ChartTable {
  const number = (kg: PivotView['totalKg']) => amounts.numberCell(kg);
  return {
    caption: t('results.pivot.caption', {
      rows: t(`results.grouping.${axes.rows}`),
      columns: t(`results.by.${axes.columns}`),
    }),
    totalRow: true,
    columns: [
      { name: t(`results.grouping.${axes.rows}`), numeric: false },
      ...pivot.columns.map((column) => ({ name: groupName(axes.columns, column, t, locale), numeric: true })),
      { name: t('results.total'), numeric: true },
    ],
    rows: [
      ...pivot.rows.map((row) => [
        textCell(groupName(axes.rows, row, t, locale)),
        ...row.cells.map(number),
        number(row.totalKg),
      ]),
      [textCell(t('results.total')), ...pivot.columnTotalsKg.map(number), number(pivot.totalKg)],
    ],
  };
}

/**
 * Share 0 to 1 of the largest single cell, for the tint. Remainders and totals gather many groups and have none: they
 * would outshine what they are compared with.
 */
export function pivotHeat(pivot: PivotView): (row: number, column: number) => number | undefined {
  const isSingle = (row: number, column: number): boolean =>
    pivot.rows[row]?.remainder === false && pivot.columns[column]?.remainder === false;
  const valueAt = (row: number, column: number): number => Number(pivot.rows[row]?.cells[column] ?? '0');
  const largest = Math.max(
    0,
    ...pivot.rows.flatMap((line, row) =>
      line.cells.map((_, column) => (isSingle(row, column) ? valueAt(row, column) : 0)),
    ),
  );
  return (row, column) => {
    const value = pivot.rows[row]?.cells[column];
    return largest === 0 || value === undefined || !isSingle(row, column)
      ? undefined
      : Math.max(0, valueAt(row, column) / largest);
  };
}
