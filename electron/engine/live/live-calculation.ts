import { type ResolvedBomLine } from '../../../shared/model/bom-line.ts';
import { type Basis } from '../../../shared/model/component.ts';
import { type Factor } from '../../../shared/model/factor.ts';
import { type Finding, type Severity } from '../../../shared/model/finding.ts';
import { type ResolvedStudy } from '../../../shared/model/study.ts';
import { allAtOnce, type Portions } from '../../../shared/portions.ts';
import { bomFindings } from '../bom/bom-findings.ts';
import { type BomState, bomStateInPortions } from '../bom/bom-state.ts';
import { resultsInOrder } from '../bom/bom-results.ts';
import { outsideResult } from '../bom/node-result.ts';
import { type TreeShape } from '../bom/tree-shape.ts';
import { factorsUsed, studyFactors } from '../calculate.ts';
import {
  type Calculation,
  type Coverage,
  type Emissions,
  type LineResult,
  type MethodSettings,
} from '../calculation.ts';
import { factorBaseFindings } from '../factors/base-findings.ts';
import { deliveryFindings } from '../factors/delivery-findings.ts';
import { sameFactorBase } from '../factors/factor-base.ts';
import { bomSums } from '../impact/bom-sums.ts';
import { createTally, type Tally } from '../impact/tally.ts';
import { sameActivityContext } from '../inventory/activities/context.ts';
import { type ActivityLines, activityLines } from '../inventory/activity-lines.ts';
import { type FactorLookup } from '../inventory/assignment.ts';
import { instrumentFindings } from '../inventory/instruments.ts';
import { memoResults } from '../memo/memo-results.ts';
import { defaultSettings, withSettings } from '../method-settings.ts';
import { headlineSettings } from '../profiles/headline.ts';
import { ENGINE_VERSION } from '../version.ts';
import { changedLines } from '../bom/changed-lines.ts';
import { groupsInOrder } from './groups-in-order.ts';
import { LiveBom, type Recomputed } from './live-bom.ts';
import { createFindingCounts, type FindingCounts } from './finding-counts.ts';

interface State {
  readonly study: ResolvedStudy;
  readonly lookUp: FactorLookup;
  readonly bom: LiveBom;
  readonly activities: ActivityLines;
  readonly tally: Tally;
  readonly counts: FindingCounts;
}

/** The next state of a study, calculated beside the one that still holds. */
export interface PreparedState {
  readonly totals: Emissions;
  /** Only for the calculation that prepared it. */
  readonly state: unknown;
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
  readonly #settings: MethodSettings | undefined;
  #state: State;
  #prepared: State | undefined;

  constructor(study: ResolvedStudy, library: FactorLookup, settings?: MethodSettings) {
    this.#library = library;
    this.#settings = settings;
    this.#state = allAtOnce(build(study, library, this.#settingsOf(study)));
  }

