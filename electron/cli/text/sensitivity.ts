import { type SensitivityView } from '../../../shared/contract/sensitivity.ts';
import { formatShare } from '../../../shared/i18n/format.ts';
import { scenarioViewText } from '../../../shared/i18n/scenario-text.ts';
import { type Terminal } from '../terminal.ts';
import { kilograms } from './summary.ts';
import { clip, textTable } from './table.ts';

const NAME_WIDTH = 60;

/** The total under other assumptions, with the change in kg and percent. */
export function sensitivityText(
  { basis, baseKg, fromStudy, rows }: SensitivityView,
  terminal: Terminal,
): string {
  const { translate, locale } = terminal;
  const table = textTable(
    [
      { title: translate('report.column.scenario'), align: 'left' },
      { title: 'kg CO2e', align: 'right' },
      { title: translate('report.column.changeKg'), align: 'right' },
      { title: '%', align: 'right' },
    ],
    [
      [translate('variants.base'), kilograms(baseKg, terminal), '', ''],
      ...rows.map((row) => [
        clip(`${row.id} ${scenarioViewText(row, translate, locale)}`, NAME_WIDTH),
        row.totalKg === undefined ? translate('report.notStated') : kilograms(row.totalKg, terminal),
        row.deltaKg === undefined ? '' : kilograms(row.deltaKg, terminal),
        row.share === undefined ? '' : formatShare(row.share, locale),
      ]),
    ],
  );
  const head = translate('sensitivity.title', { basis: translate(`basis.${basis}`) });
  return `${[head, table, ...(fromStudy ? [] : [translate('sensitivity.own')])].join('\n')}\n`;
}
