import { useMemo } from 'react';
import { type DecimalString } from '../../../../shared/model/decimal-string.ts';
import { useTexts } from '../../i18n/text-context.tsx';
import { type AmountTexts, amountTexts } from './amount-unit.ts';
import { useResultsView } from './results-view.ts';

/** Amounts in the unit the user has chosen; `totalKg` is the whole of which % is a share. */
export function useAmounts(totalKg: DecimalString): AmountTexts {
  const texts = useTexts();
  const unit = useResultsView((state) => state.unit);
  return useMemo(
    () => amountTexts(unit, totalKg, texts, texts.t('results.shareOfTotal')),
    [unit, totalKg, texts],
  );
}
