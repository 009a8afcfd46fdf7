import { ListBoxItem } from 'react-aria-components';
import { type FactorView } from '../../../../shared/contract/outcomes.ts';
import { formatThreeDigits } from '../../../../shared/i18n/format.ts';
import { factorName } from '../../components/fields/use-factors.ts';
import { SeverityIcon } from '../../components/severity-icon.tsx';
import { useTexts } from '../../i18n/text-context.tsx';
import { factorUse } from './factor-use.ts';
import styles from './factor-hit.module.css';

/** One factor found: name, place, year, scope, source and marks; its value and unit. A refused one says why. */
export function FactorHit({ factor }: { readonly factor: FactorView }) {
  const { t, locale } = useTexts();
  const use = factorUse(factor.flags);
  const name = factorName(factor, locale);
  const otherMarks = factor.flags.filter((flag) => flag !== 'radiativeForcing' && flag !== 'check');
  return (
    <ListBoxItem id={factor.id} textValue={name} className={styles['hit'] ?? ''}>
      <span className={styles['words']}>
        <span className={styles['name']}>{name}</span>
        <span className={styles['facts']}>
          {[factor.geography, factor.referenceYear, t(`scope.${factor.scope}`)]
            .filter((fact) => fact !== '')
            .join(' · ')}
          {otherMarks.map((flag) => (
            <span key={flag} className={styles['chip']}>
              {t(`flag.${flag}`)}
            </span>
          ))}
          {factor.library !== undefined && <span className={styles['chip']}>{factor.library}</span>}
          <span className={styles['source']}>{factor.source}</span>
          {use !== 'free' && (
            <span className={styles[use]}>
              <SeverityIcon severity={use === 'refused' ? 'error' : 'warning'} size={12} />{' '}
              {t(use === 'refused' ? 'factorsPage.search.refused' : 'factorsPage.search.check')}
            </span>
          )}
        </span>
      </span>
      <span className={styles['value']} title={factor.totalKg}>
        {t('factorsPage.candidate.value', {
          value: formatThreeDigits(factor.totalKg, locale),
          unit: factor.unit,
        })}
      </span>
    </ListBoxItem>
  );
}
