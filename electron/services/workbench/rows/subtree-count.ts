import { placesAbove, type TreeShape } from '../../../engine/bom/tree-shape.ts';

/** How many marked lines stand in each subtree, its own top included. Lives as long as the tree keeps its shape. */
export class SubtreeCount {
  readonly #shape: TreeShape;
  readonly #marked: Uint8Array;
  readonly #counts: Int32Array;

  constructor(shape: TreeShape, isMarked: (place: number) => boolean) {
    this.#shape = shape;
    this.#marked = new Uint8Array(shape.lines.length);
    this.#counts = new Int32Array(shape.lines.length);
    for (let place = shape.lines.length - 1; place >= 0; place -= 1) {
      const mark = isMarked(place) ? 1 : 0;
      this.#marked[place] = mark;
      this.#add(place, mark);
      const parent = shape.parent[place] ?? -1;
      if (parent >= 0) {
        this.#add(parent, this.at(place));
      }
    }
  }

  at(place: number): number {
    return this.#counts[place] ?? 0;
  }

  has(place: number): boolean {
    return this.#marked[place] === 1;
  }

  /** Marks a line or takes its mark away; true when that changed anything. */
  put(place: number, marked: boolean): boolean {
    const change = Number(marked) - (this.#marked[place] ?? 0);
    if (change === 0) {
      return false;
    }
    this.#marked[place] = Number(marked);
    this.#add(place, change);
    for (const above of placesAbove(this.#shape, place)) {
      this.#add(above, change);
    }
    return true;
  }

  #add(place: number, count: number): void {
    this.#counts[place] = this.at(place) + count;
  }
}
