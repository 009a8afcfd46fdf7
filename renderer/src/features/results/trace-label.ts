import { type TraceNodeView } from '../../../../shared/contract/trace.ts';
import { hasText, type Translate } from '../../../../shared/i18n/translate.ts';
import { unitName } from '../bom/unit-name.ts';

/** Params whose values are codes, with the groups of the catalogue that may name them. */
const NAMED: Readonly<Record<string, readonly string[]>> = {
  stage: ['stage'],
  component: ['results.component'],
  operand: ['operand'],
  basis: ['basis'],
  state: ['lineState'],
  switch: ['method.switch'],
  cause: ['cause'],
  grouping: ['results.grouping'],
  kind: ['trace.coverage'],
  part: ['trace.part'],
  origin: ['trace.origin'],
  field: ['trace.memoField'],
  from: ['method.setting', 'basis'],
  to: ['method.setting', 'basis'],
};

/** The name of a node in the language of the user; names of lines are data. */
export function traceLabel({ code, params, ruleId }: TraceNodeView, t: Translate): string {
  if (code === 'line' && params['state'] === 'counted') {
    return params['name'] ?? '';
  }
  if (code === 'term' && ruleId !== undefined && hasText(`rule.${ruleId}`)) {
    return t(`rule.${ruleId}`);
  }
  const named = Object.entries(params).map(([name, value]): [string, string] => {
    const key = NAMED[name]?.map((group) => `${group}.${value}`).find(hasText);
    return [name, key === undefined ? value : t(key)];
  });
  return t(`traceNode.${code}`, Object.fromEntries(named));
}

/** The unit as it is written: none for a share. */
export function traceUnit(unit: string, t: Translate): string {
  return unit === '1' ? '' : unitName(unit, t).replaceAll('CO2', 'CO₂');
}

/** How the number was worked out or rounded, where the node says so. */
export function traceRemarks({ params, rounded }: TraceNodeView, t: Translate): readonly string[] {
  const { note, formula, arithmetic } = params;
  const worked = [formula, arithmetic].filter((part) => part !== undefined && part !== '').join(' = ');
  return [note ?? '', worked, rounded === undefined ? '' : t(`trace.rounded.${rounded}`)].filter(
    (part) => part !== '',
  );
}
