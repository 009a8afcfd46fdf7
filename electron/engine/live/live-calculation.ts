import { type BomLine } from '../../../shared/model/bom-line.ts';
import { type Basis } from '../../../shared/model/component.ts';
import { type Factor } from '../../../shared/model/factor.ts';
import { type Finding, type Severity } from '../../../shared/model/finding.ts';
import { type StudyDocument } from '../../../shared/model/study.ts';
import { outsideResult } from '../bom/node-result.ts';
import { factorsUsed, repeatedFactors, studyFactors } from '../calculate.ts';
import { type Calculation, type Coverage, type LineResult } from '../calculation.ts';
import { type ComponentAmounts } from '../impact/evaluate.ts';
import { createTally, type Tally } from '../impact/tally.ts';
import { activityResults } from '../inventory/activity-results.ts';
import { type FactorLookup } from '../inventory/assignment.ts';
import { everyInstrumentPasses, instrumentFindings } from '../inventory/instruments.ts';
import { ENGINE_VERSION } from '../version.ts';
import { groupsInOrder } from './groups-in-order.ts';
import { LiveBom, type Recomputed } from './live-bom.ts';
import { createFindingCounts, type FindingCounts } from './finding-counts.ts';
import { changedLines, type TreeShape, treeShape } from './tree-shape.ts';

type Results = ReturnType<typeof activityResults>;

interface State {
  readonly study: StudyDocument;
  readonly lookUp: FactorLookup;
  readonly bom: LiveBom;
  readonly activities: Results;
  readonly tally: Tally;
  readonly counts: FindingCounts;
}

/** What an update computed anew: everything, or the lines at these places of the tree. */
export type LiveChange =
  | { readonly kind: 'rebuilt' }
  | { readonly kind: 'updated'; readonly lines: readonly Recomputed[]; readonly activities: boolean };

/**
 * The calculation of a study that is being edited. {@link LiveCalculation.update} takes the next study and computes
 * only what its difference touches; sums follow by exact subtraction and addition, so the outcome is always the same,
 * to the last digit, as `calculate` of that study gives. A resource with a lifetime, pure otherwise.
 */
export class LiveCalculation {
  readonly #library: FactorLookup;
  #state: State;

  constructor(study: StudyDocument, library: FactorLookup) {
    this.#library = library;
    this.#state = build(study, library);
  }

  get study(): StudyDocument {
    return this.#state.study;
  }

  /** Finds a factor as the calculation does: the study's own first, then the library. */
  get lookUp(): FactorLookup {
    return this.#state.lookUp;
  }

  get bom(): LiveBom {
    return this.#state.bom;
  }

  get totals(): Readonly<Record<Basis, ComponentAmounts>> {
    return this.#state.tally.totals;
  }

  get coverage(): Coverage {
    return this.#state.tally.coverage;
  }

  get headlineBasis(): Basis {
    const { electricity, scope } = this.study;
    return everyInstrumentPasses(electricity, scope) ? 'byContract' : 'byLocation';
  }

  /** Lines that have no place in the tree; see TreeShape. */
  get outside(): readonly LineResult[] {
    return this.bom.shape.outside.map(outsideResult);
  }

  /** Results of the activities in their order. */
  get activities(): readonly LineResult[] {
    return this.#state.activities.lines;
  }

  /** How many findings the calculation has, by severity. */
  get findingCounts(): Readonly<Record<Severity, number>> {
    return this.#state.counts.total();
  }

