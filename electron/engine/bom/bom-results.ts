import { type BomLine } from '../../../shared/model/bom-line.ts';
import { type Finding } from '../../../shared/model/finding.ts';
import { type LineResult } from '../calculation.ts';
import { type FactorLookup } from '../inventory/assignment.ts';
import { coveringAssemblies, coveringFindings } from './covering.ts';
import { parentMultiplicities } from './multiplicity.ts';
import { nodeResult, outsideResult, pathTooLong, problemFinding } from './node-result.ts';
import { type BomNode, buildTree } from './tree.ts';

/** Results of all BOM lines in their order, and the findings of the tree and of each line. */
export function bomResults(
  bom: readonly BomLine[],
  lookUp: FactorLookup,
): { readonly lines: readonly LineResult[]; readonly findings: readonly Finding[] } {
  const tree = buildTree(bom);
  const multiplicities = parentMultiplicities(tree);
  const coveringOf = coveringAssemblies(tree.nodes);
  const findings: Finding[] = [...tree.findings, ...coveringFindings(coveringOf)];
  const assemblyOf = assemblyNames(tree.nodes);
  const results = new Map<BomLine, LineResult>();
  for (const node of tree.nodes) {
    const { line } = node;
    const covering = coveringOf.get(node);
    const place = {
      isLeaf: node.children.length === 0,
      multiplicity: multiplicities.parents.get(line.id),
      coveringState: covering && results.get(covering.line)?.state,
      assembly: assemblyOf.get(node) ?? '',
    };
    const made = nodeResult(line, place, lookUp);
    for (const problem of made.problems) {
      findings.push(problemFinding(line, problem));
    }
    if (multiplicities.tooLong.has(line.id)) {
      findings.push(pathTooLong(line, node.depth));
    }
    results.set(line, made.result);
  }
  for (const line of tree.outside) {
    results.set(line, outsideResult(line));
  }
  const lines = bom.flatMap((line) => results.get(line) ?? []);
  return { lines, findings };
}

/** Id of the assembly each line belongs to: the node just below a single machine row, else its top line. */
export function assemblyNames(nodes: readonly BomNode[]): ReadonlyMap<BomNode, string> {
  const tops = nodes.filter((node) => node.depth === 0);
  const assemblyDepth = tops.length === 1 && (tops[0]?.children.length ?? 0) > 0 ? 1 : 0;
  const names = new Map<BomNode, string>();
  for (const node of nodes) {
    const inherited = node.parent === undefined ? undefined : names.get(node.parent);
    const own = node.depth <= assemblyDepth ? node.line.id : inherited;
    names.set(node, own ?? node.line.id);
  }
  return names;
}
