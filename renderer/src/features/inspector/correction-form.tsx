import { useState } from 'react';
import { Form } from 'react-aria-components';
import { type LineDetail } from '../../../../shared/contract/workbench.ts';
import { BOM_FIELDS, type BomField } from '../../../../shared/model/bom-line.ts';
import { Button } from '../../components/button.tsx';
import { ErrorNotice } from '../../components/error-notice.tsx';
import { SelectField } from '../../components/fields/select-field.tsx';
import { TextField } from '../../components/fields/text-field.tsx';
import { useTexts } from '../../i18n/text-context.tsx';
import { attentionText } from '../bom/attention-text.ts';
import { editText } from '../bom/bom-source.ts';
import { type EditsResult, useApplyEdits } from '../bom/use-apply-edits.ts';
import styles from './inspector.module.css';

/** Fields that can be typed; the level is the place in the tree. */
const FIELDS = BOM_FIELDS.filter((field) => field !== 'level');

interface CorrectionFormProps {
  readonly detail: LineDetail;
  readonly onDone: () => void;
}

/** Corrects one field of the line with a reason of its own; the imported value stays beside it. */
export function CorrectionForm({ detail, onDone }: CorrectionFormProps) {
  const texts = useTexts();
  const { t } = texts;
  const textOf = (of: BomField): string => editText(detail.row, of, texts) ?? '';
  const [field, setField] = useState<BomField>('mass');
  const [value, setValue] = useState(textOf('mass'));
  const [reason, setReason] = useState('');
  const edits = useApplyEdits();
  const [refused, setRefused] = useState<EditsResult['attention'][number]>();
  return (
    <Form
      className={styles['form'] ?? ''}
      aria-label={t('inspector.correction.start')}
      onSubmit={(event) => {
        event.preventDefault();
        edits.send(
          {
            edits: [{ lineId: detail.row.id, field, text: value }],
            decimalSign: texts.decimalSign,
            reason: reason.trim(),
          },
          ({ attention }) => {
            setRefused(attention[0]);
            if (attention.length === 0) {
              onDone();
            }
          },
        );
      }}
    >
      <SelectField
        label={t('inspector.correction.field')}
        value={field}
        choices={FIELDS.map((id) => ({ id, text: t(`field.${id}`) }))}
        onChange={(chosen) => {
          setField(chosen);
          setValue(textOf(chosen));
        }}
      />
      <TextField label={t('inspector.correction.value')} value={value} onChange={setValue} autoFocus />
      <TextField
        label={t('inspector.correction.why')}
        value={reason}
        onChange={setReason}
        lines={2}
        required
        mostCharacters={2000}
      />
      {refused !== undefined && (
        <p role="alert" className={styles['refused']}>
          {attentionText(refused.code, refused.params, t)}
        </p>
      )}
      <ErrorNotice error={edits.error} />
      <div className={styles['buttons']}>
        <Button look="primary" type="submit" isDisabled={reason.trim() === '' || edits.pending.size > 0}>
          {t('inspector.correction.save')}
        </Button>
        <Button onPress={onDone}>{t('inspector.correction.cancel')}</Button>
      </div>
    </Form>
  );
}
