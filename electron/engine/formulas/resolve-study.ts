import { type Activity, type ResolvedActivity } from '../../../shared/model/activity.ts';
import { type BomLine } from '../../../shared/model/bom-line.ts';
import { type ElectricitySource, type ElectricitySupply } from '../../../shared/model/electricity.ts';
import { type Finding } from '../../../shared/model/finding.ts';
import { type ResolvedStudy, type StudyDocument } from '../../../shared/model/study.ts';
import { mapActivity, mapBomLine, mapSource } from './quantity-fields.ts';
import { type FormulaValue, type ResolvedLines, resolveLines } from './resolve-lines.ts';
import { type ParameterValue, type ParameterValues, resolveParameters } from './resolve-parameters.ts';

/** Lines of which a formula gave no value. They are open and nothing of them counts; findings say why. */
export interface FormulaGaps {
  /** Ids of BOM lines: the resolved line keeps its place in the tree and has neither the fields concerned nor a decision. */
  readonly bom: ReadonlySet<string>;
  /** Activities, as written: the resolved study has them in `openActivities`. */
  readonly activities: readonly Activity[];
  /** Ids of electricity sources; with one of them the whole supply has no sources, so that every use of it is open. */
  readonly sources: readonly string[];
}

/** A study with its formulas worked out, and what was wrong with them. */
export interface Resolution {
  readonly written: StudyDocument;
  readonly study: ResolvedStudy;
  readonly gaps: FormulaGaps;
  readonly findings: readonly Finding[];
  /** Parameters by name, with their values. */
  readonly parameters: ReadonlyMap<string, ParameterValue>;
  /** Formulas of lines by line id (of electricity: by the id of the source). */
  readonly values: ReadonlyMap<string, readonly FormulaValue[]>;
  /** What the next resolution starts from. */
  readonly state: ResolutionState;
}

interface ResolutionState {
  readonly parameters: ParameterValues;
  readonly bom: ResolvedLines<BomLine>;
  readonly sources: ResolvedLines<ElectricitySource>;
  readonly activities: ResolvedLines<Activity>;
}

/**
 * Replaces every formula of a study by its value. Pure: `before`, an earlier resolution, only saves work: lines that are
 * the same objects and whose values did not change stay the same objects. Variants are left out: a variant is resolved
 * after it has been laid over its study.
 */
export function resolveStudy(study: StudyDocument, before?: Resolution): Resolution {
  const old = before?.state;
  const sameParameters = before !== undefined && study.parameters === before.written.parameters;
  const parameters = sameParameters ? before.state.parameters : resolveParameters(study.parameters ?? []);
  const { solve } = parameters;
  const bom = resolveLines(study.bom ?? NONE, mapBomLine, solve, old?.bom, sameParameters);
  const supply = study.electricity?.sources ?? NONE;
  const sources = resolveLines(supply, mapSource, solve, old?.sources, sameParameters);
  const context = { site: study.site };
  const mapAny = (activity: Activity, change: Parameters<typeof mapActivity>[1]): Activity =>
    mapActivity(activity, change, context);
  const sameKeys = sameParameters && study.site === before.written.site;
  const activities = resolveLines(study.activities ?? NONE, mapAny, solve, old?.activities, sameKeys);
  const state = { parameters, bom, sources, activities };
  const outcomes = [...bom.outcomes.values(), ...sources.outcomes.values(), ...activities.outcomes.values()];
  const gaps = gapsOf(state);
  return {
    written: study,
    study: resolvedStudy(study, state, gaps, before),
    gaps,
    findings: [...parameters.findings, ...outcomes.flatMap((outcome) => outcome.findings)],
    parameters: parameters.byName,
    values: Map.groupBy(
      outcomes.flatMap((outcome) => outcome.values),
      (value) => value.lineId,
    ),
    state,
  };
}

const NONE: readonly never[] = [];

function gapsOf({ bom, sources, activities }: ResolutionState): FormulaGaps {
  return {
    bom: new Set([...openOf(bom)].map((line) => line.id)),
    activities: [...openOf(activities)],
    sources: [...openOf(sources)].map((source) => source.id),
  };
}

function openOf<T>({ outcomes }: ResolvedLines<T>): readonly T[] {
  return [...outcomes].filter(([, outcome]) => outcome.open).map(([written]) => written);
}

function resolvedStudy(
  study: StudyDocument,
  state: ResolutionState,
  gaps: FormulaGaps,
  before: Resolution | undefined,
): ResolvedStudy {
  const { variants, parameters, bom, electricity, activities, ...others } = study;
  const hasNoFormula = [state.bom, state.sources, state.activities].every(
    ({ outcomes }) => outcomes.size === 0,
  );
  if (hasNoFormula && parameters === undefined && variants === undefined) {
    return study as ResolvedStudy;
  }
  const parts = {
    ...(parameters === undefined ? {} : { parameters: resolvedParameters(state.parameters) }),
    ...(bom === undefined ? {} : { bom: state.bom.outcomes.size === 0 ? bom : state.bom.resolved }),
    ...(electricity === undefined ? {} : { electricity: resolvedSupply(electricity, state, gaps, before) }),
    ...(activities === undefined ? {} : { activities: calculable(activities, state, gaps, before) }),
    ...(gaps.activities.length === 0 ? {} : { openActivities: gaps.activities }),
  };
  return { ...others, ...parts } as ResolvedStudy;
}

function calculable(
  written: readonly Activity[],
  { activities }: ResolutionState,
  gaps: FormulaGaps,
  before: Resolution | undefined,
): readonly (Activity | ResolvedActivity)[] {
  if (activities.outcomes.size === 0) {
    return written;
  }
  const left = new Set(gaps.activities);
  const list = activities.resolved.filter((_, index) => !left.has(written[index] as Activity));
  const old = before?.study.activities;
  const same = isSameList(list, old) && isSameList(gaps.activities, before?.gaps.activities);
  return same && old !== undefined ? old : list;
}

function isSameList(list: readonly unknown[], old: readonly unknown[] | undefined): boolean {
  return list.length === old?.length && list.every((item, index) => item === old[index]);
}

function resolvedSupply(
  written: ElectricitySupply,
  { sources }: ResolutionState,
  gaps: FormulaGaps,
  before: Resolution | undefined,
): unknown {
  if (sources.outcomes.size === 0) {
    return written;
  }
  const list = gaps.sources.length > 0 ? NONE : sources.resolved;
  const old = before?.study.electricity;
  const same = before?.written.electricity?.instruments === written.instruments && old?.sources === list;
  return same ? old : { ...written, sources: list };
}

function resolvedParameters({ byName }: ParameterValues): readonly unknown[] {
  return [...byName.values()].flatMap(({ parameter, value }) =>
    value === undefined ? [] : [{ ...parameter, value }],
  );
}
