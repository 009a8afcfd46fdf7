import { memo } from 'react';
import { type RowMark } from '../../../../shared/contract/workbench.ts';
import { StateMark } from '../../components/state-mark.tsx';
import { useTexts } from '../../i18n/text-context.tsx';
import styles from './bom-footer.module.css';
import { ConfidentialButton } from './confidential-button.tsx';
import { type SelectionSum } from './selection-sum.ts';

/** States explained at the foot of the grid, quietest first. */
const LEGEND = [
  'confirmed',
  'proposed',
  'estimated',
  'corrected',
  'open',
  'error',
] as const satisfies readonly RowMark[];

interface BomFooterProps {
  readonly selection: SelectionSum | undefined;
  /** Rows a filter found; undefined without a filter. */
  readonly found: number | undefined;
}

/** What is selected, with its sums, the marks by name, and the keys of the grid. */
export const BomFooter = memo(function BomFooter({ selection, found }: BomFooterProps) {
  const { t, count, fixed } = useTexts();
  return (
    <div className={styles['footer']}>
      <span className={styles['selection']} role="status">
        {found !== undefined && <span>{t('bom.found', { count: found, rows: count(found) })}</span>}
        {selection !== undefined && (
          <>
            <strong>{t('bom.selected', { count: selection.rows, rows: count(selection.rows) })}</strong>
            <span>
              {[
                selection.netMassKg === undefined ? undefined : `${fixed(selection.netMassKg, 2)} kg`,
                selection.emissionKg === undefined ? undefined : `${fixed(selection.emissionKg, 1)} kg CO₂e`,
                selection.open === 0 ? undefined : t('bom.openRows', { rows: count(selection.open) }),
              ]
                .filter((part) => part !== undefined)
                .join(' · ')}
            </span>
            <ConfidentialButton rows={selection.selected} />
          </>
        )}
      </span>
      <span className={styles['legend']} aria-hidden="true">
        {LEGEND.map((mark) => (
          <span key={mark} className={styles['entry']}>
            <StateMark mark={mark} size={13} /> {t(`mark.${mark}`)}
          </span>
        ))}
      </span>
      <span className={styles['keys']}>
        <kbd>T</kbd> {t('bom.key.trace')} <kbd>N</kbd> {t('bom.key.nextOpen')} <kbd>F8</kbd>{' '}
        {t('bom.key.nextError')}
      </span>
    </div>
  );
});
