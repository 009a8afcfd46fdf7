import { type HistoryView } from '../../../../shared/contract/outcomes.ts';
import { isZeroDecimal, subtractDecimals } from '../results/exact-decimal.ts';
import { useTexts } from '../../i18n/text-context.tsx';

/** What an entry did to the total, in kg; nothing where that was not at hand. */
export function EffectAmount({ effect }: Pick<HistoryView, 'effect'>) {
  const { signed, fixed } = useTexts();
  if (effect === undefined) {
    return null;
  }
  const { beforeKg, afterKg } = effect;
  const difference = subtractDecimals(afterKg, beforeKg);
  const title = `${beforeKg} → ${afterKg}`;
  return <span title={title}>{isZeroDecimal(difference) ? fixed('0', 1) : signed(difference, 1)}</span>;
}
