import { placesAbove } from '../bom/tree-shape.ts';
import { type LineResult } from '../calculation.ts';
import { excludingBiogenicCo2 } from '../impact/evaluate.ts';
import { type Amount } from '../quantity/amount.ts';
import { type LiveBom, type Recomputed } from './live-bom.ts';

/** Exact sums over a line and everything below it; a count of zero says that there is nothing to sum. */
export interface Subtree {
  /** Net and gross mass of the leaves, in kg of one machine. */
  readonly netMassKg: Amount;
  readonly netMasses: number;
  readonly grossMassKg: Amount;
  readonly grossMasses: number;
  /** kg CO2e excluding biogenic CO2 of the counted lines; a BOM line's is the same on both electricity bases. */
  readonly emissionKg: Amount;
  readonly counted: number;
}

type Sum = { -readonly [Name in keyof Subtree]: Subtree[Name] };

/** With more changes than this one pass over the whole tree is quicker, and safe in trees of any depth. */
const MOST_SINGLE_STEPS = 2000;

/** Sums of every subtree, kept while lines change. A resource with a lifetime, bound to the shape of its tree. */
export class Rollup {
  readonly #bom: LiveBom;
  #sums: Sum[] = [];

  constructor(bom: LiveBom) {
    this.#bom = bom;
    this.#sumAll();
  }

  at(place: number): Subtree {
    return this.#sum(place);
  }

  /** Takes over recomputed lines. */
  update(lines: readonly Recomputed[]): void {
    if (lines.length > MOST_SINGLE_STEPS) {
      this.#sumAll();
      return;
    }
    for (const { place, before, after } of lines) {
      const change = ownSum(after);
      addTo(change, ownSum(before), -1);
      addTo(this.#sum(place), change, 1);
      for (const above of placesAbove(this.#bom.shape, place)) {
        addTo(this.#sum(above), change, 1);
      }
    }
  }

  #sumAll(): void {
    const { lines, parent } = this.#bom.shape;
    this.#sums = lines.map((_, place) => ownSum(this.#bom.resultAt(place)));
    for (let place = lines.length - 1; place >= 0; place -= 1) {
      const above = parent[place] ?? -1;
      if (above >= 0) {
        addTo(this.#sum(above), this.#sum(place), 1);
      }
    }
  }

  #sum(place: number): Sum {
    const sum = this.#sums[place];
    if (sum === undefined) {
      throw new Error('A place outside the tree');
    }
    return sum;
  }
}

/** What a line itself brings into the sums of its subtree: only leaves carry mass. */
function ownSum(line: LineResult): Sum {
  const net = line.isLeaf ? line.netMassKg : undefined;
  const gross = line.isLeaf ? line.grossMassKg : undefined;
  const counts = line.hasTerms;
  return {
    netMassKg: net ?? 0n,
    netMasses: net === undefined ? 0 : 1,
    grossMassKg: gross ?? 0n,
    grossMasses: gross === undefined ? 0 : 1,
    emissionKg: counts ? excludingBiogenicCo2(line.emissions.byLocation) : 0n,
    counted: counts ? 1 : 0,
  };
}

function addTo(sum: Sum, more: Subtree, sign: 1 | -1): void {
  const times = sign === 1 ? 1n : -1n;
  sum.netMassKg += times * more.netMassKg;
  sum.netMasses += sign * more.netMasses;
  sum.grossMassKg += times * more.grossMassKg;
  sum.grossMasses += sign * more.grossMasses;
  sum.emissionKg += times * more.emissionKg;
  sum.counted += sign * more.counted;
}
