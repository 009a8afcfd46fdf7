import { type ResolvedBomLine } from '../../../shared/model/bom-line.ts';
import { type ResolvedActivity } from '../../../shared/model/activity.ts';
import { type BomNode, buildTree } from '../../engine/bom/tree.ts';
import { parentMultiplicities } from '../../engine/bom/multiplicity.ts';
import { type LineResult } from '../../engine/calculation.ts';
import { type Ratio } from '../../engine/quantity/ratio.ts';
import { type WorkbookContent } from '../content.ts';
import { FIRST_ROW } from '../table/layout.ts';

/** One row of 04_BOM: a line, its result and, inside the tree, its place in it. */
export interface BomRow {
  readonly line: ResolvedBomLine;
  readonly result: LineResult;
  /** Counted on over all sheets of a long BOM, as every row here. */
  readonly row: number;
  readonly depth: number;
  readonly parentRow: number | undefined;
  /** Last row of the line's own subtree; the row itself for a leaf. */
  readonly lastRow: number;
  /** Units of the parent in one machine; undefined where an ancestor has no quantity or outside the tree. */
  readonly parentsPerMachine: Ratio | undefined;
  readonly inTree: boolean;
  /** First row in 04a_YieldSteps of the steps after the first one. */
  readonly moreStepsRow: number | undefined;
}

/** Rows of the BOM in tree order, lines without a place in the tree at the end. */
export function bomRows(content: WorkbookContent): readonly BomRow[] {
  const bom = content.study.bom ?? [];
  const results = resultsByLine(bom, content.calculation.lines);
  const tree = buildTree(bom);
  const perMachine = parentMultiplicities(tree).parents;
  const rowOf = new Map<BomNode, number>(tree.nodes.map((node, index) => [node, FIRST_ROW + index]));
  const lastRowOf = lastRows(tree.nodes, rowOf);
  let nextStepRow = FIRST_ROW;
  const stepsRow = (line: ResolvedBomLine): number | undefined => {
    const more = (line.yieldSteps?.length ?? 0) - 1;
    if (more <= 0) {
      return undefined;
    }
    nextStepRow += more;
    return nextStepRow - more;
  };
  const inside = tree.nodes.map((node, index): BomRow => ({
    line: node.line,
    result: known(results.get(node.line)),
    row: FIRST_ROW + index,
    depth: node.depth,
    parentRow: node.parent === undefined ? undefined : rowOf.get(node.parent),
    lastRow: lastRowOf.get(node) ?? FIRST_ROW + index,
    parentsPerMachine: perMachine.get(node.line.id),
    inTree: true,
    moreStepsRow: stepsRow(node.line),
  }));
  const outside = tree.outside.map((line, index): BomRow => {
    const row = FIRST_ROW + tree.nodes.length + index;
    const place = {
      row,
      depth: 0,
      parentRow: undefined,
      lastRow: row,
      parentsPerMachine: undefined,
      inTree: false,
    };
    return { line, result: known(results.get(line)), ...place, moreStepsRow: stepsRow(line) };
  });
  return [...inside, ...outside];
}

/** Results of the activities beside them: the engine lists them after the BOM lines, in the study's order. */
export function activityLines(
  content: WorkbookContent,
): readonly { readonly activity: ResolvedActivity; readonly result: LineResult }[] {
  const offset = content.study.bom?.length ?? 0;
  return (content.study.activities ?? []).map((activity, index) => ({
    activity,
    result: known(content.calculation.lines[offset + index]),
  }));
}

/** The engine gives results in the order of the lines; ids may repeat in a faulty BOM, so position counts. */
function resultsByLine(
  bom: readonly ResolvedBomLine[],
  lines: readonly LineResult[],
): ReadonlyMap<ResolvedBomLine, LineResult> {
  return new Map(bom.map((line, index) => [line, known(lines[index])]));
}

/** Nodes stand parents first with their subtree right behind them: the last row is the last descendant's. */
function lastRows(
  nodes: readonly BomNode[],
  rowOf: ReadonlyMap<BomNode, number>,
): ReadonlyMap<BomNode, number> {
  const last = new Map<BomNode, number>();
  for (const node of nodes.toReversed()) {
    const lastChild = node.children.at(-1);
    const row = lastChild === undefined ? rowOf.get(node) : last.get(lastChild);
    last.set(node, known(row));
  }
  return last;
}

function known<T>(value: T | undefined): T {
  if (value === undefined) {
    throw new Error('The calculation does not belong to the study');
  }
  return value;
}
