import { type Site } from '../../../../../shared/model/site.ts';
import { type Draft } from '../../../components/fields/form/draft.ts';
import { type FormulaOutcome } from '../../../components/fields/form/form-context.tsx';
import { fractionDigits, readDecimal } from '../../../components/fields/decimal-text.ts';
import { useTexts } from '../../../i18n/text-context.tsx';
import { ownConsumption, shareOfKey } from '../metered-share.ts';
import styles from './asides.module.css';

interface MeteredSummaryProps {
  readonly draft: Draft;
  readonly site: Site | undefined;
  /** The stored formulas of the line with their values. */
  readonly values: ReadonlyMap<string, FormulaOutcome>;
}

/** Decimals of an amount of energy. */
const AMOUNT_DIGITS = 1;

/** What the chosen meter has, the machine's share of it, and the energy that makes. */
export function MeteredSummary({ draft, site = {}, values }: MeteredSummaryProps) {
  const { t, fixed, percent, decimalSign } = useTexts();
  const meter = site.meters?.find(({ id }) => id === draft['meterId']);
  if (meter === undefined) {
    return null;
  }
  const read = (path: string): string | undefined => {
    const text = (draft[path] ?? '').trim();
    const stored = values.get(path);
    const reading = readDecimal(text, decimalSign);
    if (stored?.formula === text) {
      return stored.value;
    }
    return reading.kind === 'value' ? reading.value : undefined;
  };
  const key = site.keys?.find(({ id }) => id === draft['allocation.key']);
  const whole = draft['allocation.$by'] === 'own' ? read('allocation.whole') : key?.whole;
  const share = shareOfKey(read('allocation.part'), whole);
  const amount = ownConsumption(meter, site);
  return (
    <div role="status">
      <dl className={styles['summary']}>
        <dt>{t('inventory.meterHas')}</dt>
        <dd>{amount === undefined ? '–' : `${fixed(amount, fractionDigits(amount))} ${meter.unit}`}</dd>
        {draft['allocation.$by'] !== 'own' && key !== undefined && (
          <>
            <dt>{t('inventory.keyWhole', { key: key.name })}</dt>
            <dd>{`${fixed(key.whole, fractionDigits(key.whole))} ${key.unit}`}</dd>
          </>
        )}
        <dt>{t('inventory.shareOfMachine')}</dt>
        <dd>{share === undefined ? '–' : percent(share, 3)}</dd>
        <dt>{t('inventory.energyOfMachine')}</dt>
        <dd>
          {share === undefined || amount === undefined
            ? '–'
            : `${fixed(Number(amount) * share, AMOUNT_DIGITS)} ${meter.unit}`}
        </dd>
      </dl>
    </div>
  );
}
