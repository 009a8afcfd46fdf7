import { useState } from 'react';
import { type FactorView } from '../../../../shared/contract/outcomes.ts';
import { Button } from '../../components/button.tsx';
import { CheckField } from '../../components/fields/check-field.tsx';
import { factorName } from '../../components/fields/use-factors.ts';
import { TextField } from '../../components/fields/text-field.tsx';
import { useTexts } from '../../i18n/text-context.tsx';
import styles from './decision-form.module.css';

/** Longest reason of the contract. */
const MOST_CHARACTERS = 600;

interface TakeFactorFormProps {
  readonly factor: FactorView | undefined;
  readonly rows: number;
  readonly take: (factor: FactorView, proxy: boolean, reason: string | undefined) => void;
}

/** Takes the factor picked in the search, with a proxy mark and a reason where wanted. */
export function TakeFactorForm({ factor, rows, take }: TakeFactorFormProps) {
  const { t, locale, count } = useTexts();
  const [proxy, setProxy] = useState(false);
  const [reason, setReason] = useState('');
  if (factor === undefined) {
    return <p className={styles['form']}>{t('factorsPage.search.pick')}</p>;
  }
  return (
    <form
      className={styles['form']}
      onSubmit={(event) => {
        event.preventDefault();
        take(factor, proxy, reason.trim() === '' ? undefined : reason.trim());
      }}
    >
      <p className={styles['chosen']}>
        <strong>{factorName(factor, locale)}</strong>
      </p>
      <CheckField label={t('factorsPage.search.proxy')} selected={proxy} onChange={setProxy} />
      <TextField
        label={t('factorsPage.search.reason')}
        value={reason}
        onChange={setReason}
        mostCharacters={MOST_CHARACTERS}
      />
      <div className={styles['buttons']}>
        <Button look="primary" type="submit">
          {t('factorsPage.decide.accept', { count: rows, rows: count(rows) })}
        </Button>
      </div>
    </form>
  );
}
