import { useTexts } from '../../i18n/text-context.tsx';
import { decimalColumn, factorColumn } from './columns.tsx';
import { InventoryPage } from './inventory-page.tsx';
import { type LineColumn } from './table/activity-table.tsx';
import { useInventory } from './use-inventory.ts';

/** Packaging at the gate: mass, trips of reusable pieces, carbon taken up by wood and paper. */
export function PackagingPage() {
  const texts = useTexts();
  const data = useInventory();
  const { basis } = data;
  const including: LineColumn = {
    key: 'including',
    title: texts.t('inventory.column.including'),
    unit: 'kg CO₂e',
    number: true,
    cell: (line) => (line.state === 'open' ? '' : texts.fixed(line[basis].includingBiogenicCo2Kg, 2)),
  };
  const columns = [
    decimalColumn(texts, data, 'packaging', 'massKg', 'kg'),
    decimalColumn(texts, data, 'packaging', 'trips'),
    decimalColumn(texts, data, 'packaging', 'lossRate'),
    factorColumn(texts),
    including,
  ];
  return <InventoryPage page="packaging" sections={[{ kind: 'packaging', always: true, columns }]} />;
}
