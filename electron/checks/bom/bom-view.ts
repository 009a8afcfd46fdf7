import type { BomField, ResolvedBomLine } from '../../../shared/model/bom-line.ts';
import type { BomSource } from '../../../shared/model/study.ts';
import { forEachInPortions, type Portions } from '../../../shared/portions.ts';
import { massEachKg } from '../../reading/mass-each.ts';
import { byLine } from './by-line.ts';

/** The lines of a BOM indexed for checking. Numbers are floating point: checks judge, they never calculate results. */
export interface BomView {
  readonly lines: readonly ResolvedBomLine[];
  readonly sources: ReadonlyMap<string, BomSource>;
  readonly byId: ReadonlyMap<string, ResolvedBomLine>;
  readonly childrenOf: ReadonlyMap<string, readonly ResolvedBomLine[]>;
  /** Lines without children, the ones that carry mass. */
  readonly leaves: readonly ResolvedBomLine[];
  /** Stated mass of one unit in kg, for lines that state one per unit. */
  readonly massKg: ReadonlyMap<string, number>;
  /** Units of a line in the whole product: its quantity times the quantities of all its parents. */
  readonly extendedQuantity: ReadonlyMap<string, number>;
  /** Stated mass of all leaves of the product in kg. */
  readonly leafMassKg: number;
}

/** Stated mass of one unit of a line in kg; undefined when it states none per unit. */
export const statedMassKg = byLine((line: ResolvedBomLine) => massEachKg(line));

function* groupByParent(
  lines: readonly ResolvedBomLine[],
): Portions<ReadonlyMap<string, readonly ResolvedBomLine[]>> {
  const groups = new Map<string, ResolvedBomLine[]>();
  yield* forEachInPortions(lines, (line) => {
    if (line.parentId !== null) {
      const group = groups.get(line.parentId) ?? [];
      group.push(line);
      groups.set(line.parentId, group);
    }
  });
  return groups;
}

function* extended(
  lines: readonly ResolvedBomLine[],
  byId: ReadonlyMap<string, ResolvedBomLine>,
): Portions<ReadonlyMap<string, number>> {
  const known = new Map<string, number>();
  yield* forEachInPortions(lines, (line) => {
    const chain: ResolvedBomLine[] = [];
    const seen = new Set<string>();
    let current: ResolvedBomLine | undefined = line;
    while (current !== undefined && !known.has(current.id) && !seen.has(current.id)) {
      seen.add(current.id);
      chain.push(current);
      current = current.parentId === null ? undefined : byId.get(current.parentId);
    }
    let product = current === undefined ? 1 : (known.get(current.id) ?? 1);
    for (const step of chain.toReversed()) {
      product *= step.quantity === undefined ? 0 : Number(step.quantity);
      known.set(step.id, product);
    }
  });
  return known;
}

/** Indexes the lines of a BOM and its sources. */
export function* viewBom(
  lines: readonly ResolvedBomLine[],
  sources: readonly BomSource[],
): Portions<BomView> {
  const byId = new Map<string, ResolvedBomLine>();
  yield* forEachInPortions(lines, (line) => byId.set(line.id, line));
  const childrenOf = yield* groupByParent(lines);
  const leaves = lines.filter((line) => !childrenOf.has(line.id));
  const massKg = new Map<string, number>();
  yield* forEachInPortions(lines, (line) => {
    const each = statedMassKg(line);
    if (each !== undefined) {
      massKg.set(line.id, Number(each));
    }
  });
  const extendedQuantity = yield* extended(lines, byId);
  const leafMassKg = leaves.reduce(
    (sum, line) => sum + (massKg.get(line.id) ?? 0) * (extendedQuantity.get(line.id) ?? 0),
    0,
  );
  const sourceById = new Map(sources.map((source) => [source.id, source]));
  return { lines, sources: sourceById, byId, childrenOf, leaves, massKg, extendedQuantity, leafMassKg };
}

/** True when a person has corrected or confirmed the field: the checks take it as looked at. */
export function isCorrected(line: ResolvedBomLine, field: BomField): boolean {
  return line.corrections?.some((correction) => correction.field === field) ?? false;
}