  /** Takes the next state of the study. Parts that are the same objects as before are taken as unchanged. */
  update(study: StudyDocument): LiveChange {
    const { study: before, bom, tally, counts } = this.#state;
    const lookUp = study.factors === before.factors ? this.lookUp : this.#extended(before, study);
    const changed = changedLines(before.bom ?? [], study.bom ?? []);
    if (lookUp === undefined || changed === undefined || bom.shape.outside.length > 0) {
      this.#state = build(study, this.#library);
      return { kind: 'rebuilt' };
    }
    const lines = bom.update(byPlace(changed, bom.shape), lookUp);
    for (const { place, before: old, after } of lines) {
      tally.count(old, -1);
      tally.count(after, 1);
      counts.put(place, bom.findingsAt(place));
    }
    const sameActivities = study.activities === before.activities && study.electricity === before.electricity;
    const activities = sameActivities ? this.#state.activities : resultsOf(study, lookUp);
    if (!sameActivities) {
      countAll(tally, this.#state.activities.lines, -1);
      countAll(tally, activities.lines, 1);
    }
    counts.putOthers(otherFindings(study, bom.shape, activities.findings));
    this.#state = { ...this.#state, study, lookUp, activities };
    return { kind: 'updated', lines, activities: !sameActivities };
  }

  /** The whole result, the same as `calculate` gives for the study. */
  calculation(): Calculation {
    const { lookUp, tally } = this.#state;
    const lines = this.results();
    return {
      engineVersion: ENGINE_VERSION,
      headlineBasis: this.headlineBasis,
      totals: { byLocation: [...tally.totals.byLocation], byContract: [...tally.totals.byContract] },
      lines,
      groups: groupsInOrder(tally, lines),
      coverage: { ...tally.coverage },
      factorsUsed: factorsUsed(lines, lookUp),
      findings: this.findings(),
    };
  }

  /** All findings of the calculation, in its order. */
  findings(): readonly Finding[] {
    const { study, bom, activities } = this.#state;
    const places = Array.from(bom.shape.lines, (_, place) => place);
    const covering = places.flatMap((place) => bom.coverFindingsAt(place));
    return [
      ...repeatedFactors(study.factors ?? []),
      ...bom.shape.findings,
      ...covering.filter((finding) => finding.code === 'assembly.factorTwice'),
      ...covering.filter((finding) => finding.code !== 'assembly.factorTwice'),
      ...places.flatMap((place) => bom.ownFindingsAt(place)),
      ...activities.findings,
      ...instrumentFindings(study.electricity, study.scope),
    ];
  }

  /** Results of all lines that count anything, in no order that matters. */
  *counted(): Generator<LineResult> {
    const { bom, activities } = this.#state;
    for (let place = 0; place < bom.shape.lines.length; place += 1) {
      const result = bom.resultAt(place);
      if (result.terms.length > 0) {
        yield result;
      }
    }
    yield* activities.lines.filter((line) => line.terms.length > 0);
  }

  /** Results of all lines: those of the BOM, then the activities, in the order of the study. */
  results(): readonly LineResult[] {
    const { study, bom, activities } = this.#state;
    const { placeOf, outside } = bom.shape;
    const without = new Set(outside);
    const lines = (study.bom ?? []).map((line) =>
      without.has(line) ? outsideResult(line) : bom.resultAt(placeOf.get(line.id) ?? -1),
    );
    return [...lines, ...activities.lines];
  }

  /** The look-up with factors added that say what the library said; undefined when a factor may mean another thing. */
  #extended(before: StudyDocument, after: StudyDocument): FactorLookup | undefined {
    const [old, next] = [before.factors ?? [], after.factors ?? []];
    const copies = (factor: Factor): boolean => {
      const known = this.lookUp(factor.id);
      return known === factor || JSON.stringify(known) === JSON.stringify(factor);
    };
    const onlyAdded =
      old.every((factor, index) => factor === next[index]) && next.slice(old.length).every(copies);
    return onlyAdded ? studyFactors(after, this.#library) : undefined;
  }
}

function build(study: StudyDocument, library: FactorLookup): State {
  const lookUp = studyFactors(study, library);
  const bom = new LiveBom(treeShape(study.bom ?? []), lookUp);
  const activities = resultsOf(study, lookUp);
  const tally = createTally();
  const counts = createFindingCounts(bom.shape.lines.length);
  bom.shape.lines.forEach((_, place) => {
    tally.count(bom.resultAt(place), 1);
    counts.put(place, bom.findingsAt(place));
  });
  countAll(tally, bom.shape.outside.map(outsideResult), 1);
  countAll(tally, activities.lines, 1);
  counts.putOthers(otherFindings(study, bom.shape, activities.findings));
  return { study, lookUp, bom, activities, tally, counts };
}

function resultsOf(study: StudyDocument, lookUp: FactorLookup): Results {
  const bomIds = new Set((study.bom ?? []).map((line) => line.id));
  return activityResults(study.activities ?? [], { supply: study.electricity, lookUp }, bomIds);
}

function countAll(tally: Tally, lines: readonly LineResult[], sign: 1 | -1): void {
  for (const line of lines) {
    tally.count(line, sign);
  }
}

/** Findings that belong to no line of the tree. */
function otherFindings(
  study: StudyDocument,
  shape: TreeShape,
  activities: readonly Finding[],
): readonly Finding[] {
  return [
    ...repeatedFactors(study.factors ?? []),
    ...shape.findings,
    ...activities,
    ...instrumentFindings(study.electricity, study.scope),
  ];
}

function byPlace(lines: readonly BomLine[], { placeOf }: TreeShape): ReadonlyMap<number, BomLine> {
  return new Map(
    lines.flatMap((line) => {
      const place = placeOf.get(line.id);
      return place === undefined ? [] : [[place, line] as const];
    }),
  );
}
