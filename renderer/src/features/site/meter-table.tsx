import { Button as AriaButton } from 'react-aria-components';
import { type Meter, type Site } from '../../../../shared/model/site.ts';
import { DataTable } from '../../components/data-table.tsx';
import { SeverityIcon } from '../../components/severity-icon.tsx';
import { type Texts, useTexts } from '../../i18n/text-context.tsx';
import { allDigits } from '../inventory/columns.tsx';
import { meterSum, ownConsumption } from '../inventory/metered-share.ts';
import table from '../inventory/table/table.module.css';
import { type InventoryData } from '../inventory/use-inventory.ts';
import { statedDifference, usesOfMeter } from './meter-view.ts';
import styles from './site.module.css';

interface MeterTableProps {
  readonly site: Site;
  readonly data: InventoryData;
  readonly onOpen: (meter: Meter) => void;
}

/** The meters with the sum of their months, checked against the bill, and what is left without their parts. */
export function MeterTable({ site, data, onOpen }: MeterTableProps) {
  const texts = useTexts();
  const { t } = texts;
  const meters = site.meters ?? [];
  const activities = (data.view?.activities ?? []).map(({ activity }) => activity);
  return (
    <div className={table['scroll']}>
      <DataTable className={table['table']} label={t('site.meters')}>
        <thead>
          <tr>
            <th scope="col">{t('site.meter')}</th>
            <th scope="col">{t('site.field.partOf')}</th>
            <th scope="col" data-number>
              {t('site.field.months')}
            </th>
            <th scope="col" data-number>
              {t('inventory.sum')}
            </th>
            <th scope="col" data-number>
              {t('site.withoutParts')}
            </th>
            <th scope="col">{t('site.field.statedTotal')}</th>
            <th scope="col" data-number>
              {t('site.uses')}
            </th>
          </tr>
        </thead>
        <tbody>
          {meters.map((meter) => (
            <tr key={meter.id}>
              <th scope="row">
                <AriaButton
                  id={`meter-${meter.id}`}
                  className={table['name'] ?? ''}
                  onPress={() => onOpen(meter)}
                >
                  {meter.name}
                </AriaButton>
              </th>
              <td>{meters.find(({ id }) => id === meter.partOf)?.name ?? meter.partOf ?? '–'}</td>
              <td data-number>{meter.months.length}</td>
              <td data-number>
                {allDigits(meterSum(meter), texts)} {meter.unit}
              </td>
              <td data-number>{withoutParts(meter, site, texts)}</td>
              <td>
                <Stated meter={meter} />
              </td>
              <td data-number>{usesOfMeter(meter.id, activities)}</td>
            </tr>
          ))}
        </tbody>
      </DataTable>
    </div>
  );
}

function withoutParts(meter: Meter, site: Site, texts: Texts): string {
  const amount = ownConsumption(meter, site);
  return amount === undefined ? '–' : `${allDigits(amount, texts)} ${meter.unit}`;
}

/** The bill against the months: equal, or by how much they differ. */
function Stated({ meter }: { readonly meter: Meter }) {
  const texts = useTexts();
  const difference = statedDifference(meter);
  if (meter.statedTotal === undefined || difference === undefined) {
    return '–';
  }
  return (
    <span className={styles['stated']}>
      {allDigits(meter.statedTotal, texts)} {meter.unit}
      {difference === '0' ? (
        <span className={styles['agrees']}>{texts.t('site.agrees')}</span>
      ) : (
        <span className={styles['differs']}>
          <SeverityIcon severity="warning" />
          {texts.t('site.differs', { difference: allDigits(difference, texts), unit: meter.unit })}
        </span>
      )}
    </span>
  );
}
