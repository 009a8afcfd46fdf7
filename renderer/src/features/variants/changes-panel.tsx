import { type VariantView } from '../../../../shared/contract/method-report.ts';
import { isDecimalString } from '../../../../shared/model/decimal-string.ts';
import { type Variant, type VariantChange } from '../../../../shared/model/variant.ts';
import { useProcedure } from '../../api/client.ts';
import { Button, IconButton } from '../../components/button.tsx';
import { writeDecimal } from '../../components/fields/decimal-text.ts';
import { factorName, useFactors } from '../../components/fields/use-factors.ts';
import { FindingText } from '../../components/finding-text.tsx';
import { Panel } from '../../components/panel.tsx';
import { useTexts } from '../../i18n/text-context.tsx';
import { type ChangeNames, changeText, factorIdsOf } from './change-text.ts';
import styles from './changes-panel.module.css';
import { AddChange } from './add-change.tsx';
import { type Editing } from './edit/editing.ts';
import { withoutChange } from './variant-changes.ts';

interface ChangesPanelProps {
  readonly variant: VariantView;
  readonly onEdit: (editing: Editing) => void;
  readonly onRemove: () => void;
  readonly onChange: (variant: Variant) => void;
}

/** What the variant writes otherwise than the base, in the order in which it applies; every line can be edited. */
export function ChangesPanel({ variant, onEdit, onRemove, onChange }: ChangesPanelProps) {
  const { t } = useTexts();
  const { written } = variant;
  return (
    <Panel
      title={t('variantsPage.written')}
      subtitle={variant.name}
      actions={
        <>
          {written !== undefined && (
            <IconButton
              icon="edit"
              label={t('variantsPage.editName')}
              onPress={() => onEdit({ kind: 'variant', variant: written })}
            />
          )}
          <Button look="quiet" onPress={onRemove}>
            {t('variantsPage.remove')}
          </Button>
        </>
      }
    >
      {variant.note !== '' && <p className={styles['note']}>{variant.note}</p>}
      {variant.findings.map((finding, index) => (
        <p key={index} className={styles['finding']}>
          <FindingText finding={finding} />
        </p>
      ))}
      {written !== undefined && (
        <>
          {written.changes.length === 0 && <p className={styles['note']}>{t('variantsPage.noChanges')}</p>}
          <ChangeList written={written} onEdit={onEdit} onChange={onChange} />
          <AddChange variant={written} onEdit={onEdit} />
        </>
      )}
    </Panel>
  );
}

interface ChangeListProps {
  readonly written: Variant;
  readonly onEdit: (editing: Editing) => void;
  readonly onChange: (variant: Variant) => void;
}

function ChangeList({ written, onEdit, onChange }: ChangeListProps) {
  const { t } = useTexts();
  const names = useChangeNames(written.changes);
  return (
    <ol className={styles['list']}>
      {written.changes.map((change, index) => {
        const { subject, details } = changeText(change, names, t);
        return (
          <li key={index} className={styles['change']}>
            <span className={styles['kind']}>{t(`variantsPage.change.${change.kind}`)}</span>
            <span className={styles['subject']}>
              {subject}
              {details.map((detail) => (
                <small key={detail}>{detail}</small>
              ))}
            </span>
            <IconButton
              icon="edit"
              label={t('variantsPage.editChange', { subject })}
              onPress={() => onEdit({ kind: 'change', variant: written, change: change.kind, at: index })}
            />
            <IconButton
              icon="close"
              label={t('variantsPage.removeChange', { subject })}
              onPress={() => onChange(withoutChange(written, index))}
            />
          </li>
        );
      })}
    </ol>
  );
}

function useChangeNames(changes: readonly VariantChange[]): ChangeNames {
  const { locale, decimalSign } = useTexts();
  const { data: rows } = useProcedure('workbench.rows', {});
  const { data: inventory } = useProcedure('workbench.inventory', {});
  const factors = useFactors(factorIdsOf(changes));
  return {
    line: (id) => {
      const row = rows?.rows.find((each) => each.id === id);
      const name = [row?.position, row?.description].filter((part) => part !== undefined && part !== '');
      return name.length === 0 ? id : name.join(' · ');
    },
    activity: (id) => inventory?.activities.find(({ activity }) => activity.id === id)?.activity.name ?? id,
    factor: (id) => {
      const factor = factors.get(id);
      return factor === undefined ? id : factorName(factor, locale);
    },
    written: (value) => (isDecimalString(value) ? writeDecimal(value, decimalSign) : value),
  };
}
