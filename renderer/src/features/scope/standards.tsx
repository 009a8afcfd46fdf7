import { CheckField } from '../../components/fields/check-field.tsx';
import { useTexts } from '../../i18n/text-context.tsx';
import styles from './scope.module.css';

/** Standards the application knows; others a study names stay as they are. */
const KNOWN_STANDARDS = ['ISO 14067:2018', 'PAS 2050:2011', 'GB/T 24067-2024'] as const;

interface StandardsProps {
  readonly chosen: readonly string[];
  readonly onChange: (standards: readonly string[]) => void;
}

/** Which standards the study follows. */
export function Standards({ chosen, onChange }: StandardsProps) {
  const { t } = useTexts();
  const others = chosen.filter((standard) => !KNOWN_STANDARDS.some((known) => known === standard));
  return (
    <fieldset className={`${styles['group']} ${styles['wide']}`}>
      <legend>{t('scopePage.standards')}</legend>
      {[...KNOWN_STANDARDS, ...others].map((standard) => (
        <CheckField
          key={standard}
          label={standard}
          selected={chosen.includes(standard)}
          onChange={(selected) =>
            onChange(selected ? [...chosen, standard] : chosen.filter((other) => other !== standard))
          }
        />
      ))}
    </fieldset>
  );
}
