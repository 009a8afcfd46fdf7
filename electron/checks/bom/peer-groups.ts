import type { BomLine } from '../../../shared/model/bom-line.ts';
import { recognisable } from '../../reading/text-form.ts';
import { isCountUnit } from '../../reading/unit-text.ts';
import type { BomView } from './bom-view.ts';

/** One part of the BOM with its mass, each part number once. */
export interface PeerPart {
  readonly key: string;
  readonly massKg: number;
  readonly quantity: number;
}

/** Comparable parts of one line, by one kind of likeness. */
export interface PeerGroup {
  readonly kind: 'materialAndFamily' | 'material' | 'family' | 'name' | 'quantity';
  readonly parts: readonly PeerPart[];
}

/** Fewer peers than this say nothing about what is usual. */
const FEWEST_PEERS = 3;
/** Peers compared by quantity: the parts used in the most similar number. */
const QUANTITY_PEERS = 8;
/** Neighbours looked at on each side of a quantity; more share it than are used. */
const QUANTITY_WINDOW = 40;
/** More peers than this no longer change what is usual. */
const MOST_PEERS = 200;

function unitClass(line: BomLine): string {
  return line.unit === undefined || isCountUnit(line.unit) ? 'count' : line.unit;
}

/** Family of a part number: the part before the first separator, "P22" of P22-1515. */
function familyOf(line: BomLine): string {
  return recognisable(line.partNumber ?? '').split(/[-_./ ]/)[0] ?? '';
}

/**
 * What a part is called at its core, whatever the language: the end of the name before the first comma. English
 * and German compounds and Chinese names carry the thing last: "tape presence sensor", "Bandpräsenzsensor", 传感器.
 */
function coreName(line: BomLine): string {
  const name =
    recognisable(line.description ?? '')
      .split(/[,(（]/)[0]
      ?.trim()
      .toLowerCase() ?? '';
  const isHan = /\p{Script=Han}$/u.test(name);
  return isHan ? name.slice(-2) : (name.split(' ').at(-1) ?? '').slice(-5);
}

function likenesses(line: BomLine): readonly (readonly [PeerGroup['kind'], string])[] {
  const unit = unitClass(line);
  const [family, material, name] = [familyOf(line), recognisable(line.materialText ?? ''), coreName(line)];
  return [
    ...(family === '' || material === ''
      ? []
      : [['materialAndFamily', `${unit}|${family}|${material}`] as const]),
    ...(material === '' ? [] : [['material', `${unit}|${material}`] as const]),
    ...(family === '' ? [] : [['family', `${unit}|${family}`] as const]),
    ...(name === '' ? [] : [['name', `${unit}|${name}`] as const]),
  ];
}

function addTo<Key>(groups: Map<Key, PeerPart[]>, key: Key, part: PeerPart): void {
  const group = groups.get(key);
  if (group === undefined) {
    groups.set(key, [part]);
  } else if (group.length < MOST_PEERS) {
    group.push(part);
  }
}

/** Finds the comparable parts of any leaf of a BOM; each part number counts once for each mass it states. */
export function peerFinder(view: BomView): (line: BomLine) => readonly PeerGroup[] {
  const groups = new Map<string, PeerPart[]>();
  const byUnit = new Map<string, PeerPart[]>();
  const seen = new Set<string>();
  for (const line of view.leaves) {
    const massKg = view.massKg.get(line.id) ?? 0;
    const part = { key: partKey(line), massKg, quantity: view.extendedQuantity.get(line.id) ?? 0 };
    if (massKg <= 0 || seen.has(`${part.key}|${massKg}`)) {
      continue;
    }
    seen.add(`${part.key}|${massKg}`);
    for (const [kind, key] of likenesses(line)) {
      addTo(groups, `${kind}|${key}`, part);
    }
    const unit = byUnit.get(unitClass(line)) ?? [];
    unit.push(part);
    byUnit.set(unitClass(line), unit);
  }
  for (const parts of byUnit.values()) {
    parts.sort((left, right) => left.quantity - right.quantity);
  }
  return (line) => {
    const own = partKey(line);
    const alike = likenesses(line).map(([kind, key]) => ({
      kind,
      parts: (groups.get(`${kind}|${key}`) ?? []).filter((part) => part.key !== own),
    }));
    const quantity = view.extendedQuantity.get(line.id) ?? 0;
    const similar = {
      kind: 'quantity' as const,
      parts: nearestByQuantity(byUnit.get(unitClass(line)) ?? [], quantity, own),
    };
    return [...alike, similar].filter((group) => group.parts.length >= FEWEST_PEERS);
  };
}

/** The parts of nearest quantity, as a ratio, in a list sorted by quantity. */
function nearestByQuantity(sorted: readonly PeerPart[], quantity: number, own: string): readonly PeerPart[] {
  let above = 0;
  for (let low = 0, high = sorted.length; low < high; above = low) {
    const middle = (low + high) >> 1;
    if ((sorted[middle]?.quantity ?? 0) < quantity) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  const distance = (part: PeerPart): number =>
    Math.abs(Math.log(Math.max(part.quantity, 1e-9) / Math.max(quantity, 1e-9)));
  return sorted
    .slice(Math.max(0, above - QUANTITY_WINDOW), above + QUANTITY_WINDOW)
    .filter((part) => part.key !== own)
    .toSorted((left, right) => distance(left) - distance(right))
    .slice(0, QUANTITY_PEERS);
}

/** What makes two lines the same part: the part number, else the line itself. */
export function partKey(line: BomLine): string {
  return line.partNumber ?? line.id;
}
