import type { ResolvedBomLine } from '../../../shared/model/bom-line.ts';
import { forEachInPortions, type Portions } from '../../../shared/portions.ts';
import { recognisable } from '../../reading/text-form.ts';
import { isCountUnit } from '../../reading/unit-text.ts';
import type { BomView } from './bom-view.ts';
import { byLine } from './by-line.ts';
import { estimateOf, type PeerEstimate } from './peer-estimate.ts';

/** One part of the BOM with its mass, each part number once for each mass it states. */
interface PeerPart {
  readonly key: string;
  /** Mass in decades: log10 of kg. */
  readonly log: number;
  readonly quantity: number;
}

/** Fewer peers than this say nothing about what is usual. */
const FEWEST_PEERS = 3;
/** Peers compared by quantity: the parts used in the most similar number. */
const QUANTITY_PEERS = 8;
/** Neighbours looked at on each side of a quantity; more share it than are used. */
const QUANTITY_WINDOW = 40;
/** More peers than this no longer change what is usual. */
const MOST_PEERS = 200;

function unitClass(line: ResolvedBomLine): string {
  return line.unit === undefined || isCountUnit(line.unit) ? 'count' : line.unit;
}

/** Family of a part number: the part before the first separator, "P22" of P22-1515. */
function familyOf(line: ResolvedBomLine): string {
  return recognisable(line.partNumber ?? '').split(/[-_./ ]/)[0] ?? '';
}

/**
 * What a part is called at its core, whatever the language: the end of the name before the first comma. English
 * and German compounds and Chinese names carry the thing last: "tape presence sensor", "Bandpräsenzsensor", 传感器.
 */
function coreName(line: ResolvedBomLine): string {
  const name =
    recognisable(line.description ?? '')
      .split(/[,(（]/)[0]
      ?.trim()
      .toLowerCase() ?? '';
  const isHan = /\p{Script=Han}$/u.test(name);
  return isHan ? name.slice(-2) : (name.split(' ').at(-1) ?? '').slice(-5);
}

/** What makes parts comparable, the closest likeness first; one key per likeness, equal for parts that are alike. */
const likenesses = byLine((line: ResolvedBomLine): readonly string[] => {
  const unit = unitClass(line);
  const [family, material, name] = [familyOf(line), recognisable(line.materialText ?? ''), coreName(line)];
  return [
    ...(family === '' || material === '' ? [] : [`materialAndFamily|${unit}|${family}|${material}`]),
    ...(material === '' ? [] : [`material|${unit}|${material}`]),
    ...(family === '' ? [] : [`family|${unit}|${family}`]),
    ...(name === '' ? [] : [`name|${unit}|${name}`]),
  ];
});

/** What comparable parts say about one part. */
export interface Peers {
  /** No group's middle is below this, in decades (log10 of kg); infinite without groups. */
  readonly leastMiddle: number;
  /** What each group lets one expect of the mass. */
  readonly estimates: () => readonly PeerEstimate[];
}

/** A group of parts, asked about one of them or about another part; the part itself is never its own peer. */
interface Group {
  /** A lower bound of the middle of the peers, in decades; infinite where there are too few. */
  readonly leastMiddle: (own: string) => number;
  /** Undefined with too few peers. */
  readonly estimate: (own: string) => PeerEstimate | undefined;
}

/** Parts of a group share the work, and so do all parts that are not in it. */
function groupOf(parts: readonly PeerPart[]): Group {
  const sorted = parts.toSorted((left, right) => left.log - right.log);
  const members = new Map<string, number>();
  for (const { key } of parts) {
    members.set(key, (members.get(key) ?? 0) + 1);
  }
  const estimateWithout = remembering((leftOut: string | null) =>
    estimateOf(sorted.filter((part) => part.key !== leftOut).map((part) => part.log)),
  );
  const peersOf = (own: string): number => sorted.length - (members.get(own) ?? 0);
  return {
    leastMiddle: (own) => {
      const peers = peersOf(own);
      // Leaving parts out only moves the others down in the list.
      const middle = sorted[Math.floor((peers - 1) / 2)]?.log ?? Number.POSITIVE_INFINITY;
      return peers < FEWEST_PEERS ? Number.POSITIVE_INFINITY : middle;
    },
    estimate: (own) =>
      peersOf(own) < FEWEST_PEERS ? undefined : estimateWithout(members.has(own) ? own : null),
  };
}

/** The parts of nearest quantity, as a ratio, in a list sorted by quantity. */
function groupByQuantity(sorted: readonly PeerPart[], quantity: number): (own: string) => Group {
  const distance = (part: PeerPart): number =>
    Math.abs(Math.log(Math.max(part.quantity, 1e-9) / Math.max(quantity, 1e-9)));
  const above = firstOfQuantity(sorted, quantity);
  const near = sorted
    .slice(Math.max(0, above - QUANTITY_WINDOW), above + QUANTITY_WINDOW)
    .map((part) => ({ part, away: distance(part) }))
    .sort((left, right) => left.away - right.away)
    .map(({ part }) => part);
  const nearest = near.slice(0, QUANTITY_PEERS);
  const usual = groupOf(nearest);
  return (own) =>
    nearest.some((part) => part.key === own)
      ? groupOf(near.filter((part) => part.key !== own).slice(0, QUANTITY_PEERS))
      : usual;
}

/** Index of the first part of at least this quantity. */
function firstOfQuantity(sorted: readonly PeerPart[], quantity: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle]?.quantity ?? 0) < quantity) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return low;
}

