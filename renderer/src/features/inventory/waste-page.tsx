import { useTexts } from '../../i18n/text-context.tsx';
import { decimalColumn, factorColumn, textColumn } from './columns.tsx';
import { InventoryPage } from './inventory-page.tsx';
import { useInventory } from './use-inventory.ts';

/** Waste of own production by its treatment; recycling by cut-off. */
export function WastePage() {
  const texts = useTexts();
  const data = useInventory();
  const columns = [
    textColumn(texts, 'treatment'),
    decimalColumn(texts, data, 'waste', 'massKg', 'kg'),
    factorColumn(texts),
  ];
  return <InventoryPage page="waste" sections={[{ kind: 'waste', always: true, columns }]} />;
}
