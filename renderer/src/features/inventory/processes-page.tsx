import { useTexts } from '../../i18n/text-context.tsx';
import { amountColumn, decimalColumn, factorColumn, textColumn } from './columns.tsx';
import { InventoryPage, type InventorySection } from './inventory-page.tsx';

/** Own processes with hours and power, consumables, released gases, and spending, which stays open. */
export function ProcessesPage() {
  const texts = useTexts();
  const sections: readonly InventorySection[] = [
    {
      kind: 'process',
      always: true,
      columns: [
        decimalColumn(texts, 'process', 'hours', 'h'),
        decimalColumn(texts, 'process', 'averagePowerKw', 'kW'),
        textColumn(texts, 'note'),
      ],
    },
    { kind: 'consumable', always: true, columns: [amountColumn(texts), factorColumn(texts)] },
    {
      kind: 'gasRelease',
      always: true,
      columns: [decimalColumn(texts, 'gasRelease', 'massKg', 'kg'), factorColumn(texts)],
    },
    { kind: 'spend', always: false, columns: [amountColumn(texts), textColumn(texts, 'sector')] },
  ];
  return <InventoryPage page="processes" sections={sections} />;
}
