import { memo, useState } from 'react';
import { useProcedure } from '../../api/client.ts';
import { ErrorNotice } from '../../components/error-notice.tsx';
import { IconButton } from '../../components/button.tsx';
import { useDelayed } from '../../components/fields/use-delayed.ts';
import { useView } from '../../app/view-store.ts';
import { useTexts } from '../../i18n/text-context.tsx';
import { CorrectionSection } from './correction-section.tsx';
import { CommentSection, EvidenceSection } from './evidence-section.tsx';
import { ExtraSection } from './extra-section.tsx';
import { FactorSection } from './factor-section.tsx';
import { FindingSection } from './finding-section.tsx';
import { HistorySection } from './history-section.tsx';
import { LineForm, type OpenLineForm } from './line-form.tsx';
import { type LineFormKind } from './line-rules.ts';
import { MethodSection } from './method-section.tsx';
import { InspectorHead } from './inspector-head.tsx';
import { type InspectorProps } from './inspector-props.ts';
import styles from './inspector.module.css';
import { TraceSection } from './trace-section.tsx';

/** How long a row stays selected before it is asked for, in ms: going through rows by key asks only for the last. */
const REST_MS = 90;

/** Everything about the selected line, always in the same order. */
export const Inspector = memo(function Inspector({ lineId, onShowCell }: InspectorProps) {
  const { t } = useTexts();
  const toggle = useView((state) => state.toggleInspector);
  const rested = useDelayed(lineId, REST_MS);
  const [form, setForm] = useState<OpenLineForm>();
  if (form !== undefined) {
    const close = (): void => {
      setForm(undefined);
      focusEditButton(form.kind);
    };
    return <LineForm key={`${form.kind}.${form.lineId}`} {...form} onClose={close} />;
  }
  return (
    <aside className={styles['inspector']} aria-label={t('inspector.name')}>
      <span className={styles['close']}>
        <IconButton icon="close" label={t('inspector.close')} onPress={toggle} />
      </span>
      {rested === undefined ? (
        <p className={styles['empty']}>{t('inspector.empty')}</p>
      ) : (
        <LineInspector lineId={rested} onShowCell={onShowCell} onEdit={setForm} />
      )}
    </aside>
  );
});

/** The button a form was opened with has the focus again, as soon as it is drawn. */
function focusEditButton(kind: LineFormKind): void {
  requestAnimationFrame(() => document.getElementById(`inspector-edit-${kind}`)?.focus());
}

interface LineInspectorProps {
  readonly lineId: string;
  readonly onShowCell: InspectorProps['onShowCell'];
  readonly onEdit: (form: OpenLineForm) => void;
}

function LineInspector({ lineId, onShowCell, onEdit }: LineInspectorProps) {
  const { data: detail, error } = useProcedure('workbench.line', { lineId });
  const explained = detail !== undefined && detail.row.isLeaf;
  const { data: trace } = useProcedure('calculation.explain', { line: lineId }, explained);
  if (error !== null) {
    return <ErrorNotice error={error} />;
  }
  if (detail === undefined) {
    return null;
  }
  // The line on screen: another may be selected that has not come yet.
  const edit = (kind: LineFormKind): void => onEdit({ lineId: detail.row.id, kind });
  const ofLine = trace?.lineId === detail.row.id ? trace : undefined;
  return (
    <div className={styles['sections']} aria-busy={detail.row.id !== lineId}>
      <InspectorHead detail={detail} />
      <TraceSection detail={detail} trace={explained ? ofLine : undefined} onShowCell={onShowCell} />
      <FindingSection detail={detail} onShowCell={onShowCell} />
      <CorrectionSection key={detail.row.id} detail={detail} onShowCell={onShowCell} />
      <FactorSection detail={detail} trace={explained ? ofLine : undefined} onEdit={() => edit('decision')} />
      <ExtraSection detail={detail} />
      <MethodSection detail={detail} onEdit={() => edit('method')} />
      <EvidenceSection lineId={detail.row.id} />
      <CommentSection key={`comments.${detail.row.id}`} lineId={detail.row.id} />
      <HistorySection detail={detail} />
    </div>
  );
}
