import { type Allocation } from '../../../../shared/model/activity.ts';
import { useTexts } from '../../i18n/text-context.tsx';
import { allDigits, amountColumn, factorColumn, quantityText } from './columns.tsx';
import { useSupplyForm } from './electricity/use-supply-form.tsx';
import { InventoryPage } from './inventory-page.tsx';
import { ownConsumption, shareOfKey } from './metered-share.ts';
import { type LineColumn } from './table/activity-table.tsx';
import { type InventoryData, useInventory } from './use-inventory.ts';

/** Metered electricity and fuels with the machine's share, and the electricity supply of the site. */
export function EnergyPage() {
  const texts = useTexts();
  const data = useInventory();
  const supply = useSupplyForm();
  const allocation: LineColumn = {
    key: 'allocation',
    title: texts.t('inventory.allocation'),
    cell: ({ activity }) => {
      const given = 'allocation' in activity ? activity.allocation : undefined;
      return given === undefined
        ? texts.t('inventory.whole')
        : allocationText(activity.id, given, data, texts);
    },
  };
  const meter: LineColumn = {
    key: 'meter',
    title: texts.t('inventory.field.meterId'),
    cell: ({ activity }) =>
      activity.kind === 'metered'
        ? (data.view?.site?.meters?.find(({ id }) => id === activity.meterId)?.name ?? activity.meterId)
        : '',
  };
  const metered: LineColumn = {
    key: 'metered',
    title: texts.t('inventory.energyOfMachine'),
    number: true,
    cell: ({ activity }) => (activity.kind === 'metered' ? energyText(activity, data, texts) : ''),
  };
  const sections = [
    { kind: 'metered', always: true, columns: [meter, allocation, metered] },
    { kind: 'electricity', always: true, columns: [amountColumn(texts, data), allocation] },
    { kind: 'fuel', always: true, columns: [amountColumn(texts, data), allocation, factorColumn(texts)] },
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

type Texts = ReturnType<typeof useTexts>;

function allocationText(lineId: string, given: Allocation, data: InventoryData, texts: Texts): string {
  const part = quantityText(given.part, data.valueOf(lineId, 'allocation.part', given.part), texts);
  const key = data.view?.site?.keys?.find(({ id }) => id === given.key);
  const whole =
    given.whole === undefined
      ? key === undefined
        ? '–'
        : allDigits(key.whole, texts)
      : quantityText(given.whole, data.valueOf(lineId, 'allocation.whole', given.whole), texts);
  return `${part} / ${whole} · ${given.whole === undefined ? (key?.name ?? given.key) : given.key}`;
}

/** Decimals of an amount of energy. */
const AMOUNT_DIGITS = 1;

function energyText(
  activity: { readonly id: string; readonly meterId: string; readonly allocation: Allocation },
  data: InventoryData,
  { fixed }: Texts,
): string {
  const site = data.view?.site ?? {};
  const meter = site.meters?.find(({ id }) => id === activity.meterId);
  const { part, whole, key } = activity.allocation;
  const share = shareOfKey(
    data.valueOf(activity.id, 'allocation.part', part),
    data.valueOf(activity.id, 'allocation.whole', whole) ?? site.keys?.find(({ id }) => id === key)?.whole,
  );
  const amount = meter === undefined ? undefined : ownConsumption(meter, site);
  return share === undefined || amount === undefined || meter === undefined
    ? '–'
    : `${fixed(Number(amount) * share, AMOUNT_DIGITS)} ${meter.unit}`;
}
