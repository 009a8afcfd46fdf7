import { CheckField } from '../../../components/fields/check-field.tsx';
import { DecimalField } from '../../../components/fields/decimal-field.tsx';
import { TextField } from '../../../components/fields/text-field.tsx';
import { useTexts } from '../../../i18n/text-context.tsx';
import { type AllocationDraft } from '../draft/activity-draft.ts';
import { type Problems } from '../draft/read-draft.ts';
import styles from './form.module.css';

interface AllocationFieldsProps {
  readonly draft: AllocationDraft;
  readonly onChange: (draft: AllocationDraft) => void;
  readonly problems: Problems;
}

/** The machine's share of a metered amount: part / whole of a named key. */
export function AllocationFields({ draft, onChange, problems }: AllocationFieldsProps) {
  const { t } = useTexts();
  return (
    <fieldset className={styles['group']}>
      <legend>{t('inventory.allocation')}</legend>
      <CheckField
        label={t('inventory.allocated')}
        selected={draft.used}
        onChange={(used) => onChange({ ...draft, used })}
      />
      {draft.used && (
        <>
          <TextField
            label={t('inventory.field.allocationKey')}
            value={draft.key}
            required
            mostCharacters={120}
            problem={problems.get('allocation.key')}
            onChange={(key) => onChange({ ...draft, key })}
          />
          <div className={styles['pair']}>
            <DecimalField
              label={t('inventory.field.allocationPart')}
              text={draft.part}
              required
              problem={problems.get('allocation.part')}
              onChange={(part) => onChange({ ...draft, part })}
            />
            <DecimalField
              label={t('inventory.field.allocationWhole')}
              text={draft.whole}
              required
              problem={problems.get('allocation.whole')}
              onChange={(whole) => onChange({ ...draft, whole })}
            />
          </div>
        </>
      )}
    </fieldset>
  );
}
