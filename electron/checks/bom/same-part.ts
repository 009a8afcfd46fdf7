import type { ResolvedBomLine } from '../../../shared/model/bom-line.ts';
import { type Portions, forEachInPortions } from '../../../shared/portions.ts';
import type { BomView } from './bom-view.ts';
import { partKey } from './peer-groups.ts';
import { isThousandTimes, GRAM_FOR_KILOGRAM } from './slip-limits.ts';

/** A mass of a part, and how many other masses the part had before it. */
interface StatedMass {
  readonly massKg: number;
  readonly order: number;
}

/** More than the rounding that {@link isThousandTimes} allows: only where to look. */
const WIDER = 1.01;

/** Finds, for a mass of a line, the first mass that another line of the same part states 1000 times smaller. */
export type LighterTwin = (line: ResolvedBomLine, massKg: number) => number | undefined;

/** Indexes the masses of all leaves by part. */
export function* lighterTwins(view: BomView): Portions<LighterTwin> {
  const masses = new Map<string, Set<number>>();
  yield* forEachInPortions(view.leaves, (line) => {
    const massKg = view.massKg.get(line.id) ?? 0;
    if (massKg > 0) {
      const known = masses.get(partKey(line)) ?? new Set();
      masses.set(partKey(line), known.add(massKg));
    }
  });
  const sorted = new Map<string, readonly StatedMass[]>();
  return (line, massKg) => {
    const key = partKey(line);
    const own = sorted.get(key) ?? inOrder(masses.get(key) ?? new Set());
    sorted.set(key, own);
    let first: StatedMass | undefined;
    const wanted = massKg / GRAM_FOR_KILOGRAM;
    for (let index = firstFrom(own, wanted / WIDER); index < own.length; index += 1) {
      const other = own[index];
      if (other === undefined || other.massKg > wanted * WIDER) {
        break;
      }
      if (isThousandTimes(massKg, other.massKg) && (first === undefined || other.order < first.order)) {
        first = other;
      }
    }
    return first?.massKg;
  };
}

function inOrder(masses: ReadonlySet<number>): readonly StatedMass[] {
  return [...masses]
    .map((massKg, order) => ({ massKg, order }))
    .sort((left, right) => left.massKg - right.massKg);
}

/** Index of the first mass of at least so many kg. */
function firstFrom(sorted: readonly StatedMass[], massKg: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle]?.massKg ?? 0) < massKg) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return low;
}
