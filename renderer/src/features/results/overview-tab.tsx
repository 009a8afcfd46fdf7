import { type CalculationReport } from '../../../../shared/contract/outcomes.ts';
import { FlowPanel } from './flow-panel.tsx';
import styles from './overview-tab.module.css';
import { ParetoPanel } from './pareto-panel.tsx';
import { PivotPanel } from './pivot-panel.tsx';
import { StagesPanel } from './stages-panel.tsx';

/** The result on one screen. */
export function OverviewTab({ report }: { readonly report: CalculationReport }) {
  return (
    <div className={styles['grid']}>
      <StagesPanel report={report} />
      <FlowPanel />
      <ParetoPanel report={report} />
      <PivotPanel report={report} />
    </div>
  );
}
