import { type MethodReport } from '../../../../shared/contract/method-report.ts';
import { CutOffPanel } from './cut-off-panel.tsx';
import { ImportantPanel } from './important-panel.tsx';
import { MachinePanel } from './machine-panel.tsx';
import { MassBalancePanel } from './mass-balance-panel.tsx';
import { PrimaryDataPanel } from './primary-data-panel.tsx';
import styles from './standards.module.css';

/** Is everything in it: mass, what was cut off, primary data, and the processes that decide the result. */
export function CompletenessTab({ report }: { readonly report: MethodReport }) {
  return (
    <div className={styles['columns']}>
      <div className={styles['stack']}>
        <MassBalancePanel balance={report.massBalance} />
        <MachinePanel report={report} />
        <PrimaryDataPanel report={report} />
      </div>
      <div className={styles['stack']}>
        <CutOffPanel cutOff={report.cutOff} />
        <ImportantPanel report={report} />
      </div>
    </div>
  );
}
