import { type Key, ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import { type CheckOutcome } from '../../../../shared/contract/outcomes.ts';
import { type Severity } from '../../../../shared/model/finding.ts';
import { SeverityIcon } from '../../components/severity-icon.tsx';
import { useTexts } from '../../i18n/text-context.tsx';
import { SEVERITIES } from './finding-groups.ts';
import styles from './severity-filter.module.css';

interface SeverityFilterProps {
  readonly counts: CheckOutcome['counts'];
  readonly value: Severity | 'all';
  readonly onChange: (value: Severity | 'all') => void;
}

/** All findings or those of one severity, each with its count. */
export function SeverityFilter({ counts, value, onChange }: SeverityFilterProps) {
  const { t, count } = useTexts();
  const take = (keys: ReadonlySet<Key>): void =>
    onChange(SEVERITIES.find((severity) => keys.has(severity)) ?? 'all');
  const all = SEVERITIES.reduce((sum, severity) => sum + counts[severity], 0);
  return (
    <ToggleButtonGroup
      aria-label={t('checks.filter')}
      className={styles['filter'] ?? ''}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[value]}
      onSelectionChange={take}
    >
      <ToggleButton id="all" className={styles['option'] ?? ''}>
        {t('checks.severity.all')} <b>{count(all)}</b>
      </ToggleButton>
      {SEVERITIES.map((severity) => (
        <ToggleButton key={severity} id={severity} className={styles['option'] ?? ''}>
          <span aria-hidden="true" className={styles['icon']}>
            <SeverityIcon severity={severity} size={16} />
          </span>
          {t(`checks.severity.${severity}`)} <b>{count(counts[severity])}</b>
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
