import { type CalculationReport } from '../../../../shared/contract/outcomes.ts';
import { Contributors } from './contributors.tsx';
import { HotspotsPanel } from './hotspots-panel.tsx';
import styles from './hotspots-tab.module.css';
import { TreemapPanel } from './treemap-panel.tsx';

/** Where the footprint comes from: areas of modules, groups as a table, the largest lines. */
export function HotspotsTab({ report }: { readonly report: CalculationReport }) {
  return (
    <div className={styles['grid']}>
      <TreemapPanel report={report} />
      <Contributors report={report} />
      <HotspotsPanel report={report} />
    </div>
  );
}
