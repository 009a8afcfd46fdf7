import { type Draft } from '../../../components/fields/form/draft.ts';
import { lengthOf } from '../../../components/fields/form/draft-list.ts';
import { fractionDigits, readDecimal } from '../../../components/fields/decimal-text.ts';
import { exactSum } from '../../../components/fields/exact-sum.ts';
import { useTexts } from '../../../i18n/text-context.tsx';
import styles from './asides.module.css';

interface CompositionSumProps {
  readonly draft: Draft;
  /** Path of the list whose records have a `share`. */
  readonly path: string;
}

/** Sum of the shares of a mixture, which has to be 1; nothing while one of them is a formula. */
export function CompositionSum({ draft, path }: CompositionSumProps) {
  const { t, fixed, decimalSign } = useTexts();
  const texts = Array.from(
    { length: lengthOf(draft, path) },
    (_, index) => draft[`${path}.${index}.share`] ?? '',
  );
  const read = texts.map((text) => readDecimal(text, decimalSign));
  if (texts.length === 0 || draft['$made'] === 'blend' || texts.some((text) => text.trim().startsWith('='))) {
    return null;
  }
  const sum = exactSum(read.flatMap((reading) => (reading.kind === 'value' ? [reading.value] : [])));
  return (
    <p className={styles['line']} {...(sum === '1' ? {} : { 'data-wrong': true })} role="status">
      <span>{t('form.shareSum')}</span>
      <span>
        <strong>{fixed(sum, fractionDigits(sum))}</strong>
        {sum !== '1' && ` · ${t('form.shareSumWanted')}`}
      </span>
    </p>
  );
}
