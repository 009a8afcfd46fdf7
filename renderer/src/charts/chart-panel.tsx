import { type ReactNode, useState } from 'react';
import { ToggleButton } from 'react-aria-components';
import { Hint } from '../components/hint.tsx';
import { Icon } from '../components/icon.tsx';
import { Panel } from '../components/panel.tsx';
import { useTexts } from '../i18n/text-context.tsx';
import { type ChartColours } from './chart-colours.ts';
import { type ChartTable } from './chart-table.ts';
import { ChartTableView } from './chart-table-view.tsx';
import styles from './chart-panel.module.css';
import { ExportMenu } from './export-menu.tsx';

interface ChartPanelProps {
  readonly title: string;
  readonly subtitle: string;
  readonly fileName: string;
  readonly table: ChartTable;
  readonly image: (colours: ChartColours) => string;
  /** Keys and choices that belong to the chart, in its title line. */
  readonly tools?: ReactNode;
  /** The panel shows a table already; no second one is offered. */
  readonly isTable?: boolean;
  readonly children: ReactNode;
}

/** A panel with a chart, its table and its export. */
export function ChartPanel({
  title,
  subtitle,
  fileName,
  table,
  image,
  tools,
  isTable = false,
  children,
}: ChartPanelProps) {
  const { t } = useTexts();
  const [asTable, setAsTable] = useState(false);
  return (
    <Panel
      title={title}
      subtitle={subtitle}
      actions={
        <>
          {!asTable && tools}
          {!isTable && (
            <Hint text={t('chart.tableOf', { subject: title })}>
              <ToggleButton
                className={styles['toggle'] ?? ''}
                isSelected={asTable}
                onChange={setAsTable}
                aria-label={t('chart.tableOf', { subject: title })}
              >
                <Icon name="workbook" />
              </ToggleButton>
            </Hint>
          )}
          <ExportMenu fileName={fileName} subject={title} table={table} image={image} />
        </>
      }
    >
      <div className={styles['content']}>{asTable ? <ChartTableView table={table} /> : children}</div>
    </Panel>
  );
}
