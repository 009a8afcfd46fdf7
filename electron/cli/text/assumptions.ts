import { type Output } from '../../../shared/contract/procedures.ts';
import { type Terminal } from '../terminal.ts';
import { targetText } from './evidence.ts';
import { textTable } from './table.ts';

/** The register of assumptions, then what the program itself assumed. */
export function assumptionsText(value: Output<'assumptions.list'>, { translate }: Terminal): string {
  const { assumptions, implied } = value;
  const column = (name: string, align: 'left' | 'right' = 'left') => ({
    title: translate(`assumptionsPage.column.${name}`),
    align,
  });
  const columns = [
    column('id'),
    column('text'),
    column('basis'),
    column('owner'),
    column('date'),
    column('status'),
    column('affects'),
    column('effect', 'right'),
  ];
  const rows = assumptions.map((each) => [
    each.id,
    each.text,
    each.basis ?? '',
    each.owner ?? '',
    each.date ?? '',
    each.status ?? '',
    (each.affects ?? []).map(targetText).join(', '),
    each.effectKg === undefined ? '' : shortKg(each.effectKg),
  ]);
  const impliedColumns = [
    { title: translate('assumptionsPage.implied.what'), align: 'left' as const },
    { title: translate('assumptionsPage.implied.lines'), align: 'right' as const },
    { title: translate('assumptionsPage.implied.emission'), align: 'right' as const },
    { title: translate('assumptionsPage.implied.largest'), align: 'left' as const },
  ];
  const impliedRows = implied.map(({ kind, lines, emissionKg, largest }) => [
    translate(`assumptionsPage.implied.${kind}`),
    String(lines),
    shortKg(emissionKg),
    largest.join(', '),
  ]);
  const register = rows.length === 0 ? translate('assumptionsPage.none') : textTable(columns, rows);
  return [
    register,
    '',
    translate('assumptionsPage.implied.title'),
    impliedRows.length === 0
      ? translate('assumptionsPage.implied.none')
      : textTable(impliedColumns, impliedRows),
    '',
  ].join('\n');
}

/** Two digits after the point: the register is read, not calculated with. */
function shortKg(kg: string): string {
  const point = kg.indexOf('.');
  return point < 0 ? kg : kg.slice(0, point + 3);
}
