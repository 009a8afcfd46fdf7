import type { BomField, BomLine } from '../../../shared/model/bom-line.ts';
import type { BomSource } from '../../../shared/model/study.ts';
import { massEachKg } from '../../reading/mass-each.ts';

/** The lines of a BOM indexed for checking. Numbers are floating point: checks judge, they never calculate results. */
export interface BomView {
  readonly lines: readonly BomLine[];
  readonly sources: ReadonlyMap<string, BomSource>;
  readonly byId: ReadonlyMap<string, BomLine>;
  readonly childrenOf: ReadonlyMap<string, readonly BomLine[]>;
  /** Lines without children, the ones that carry mass. */
  readonly leaves: readonly BomLine[];
  /** Stated mass of one unit in kg, for lines that state one per unit. */
  readonly massKg: ReadonlyMap<string, number>;
  /** Units of a line in the whole product: its quantity times the quantities of all its parents. */
  readonly extendedQuantity: ReadonlyMap<string, number>;
  /** Stated mass of all leaves of the product in kg. */
  readonly leafMassKg: number;
}

function groupByParent(lines: readonly BomLine[]): ReadonlyMap<string, readonly BomLine[]> {
  const groups = new Map<string, BomLine[]>();
  for (const line of lines) {
    if (line.parentId !== null) {
      const group = groups.get(line.parentId) ?? [];
      group.push(line);
      groups.set(line.parentId, group);
    }
  }
  return groups;
}

function extended(
  lines: readonly BomLine[],
  byId: ReadonlyMap<string, BomLine>,
): ReadonlyMap<string, number> {
  const known = new Map<string, number>();
  for (const line of lines) {
    const chain: BomLine[] = [];
    const seen = new Set<string>();
    let current: BomLine | undefined = line;
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
  }
  return known;
}

/** Indexes the lines of a BOM and its sources. */
export function viewBom(lines: readonly BomLine[], sources: readonly BomSource[]): BomView {
  const byId = new Map(lines.map((line) => [line.id, line]));
  const childrenOf = groupByParent(lines);
  const leaves = lines.filter((line) => !childrenOf.has(line.id));
  const massKg = new Map<string, number>();
  for (const line of lines) {
    const each = massEachKg(line);
    if (each !== undefined) {
      massKg.set(line.id, Number(each));
    }
  }
  const extendedQuantity = extended(lines, byId);
  const leafMassKg = leaves.reduce(
    (sum, line) => sum + (massKg.get(line.id) ?? 0) * (extendedQuantity.get(line.id) ?? 0),
    0,
  );
  const sourceById = new Map(sources.map((source) => [source.id, source]));
  return { lines, sources: sourceById, byId, childrenOf, leaves, massKg, extendedQuantity, leafMassKg };
}

/** True when a person has corrected or confirmed the field: the checks take it as looked at. */
export function isCorrected(line: BomLine, field: BomField): boolean {
  return line.corrections?.some((correction) => correction.field === field) ?? false;
}
