import { type Meter, type Site } from '../../../../shared/model/site.ts';
import { ColumnHeads } from '../../components/column-heads.tsx';
import { RecordName, RecordTable } from '../../components/record-table.tsx';
import { SeverityIcon } from '../../components/severity-icon.tsx';
import { type Texts, useTexts } from '../../i18n/text-context.tsx';
import { allDigits } from '../inventory/columns.tsx';
import { meterSum, ownConsumption } from '../inventory/metered-share.ts';
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
    <RecordTable label={t('site.meters')}>
      <ColumnHeads
        columns={[
          t('site.meter'),
          t('site.field.partOf'),
          { number: t('site.field.months') },
          { number: t('inventory.sum') },
          { number: t('site.withoutParts') },
          t('site.field.statedTotal'),
          { number: t('site.uses') },
        ]}
      />
      <tbody>
        {meters.map((meter) => (
          <tr key={meter.id}>
            <th scope="row">
              <RecordName id={`meter-${meter.id}`} onOpen={() => onOpen(meter)}>
                {meter.name}
              </RecordName>
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
    </RecordTable>
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
