import { type AllocationKey } from '../../../../shared/model/site.ts';
import { ColumnHeads } from '../../components/column-heads.tsx';
import { RecordName, RecordTable } from '../../components/record-table.tsx';
import { SeverityIcon } from '../../components/severity-icon.tsx';
import { useTexts } from '../../i18n/text-context.tsx';
import { allDigits } from '../inventory/columns.tsx';
import { type InventoryData } from '../inventory/use-inventory.ts';
import { usesOfKey } from './meter-view.ts';
import styles from './site.module.css';

interface KeyTableProps {
  readonly keys: readonly AllocationKey[];
  readonly data: InventoryData;
  readonly onOpen: (key: AllocationKey) => void;
}

/** What the whole site had of each allocation key, and why the key reflects the cause. */
export function KeyTable({ keys, data, onOpen }: KeyTableProps) {
  const texts = useTexts();
  const { t } = texts;
  const activities = (data.view?.activities ?? []).map(({ activity }) => activity);
  return (
    <RecordTable label={t('site.keys')}>
      <ColumnHeads
        columns={[
          t('site.key'),
          t('site.field.basis'),
          { number: t('site.field.whole') },
          t('site.field.justification'),
          { number: t('site.uses') },
        ]}
      />
      <tbody>
        {keys.map((key) => (
          <tr key={key.id}>
            <th scope="row">
              <RecordName id={`key-${key.id}`} onOpen={() => onOpen(key)}>
                {key.name}
              </RecordName>
            </th>
            <td>{t(`site.basisOf.${key.basis}`)}</td>
            <td data-number>
              {allDigits(key.whole, texts)} {key.unit}
            </td>
            <td>
              {key.justification ?? (
                <span className={styles['differs']}>
                  <SeverityIcon severity="note" />
                  {t('site.justificationMissing')}
                </span>
              )}
            </td>
            <td data-number>{usesOfKey(key.id, activities)}</td>
          </tr>
        ))}
      </tbody>
    </RecordTable>
  );
}
