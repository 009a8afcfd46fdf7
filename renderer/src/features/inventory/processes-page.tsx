import { useTexts } from '../../i18n/text-context.tsx';
import { amountColumn, decimalColumn, factorColumn, quantityText, textColumn } from './columns.tsx';
import { InventoryPage, type InventorySection } from './inventory-page.tsx';
import { type LineColumn } from './table/activity-table.tsx';
import { useInventory } from './use-inventory.ts';

/** Own processes with hours and power, consumables, released gases, shares of capital goods, and spending. */
export function ProcessesPage() {
  const texts = useTexts();
  const data = useInventory();
  const life: LineColumn = {
    key: 'life',
    title: texts.t('inventory.usedOfLife'),
    number: true,
    cell: ({ activity }) => {
      if (activity.kind !== 'asset') {
        return '';
      }
      const text = (field: 'used' | 'life'): string =>
        quantityText(activity[field], data.valueOf(activity.id, field, activity[field]), texts);
      return `${text('used')} / ${text('life')} ${activity.lifeUnit}`;
    },
  };
  const sections: readonly InventorySection[] = [
    {
      kind: 'process',
      always: true,
      columns: [
        decimalColumn(texts, data, 'process', 'hours', 'h'),
        decimalColumn(texts, data, 'process', 'averagePowerKw', 'kW'),
        textColumn(texts, 'note'),
      ],
    },
    { kind: 'consumable', always: true, columns: [amountColumn(texts, data), factorColumn(texts)] },
    {
      kind: 'gasRelease',
      always: true,
      columns: [
        decimalColumn(texts, data, 'gasRelease', 'massKg', 'kg'),
        decimalColumn(texts, data, 'gasRelease', 'lossShare'),
        factorColumn(texts),
      ],
    },
    { kind: 'asset', always: true, columns: [amountColumn(texts, data), life, factorColumn(texts)] },
    {
      kind: 'spend',
      always: true,
      columns: [amountColumn(texts, data), textColumn(texts, 'sector'), factorColumn(texts)],
    },
  ];
  return <InventoryPage page="processes" sections={sections} />;
}
