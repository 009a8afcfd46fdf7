import { useTexts } from '../../i18n/text-context.tsx';
import { allDigits, decimalColumn, factorColumn, textColumn } from './columns.tsx';
import { InventoryPage } from './inventory-page.tsx';
import { type LineColumn } from './table/activity-table.tsx';
import styles from './table/table.module.css';

/** Inbound transport: goods of a supplier over their legs. */
export function TransportPage() {
  const texts = useTexts();
  const legs: LineColumn = {
    key: 'legs',
    title: texts.t('inventory.legs'),
    unit: 'km',
    cell: ({ activity }) =>
      activity.kind === 'transport' &&
      activity.legs.map((leg, index) => (
        // Legs have no id of their own; their place is what tells them apart.
        <span key={index} className={styles['leg']}>
          {texts.t(`workbook.mode.${leg.mode}`)} {allDigits(leg.distanceKm, texts)}
        </span>
      )),
  };
  const columns = [
    textColumn(texts, 'country'),
    decimalColumn(texts, 'transport', 'massKg', 'kg'),
    legs,
    factorColumn(texts),
  ];
  return <InventoryPage page="transport" sections={[{ kind: 'transport', always: true, columns }]} />;
}
