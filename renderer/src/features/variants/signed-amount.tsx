import { type DecimalString } from '../../../../shared/model/decimal-string.ts';
import { useTexts } from '../../i18n/text-context.tsx';
import { isZeroDecimal } from '../results/exact-decimal.ts';
import { type TraceAsk } from '../results/trace-node.ts';
import { TraceNumber } from '../results/trace-number.tsx';
import styles from './signed-amount.module.css';

interface SignedAmountProps {
  readonly kg: DecimalString;
  readonly digits?: number;
  /** Where the number comes from; with it the number can be clicked. */
  readonly trace?: TraceAsk;
}

/** A difference in kg: less is blue with minus, more is orange with plus. */
export function SignedAmount({ kg, digits = 1, trace }: SignedAmountProps) {
  const { signed, fixed } = useTexts();
  const isZero = isZeroDecimal(kg);
  const text = isZero ? fixed('0', digits) : signed(kg, digits);
  return (
    <span className={isZero ? undefined : styles[kg.startsWith('-') ? 'less' : 'more']}>
      {trace === undefined ? text : <TraceNumber {...trace} text={text} />}
    </span>
  );
}
