import { useMemo, useRef } from 'react';
import { type CalculationReport } from '../../../../shared/contract/outcomes.ts';
import { PIVOT_GROUPINGS, type PivotView } from '../../../../shared/contract/workbench.ts';
import { useProcedure } from '../../api/client.ts';
import { ChartPanel } from '../../charts/chart-panel.tsx';
import { tableSvg } from '../../charts/table-svg.ts';
import { ErrorNotice } from '../../components/error-notice.tsx';
import { LoadingNote } from '../../components/loading-note.tsx';
import { Panel } from '../../components/panel.tsx';
import { useTexts } from '../../i18n/text-context.tsx';
import { Choice } from './choice.tsx';
import { columnsThatFit } from './column-widths.ts';
import { type Grouping, groupName, type NamedGroup } from './group-names.ts';
import { HeatTable } from './heat-table.tsx';
import { narrowPivot, pivotHeat, pivotTable } from './pivot-data.ts';
import styles from './pivot-panel.module.css';
import { useResultsView } from './results-view.ts';
import { useAmounts } from './use-amounts.ts';
import { useWidth } from './use-width.ts';

/** Rows and columns named on the overview and on the page of its own. */
const MOST_ON_OVERVIEW = 6;
const MOST_ON_PAGE = 14;

interface PivotPanelProps {
  readonly report: CalculationReport;
  /** Lets the user choose what crosses what; the overview shows modules by families. */
  readonly choose?: boolean;
}

/** Two groupings crossed, as numbers with heat; what is too small stands in a remainder that is said. */
export function PivotPanel({ report, choose = false }: PivotPanelProps) {
  const { t } = useTexts();
  const { pivotRows, pivotColumns, set } = useResultsView();
  const rows: Grouping = choose ? pivotRows : 'assembly';
  const columns: Grouping = choose ? pivotColumns : 'family';
  const { data: pivot, error } = useProcedure('workbench.pivot', {
    rows,
    columns,
    most: choose ? MOST_ON_PAGE : MOST_ON_OVERVIEW,
  });
  const title = t('results.pivot.title', {
    rows: t(`results.grouping.${rows}`),
    columns: t(`results.by.${columns}`),
  });
  if (pivot === undefined) {
    return (
      <Panel title={title}>
        {error === null ? <LoadingNote text={t('results.pivot.loading')} /> : <ErrorNotice error={error} />}
      </Panel>
    );
  }
  const options = PIVOT_GROUPINGS.map((id) => ({ id, text: t(`results.grouping.${id}`) }));
  const tools = choose ? (
    <>
      <Choice
        label={t('results.pivot.rows')}
        options={options}
        value={rows}
        onChange={(id) => set({ pivotRows: id as Grouping })}
      />
      <Choice
        label={t('results.pivot.columns')}
        options={options}
        value={columns}
        onChange={(id) => set({ pivotColumns: id as Grouping })}
      />
    </>
  ) : undefined;
  return (
    <PivotTable title={title} pivot={pivot} report={report} rows={rows} columns={columns} tools={tools} />
  );
}

interface PivotTableProps {
  readonly title: string;
  readonly pivot: PivotView;
  readonly report: CalculationReport;
  readonly rows: Grouping;
  readonly columns: Grouping;
  readonly tools: React.ReactNode;
}

function PivotTable({ title, pivot, report, rows, columns, tools }: PivotTableProps) {
  const { t, locale } = useTexts();
  const amounts = useAmounts(report.headline.excludingBiogenicCo2Kg);
  const place = useRef<HTMLDivElement>(null);
  const width = useWidth(place);
  const shown = useMemo(() => {
    const nameOf = (head: NamedGroup): string => groupName(columns, head, t, locale);
    const remainder = { key: '', label: '', remainder: true, gathered: pivot.columns.length };
    const singles = pivot.columns.filter((column) => !column.remainder).map(nameOf);
    return width === undefined
      ? pivot
      : narrowPivot(pivot, columnsThatFit(singles, nameOf(remainder), t('results.total'), width));
  }, [pivot, columns, t, locale, width]);
  const table = useMemo(
    () => pivotTable(shown, { rows, columns }, amounts, t, locale),
    [shown, rows, columns, amounts, t, locale],
  );
  const heat = useMemo(() => pivotHeat(shown), [shown]);
  const gathers = [...shown.rows, ...shown.columns].some((head) => head.remainder);
  return (
    <ChartPanel
      title={title}
      subtitle={amounts.header}
      fileName="pivot"
      table={table}
      image={(colours) => tableSvg(table, colours, (row, column) => heat(row, column - 1))}
      tools={tools}
      isTable
    >
      <div ref={place} className={styles['place']}>
        <HeatTable table={table} heatOf={heat} />
      </div>
      {tools !== undefined && gathers && <p className={styles['note']}>{t('results.pivot.remainderNote')}</p>}
    </ChartPanel>
  );
}
