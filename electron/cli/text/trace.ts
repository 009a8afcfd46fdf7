import { type ExplainOutcome } from '../../../shared/contract/outcomes.ts';
import { type Terminal } from '../terminal.ts';
import { type Column, textTable } from './table.ts';

const COLUMNS: readonly Column[] = [
  { title: '', align: 'left' },
  { title: '', align: 'right' },
  { title: '', align: 'left' },
  { title: '', align: 'left' },
  { title: '', align: 'left' },
];

/** The way to a number, written so that it can be recomputed by hand: every operand in full precision. */
export function traceText(outcome: ExplainOutcome, terminal: Terminal): string {
  const { translate } = terminal;
  const head = `${outcome.name}  (${outcome.lineId})\n${translate(`basis.${outcome.basis}`)}, ${translate(`lineState.${outcome.state}`)}`;
  const terms = outcome.terms.map((term, index) => {
    const rows = term.operands.map((operand, position) => [
      `  ${operand.operation === 'divide' ? '÷' : position === 0 ? (term.sign < 0 ? '−' : ' ') : '×'}`,
      operand.value,
      operand.unit,
      `${translate(`operand.${operand.code}`)}${operand.note === undefined ? '' : ` (${operand.note})`}`,
      operand.cell ?? operand.lineId ?? '',
    ]);
    const factor = term.factor;
    const factorRows = Object.entries(factor?.componentsKg ?? {}).map(([component, value]) => [
      '  ×',
      value,
      `kg CO2e/${factor?.unit ?? ''}`,
      translate(`component.${component}`),
      factor?.id ?? '',
    ]);
    const source =
      factor === undefined
        ? []
        : [
            `    ${translate('trace.source', { source: factor.source, year: factor.referenceYear, geography: factor.geography })}`,
          ];
    const rule = translate('trace.rule', { rule: translate(`rule.${term.ruleId}`) });
    return [
      `${translate('trace.term', { number: index + 1 })}  ${rule}`,
      textTable(COLUMNS, [...rows, ...factorRows]),
      ...source,
    ].join('\n');
  });
  const sums = Object.entries(outcome.componentsKg)
    .filter(([, value]) => value !== '0')
    .map(([component, value]) => ['  =', value, 'kg CO2e', translate(`component.${component}`), '']);
  const result = sums.length === 0 ? `  ${translate('trace.nothing')}` : textTable(COLUMNS, sums);
  return `${[head, ...terms, translate('trace.sum'), result].join('\n')}\n`;
}
