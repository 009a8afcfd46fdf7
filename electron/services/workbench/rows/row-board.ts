import { type BomRowView } from '../../../../shared/contract/workbench.ts';
import { type ResolvedBomLine } from '../../../../shared/model/bom-line.ts';
import { isOpen } from '../../../engine/impact/coverage.ts';
import { type LiveCalculation, type LiveChange } from '../../../engine/live/live-calculation.ts';
import { Rollup } from '../../../engine/live/rollup.ts';
import { placesAbove } from '../../../engine/bom/tree-shape.ts';
import { outsideResult } from '../../../engine/bom/node-result.ts';
import { type CheckedBom } from '../../checks/known-checks.ts';
import { type OpenProject } from '../../open-project.ts';
import { type RowFacts, rowView } from './row-view.ts';
import { RowClock, type RowMoment } from './row-clock.ts';
import { SubtreeCount } from './subtree-count.ts';

/** Everything the rows are made from; bound to one shape of the tree. */
interface Sheet {
  readonly sums: Rollup;
  readonly open: SubtreeCount;
  readonly corrected: SubtreeCount;
  readonly errors: SubtreeCount;
  readonly views: (BomRowView | undefined)[];
  readonly clock: RowClock;
}

/** Rows of the grid: all of them, or those that are not what they were. */
export interface RowsAnswer {
  readonly moment: RowMoment;
  readonly whole: boolean;
  readonly rows: BomRowView[];
}

/**
 * The rows of the grid, made when they are first shown and again only where something changed. Lives as long as its
 * project is open.
 */
export class RowBoard {
  readonly #project: OpenProject;
  #checked: CheckedBom | undefined;
  #wrong: ReadonlySet<string>;
  #sheet: Sheet;
  #changed = new Set<number>();

