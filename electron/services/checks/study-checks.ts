import { type Factor } from '../../../shared/model/factor.ts';
import { type Finding } from '../../../shared/model/finding.ts';
import { type Portions } from '../../../shared/portions.ts';
import { bomChecks } from '../../checks/bom/check-bom.ts';
import { checkLineFactors, type Ranges } from '../../checks/factors/check-factors.ts';
import { familyRanges } from '../../checks/factors/family-ranges.ts';
import { studyOwnChecks } from '../../checks/study/check-study.ts';
import { type JudgedStudy } from '../../engine/profiles/judged-study.ts';
import { profileFindings } from '../../engine/profiles/profile-findings.ts';
import { outdatedFindings } from '../../engine/profiles/scope-findings.ts';
import { usePhaseResult } from '../../engine/use-phase/use-phase.ts';
import { type KnowledgeSource, machineFindingsOf } from '../method/machine-view.ts';
import { type Gateways } from '../gateways.ts';

/** What a study is held against beside itself. */
export interface CheckContext {
  /** Time at which it is judged, ISO 8601. */
  readonly today: string;
  /** What the published figures of a family span. */
  readonly ranges: Ranges;
  /** What tells which part of the machine an open line is; read only when asked for. */
  readonly matching: KnowledgeSource;
}

/** Ranges of a library, made once. */
const rangesOf = new WeakMap<readonly Factor[], Ranges>();

/** The clock, and the ranges of the bundled library; the library is read only when a family is asked for. */
export function checkContext(gateways: Pick<Gateways, 'clock' | 'library' | 'knowledge'>): CheckContext {
  const ranges = (): Ranges => {
    const { factors } = gateways.library;
    const known = rangesOf.get(factors) ?? familyRanges(factors);
    rangesOf.set(factors, known);
    return known;
  };
  return { today: gateways.clock(), ranges: { get: (family) => ranges().get(family) }, matching: gateways };
}

/** All checks on a calculated study: of its BOM, of the factors that were chosen, and of the standards. */
export function* studyChecks(
  judged: JudgedStudy,
  { today, ranges, matching }: CheckContext,
  progress?: (done: number, total: number) => void,
): Portions<readonly Finding[]> {
  const { bom = [], sources = [] } = judged.study;
  const ofBom = yield* bomChecks(bom, sources, progress);
  const ofFactors = checkLineFactors(bom, judged.lookUp, ranges);
  const ofStandards = yield* profileFindings(judged);
  const ofMachine = machineFindingsOf(judged.study, judged.calculation, matching);
  const ofStudy = yield* studyOwnChecks(judged);
  return [
    ...ofBom,
    ...ofFactors,
    ...ofStandards,
    ...ofMachine,
    ...(usePhaseResult(judged)?.findings ?? []),
    ...outdatedFindings(judged.study, today),
    ...ofStudy,
  ];
}