function addTo<Key>(groups: Map<Key, PeerPart[]>, key: Key, part: PeerPart, most: number): void {
  const group = groups.get(key);
  if (group === undefined) {
    groups.set(key, [part]);
  } else if (group.length < most) {
    group.push(part);
  }
}

/** Finds the comparable parts of any leaf of a BOM, per kind of likeness. */
export function* peerFinder(view: BomView): Portions<(line: ResolvedBomLine) => Peers> {
  const groups = new Map<string, PeerPart[]>();
  const byUnit = new Map<string, PeerPart[]>();
  const seen = new Map<string, Set<number>>();
  yield* forEachInPortions(view.leaves, (line) => {
    const massKg = view.massKg.get(line.id) ?? 0;
    const key = partKey(line);
    const masses = seen.get(key) ?? new Set();
    if (massKg <= 0 || masses.has(massKg)) {
      return;
    }
    seen.set(key, masses.add(massKg));
    const part = { key, log: Math.log10(massKg), quantity: view.extendedQuantity.get(line.id) ?? 0 };
    for (const likeness of likenesses(line)) {
      addTo(groups, likeness, part, MOST_PEERS);
    }
    addTo(byUnit, unitClass(line), part, Number.POSITIVE_INFINITY);
  });
  for (const parts of byUnit.values()) {
    parts.sort((left, right) => left.quantity - right.quantity);
    yield;
  }
  const alike = remembering((likeness: string) => groupOf(groups.get(likeness) ?? []));
  const similar = remembering((unit: string) =>
    remembering((quantity: number) => groupByQuantity(byUnit.get(unit) ?? [], quantity)),
  );
  return (line) => {
    const own = partKey(line);
    const quantity = view.extendedQuantity.get(line.id) ?? 0;
    const all = [...likenesses(line).map(alike), similar(unitClass(line))(quantity)(own)];
    return {
      leastMiddle: all.reduce((least, group) => Math.min(least, group.leastMiddle(own)), Infinity),
      estimates: () => all.map((group) => group.estimate(own)).filter((estimate) => estimate !== undefined),
    };
  };
}

function remembering<Key, Made>(make: (key: Key) => Made): (key: Key) => Made {
  const known = new Map<Key, Made>();
  return (key) => {
    const made = known.get(key) ?? make(key);
    known.set(key, made);
    return made;
  };
}

/** What makes two lines the same part: the part number, else the line itself. */
export function partKey(line: ResolvedBomLine): string {
  return line.partNumber ?? line.id;
}
