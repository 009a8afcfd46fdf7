import type { Dice } from './dice.ts';
import type { LayoutWords } from './layout-words.ts';

/** Why the quantity of an invented part cannot be known; `none` for a usable one. */
export type Trouble =
  'none' | 'vague' | 'several' | 'ambiguous' | 'error' | 'formula' | 'date' | 'empty' | 'negative';

/** A part as it is meant, before it is written into any layout. */
export interface InventedPart {
  readonly partNumber: string;
  readonly name: string;
  readonly material: string;
  readonly quantity: string;
  readonly unit: 'piece' | 'm';
  /** Mass of one unit in whole grams; an assembly has none of its own. */
  readonly grams: number;
  /** 1 for a top line. */
  readonly level: number;
  readonly parent: number | undefined;
  /** Counted from 1 below the same parent. */
  readonly place: number;
  readonly hasParts: boolean;
  readonly trouble: Trouble;
}

const TROUBLES: readonly Trouble[] = [
  'vague',
  'several',
  'ambiguous',
  'error',
  'formula',
  'date',
  'empty',
  'negative',
];

/** A random tree of parts in list order; `prefix` keeps the part numbers of two tables apart. */
export function inventParts(
  dice: Dice,
  words: LayoutWords,
  { count, deepest, prefix }: { readonly count: number; readonly deepest: number; readonly prefix: string },
): readonly InventedPart[] {
  const parts: InventedPart[] = [];
  const path: number[] = [];
  const places = new Map<number | undefined, number>();
  for (let index = 0; index < count; index += 1) {
    path.length = index === 0 ? 0 : Math.min(path.length, dice.below(deepest));
    const parent = path.at(-1);
    const place = (places.get(parent) ?? 0) + 1;
    places.set(parent, place);
    const unit = dice.chance(8) ? 'm' : 'piece';
    parts.push({
      partNumber: `${prefix}-${String(1000 + index)}`,
      name: dice.pick(words.names),
      material: dice.pick(words.materials),
      quantity: unit === 'm' ? `${1 + dice.below(9)}.${1 + dice.below(8)}` : String(1 + dice.below(9)),
      unit,
      grams: 1 + dice.below(dice.chance(10) ? 4_000_000 : 9000),
      level: path.length + 1,
      parent,
      place,
      hasParts: false,
      trouble: dice.chance(6) ? dice.pick(TROUBLES) : 'none',
    });
    path.push(index);
  }
  const parents = new Set(parts.map((part) => part.parent));
  return parts.map((part, index) =>
    parents.has(index)
      ? { ...part, hasParts: true, unit: 'piece', quantity: String(1 + dice.below(4)), trouble: 'none' }
      : part,
  );
}

/** Position in the tree, as in 1.3.10. */
export function positionOf(parts: readonly InventedPart[], part: InventedPart): string {
  const above = part.parent === undefined ? undefined : parts[part.parent];
  return above === undefined ? String(part.place) : `${positionOf(parts, above)}.${part.place}`;
}

/** Part numbers from the top down to the part. */
export function pathOf(parts: readonly InventedPart[], part: InventedPart): readonly string[] {
  const above = part.parent === undefined ? undefined : parts[part.parent];
  return [...(above === undefined ? [] : pathOf(parts, above)), part.partNumber];
}

/** Mass of all usable leaves in tenths of a gram: quantities down the tree x grams, exactly. */
export function tenthGramsOf(parts: readonly InventedPart[]): bigint {
  return parts.reduce((sum, part) => {
    if (part.hasParts || part.trouble !== 'none') {
      return sum;
    }
    let tenths = BigInt(Math.round(Number(part.quantity) * 10)) * BigInt(part.grams);
    for (let at = part.parent; at !== undefined; at = parts[at]?.parent) {
      tenths *= BigInt(parts[at]?.quantity ?? '0');
    }
    return sum + tenths;
  }, 0n);
}
