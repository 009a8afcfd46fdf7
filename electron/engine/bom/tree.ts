import { type BomLine } from '../../../shared/model/bom-line.ts';
import { type Finding } from '../../../shared/model/finding.ts';

/** A BOM line in its tree; `depth` counts from 0 at the top. */
export interface BomNode {
  readonly line: BomLine;
  readonly parent: BomNode | undefined;
  readonly children: BomNode[];
  readonly depth: number;
}

/** The multi-level BOM: all nodes with parents before children, and the lines that have no place in it. */
export interface BomTree {
  readonly nodes: readonly BomNode[];
  readonly byId: ReadonlyMap<string, BomNode>;
  /** Lines whose parents form a cycle or are missing, and repeated ids: never counted, always reported. */
  readonly outside: readonly BomLine[];
  readonly findings: readonly Finding[];
}

/**
 * Builds the tree of a BOM without recursion, so that depth has no limit. A cycle (`bom.cycle`, with the path),
 * an unknown parent (`bom.parentUnknown`) and a repeated id (`bom.idRepeated`) are error findings; the lines
 * concerned and everything below them stay outside the tree.
 */
export function buildTree(lines: readonly BomLine[]): BomTree {
  const findings: Finding[] = [];
  const outside: BomLine[] = [];
  const linesById = new Map<string, BomLine>();
  const childrenByParent = new Map<string | null, BomLine[]>();
  for (const line of lines) {
    if (linesById.has(line.id)) {
      findings.push(errorAt('bom.idRepeated', line, { id: line.id }));
      outside.push(line);
      continue;
    }
    linesById.set(line.id, line);
    const siblings = childrenByParent.get(line.parentId);
    if (siblings === undefined) {
      childrenByParent.set(line.parentId, [line]);
    } else {
      siblings.push(line);
    }
  }
  const nodes: BomNode[] = [];
  const byId = new Map<string, BomNode>();
  const stack: { line: BomLine; parent: BomNode | undefined }[] = [];
  const push = (children: readonly BomLine[] | undefined, parent: BomNode | undefined): void => {
    for (let index = (children?.length ?? 0) - 1; index >= 0; index -= 1) {
      const line = children?.[index];
      if (line !== undefined) {
        stack.push({ line, parent });
      }
    }
  };
  push(childrenByParent.get(null), undefined);
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    const { line, parent } = next;
    const node: BomNode = { line, parent, children: [], depth: parent === undefined ? 0 : parent.depth + 1 };
    parent?.children.push(node);
    nodes.push(node);
    byId.set(line.id, node);
    push(childrenByParent.get(line.id), node);
  }
  for (const line of linesById.values()) {
    if (!byId.has(line.id)) {
      outside.push(line);
    }
  }
  return { nodes, byId, outside, findings: [...findings, ...explainOutside(linesById, byId)] };
}

/** One finding per cycle and per unknown parent; lines merely hanging below them are named by count. */
function explainOutside(
  linesById: ReadonlyMap<string, BomLine>,
  placed: ReadonlyMap<string, BomNode>,
): Finding[] {
  const findings: Finding[] = [];
  const settled = new Set<string>();
  for (const start of linesById.values()) {
    if (placed.has(start.id)) {
      continue;
    }
    const path: string[] = [];
    const onPath = new Map<string, number>();
    let current: BomLine | undefined = start;
    while (current !== undefined && !placed.has(current.id) && !settled.has(current.id)) {
      const seenAt = onPath.get(current.id);
      if (seenAt !== undefined) {
        const cycle = [...path.slice(seenAt), current.id];
        const params = { path: printedPath(cycle), count: String(cycle.length - 1) };
        findings.push(errorAt('bom.cycle', current, params));
        break;
      }
      onPath.set(current.id, path.length);
      path.push(current.id);
      const parentId: string | null = current.parentId;
      const parent: BomLine | undefined = parentId === null ? undefined : linesById.get(parentId);
      if (parentId !== null && parent === undefined) {
        findings.push(errorAt('bom.parentUnknown', current, { parent: parentId }));
      }
      current = parent;
    }
    for (const id of path) {
      settled.add(id);
    }
  }
  return findings;
}

/** Most ids printed of one cycle; a longer one is shortened in the middle. */
const PRINTED_IDS = 20;

function printedPath(ids: readonly string[]): string {
  const shown = ids.length <= PRINTED_IDS ? ids : [...ids.slice(0, PRINTED_IDS - 2), '…', ...ids.slice(-1)];
  return shown.join(' → ');
}

function errorAt(code: string, line: BomLine, params: Record<string, string>): Finding {
  return { code, severity: 'error', place: { lineId: line.id, field: 'parentId' }, params };
}

/** The ancestors of a node from its parent up to the top. */
export function ancestorsOf(node: BomNode): readonly BomNode[] {
  const ancestors: BomNode[] = [];
  for (let parent = node.parent; parent !== undefined; parent = parent.parent) {
    ancestors.push(parent);
  }
  return ancestors;
}
