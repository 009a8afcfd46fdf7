import { useTexts } from '../../i18n/text-context.tsx';
import { allDigits, amountColumn, factorColumn } from './columns.tsx';
import { useSupplyForm } from './electricity/use-supply-form.tsx';
import { InventoryPage } from './inventory-page.tsx';
import { type LineColumn } from './table/activity-table.tsx';

/** Metered electricity and fuels with the machine's share, and the electricity supply of the site. */
export function EnergyPage() {
  const texts = useTexts();
  const supply = useSupplyForm();
  const allocation: LineColumn = {
    key: 'allocation',
    title: texts.t('inventory.allocation'),
    cell: ({ activity }) => {
      if (!('allocation' in activity) || activity.allocation === undefined) {
        return texts.t('inventory.whole');
      }
      const { key, part, whole } = activity.allocation;
      return `${allDigits(part, texts)} / ${allDigits(whole, texts)} · ${key}`;
    },
  };
  const sections = [
    { kind: 'electricity', always: true, columns: [amountColumn(texts), allocation] },
    { kind: 'fuel', always: true, columns: [amountColumn(texts), allocation, factorColumn(texts)] },
  ] as const;
  return (
    <InventoryPage
      page="energy"
      sections={sections}
      extra={supply.panel}
      extraForm={supply.form}
      onOpenLine={supply.close}
    />
  );
}
