import { type FlowView } from '../../../../shared/contract/workbench.ts';
import { type Translate } from '../../../../shared/i18n/translate.ts';
import { type Locale } from '../../../../shared/model/locale.ts';
import { type ChartTable, textCell } from '../../charts/chart-table.ts';
import { type SankeyInput } from '../../charts/sankey-option.ts';
import { type AmountTexts } from './amount-unit.ts';
import { groupName, type Grouping } from './group-names.ts';

/** What stands in the columns of the flow, from the left. */
const COLUMN_GROUPINGS: readonly Grouping[] = ['assembly', 'family', 'stage'];

/** Keys of the host for what is no assembly and no family (services/workbench/results). */
const NOT_IN_BOM = 'notInBom';
const ACTIVITY_PREFIX = 'activity:';
const FAMILY_PREFIX = 'family:';

type FlowNodeView = FlowView['nodes'][number];

/** Name of a node: a group, an activity, or the remainder that gathers small ones. */
export function flowNodeName(node: FlowNodeView, t: Translate, locale: Locale): string {
  const grouping = COLUMN_GROUPINGS[node.column] ?? 'stage';
  if (node.key === NOT_IN_BOM) {
    return t('results.flow.notInBom');
  }
  if (node.key.startsWith(ACTIVITY_PREFIX)) {
    return t(`results.activity.${node.key.slice(ACTIVITY_PREFIX.length)}`);
  }
  const key = node.key.startsWith(FAMILY_PREFIX) ? node.key.slice(FAMILY_PREFIX.length) : node.key;
  return groupName(grouping, { ...node, key }, t, locale);
}

/** The node that is marked when none was chosen: the largest of the middle column. */
export function largestMiddleNode(flow: FlowView): string | undefined {
  return flow.nodes
    .filter((node) => node.column === 1 && !node.remainder)
    .toSorted((left, right) => Number(right.kg) - Number(left.kg))[0]?.id;
}

/** The flow as the chart wants it. Numbers become floating point here, only to be drawn. */
export function sankeyInput(
  flow: FlowView,
  selected: string | undefined,
  amounts: AmountTexts,
  t: Translate,
  locale: Locale,
): SankeyInput {
  const largest = flow.nodes.find((node) => node.id === selected);
  return {
    summary: t('results.flow.summary', {
      total: `${amounts.label(flow.totalKg)} ${amounts.header}`,
      nodes: flow.nodes.length,
      largest:
        largest === undefined ? '' : `${flowNodeName(largest, t, locale)} ${amounts.label(largest.kg)}`,
    }),
    headings: [t('results.flow.module'), t('results.flow.materialOrActivity'), t('results.flow.stage')],
    selected,
    nodes: flow.nodes.map((node) => ({
      id: node.id,
      column: node.column,
      name: flowNodeName(node, t, locale),
      value: Number(node.kg),
      text: amounts.label(node.kg),
      remainder: node.remainder,
    })),
    links: flow.links.map((link) => ({
      from: link.from,
      to: link.to,
      value: Number(link.kg),
      text: `${amounts.label(link.kg)} ${amounts.unit}`,
    })),
  };
}

/** Every ribbon with its amount. */
export function flowTable(flow: FlowView, amounts: AmountTexts, t: Translate, locale: Locale): ChartTable {
  const names = new Map(flow.nodes.map((node) => [node.id, flowNodeName(node, t, locale)]));
  return {
    caption: t('results.flow.title'),
    totalRow: false,
    columns: [
      { name: t('results.flow.from'), numeric: false },
      { name: t('results.flow.to'), numeric: false },
      { name: amounts.header, numeric: true },
    ],
    rows: flow.links.map((link) => [
      textCell(names.get(link.from) ?? link.from),
      textCell(names.get(link.to) ?? link.to),
      amounts.numberCell(link.kg),
    ]),
  };
}

/** Ribbons that cannot be drawn because they are negative; they stand in the table. */
export function negativeLinks(flow: FlowView): number {
  return flow.links.filter((link) => link.kg.startsWith('-')).length;
}
