import { Button as AriaButton } from 'react-aria-components';
import { type AllocationKey } from '../../../../shared/model/site.ts';
import { DataTable } from '../../components/data-table.tsx';
import { SeverityIcon } from '../../components/severity-icon.tsx';
import { useTexts } from '../../i18n/text-context.tsx';
import { allDigits } from '../inventory/columns.tsx';
import table from '../inventory/table/table.module.css';
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
    <div className={table['scroll']}>
      <DataTable className={table['table']} label={t('site.keys')}>
        <thead>
          <tr>
            <th scope="col">{t('site.key')}</th>
            <th scope="col">{t('site.field.basis')}</th>
            <th scope="col" data-number>
              {t('site.field.whole')}
            </th>
            <th scope="col">{t('site.field.justification')}</th>
            <th scope="col" data-number>
              {t('site.uses')}
            </th>
          </tr>
        </thead>
        <tbody>
          {keys.map((key) => (
            <tr key={key.id}>
              <th scope="row">
                <AriaButton id={`key-${key.id}`} className={table['name'] ?? ''} onPress={() => onOpen(key)}>
                  {key.name}
                </AriaButton>
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
      </DataTable>
    </div>
  );
}
