import { type MethodReport } from '../../../../shared/contract/method-report.ts';
import { BridgePanel } from './bridge-panel.tsx';
import { ProfilesPanel } from './profiles-panel.tsx';
import styles from './totals-tab.module.css';

/** One inventory, one total per standard, and the way from one to the other. */
export function TotalsTab({ report }: { readonly report: MethodReport }) {
  return (
    <div className={styles['grid']}>
      <ProfilesPanel report={report} />
      <BridgePanel report={report} />
    </div>
  );
}
