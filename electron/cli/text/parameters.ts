import { type ParametersView } from '../../../shared/contract/method-report.ts';
import { type Terminal } from '../terminal.ts';
import { findingsText } from './findings.ts';
import { clip, textTable } from './table.ts';

const TEXT_WIDTH = 40;

/** Parameters with value, unit and the number of formulas that use them, then what is wrong. */
export function parametersText(view: ParametersView, terminal: Terminal): string {
  const { translate } = terminal;
  if (view.parameters.length === 0) {
    return `${translate('parameters.none')}\n`;
  }
  const table = textTable(
    [
      { title: translate('parameters.name'), align: 'left' },
      { title: translate('parameters.value'), align: 'right' },
      { title: translate('parameters.unit'), align: 'left' },
      { title: translate('parameters.written'), align: 'left' },
      { title: translate('parameters.used'), align: 'right' },
      { title: translate('parameters.source'), align: 'left' },
    ],
    view.parameters.map((parameter) => [
      parameter.name,
      parameter.value ?? '–',
      parameter.unit,
      clip(parameter.written, TEXT_WIDTH),
      String(parameter.usedBy.length),
      clip(parameter.source, TEXT_WIDTH),
    ]),
  );
  const findings = view.findings.length === 0 ? '' : `\n${findingsText(view.findings, terminal)}`;
  return `${table}\n${findings}`;
}