  /** The settings given, or those of the study as it is now. */
  #settingsOf(study: ResolvedStudy): MethodSettings {
    return this.#settings ?? defaultSettings(study);
  }

  get study(): ResolvedStudy {
    return this.#state.study;
  }

  /** Finds a factor as the calculation does: the study's own first, then the library. */
  get lookUp(): FactorLookup {
    return this.#state.lookUp;
  }

  get bom(): LiveBom {
    return this.#state.bom;
  }

  get totals(): Emissions {
    return this.#state.tally.totals;
  }

  get coverage(): Coverage {
    return this.#state.tally.coverage;
  }

  get headlineBasis(): Basis {
    return headlineSettings(this.study).electricity;
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
  update(written: ResolvedStudy): LiveChange {
    const settings = this.#settingsOf(written);
    const study = withSettings(written, settings);
    const { study: before, bom, tally, counts } = this.#state;
    const sameLookUp = study.factors === before.factors && sameFactorBase(study, before);
    const lookUp = sameLookUp ? this.lookUp : this.#extended(before, study);
    const changed = changedLines(before.bom ?? [], study.bom ?? []);
    const sameTotals = settings.capitalGoods === this.#settingsOf(before).capitalGoods;
    if (!sameTotals || lookUp === undefined || changed === undefined || bom.shape.outside.length > 0) {
      this.#state = allAtOnce(build(study, this.#library, settings));
      return { kind: 'rebuilt' };
    }
    const lines = bom.update(byPlace(changed, bom.shape), lookUp);
    for (const { place, before: old, after } of lines) {
      tally.count(old, -1);
      tally.count(after, 1);
      counts.put(place, bom.findingsAt(place));
    }
    const sameActivities =
      study.activities === before.activities &&
      study.openActivities === before.openActivities &&
      sameActivityContext(study, before);
    const activities = sameActivities
      ? this.#state.activities
      : activityLines(study, lookUp, bom.shape.hasId);
    if (!sameActivities) {
      countAll(tally, this.#state.activities.lines, -1);
      countAll(tally, activities.lines, 1);
    }
    counts.putOthers(otherFindings(study, bom.state, activities.findings));
    this.#state = { ...this.#state, study, lookUp, activities };
    return { kind: 'updated', lines, activities: !sameActivities };
  }

  /** Calculates the next state of the study in portions; until {@link adopt} everything stays as it is. */
  *prepare(written: ResolvedStudy): Portions<PreparedState> {
    const state = yield* build(written, this.#library, this.#settingsOf(written));
    this.#prepared = state;
    return { totals: state.tally.totals, state };
  }

  /** Goes to the state prepared last. */
  adopt({ state }: PreparedState): LiveChange {
    if (this.#prepared !== state || this.#prepared === undefined) {
      throw new Error('Another state was prepared');
    }
    this.#state = this.#prepared;
    this.#prepared = undefined;
    return { kind: 'rebuilt' };
  }

  /** The whole result, the same as `calculate` gives for the study. */
  calculation(): Calculation {
    const { study, lookUp, bom, tally, activities } = this.#state;
    const settings = this.#settingsOf(study);
    const lines = this.results();
    return {
      engineVersion: ENGINE_VERSION,
      settings,
      headlineBasis: this.headlineBasis,
      cutOff: tally.cutOff,
      capitalGoods: tally.capitalGoods,
      totals: { byLocation: [...tally.totals.byLocation], byContract: [...tally.totals.byContract] },
      lines,
      groups: groupsInOrder(tally, lines, settings),
      coverage: { ...tally.coverage },
      factorsUsed: factorsUsed(bom.state, activities.lines, lookUp),
      findings: this.findings(),
    };
  }

  /** All findings of the calculation, in its order. */
  findings(): readonly Finding[] {
    const { study, lookUp, bom, activities } = this.#state;
    return [
      ...factorBaseFindings(study),
      ...bomFindings(bom.state),
      ...activities.findings,
      ...deliveryFindings(study.activities ?? [], bom.state, lookUp),
      ...instrumentFindings(study.electricity, study.scope),
      ...memoResults(study).findings,
    ];
  }

  /** Results of all lines that count anything, in no order that matters. */
  *counted(): Generator<LineResult> {
    const { bom, activities } = this.#state;
    for (let place = 0; place < bom.shape.lines.length; place += 1) {
      if (bom.state.counts[place] === 1) {
        yield bom.resultAt(place);
      }
    }
    yield* activities.lines.filter((line) => line.hasTerms);
  }

  /** Results of all lines: those of the BOM, then the activities, in the order of the study. */
  results(): readonly LineResult[] {
    const { study, bom, activities } = this.#state;
    return [...resultsInOrder(study.bom ?? [], bom.state), ...activities.lines];
  }

  /** The look-up with factors added that say what the library said; undefined when a factor may mean another thing. */
  #extended(before: ResolvedStudy, after: ResolvedStudy): FactorLookup | undefined {
    const [old, next] = [before.factors ?? [], after.factors ?? []];
    const copies = (factor: Factor): boolean => {
      const known = this.lookUp(factor.id);
      return known === factor || JSON.stringify(known) === JSON.stringify(factor);
    };
    const onlyAdded =
      old.every((factor, index) => factor === next[index]) && next.slice(old.length).every(copies);
    return onlyAdded && sameFactorBase(after, before) ? studyFactors(after, this.#library) : undefined;
  }
}

/** Places whose findings are counted at a stretch: some milliseconds. */
const PLACES_PER_PORTION = 1024;

function* build(written: ResolvedStudy, library: FactorLookup, settings: MethodSettings): Portions<State> {
  const study = withSettings(written, settings);
  const lookUp = studyFactors(study, library);
  const bom = new LiveBom(yield* bomStateInPortions(study.bom ?? [], lookUp));
  const activities = activityLines(study, lookUp, bom.shape.hasId);
  yield;
  const tally = createTally(settings, bomSums(bom.state, settings));
  yield;
  const counts = createFindingCounts(bom.shape.lines.length);
  for (let place = 0; place < bom.shape.lines.length; place += 1) {
    counts.put(place, bom.findingsAt(place));
    if (place % PLACES_PER_PORTION === 0) {
      yield;
    }
  }
  yield;
  countAll(tally, activities.lines, 1);
  counts.putOthers(otherFindings(study, bom.state, activities.findings));
  return { study, lookUp, bom, activities, tally, counts };
}

function countAll(tally: Tally, lines: readonly LineResult[], sign: 1 | -1): void {
  for (const line of lines) {
    tally.count(line, sign);
  }
}

/** Findings that belong to no line of the tree. */
function otherFindings(
  study: ResolvedStudy,
  bom: BomState,
  activities: readonly Finding[],
): readonly Finding[] {
  return [
    ...factorBaseFindings(study),
    ...bom.shape.findings,
    ...activities,
    ...deliveryFindings(study.activities ?? [], bom, bom.lookUp),
    ...instrumentFindings(study.electricity, study.scope),
    ...memoResults(study).findings,
  ];
}

function byPlace(
  lines: readonly ResolvedBomLine[],
  { placeOf }: TreeShape,
): ReadonlyMap<number, ResolvedBomLine> {
  return new Map(
    lines.flatMap((line) => {
      const place = placeOf.get(line.id);
      return place === undefined ? [] : [[place, line] as const];
    }),
  );
}
