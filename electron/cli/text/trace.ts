import { type Combine, type TraceNodeView, type TraceOutcome } from '../../../shared/contract/trace.ts';
import { hasText } from '../../../shared/i18n/translate.ts';
import { type Terminal } from '../terminal.ts';

const INDENT = '  ';

/** What stands before a part: the first has its own sign. */
const SIGNS: Readonly<Record<Combine, readonly [first: string, other: string]>> = {
  sum: ['', '+ '],
  product: ['', '× '],
  quotient: ['', '÷ '],
  difference: ['', '− '],
  input: ['', ''],
  formula: ['', ''],
};

/**
 * The way to a number as an indented tree, every number with all its digits: working out a node from the nodes below it
 * gives its value. `depth` levels are shown, all where it is absent.
 */
export function traceText({ node, basis }: TraceOutcome, terminal: Terminal, depth = Infinity): string {
  const head = terminal.translate(`basis.${basis}`);
  return `${[head, ...nodeLines(node, '', '', terminal, depth)].join('\n')}\n`;
}

function nodeLines(
  node: TraceNodeView,
  indent: string,
  sign: string,
  terminal: Terminal,
  depth: number,
): readonly string[] {
  const { translate } = terminal;
  const unit = node.unit === '' ? '' : ` ${node.unit}`;
  const rounded = node.rounded === undefined ? '' : ` (${translate(`trace.rounded.${node.rounded}`)})`;
  const line = `${indent}${sign}${node.value}${unit}${rounded}  ${labelOf(node, terminal)}`;
  const details = detailsOf(node, terminal);
  const [first, other] = SIGNS[node.combine];
  const below = depth <= 0 ? [] : node.children;
  return [
    line,
    ...(details === '' ? [] : [`${indent}${INDENT}${details}`]),
    ...below.flatMap((child, index) =>
      nodeLines(child, indent + INDENT + INDENT, index === 0 ? first : other, terminal, depth - 1),
    ),
  ];
}

/** Params whose values are codes, with the group of the catalogue that names them. */
const NAMED: Readonly<Record<string, string>> = {
  stage: 'stage',
  component: 'component',
  operand: 'operand',
  basis: 'basis',
  state: 'lineState',
  switch: 'method.switch',
  cause: 'cause',
  grouping: 'results.grouping',
  kind: 'trace.coverage',
  part: 'trace.part',
  from: 'method.setting',
  to: 'method.setting',
};

function labelOf({ code, params }: TraceNodeView, { translate }: Terminal): string {
  const named = Object.entries(params).map(([name, value]): [string, string] => {
    const key = [`${NAMED[name] ?? ''}.${value}`, `basis.${value}`].find(hasText);
    return [name, name in NAMED && key !== undefined ? translate(key) : value];
  });
  const { note, formula, arithmetic } = params;
  return [translate(`traceNode.${code}`, Object.fromEntries(named)), note, formula, arithmetic]
    .filter((part) => part !== undefined && part !== '')
    .join('; ');
}

/** Where the number stands, which rule and clause it follows, and who published it. */
function detailsOf(node: TraceNodeView, { translate }: Terminal): string {
  const { ruleId, clause, factorId, source, cell, lineId, field } = node;
  const place = cell ?? [lineId, field].filter((part) => part !== undefined).join(' ');
  return [
    place,
    ruleId === undefined ? '' : translate('trace.rule', { rule: translate(`rule.${ruleId}`) }),
    clause ?? '',
    factorId ?? '',
    source ?? '',
  ]
    .filter((part) => part !== '')
    .map((part) => `[${part}]`)
    .join(' ');
}
