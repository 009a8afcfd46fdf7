import { useEffect, useRef, useState } from 'react';
import { Label, RadioButton, RadioField, RadioGroup } from 'react-aria-components';
import { Button } from '../../components/button.tsx';
import { TextField } from '../../components/fields/text-field.tsx';
import { useTexts } from '../../i18n/text-context.tsx';
import { type Decision } from './apply-decision.ts';
import { useEscape } from './use-escape.ts';
import styles from './decision-form.module.css';

/** Why a line may be left out (contract of `workbench.decide`). */
const GROUNDS = ['noMaterial', 'elsewhere'] as const;
type Ground = (typeof GROUNDS)[number];
/** Longest reason of the contract. */
const MOST_CHARACTERS = 600;

interface ExcludeFormProps {
  readonly rows: number;
  readonly close: () => void;
  readonly decide: (decision: Decision, reason: string | undefined, name: string) => void;
}

/** Leaves rows out of the footprint with a stated reason; they stay listed. */
export function ExcludeForm({ rows, close, decide }: ExcludeFormProps) {
  const { t, count } = useTexts();
  useEscape(close);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector<HTMLInputElement>('input[type=text]')?.focus(), []);
  const [why, setWhy] = useState<Ground>('noMaterial');
  const [reason, setReason] = useState('');
  const [asked, setAsked] = useState(false);
  const missing = reason.trim() === '';
  return (
    <form
      ref={form}
      className={styles['form']}
      aria-label={t('factorsPage.exclude.title')}
      onSubmit={(event) => {
        event.preventDefault();
        setAsked(true);
        if (!missing) {
          decide({ kind: 'excluded', why }, reason.trim(), '');
        }
      }}
    >
      <RadioGroup
        className={styles['radios'] ?? ''}
        value={why}
        onChange={(value) => setWhy(GROUNDS.find((ground) => ground === value) ?? why)}
      >
        <Label className={styles['title'] ?? ''}>{t('factorsPage.exclude.title')}</Label>
        {GROUNDS.map((ground) => (
          <RadioField key={ground} value={ground}>
            <RadioButton className={styles['radio'] ?? ''}>
              <span className={styles['dot']} />
              {t(`factorsPage.exclude.${ground}`)}
            </RadioButton>
          </RadioField>
        ))}
      </RadioGroup>
      <TextField
        label={t('factorsPage.exclude.reason')}
        value={reason}
        onChange={setReason}
        mostCharacters={MOST_CHARACTERS}
        problem={asked && missing ? { code: 'required', params: {} } : undefined}
      />
      <div className={styles['buttons']}>
        <Button look="primary" type="submit">
          {t('factorsPage.exclude.confirm', { count: rows, rows: count(rows) })}
        </Button>
        <Button onPress={close}>{t('factorsPage.cancel')}</Button>
      </div>
    </form>
  );
}
