import {
  type RevisionChangeView,
  type RevisionTicks,
  TICKED_KINDS,
} from '../../../../shared/contract/revision.ts';

/** Kinds that are ticked to begin with: a conflict gives up a correction, a removal takes a line away. */
const TICKED_AT_FIRST: ReadonlySet<string> = new Set(['changed', 'moved', 'added']);

/** The changes that are ticked before anybody has looked. */
export function defaultTicks(changes: readonly RevisionChangeView[]): ReadonlySet<string> {
  return new Set(changes.filter(({ kind }) => TICKED_AT_FIRST.has(kind)).map(({ id }) => id));
}

/** Ticks as the host takes them, as short as they can be: whole kinds with what is left out, and single changes. */
export function ticksOf(changes: readonly RevisionChangeView[], ticked: ReadonlySet<string>): RevisionTicks {
  const byKind = Map.groupBy(changes, ({ kind }) => kind);
  const kinds: RevisionTicks['kinds'] = [];
  const except: string[] = [];
  const ids: string[] = [];
  for (const [kind, all] of byKind) {
    const whole = TICKED_KINDS.find((known) => known === kind);
    const [chosen, others] = [
      all.filter(({ id }) => ticked.has(id)),
      all.filter(({ id }) => !ticked.has(id)),
    ];
    if (whole !== undefined && others.length < chosen.length) {
      kinds.push(whole);
      except.push(...others.map(({ id }) => id));
    } else {
      ids.push(...chosen.map(({ id }) => id));
    }
  }
  return { kinds, except, ids };
}

/** Ticks or unticks some changes. */
export function withTicks(
  ticked: ReadonlySet<string>,
  changes: readonly RevisionChangeView[],
  isTicked: boolean,
): ReadonlySet<string> {
  const next = new Set(ticked);
  for (const { id } of changes) {
    if (isTicked) {
      next.add(id);
    } else {
      next.delete(id);
    }
  }
  return next;
}
