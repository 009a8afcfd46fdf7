import { useTexts } from '../../i18n/text-context.tsx';
import { allDigits, decimalColumn, factorColumn, textColumn } from './columns.tsx';
import { InventoryPage } from './inventory-page.tsx';
import { type LineColumn } from './table/activity-table.tsx';

/** Inbound transport: goods of a supplier over their legs. */
export function TransportPage() {
  const texts = useTexts();
  const legs: LineColumn = {
    key: 'legs',
    title: texts.t('inventory.legs'),
    unit: 'km',
    cell: ({ activity }) =>
      activity.kind === 'transport'
        ? activity.legs
            .map((leg) => `${texts.t(`workbook.mode.${leg.mode}`)} ${allDigits(leg.distanceKm, texts)}`)
            .join(' · ')
        : '',
  };
  const columns = [
    textColumn(texts, 'country'),
    decimalColumn(texts, 'transport', 'massKg', 'kg'),
    legs,
    factorColumn(texts),
  ];
  return <InventoryPage page="transport" sections={[{ kind: 'transport', always: true, columns }]} />;
}
