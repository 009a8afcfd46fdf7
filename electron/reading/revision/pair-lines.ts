import { forEachInPortions, type Portions } from '../../../shared/portions.ts';
import { type KeyedList } from './revision-keys.ts';

/** Which line of the project is which line of the file; -1 for a line that has no other. */
export interface Pairing {
  /** Place in the file by place in the project, and the other way round. */
  readonly nextOf: Int32Array;
  readonly oldOf: Int32Array;
}

/**
 * Pairs the lines of two issues of a list by stable keys, in this order: positions from the top down with the part
 * number; below lines that are a pair the part number, then the position with its text, the position, the text; at last
 * the part number anywhere, first below a line of the same part number. Equal keys are paired in the order of the lists.
 * A position alone makes no pair where the text of one of the two stands at another position beside it: a row put in
 * between does not make every part below another one. Deterministic; time grows with the number of lines.
 */
export function* pairLines(old: KeyedList, next: KeyedList): Portions<Pairing> {
  const nextOf = new Int32Array(old.lines.length).fill(-1);
  const oldOf = new Int32Array(next.lines.length).fill(-1);
  const pairing: MutablePairing = { old, next, nextOf, oldOf, fresh: [] };
  const all = { old: old.lines.keys(), next: next.lines.keys() };
  yield* pairBy(pairing, all.old, all.next, (list, place) => {
    const [path, number] = [list.paths[place] ?? '', list.keys[place]?.partNumber ?? ''];
    return path === '' || number === '' ? '' : `${path}\u0000${number}`;
  });
  yield* pairBelow(pairing, -1, -1);
  yield* pairBelowFresh(pairing);
  yield* pairAnywhere(pairing, (list, place) => withNumberAbove(list, place));
  yield* pairAnywhere(pairing, (list, place) => list.keys[place]?.partNumber ?? '');
  return { nextOf, oldOf };
}

interface MutablePairing extends Pairing {
  readonly old: KeyedList;
  readonly next: KeyedList;
  /** Places in the project of pairs whose lines below have not been looked at. */
  readonly fresh: number[];
}

type KeyOf = (list: KeyedList, place: number) => string;

const BELOW: readonly KeyOf[] = [
  (list, place) => list.keys[place]?.partNumber ?? '',
  (list, place) => {
    const { position = '', text = '' } = list.keys[place] ?? {};
    return position === '' || text === '' ? '' : `${position}\u0000${text}`;
  },
];

function position(list: KeyedList, place: number): string {
  return list.keys[place]?.position ?? '';
}

function text(list: KeyedList, place: number): string {
  return list.keys[place]?.text ?? '';
}

function withNumberAbove(list: KeyedList, place: number): string {
  const number = list.keys[place]?.partNumber ?? '';
  const above = list.keys[list.parents[place] ?? -1]?.partNumber ?? '';
  return number === '' || above === '' ? '' : `${above}\u0000${number}`;
}

/** Pairs places that have no pair yet and the same key; of equal keys the first with the first. */
function* pairBy(
  pairing: MutablePairing,
  olds: Iterable<number>,
  nexts: Iterable<number>,
  keyOf: KeyOf,
): Portions<void> {
  const waiting = new Map<string, { readonly places: number[]; taken: number }>();
  yield* forEachInPortions(olds, (place) => {
    const key = pairing.nextOf[place] === -1 ? keyOf(pairing.old, place) : '';
    const same = waiting.get(key);
    if (same !== undefined) {
      same.places.push(place);
    } else if (key !== '') {
      waiting.set(key, { places: [place], taken: 0 });
    }
  });
  yield* forEachInPortions(nexts, (place) => {
    const key = pairing.oldOf[place] === -1 ? keyOf(pairing.next, place) : '';
    const same = key === '' ? undefined : waiting.get(key);
    const partner = same?.places[same.taken];
    if (same !== undefined && partner !== undefined) {
      same.taken += 1;
      join(pairing, partner, place);
    }
  });
}

function join({ nextOf, oldOf, fresh }: MutablePairing, old: number, next: number): void {
  nextOf[old] = next;
  oldOf[next] = old;
  fresh.push(old);
}

/** Pairs the lines directly below two lines that are a pair. */
function* pairBelow(pairing: MutablePairing, old: number, next: number): Portions<void> {
  const olds = (pairing.old.children.get(old) ?? []).filter((place) => pairing.nextOf[place] === -1);
  const nexts = (pairing.next.children.get(next) ?? []).filter((place) => pairing.oldOf[place] === -1);
  if (olds.length === 0 || nexts.length === 0) {
    return;
  }
  for (const keyOf of BELOW) {
    yield* pairBy(pairing, olds, nexts, keyOf);
  }
  const left = {
    old: new Set(
      olds.filter((place) => pairing.nextOf[place] === -1).map((place) => text(pairing.old, place)),
    ),
    next: new Set(
      nexts.filter((place) => pairing.oldOf[place] === -1).map((place) => text(pairing.next, place)),
    ),
  };
  yield* pairBy(pairing, olds, nexts, (list, place) => {
    const own = text(list, place);
    const elsewhere = own !== '' && (list === pairing.old ? left.next : left.old).has(own);
    return elsewhere ? '' : position(list, place);
  });
  yield* pairBy(pairing, olds, nexts, text);
}

function* pairBelowFresh(pairing: MutablePairing): Portions<void> {
  for (let old = pairing.fresh.pop(); old !== undefined; old = pairing.fresh.pop()) {
    yield* pairBelow(pairing, old, pairing.nextOf[old] ?? -1);
  }
}

/**
 * Pairs what is left by a key that says nothing of the place, assemblies before what stands in them, so that the parts of
 * a moved assembly stay with it.
 */
function* pairAnywhere(pairing: MutablePairing, keyOf: KeyOf): Portions<void> {
  const waiting = new Map<string, { readonly places: number[]; taken: number }>();
  yield* forEachInPortions(topDown(pairing.old), (place) => {
    const key = pairing.nextOf[place] === -1 ? keyOf(pairing.old, place) : '';
    const same = waiting.get(key);
    if (same !== undefined) {
      same.places.push(place);
    } else if (key !== '') {
      waiting.set(key, { places: [place], taken: 0 });
    }
  });
  for (const place of topDown(pairing.next)) {
    if (place % PLACES_PER_PORTION === 0) {
      yield;
    }
    if (pairing.oldOf[place] !== -1) {
      continue;
    }
    const key = keyOf(pairing.next, place);
    const same = key === '' ? undefined : waiting.get(key);
    while (
      same !== undefined &&
      pairing.nextOf[same.places[same.taken] ?? -1] !== -1 &&
      same.taken < same.places.length
    ) {
      same.taken += 1;
    }
    const partner = same?.places[same.taken];
    if (partner !== undefined) {
      join(pairing, partner, place);
      yield* pairBelowFresh(pairing);
    }
  }
}

/** Places looked at in a stretch where most have a pair already. */
const PLACES_PER_PORTION = 256;

/** All places that hang in the tree, those above before those below. */
function topDown({ children }: KeyedList): readonly number[] {
  const order = [...(children.get(-1) ?? [])];
  for (let index = 0; index < order.length; index += 1) {
    for (const child of children.get(order[index] ?? -1) ?? []) {
      order.push(child);
    }
  }
  return order;
}
