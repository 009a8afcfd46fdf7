import { type Basis } from '../../../../shared/model/component.ts';
import { type StudyDocument } from '../../../../shared/model/study.ts';
import { type Calculation } from '../../../engine/calculation.ts';
import { compareCalculations } from '../../../engine/compare/compare-calculations.ts';
import { type LibraryUpgrade, type UpgradeKind } from '../../../engine/factors/upgrade/library-upgrade.ts';
import { excludingBiogenicCo2 } from '../../../engine/impact/evaluate.ts';
import { calculationOf } from '../../revision/revised-study.ts';
import { type Session } from '../../session.ts';
import { changedStudy } from '../../study-change.ts';
import { upgradeChange } from './upgraded-study.ts';

/** What is accepted in one step on top of the step before. */
const STEPS: readonly (readonly UpgradeKind[])[] = [['moved', 'withdrawn'], ['better']];

/** The effect of every change on the total, exact. */
export interface UpgradeEffects {
  /** By the id of the change; those of moved and withdrawn factors sum, with `shared`, to the difference of the totals. */
  readonly byChange: ReadonlyMap<string, bigint>;
  /** Part of that difference that lines with several of the factors make together. */
  readonly shared: bigint;
  readonly after: Calculation;
}

/** Accepts everything moved and withdrawn at once, then the better factors, and gives each its part of the difference. */
export function* upgradeEffects(
  session: Session,
  study: StudyDocument,
  upgrades: readonly LibraryUpgrade[],
  basis: Basis,
  before: Calculation,
): Generator<undefined, UpgradeEffects, undefined> {
  const byChange = new Map<string, bigint>();
  const changes = upgrades.flatMap((upgrade) => upgrade.changes);
  const ticked = new Set<UpgradeKind>();
  let shared = 0n;
  let [last, after] = [before, before];
  for (const [index, kinds] of STEPS.entries()) {
    kinds.forEach((kind) => ticked.add(kind));
    const due = changes.filter(({ kind }) => kinds.includes(kind));
    if (due.length === 0) {
      continue;
    }
    yield;
    const change = upgradeChange(study, upgrades, ({ kind }) => ticked.has(kind));
    const next = calculationOf(session, changedStudy(study, change));
    yield;
    const owners = new Map(due.map(({ id, old }) => [old.id, id]));
    for (const { base, emissions } of compareCalculations(last, next).rows) {
      const factors = new Set(
        (base?.terms ?? []).flatMap(({ factorId }) => owners.get(factorId ?? '') ?? []),
      );
      const [owner] = factors;
      const kg = excludingBiogenicCo2(emissions[basis]);
      if (owner !== undefined && factors.size === 1) {
        byChange.set(owner, (byChange.get(owner) ?? 0n) + kg);
      } else if (index === 0) {
        shared += kg;
      }
    }
    last = next;
    after = index === 0 ? next : after;
  }
  return { byChange, shared, after };
}
