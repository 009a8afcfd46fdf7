/** A node as it is printed: nothing of the engine is used to work it out again. */
export interface PrintedNode {
  readonly code: string;
  readonly value: string;
  readonly combine: string;
  readonly rounded?: string | undefined;
  readonly children: readonly PrintedNode[];
}

type Fraction = readonly [numerator: bigint, denominator: bigint];

const DIGITS = 24n;

/**
 * Works a printed tree out from its leaves, on whole numbers, and gives the nodes whose printed value is another one. A
 * node that is rounded `once` goes on with its rounded value, one that is only `shown` rounded with the exact one.
 */
export function wrongNodes(root: PrintedNode): readonly string[] {
  const wrong: string[] = [];
  workOut(root, root.code, wrong);
  return wrong;
}

function workOut(node: PrintedNode, path: string, wrong: string[]): Fraction {
  const printed = fraction(node.value);
  if (node.combine === 'input' || node.combine === 'formula') {
    return printed;
  }
  const parts = node.children.map((child, index) => workOut(child, `${path}/${index}:${child.code}`, wrong));
  const exact = combined(node.combine, parts);
  const isRounded = node.rounded !== undefined;
  const expected = isRounded ? halfEven(exact) : exact;
  if (expected[0] * printed[1] !== printed[0] * expected[1]) {
    wrong.push(`${path}: ${node.value}`);
  }
  return node.rounded === 'once' ? expected : exact;
}

function combined(combine: string, parts: readonly Fraction[]): Fraction {
  const [first = [0n, 1n] as const, second = [0n, 1n] as const] = parts;
  switch (combine) {
    case 'sum':
      return parts.reduce<Fraction>(([a, b], [c, d]) => lowest([a * d + c * b, b * d]), [0n, 1n]);
    case 'product':
      return parts.reduce<Fraction>(([a, b], [c, d]) => lowest([a * c, b * d]), [1n, 1n]);
    case 'difference':
      return lowest([first[0] * second[1] - second[0] * first[1], first[1] * second[1]]);
    case 'quotient':
      return lowest([first[0] * second[1], first[1] * second[0]]);
    default:
      throw new Error(`unknown way to combine: ${combine}`);
  }
}

function fraction(text: string): Fraction {
  const [whole = '', part = ''] = text.split('.');
  return [BigInt(whole + part), 10n ** BigInt(part.length)];
}

function lowest([numerator, denominator]: Fraction): Fraction {
  let [large, small] = [
    numerator < 0n ? -numerator : numerator,
    denominator < 0n ? -denominator : denominator,
  ];
  while (small !== 0n) {
    [large, small] = [small, large % small];
  }
  const divisor = (denominator < 0n ? -1n : 1n) * (large === 0n ? 1n : large);
  return [numerator / divisor, denominator / divisor];
}

/** To 1e-24, half to even. */
function halfEven([numerator, denominator]: Fraction): Fraction {
  const scale = 10n ** DIGITS;
  const [sign, size] = numerator < 0n ? [-1n, -numerator] : [1n, numerator];
  const floor = (size * scale) / denominator;
  const rest = size * scale - floor * denominator;
  const up = rest * 2n > denominator || (rest * 2n === denominator && floor % 2n === 1n);
  return [sign * (floor + (up ? 1n : 0n)), scale];
}
