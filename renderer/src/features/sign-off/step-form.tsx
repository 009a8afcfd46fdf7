import { useState } from 'react';
import { type NextStepView, type SignOffView } from '../../../../shared/contract/sign-off.ts';
import { useCommand } from '../../api/client.ts';
import { Button } from '../../components/button.tsx';
import { ErrorNotice } from '../../components/error-notice.tsx';
import { SelectField } from '../../components/fields/select-field.tsx';
import { TextField } from '../../components/fields/text-field.tsx';
import { SeverityIcon } from '../../components/severity-icon.tsx';
import { useTexts } from '../../i18n/text-context.tsx';
import styles from './sign-off.module.css';

interface StepFormProps {
  readonly step: NextStepView;
  readonly people: SignOffView['people'];
  readonly onClose: () => void;
}

/** Who takes the step, and why where it leads back; the host has the last word. */
export function StepForm({ step, people, onClose }: StepFormProps) {
  const { t } = useTexts();
  const take = useCommand('signOff.step');
  const names = [...new Set(people.filter(({ role }) => step.roles.includes(role)).map(({ name }) => name))];
  const [by, setBy] = useState(names[0] ?? '');
  const [note, setNote] = useState('');
  const words = note.trim() === '' ? {} : { note: note.trim() };
  const refused = take.data?.refused === true;
  return (
    <div className={styles['form']}>
      <p className={styles['hint']}>
        {t('signOffPage.stepHint', {
          roles: step.roles.map((role) => t(`signOff.role.${role}`)).join(', '),
        })}
      </p>
      <SelectField
        label={t('signOffPage.name')}
        value={by}
        choices={names.map((name) => ({ id: name, text: name }))}
        onChange={setBy}
      />
      <TextField
        label={t(step.wantsReason ? 'signOffPage.reason' : 'issues.note')}
        value={note}
        onChange={setNote}
        required={step.wantsReason}
        mostCharacters={4000}
      />
      <span className={styles['actions']}>
        <Button
          look="primary"
          isDisabled={by === '' || take.isPending || (step.wantsReason && note.trim() === '')}
          onPress={() =>
            take.mutate(
              { to: step.to, by, ...words },
              { onSuccess: (outcome) => (outcome.refused ? undefined : onClose()) },
            )
          }
        >
          {t('signOffPage.sign')}
        </Button>
        <Button onPress={onClose}>{t('signOffPage.cancel')}</Button>
      </span>
      <ErrorNotice error={take.error} />
      {refused && (
        <p role="alert" className={styles['done']}>
          <SeverityIcon severity="error" />
          {t('signOff.refused')} {t('signOff.openCount', { count: take.data?.openItems.length ?? 0 })}
        </p>
      )}
    </div>
  );
}
