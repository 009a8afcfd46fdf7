import { type LineDetail } from '../../../../shared/contract/workbench.ts';
import { type BomLine } from '../../../../shared/model/bom-line.ts';
import { useCommand, useProcedure } from '../../api/client.ts';
import { draftOf } from '../../components/fields/form/draft.ts';
import { RecordForm } from '../../components/fields/form/record-form.tsx';
import { useTexts } from '../../i18n/text-context.tsx';
import { changedFields, shownFields } from './changed-fields.ts';
import styles from './inspector.module.css';
import { LINE_FORMS, type LineFormKind } from './line-rules.ts';

/** A form that is open in the place of the inspector. */
export interface OpenLineForm {
  readonly lineId: string;
  readonly kind: LineFormKind;
}

interface LineFormProps extends OpenLineForm {
  readonly onClose: () => void;
}

/** What a line says beside its columns, or its decision; it stays with its line until it is saved or left. */
export function LineForm({ lineId, kind, onClose }: LineFormProps) {
  const { t } = useTexts();
  const { data: detail } = useProcedure('workbench.line', { lineId });
  return (
    <aside className={styles['editing']} aria-label={t('inspector.name')}>
      {detail?.row.id === lineId && <Fields detail={detail} kind={kind} onClose={onClose} />}
    </aside>
  );
}

interface FieldsProps {
  readonly detail: LineDetail;
  readonly kind: LineFormKind;
  readonly onClose: () => void;
}

function Fields({ detail, kind, onClose }: FieldsProps) {
  const { t, decimalSign } = useTexts();
  const put = useCommand('study.put');
  const { rules, schema } = LINE_FORMS[kind];
  const { written, row, formulas } = detail;
  const names = Object.keys(schema.shape);
  const save = (fields: Partial<BomLine>): void => {
    const set = changedFields(written, fields, names);
    if (Object.keys(set).length === 0) {
      onClose();
    } else {
      put.mutate({ put: { lines: [{ id: written.id, set }] } }, { onSuccess: onClose });
    }
  };
  return (
    <RecordForm
      rules={rules}
      // Each of the two schemas gives some fields of a line.
      schema={schema}
      start={draftOf(rules, shownFields(written, names), decimalSign)}
      title={t(`inspector.form.${kind}`, { line: row.description === '' ? row.id : row.description })}
      id={row.position}
      prefix="inventory.field"
      values={new Map(formulas.map(({ field, formula, value }) => [field, { formula, value }]))}
      busy={put.isPending}
      error={put.error}
      onSave={save}
      onClose={onClose}
    />
  );
}
