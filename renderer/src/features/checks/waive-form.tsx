import { useState } from 'react';
import { Button as AriaButton, Dialog, DialogTrigger, Popover } from 'react-aria-components';
import { type FindingView } from '../../../../shared/contract/outcomes.ts';
import { useCommand } from '../../api/client.ts';
import { Button } from '../../components/button.tsx';
import { ErrorNotice } from '../../components/error-notice.tsx';
import { TextField } from '../../components/fields/text-field.tsx';
import popover from '../../components/popover.module.css';
import { useTexts } from '../../i18n/text-context.tsx';
import { placeText } from './finding-groups.ts';
import styles from './waive.module.css';

interface WaiveButtonProps {
  readonly finding: FindingView;
  /** With it, all findings of the kind are waived, wherever they are. */
  readonly all?: number;
}

/** Opens the question who answers for a finding, and why. */
export function WaiveButton({ finding, all }: WaiveButtonProps) {
  const { t } = useTexts();
  const place = placeText(finding, (row) => t('checks.row', { row }));
  return (
    <DialogTrigger>
      <AriaButton
        className={styles['button'] ?? ''}
        {...(all === undefined
          ? { 'aria-label': t('checks.waive.buttonOf', { code: finding.code, place }) }
          : {})}
      >
        {all === undefined ? t('checks.waive.button') : t('checks.waive.all', { count: all })}
      </AriaButton>
      <Popover
        className={popover['popover'] ?? ''}
        placement={all === undefined ? 'bottom end' : 'bottom start'}
      >
        <Dialog className={styles['dialog'] ?? ''} aria-label={t('checks.waive.title')}>
          {({ close }) => <WaiveForm finding={finding} isForAll={all !== undefined} onDone={close} />}
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}

interface WaiveFormProps {
  readonly finding: FindingView;
  readonly isForAll: boolean;
  readonly onDone: () => void;
}

function WaiveForm({ finding, isForAll, onDone }: WaiveFormProps) {
  const { t } = useTexts();
  const put = useCommand('waivers.put');
  const [reason, setReason] = useState('');
  const [by, setBy] = useState('');
  const { lineId, field } = finding.place;
  return (
    <form
      className={styles['form']}
      onSubmit={(event) => {
        event.preventDefault();
        if (reason.trim() === '') {
          return;
        }
        const where = isForAll
          ? {}
          : { ...(lineId === undefined ? {} : { lineId }), ...(field === undefined ? {} : { field }) };
        const name = by.trim() === '' ? {} : { by: by.trim() };
        put.mutate({ code: finding.code, reason: reason.trim(), ...where, ...name }, { onSuccess: onDone });
      }}
    >
      <p className={styles['hint']}>{t('checks.waive.hint')}</p>
      {finding.severity === 'error' && <p className={styles['error']}>{t('checks.waive.errorHint')}</p>}
      <ErrorNotice error={put.error} />
      <TextField
        label={t('checks.waive.reason')}
        value={reason}
        onChange={setReason}
        lines={3}
        required
        autoFocus
        mostCharacters={2000}
      />
      <TextField label={t('checks.waive.by')} value={by} onChange={setBy} mostCharacters={200} />
      <Button look="primary" type="submit" isDisabled={put.isPending || reason.trim() === ''}>
        {t('checks.waive.button')}
      </Button>
    </form>
  );
}
