import { type FlowView } from '../../../../shared/contract/workbench.ts';
import { sumDecimals } from './exact-decimal.ts';

type FlowNodeView = FlowView['nodes'][number];
type FlowLinkView = FlowView['links'][number];

/**
 * The flow with at most so many single nodes in its columns (`most[0]` in the first). What falls away moves into the
 * remainder of its column, nodes and ribbons exactly, so that every column still makes the total.
 */
export function narrowFlow(flow: FlowView, most: readonly number[]): FlowView {
  const moved = new Map<string, string>();
  const columns = Map.groupBy(flow.nodes, (node) => node.column);
  const nodes = [...columns].flatMap(([column, all]) => narrowColumn(all, most[column] ?? all.length, moved));
  const byEnds = Map.groupBy(
    flow.links.map((link) => ({
      ...link,
      from: moved.get(link.from) ?? link.from,
      to: moved.get(link.to) ?? link.to,
    })),
    (link) => JSON.stringify([link.from, link.to]),
  );
  const links = [...byEnds.values()].flatMap((same): readonly FlowLinkView[] => {
    const [first] = same;
    return first === undefined ? [] : [{ ...first, kg: sumDecimals(same.map((link) => link.kg)) }];
  });
  return { totalKg: flow.totalKg, nodes, links };
}

/** Keeps the first nodes; notes in `moved` where the others went. A single node is never hidden behind a remainder. */
function narrowColumn(
  all: readonly FlowNodeView[],
  most: number,
  moved: Map<string, string>,
): readonly FlowNodeView[] {
  const singles = all.filter((node) => !node.remainder);
  const [remainder] = all.filter((node) => node.remainder);
  const gone = singles.slice(most);
  if (gone.length === 0 || (gone.length === 1 && remainder === undefined)) {
    return all;
  }
  const parts = [...gone, ...(remainder === undefined ? [] : [remainder])];
  const id = remainder?.id ?? `${parts[0]?.column ?? 0}/remainder`;
  for (const node of parts) {
    moved.set(node.id, id);
  }
  const gathered = parts.reduce((sum, node) => sum + (node.remainder ? node.gathered : 1), 0);
  const kg = sumDecimals(parts.map((node) => node.kg));
  const column = parts[0]?.column ?? 0;
  return [...singles.slice(0, most), { id, column, key: '', label: '', kg, remainder: true, gathered }];
}
