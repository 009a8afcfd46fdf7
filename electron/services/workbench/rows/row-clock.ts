/** When rows were taken: the revision of the study, and how often rows had changed in its tree. */
export interface RowMoment {
  readonly revision: number;
  /** Grows also when the checks find something, which is no new revision. */
  readonly step: number;
}

/** Remembers when each row of one tree changed last. Lives as long as the tree keeps its shape. */
export class RowClock {
  readonly #madeAt: number;
  readonly #changedAt: Int32Array;
  #step = 0;

  /** @param revision Of the study for which the tree was made; revisions are never used twice. */
  constructor(rows: number, revision: number) {
    this.#madeAt = revision;
    this.#changedAt = new Int32Array(rows);
  }

  /** Something changes: what is marked from now on has changed after every moment so far. */
  tick(): void {
    this.#step += 1;
  }

  mark(place: number): void {
    this.#changedAt[place] = this.#step;
  }

  now(revision: number): RowMoment {
    return { revision, step: this.#step };
  }

  /** Places marked after a moment, ascending; undefined for a moment before this tree or not of this clock. */
  changedAfter({ revision, step }: RowMoment): readonly number[] | undefined {
    if (revision < this.#madeAt || step > this.#step) {
      return undefined;
    }
    const places: number[] = [];
    this.#changedAt.forEach((at, place) => {
      if (at > step) {
        places.push(place);
      }
    });
    return places;
  }
}
