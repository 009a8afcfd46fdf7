import { type VariantsView, type VariantView } from '../../../shared/contract/method-report.ts';
import { formatShare } from '../../../shared/i18n/format.ts';
import { type Terminal } from '../terminal.ts';
import { findingsText } from './findings.ts';
import { kilograms } from './summary.ts';
import { clip, textTable } from './table.ts';

const NAME_WIDTH = 46;
const ROWS_SHOWN = 20;

/** Base and variants side by side, then each variant's way from the base. */
export function variantsText(view: VariantsView, terminal: Terminal): string {
  const { translate, locale } = terminal;
  if (view.variants.length === 0) {
    return `${translate('variants.none')}\n`;
  }
  const table = textTable(
    [
      { title: '', align: 'left' },
      { title: 'kg CO2e', align: 'right' },
      { title: translate('variants.difference'), align: 'right' },
      { title: '%', align: 'right' },
      { title: 'kg', align: 'right' },
    ],
    [
      [
        translate('variants.base'),
        kilograms(view.baseKg, terminal),
        '',
        '',
        kilograms(view.baseNetMassKg, terminal),
      ],
      ...view.variants.map((variant) => [
        clip(variant.name, NAME_WIDTH),
        kilograms(variant.totalKg, terminal),
        kilograms(variant.differenceKg, terminal),
        formatShare(variant.differenceShare, locale),
        kilograms(variant.netMassKg, terminal),
      ]),
    ],
  );
  const head = `${translate('variants.title', { basis: translate(`basis.${view.basis}`) })}\n${table}`;
  return `${[head, ...view.variants.map((variant) => variantText(variant, terminal))].join('\n\n')}\n`;
}

function variantText(variant: VariantView, terminal: Terminal): string {
  const { translate } = terminal;
  const causes = textTable(
    [
      { title: '', align: 'left' },
      { title: 'kg CO2e', align: 'right' },
    ],
    [
      ...variant.causes.map(({ cause, kg }) => [`  ${translate(`cause.${cause}`)}`, kilograms(kg, terminal)]),
      [`  ${translate('variants.sum')}`, kilograms(variant.differenceKg, terminal)],
    ],
  );
  const rows = variant.rows
    .slice(0, ROWS_SHOWN)
    .map((row) => [
      `  ${clip(row.name, NAME_WIDTH)}`,
      translate(`cause.${row.cause}`),
      kilograms(row.kg, terminal),
      row.lineId,
    ]);
  const lines = textTable(
    [
      { title: '', align: 'left' },
      { title: translate('variants.cause'), align: 'left' },
      { title: 'kg CO2e', align: 'right' },
      { title: translate('summary.line'), align: 'left' },
    ],
    rows,
  );
  const more =
    variant.rows.length > ROWS_SHOWN
      ? [`  ${translate('assign.more', { count: variant.rows.length - ROWS_SHOWN })}`]
      : [];
  const conditions = variant.conditions
    .filter(({ outcome }) => outcome !== 'pass')
    .map(({ code, outcome, params }) => `  ${translate(`comparability.${code}.${outcome}`, params)}`);
  const findings = variant.findings.length === 0 ? [] : [findingsText(variant.findings, terminal).trimEnd()];
  return [variant.name, causes, lines, ...more, ...conditions, ...findings].join('\n');
}
