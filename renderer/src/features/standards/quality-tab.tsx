import { type MethodReport } from '../../../../shared/contract/method-report.ts';
import { PedigreePanel } from './pedigree-panel.tsx';
import { PrimaryShares } from './primary-shares.tsx';
import { RatingsPanel } from './ratings-panel.tsx';
import styles from './standards.module.css';
import { UncertaintyPanel } from './uncertainty-panel.tsx';

/** How good the data are: weighted scores, ratings, primary data, uncertainty; what is not rated is said. */
export function QualityTab({ report }: { readonly report: MethodReport }) {
  return (
    <div className={styles['columns']}>
      <PedigreePanel quality={report.quality} />
      <RatingsPanel quality={report.quality} />
      <PrimaryShares quality={report.quality} />
      <UncertaintyPanel quality={report.quality} totalKg={report.profiles[0]?.excludingBiogenicCo2Kg} />
    </div>
  );
}
