import { type BomLine } from '../../../shared/model/bom-line.ts';
import { type Finding } from '../../../shared/model/finding.ts';
import { type BomNode } from './tree.ts';

/** True for a line with a factor of its own: as an assembly it stands for everything below it. */
export function carriesFactor(line: BomLine): boolean {
  return line.assignment?.kind === 'factor';
}

/**
 * The assembly that covers each line: the highest above it with a factor of its own. What is covered counts nothing.
 * A line that nothing covers is not in the map.
 */
export function coveringAssemblies(nodes: readonly BomNode[]): ReadonlyMap<BomNode, BomNode> {
  const coveringOf = new Map<BomNode, BomNode>();
  for (const node of nodes) {
    const above = node.parent;
    const covering = above && (coveringOf.get(above) ?? (carriesFactor(above.line) ? above : undefined));
    if (covering !== undefined) {
      coveringOf.set(node, covering);
    }
  }
  return coveringOf;
}

/** What a person must know about covered lines: factors that do not count, and how much each assembly covers. */
export function coveringFindings(coveringOf: ReadonlyMap<BomNode, BomNode>): readonly Finding[] {
  const findings: Finding[] = [];
  const counts = new Map<BomNode, number>();
  for (const [node, covering] of coveringOf) {
    counts.set(covering, (counts.get(covering) ?? 0) + 1);
    if (carriesFactor(node.line)) {
      findings.push(factorTwice(node.line, covering.line));
    }
  }
  return [...findings, ...[...counts].map(([assembly, count]) => childrenCovered(assembly.line, count))];
}

/** A covered line has a factor too: the assembly's stands, the line's is left out and named. */
export function factorTwice(line: BomLine, covering: BomLine): Finding {
  return {
    code: 'assembly.factorTwice',
    severity: 'error',
    place: { lineId: line.id, field: 'assignment' },
    params: { assembly: covering.description ?? covering.id, assemblyId: covering.id },
  };
}

/** An assembly stands for `count` lines below it. */
export function childrenCovered(assembly: BomLine, count: number): Finding {
  return {
    code: 'assembly.childrenCovered',
    severity: 'note',
    place: { lineId: assembly.id, field: 'assignment' },
    params: { count: String(count) },
  };
}
