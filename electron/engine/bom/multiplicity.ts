import { type ResolvedBomLine } from '../../../shared/model/bom-line.ts';
import { isNegative, isOne, multiply, ONE, parseRatio, type Ratio } from '../quantity/ratio.ts';
import { type BomNode, type BomTree } from './tree.ts';

/**
 * Most digits the quantities above a line may have together. Sixteen levels of the longest decimals fit; beyond,
 * exact products in a tree of thousands of levels would fill the memory, so the lines below are left open.
 */
export const MAX_PATH_DIGITS = 1000;

/** How often each line's parent is in one machine, and the assemblies at which the path became too long. */
export interface Multiplicities {
  /** By line id; undefined where an ancestor has no usable quantity: the line below it is open, never zero. */
  readonly parents: ReadonlyMap<string, Ratio | undefined>;
  readonly tooLong: ReadonlySet<string>;
}

/** How often an assembly itself is in one machine, and how many digits its path of quantities has. */
export interface OwnMultiplicity {
  readonly ratio: Ratio | undefined;
  readonly digits: number;
}

/** What stands above the top lines: one machine. */
export const ONE_MACHINE: OwnMultiplicity = { ratio: ONE, digits: 0 };

/**
 * How many units of each line's PARENT are in one machine: the product of the quantities of all ancestors.
 * Undefined below a missing or negative quantity and below a path of more than {@link MAX_PATH_DIGITS} digits.
 */
export function parentMultiplicities(tree: BomTree): Multiplicities {
  const parents = new Map<string, Ratio | undefined>();
  const tooLong = new Set<string>();
  const own = new Map<BomNode, OwnMultiplicity>();
  for (const node of tree.nodes) {
    const above = node.parent === undefined ? ONE_MACHINE : own.get(node.parent);
    if (above === undefined) {
      throw new Error('A line of the tree stands before its parent');
    }
    parents.set(node.line.id, above.ratio);
    if (node.children.length === 0) {
      continue;
    }
    const made = ownMultiplicity(above, node.line);
    own.set(node, made);
    if (isTooLong(above, made)) {
      tooLong.add(node.line.id);
    }
  }
  return { parents, tooLong };
}

/** The multiplicity of an assembly, from that of what it stands in; no other line needs to be looked at. */
export function ownMultiplicity(above: OwnMultiplicity, { quantity }: ResolvedBomLine): OwnMultiplicity {
  const value = quantity === undefined ? undefined : parseRatio(quantity);
  if (above.ratio === undefined || quantity === undefined || value === undefined || isNegative(value)) {
    return { ratio: undefined, digits: above.digits };
  }
  if (isOne(value)) {
    return above;
  }
  const digits = above.digits + quantity.length;
  return { ratio: digits > MAX_PATH_DIGITS ? undefined : multiply(above.ratio, value), digits };
}

/** True for the first assembly of a path at which the quantities have too many digits. */
export function isTooLong(above: OwnMultiplicity, own: OwnMultiplicity): boolean {
  return above.ratio !== undefined && own.digits > MAX_PATH_DIGITS;
}