  constructor(project: OpenProject) {
    this.#project = project;
    this.#checked = project.checks.known;
    this.#wrong = linesInError(this.#checked);
    this.#sheet = this.#makeSheet();
    project.onChange((change) => this.#takeChange(change));
  }

  /**
   * The rows that changed after a moment, in their order; all rows without a moment, or when it is not of this tree.
   * All rows: parents before children, lines without a place in the tree at the end.
   */
  rows(since?: RowMoment): RowsAnswer {
    this.#takeChecks();
    const { clock } = this.#sheet;
    const places = since === undefined ? undefined : clock.changedAfter(since);
    return {
      moment: clock.now(this.#project.revision),
      whole: places === undefined,
      rows: places?.map((place) => this.#viewAt(place)) ?? this.#allRows(),
    };
  }

  #allRows(): BomRowView[] {
    const { shape } = this.#live.bom;
    return [...shape.lines.map((_, place) => this.#viewAt(place)), ...shape.outside.map(outsideRow)];
  }

  /** One row by the id of its line. */
  row(id: string): BomRowView | undefined {
    this.#takeChecks();
    const { placeOf, outside } = this.#live.bom.shape;
    const place = placeOf.get(id);
    if (place !== undefined) {
      return this.#viewAt(place);
    }
    return outside.filter((line) => line.id === id).map(outsideRow)[0];
  }

  /** Begins to note which rows change; the function that comes back gives them, in their order. */
  watch(): () => BomRowView[] {
    this.#changed = new Set();
    return () => [...this.#changed].sort((left, right) => left - right).map((place) => this.#viewAt(place));
  }

  get #live(): LiveCalculation {
    return this.#project.live;
  }

  #takeChange(change: LiveChange): void {
    if (change.kind === 'rebuilt') {
      this.#sheet = this.#makeSheet();
      this.#changed = new Set(this.#live.bom.shape.lines.keys());
      return;
    }
    const { sums, open, corrected, errors, clock } = this.#sheet;
    clock.tick();
    sums.update(change.lines);
    const touched = new Set<number>();
    for (const { place } of change.lines) {
      open.put(place, this.#isOpenLeaf(place));
      corrected.put(place, this.#isCorrected(place));
      errors.put(place, this.#isWrong(place));
      this.#touch(place, touched);
    }
  }

  /** The row has to be made anew, and with it all above that sum it up, up to what this change touched before. */
  #touch(place: number, touched: Set<number>): void {
    this.#forget(place);
    touched.add(place);
    for (const above of placesAbove(this.#live.bom.shape, place)) {
      if (touched.has(above)) {
        return;
      }
      this.#forget(above);
      touched.add(above);
    }
  }

  #forget(place: number): void {
    this.#sheet.views[place] = undefined;
    this.#sheet.clock.mark(place);
    this.#changed.add(place);
  }

  /** Takes over what the checks found since the last time. */
  #takeChecks(): void {
    const known = this.#project.checks.known;
    if (known === this.#checked) {
      return;
    }
    const before = this.#wrong;
    this.#checked = known;
    this.#wrong = linesInError(known);
    const { placeOf } = this.#live.bom.shape;
    this.#sheet.clock.tick();
    const touched = new Set<number>();
    for (const id of [...before, ...this.#wrong]) {
      const place = placeOf.get(id);
      if (place !== undefined && this.#sheet.errors.put(place, this.#isWrong(place))) {
        this.#touch(place, touched);
      }
    }
  }

  #makeSheet(): Sheet {
    const { bom } = this.#live;
    return {
      sums: new Rollup(bom),
      open: new SubtreeCount(bom.shape, (place) => this.#isOpenLeaf(place)),
      corrected: new SubtreeCount(bom.shape, (place) => this.#isCorrected(place)),
      errors: new SubtreeCount(bom.shape, (place) => this.#isWrong(place)),
      views: Array.from({ length: bom.shape.lines.length }, () => undefined),
      clock: new RowClock(bom.shape.lines.length, this.#project.revision),
    };
  }

  #isOpenLeaf(place: number): boolean {
    const result = this.#live.bom.resultAt(place);
    return result.isLeaf && isOpen(result);
  }

  #isCorrected(place: number): boolean {
    return (this.#live.bom.lineAt(place).corrections?.length ?? 0) > 0;
  }

  #isWrong(place: number): boolean {
    const { bom } = this.#live;
    return (
      this.#wrong.has(bom.lineAt(place).id) ||
      bom.findingsAt(place).some((finding) => finding.severity === 'error')
    );
  }

  #viewAt(place: number): BomRowView {
    const { views, sums, open, corrected, errors } = this.#sheet;
    const known = views[place];
    if (known !== undefined) {
      return known;
    }
    const { bom } = this.#live;
    const line = bom.lineAt(place);
    const facts: RowFacts = {
      parentId: line.parentId,
      depth: bom.shape.depth[place] ?? 0,
      result: bom.resultAt(place),
      sums: sums.at(place),
      openBelow: open.at(place),
      correctedBelow: corrected.at(place),
      errorsBelow: errors.at(place),
      hasError: errors.has(place),
    };
    const made = rowView(line, facts);
    views[place] = made;
    return made;
  }
}

const boards = new WeakMap<OpenProject, RowBoard>();

/** The rows of an open project; made when first asked for. */
export function rowBoard(project: OpenProject): RowBoard {
  const known = boards.get(project);
  if (known !== undefined) {
    return known;
  }
  const made = new RowBoard(project);
  boards.set(project, made);
  return made;
}

function linesInError(checked: CheckedBom | undefined): ReadonlySet<string> {
  return new Set(
    (checked?.findings ?? []).flatMap(({ severity, place }) =>
      severity === 'error' && place.lineId ? [place.lineId] : [],
    ),
  );
}

/** A line without a place in the tree is shown at the top: it is in error and counts nothing. */
function outsideRow(line: ResolvedBomLine): BomRowView {
  const nothing = {
    netMassKg: 0n,
    netMasses: 0,
    grossMassKg: 0n,
    grossMasses: 0,
    emissionKg: 0n,
    counted: 0,
  };
  return rowView(line, {
    parentId: null,
    depth: 0,
    result: outsideResult(line),
    sums: nothing,
    openBelow: 1,
    correctedBelow: (line.corrections?.length ?? 0) > 0 ? 1 : 0,
    errorsBelow: 1,
    hasError: true,
  });
}
