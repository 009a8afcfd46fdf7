import { type Emissions } from '../../engine/calculation.ts';
import { type StudyDocument } from '../../../shared/model/study.ts';
import { type Portions } from '../../../shared/portions.ts';
import { type Resolution, resolveStudy } from '../../engine/formulas/resolve-study.ts';
import { excludingBiogenicCo2 } from '../../engine/impact/evaluate.ts';
import {
  type LiveCalculation,
  type LiveChange,
  type PreparedState,
} from '../../engine/live/live-calculation.ts';
import { formatAmount } from '../../engine/quantity/amount.ts';
import { type TotalEffect } from '../ports.ts';

/** The study a command leaves behind, calculated before the command is committed. */
export interface Foreseen {
  readonly study: StudyDocument;
  readonly resolution: Resolution;
  readonly change: LiveChange;
  readonly effect: TotalEffect;
}

/** Brings the calculation to the next study and tells what that means for the total. */
export function foresee(live: LiveCalculation, resolution: Resolution, study: StudyDocument): Foreseen {
  const beforeKg = totalKg(live);
  const next = resolveStudy(study, resolution);
  const change = live.update(next.study);
  return { study, resolution: next, change, effect: { beforeKg, afterKg: totalKg(live) } };
}

/** The same beside the calculation that still holds: {@link LiveCalculation.adopt} goes there after the commit. */
export interface Prepared {
  readonly resolution: Resolution;
  readonly prepared: PreparedState;
  readonly effect: TotalEffect;
}

/** Calculates the next study in portions and tells what it means for the total. */
export function* prepare(
  live: LiveCalculation,
  resolution: Resolution,
  study: StudyDocument,
): Portions<Prepared> {
  const next = resolveStudy(study, resolution);
  yield;
  const prepared = yield* live.prepare(next.study);
  const effect = { beforeKg: totalKg(live), afterKg: totalKg(prepared) };
  return { resolution: next, prepared, effect };
}

/** Lines up to which a study is calculated only to tell the effect of a command: tens of milliseconds. */
const QUICK_LINES = 5000;

/** True where both studies are small enough to be calculated for the history alone. */
export function isQuick(before: StudyDocument, after: StudyDocument): boolean {
  return [before, after].every(({ bom }) => (bom?.length ?? 0) <= QUICK_LINES);
}

function totalKg({ totals }: { readonly totals: Emissions }): TotalEffect['beforeKg'] {
  return formatAmount(excludingBiogenicCo2(totals.byLocation));
}
