import { useState } from 'react';
import { type LineDetail } from '../../../../shared/contract/workbench.ts';
import { type Correction } from '../../../../shared/model/bom-line.ts';
import { Button } from '../../components/button.tsx';
import { ErrorNotice } from '../../components/error-notice.tsx';
import { StateMark } from '../../components/state-mark.tsx';
import { useTexts } from '../../i18n/text-context.tsx';
import { attentionText } from '../bom/attention-text.ts';
import { editText } from '../bom/bom-source.ts';
import { type EditsResult, useApplyEdits } from '../bom/use-apply-edits.ts';
import { CellLink } from './cell-link.tsx';
import { CorrectionForm } from './correction-form.tsx';
import { type InspectorProps } from './inspector-props.ts';
import styles from './inspector.module.css';

interface CorrectionSectionProps {
  readonly detail: LineDetail;
  readonly onShowCell: InspectorProps['onShowCell'];
}

/** Corrected fields with their imported value and reason, and the form that corrects one more. */
export function CorrectionSection({ detail, onShowCell }: CorrectionSectionProps) {
  const { t } = useTexts();
  const [correcting, setCorrecting] = useState(false);
  return (
    <section className={styles['section']} aria-labelledby="inspector-correction">
      <header className={styles['titleRow']}>
        <h3 id="inspector-correction" className={styles['title']}>
          {detail.corrections.length > 0 && (
            <span aria-hidden="true">
              <StateMark mark="corrected" />
            </span>
          )}
          {t('inspector.correction.title')}
        </h3>
        <span className={styles['muted']}>{detail.fileName}</span>
      </header>
      {detail.corrections.map((correction) => (
        <CorrectedField
          key={correction.field}
          correction={correction}
          detail={detail}
          onShowCell={onShowCell}
        />
      ))}
      {correcting ? (
        <CorrectionForm detail={detail} onDone={() => setCorrecting(false)} />
      ) : (
        <Button icon="edit" onPress={() => setCorrecting(true)}>
          {t('inspector.correction.start')}
        </Button>
      )}
    </section>
  );
}

interface CorrectedFieldProps extends CorrectionSectionProps {
  readonly correction: Correction;
}

function CorrectedField({ correction, detail, onShowCell }: CorrectedFieldProps) {
  const texts = useTexts();
  const { t } = texts;
  const { field, imported, reason } = correction;
  const restore = useApplyEdits();
  const cell = detail.cells[field];
  const now = editText(detail.row, field, texts) ?? '';
  const [refused, setRefused] = useState<EditsResult['attention'][number]>();
  return (
    <div className={styles['corrected']}>
      <dl className={styles['pairs']}>
        <dt>{t('inspector.correction.field')}</dt>
        <dd>{t(`field.${field}`)}</dd>
        <dt>{t('inspector.correction.imported')}</dt>
        <dd>
          <s>{imported === null || imported === '' ? t('inspector.correction.empty') : imported}</s>{' '}
          {cell !== undefined && <CellLink cell={cell} onPress={() => onShowCell(detail.row.id, field)} />}
        </dd>
        <dt>{t('inspector.correction.now')}</dt>
        <dd>
          <strong>{now === '' ? t('inspector.correction.empty') : now}</strong>
        </dd>
        <dt>{t('inspector.correction.why')}</dt>
        <dd>{reason}</dd>
      </dl>
      <Button
        icon="undo"
        isDisabled={restore.pending.size > 0}
        onPress={() =>
          restore.send(
            {
              edits: [{ lineId: detail.row.id, field, text: imported ?? '', restore: true }],
              decimalSign: texts.decimalSign,
              reason: t('bom.reason.restored'),
            },
            ({ attention }) => setRefused(attention[0]),
          )
        }
      >
        {t('inspector.correction.restore')}
      </Button>
      {refused !== undefined && <p role="alert">{attentionText(refused.code, refused.params, t)}</p>}
      <ErrorNotice error={restore.error} />
    </div>
  );
}
