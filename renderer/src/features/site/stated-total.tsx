import { type DecimalString } from '../../../../shared/model/decimal-string.ts';
import { fractionDigits, readDecimal } from '../../components/fields/decimal-text.ts';
import { exactSum } from '../../components/fields/exact-sum.ts';
import { type Draft } from '../../components/fields/form/draft.ts';
import { lengthOf } from '../../components/fields/form/draft-list.ts';
import { SeverityIcon } from '../../components/severity-icon.tsx';
import { useTexts } from '../../i18n/text-context.tsx';
import styles from './site.module.css';

/** The months against the yearly figure of the bill, while both are typed. */
export function StatedTotal({ draft }: { readonly draft: Draft }) {
  const { t, fixed, decimalSign } = useTexts();
  const stated = readDecimal(draft['statedTotal'] ?? '', decimalSign);
  if (stated.kind !== 'value') {
    return null;
  }
  const months = Array.from({ length: lengthOf(draft, 'months') }, (_, index) =>
    readDecimal(draft[`months.${index}.amount`] ?? '', decimalSign),
  );
  const negated = months.flatMap((month) =>
    month.kind === 'value'
      ? [(month.value.startsWith('-') ? month.value.slice(1) : `-${month.value}`) as DecimalString]
      : [],
  );
  const difference = exactSum([stated.value, ...negated]);
  const agrees = difference === '0';
  return (
    <p className={styles['total']} role="status" {...(agrees ? { 'data-agrees': true } : {})}>
      {!agrees && <SeverityIcon severity="warning" />}
      {agrees
        ? t('site.agrees')
        : t('site.differs', {
            difference: fixed(difference, fractionDigits(difference)),
            unit: draft['unit'] ?? '',
          })}
    </p>
  );
}
