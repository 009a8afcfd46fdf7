import { type MethodReport } from '../../../../shared/contract/method-report.ts';
import { CarbonPanel } from './carbon-panel.tsx';
import { GwpPanel } from './gwp-panel.tsx';
import { MemosPanel } from './memos-panel.tsx';
import styles from './standards.module.css';

/** What the total rests on, and what is reported beside it and never inside it. */
export function BesideTab({ report }: { readonly report: MethodReport }) {
  return (
    <div className={styles['columns']}>
      <GwpPanel gwp={report.gwp} />
      <div className={styles['stack']}>
        <MemosPanel memos={report.memos} />
        <CarbonPanel carbon={report.biogenicCarbonKg} />
      </div>
    </div>
  );
}
