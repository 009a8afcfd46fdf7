import {
  type FactorUpgradeView,
  type UpgradeOutcome,
  type UpgradesView,
  type UpgradeTotal,
} from '../../../../shared/contract/library-upgrade.ts';
import { type ParsedInput } from '../../../../shared/contract/procedures.ts';
import { failure, type Result, success } from '../../../../shared/errors/app-error.ts';
import { type FactorUpgrade, type LibraryUpgrade } from '../../../engine/factors/upgrade/library-upgrade.ts';
import { formatAmount } from '../../../engine/quantity/amount.ts';
import { factorView } from '../../factors/factor-view.ts';
import { inPortions } from '../../jobs/in-portions.ts';
import { FOREGROUND, stopped, type Task } from '../../jobs/task.ts';
import { calculationOf, headlineOf, totalsOf } from '../../revision/revised-study.ts';
import { openProject, type Session } from '../../session.ts';
import { changedStudy } from '../../study-change.ts';
import { factorUses } from '../factor-uses.ts';
import { findUpgrades } from './find-upgrades.ts';
import { isToRedecide, upgradeChange } from './upgraded-study.ts';
import { upgradeEffects } from './upgrade-effects.ts';

/** Parts named with each factor; the page of the library lists all. */
const NAMED_USES = 5;

/** What newer versions of its libraries mean for the open study, with the exact effect of every change. Writes nothing. */
export async function showUpgrades(
  session: Session,
  { region }: ParsedInput<'libraries.upgrades'>,
  task: Task = FOREGROUND,
): Promise<Result<UpgradesView>> {
  const open = openProject(session);
  if (!open.ok) {
    return open;
  }
  const { study, live } = open.value;
  const basis = live.headlineBasis;
  const { libraries, missing } = findUpgrades(session, study, region);
  const changes = libraries.flatMap((library) => library.changes);
  const before = live.calculation();
  const effects = await inPortions(upgradeEffects(session, study, libraries, basis, before), () =>
    task.step('calculating', 0, changes.length),
  );
  if (effects === undefined) {
    return stopped();
  }
  const uses = factorUses(study);
  const viewOf = (library: LibraryUpgrade, change: FactorUpgrade): FactorUpgradeView => {
    const { id, kind, old, next, differences } = change;
    const users = uses.get(old.id) ?? [];
    return {
      id,
      kind,
      library: library.id,
      old: factorView(old),
      ...(next === undefined ? {} : { next: factorView(next) }),
      differences: [...differences],
      redecide: isToRedecide(change),
      effectKg: formatAmount(effects.byChange.get(id) ?? 0n),
      usedBy: users.slice(0, NAMED_USES).map(({ name }) => name),
      uses: users.length,
    };
  };
  return success({
    libraries: libraries.map(({ id, from, to, unchanged }) => ({
      id,
      from: [...from],
      to,
      unchanged: unchanged.length,
    })),
    missing: [...missing],
    changes: libraries.flatMap((library) => library.changes.map((change) => viewOf(library, change))),
    issued: study.signOff?.state === 'issued',
    basis,
    ...totalsOf(headlineOf(before, basis), headlineOf(effects.after, basis)),
    sharedKg: formatAmount(effects.shared),
  });
}

/** The exact total if some changes are accepted; one that is no longer offered changes nothing. Writes nothing. */
export async function totalOfUpgrade(
  session: Session,
  { region, ids }: ParsedInput<'libraries.upgradeTotal'>,
): Promise<Result<UpgradeTotal>> {
  const open = openProject(session);
  if (!open.ok) {
    return open;
  }
  const { study, live } = open.value;
  const { libraries } = findUpgrades(session, study, region);
  const ticked = new Set(ids);
  const change = upgradeChange(study, libraries, ({ id }) => ticked.has(id));
  const basis = live.headlineBasis;
  const next = calculationOf(session, changedStudy(study, change));
  return success({ basis, ...totalsOf(headlineOf(live.calculation(), basis), headlineOf(next, basis)) });
}

/**
 * Accepts some changes: one entry of the history, undone as one. What is not accepted keeps its frozen copy and is offered
 * again. Errors: `rule.libraries.issued` for an issued study, `input.libraries.unknownUpgrade`.
 */
export async function upgradeLibraries(
  session: Session,
  { region, ids, library, reason }: ParsedInput<'libraries.upgrade'>,
): Promise<Result<UpgradeOutcome>> {
  const open = openProject(session);
  if (!open.ok) {
    return open;
  }
  const project = open.value;
  const { study } = project;
  if (study.signOff?.state === 'issued') {
    return failure('rule.libraries.issued', { study: study.title });
  }
  const upgrades = findUpgrades(session, study, region).libraries.filter(
    ({ id }) => library === undefined || id === library,
  );
  const isTicked = tickedUpgrades(upgrades, ids);
  if (!isTicked.ok) {
    return isTicked;
  }
  const basis = project.live.headlineBasis;
  const before = headlineOf(project.live.calculation(), basis);
  const change = upgradeChange(study, upgrades, isTicked.value);
  const written = project.commit(
    {
      name: 'libraries.upgrade',
      params: {
        count: String(ids.length),
        libraries: upgrades.map(({ id, to }) => `${id} ${to}`).join(', '),
      },
      ...(reason === undefined ? {} : { reason }),
    },
    change,
  );
  if (!written.ok) {
    return written;
  }
  const all = upgrades.flatMap(({ changes }) => changes);
  return success({
    accepted: all.filter(isTicked.value).map(({ id }) => id),
    kept: all.filter((one) => !isTicked.value(one)).map(({ id }) => id),
    toRedecide: reopenedLines(change),
    basis,
    ...totalsOf(before, headlineOf(project.live.calculation(), basis)),
    ...(written.value === null ? {} : { historyEntry: written.value.id }),
  });
}

function reopenedLines({ lines }: ReturnType<typeof upgradeChange>): string[] {
  return (lines ?? []).flatMap(({ id, assignment }) =>
    assignment?.kind === 'factor' && assignment.status === 'proposed' ? [id] : [],
  );
}

/** Refuses an id that is not offered, or one that has nothing to accept: the study or the shelf has become another. */
function tickedUpgrades(
  upgrades: readonly LibraryUpgrade[],
  ids: readonly string[],
): Result<(change: FactorUpgrade) => boolean> {
  const offered = upgrades.flatMap(({ changes }) => changes.filter(({ next }) => next !== undefined));
  const known = new Set(offered.map(({ id }) => id));
  const unknown = ids.find((id) => !known.has(id));
  const ticked = new Set(ids);
  return unknown === undefined
    ? success(({ id }) => ticked.has(id))
    : failure('input.libraries.unknownUpgrade', { id: unknown });
}
