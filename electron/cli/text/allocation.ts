import { type AllocationView } from '../../../shared/contract/method-report.ts';
import { type Terminal } from '../terminal.ts';
import { kilograms } from './summary.ts';
import { clip, textTable } from './table.ts';

const NAME_WIDTH = 46;
const KEY_WIDTH = 30;

/** Every allocated line under its own key, and below it what it would be under the other keys of the site. */
export function allocationText(views: readonly AllocationView[], terminal: Terminal): string {
  const { translate } = terminal;
  const kg = (value: AllocationView['kg']): string =>
    value === undefined ? '–' : kilograms(value, terminal);
  const table = textTable(
    [
      { title: '', align: 'left' },
      { title: translate('method.allocationKey'), align: 'left' },
      { title: 'kg CO2e', align: 'right' },
      { title: 'Δ kg CO2e', align: 'right' },
    ],
    views.flatMap((view) => [
      [`  ${clip(view.name, NAME_WIDTH)}`, clip(view.key, KEY_WIDTH), kg(view.kg), ''],
      ...view.alternatives.map((one) => [
        `    ${translate('method.allocationOther')}`,
        clip(one.key, KEY_WIDTH),
        kg(one.kg),
        kg(one.differenceKg),
      ]),
    ]),
  );
  const isOpen = views.some(({ alternatives }) => alternatives.some((one) => one.kg === undefined));
  return isOpen ? `${table}\n  ${translate('method.allocationOpen')}` : table;
}
