import { type FactorView } from '../../../../shared/contract/outcomes.ts';
import { useTexts } from '../../i18n/text-context.tsx';
import styles from './fields.module.css';

/** Most digits of a factor that a list shows; the workbook and the trace show all. */
const DIGITS_SHOWN = 4;

/** Value with unit, place, year, scope and marks of a factor in one line. */
export function FactorSummary({ factor }: { readonly factor: FactorView }) {
  const { t, significant } = useFactorTexts();
  return (
    <span className={styles['detail']}>
      {significant(factor.totalKg)} kg CO₂e/{factor.unit} · {factor.geography} · {factor.referenceYear} ·{' '}
      {t(`scope.${factor.scope}`)}
      {factor.library !== undefined && <span> · {factor.library}</span>}
      {factor.flags.length > 0 && (
        <span className={styles['flag']}> · {factor.flags.map((flag) => t(`flag.${flag}`)).join(', ')}</span>
      )}
    </span>
  );
}

function useFactorTexts() {
  const { t, locale } = useTexts();
  const format = new Intl.NumberFormat(locale, { maximumSignificantDigits: DIGITS_SHOWN });
  return { t, significant: (value: string) => format.format(Number(value)).replace('-', '\u2212') };
}
