import { useTexts } from '../../i18n/text-context.tsx';
import { decimalColumn, factorColumn, quantityText, textColumn } from './columns.tsx';
import { InventoryPage } from './inventory-page.tsx';
import { type LineColumn } from './table/activity-table.tsx';
import { useInventory } from './use-inventory.ts';
import styles from './table/table.module.css';

/** Inbound transport: goods of a supplier over their legs. */
export function TransportPage() {
  const texts = useTexts();
  const data = useInventory();
  const legs: LineColumn = {
    key: 'legs',
    title: texts.t('inventory.legs'),
    unit: 'km',
    cell: ({ activity }) =>
      activity.kind === 'transport' &&
      activity.legs.map((leg, index) => {
        const distance = data.valueOf(activity.id, `legs.${index}.distanceKm`, leg.distanceKm);
        return (
          // Legs have no id of their own; their place is what tells them apart.
          <span key={index} className={styles['leg']}>
            {texts.t(`workbook.mode.${leg.mode}`)} {quantityText(leg.distanceKm, distance, texts)}
          </span>
        );
      }),
  };
  const columns = [
    textColumn(texts, 'country'),
    decimalColumn(texts, data, 'transport', 'massKg', 'kg'),
    legs,
    factorColumn(texts),
  ];
  return <InventoryPage page="transport" sections={[{ kind: 'transport', always: true, columns }]} />;
}
