import { formatRatio } from '../../../electron/engine/quantity/amount.ts';
import {
  add,
  divide,
  multiply,
  ONE,
  parseRatio,
  ZERO,
  type Ratio,
} from '../../../electron/engine/quantity/ratio.ts';
import { massEachKg } from '../../../electron/reading/mass-each.ts';
import type { BomLine, ResolvedBomLine } from '../../../shared/model/bom-line.ts';

/** Lines without children. */
export function leavesOf<Line extends BomLine>(lines: readonly Line[]): readonly Line[] {
  const parents = new Set(lines.map((line) => line.parentId));
  return lines.filter((line) => !parents.has(line.id));
}

function grossFactor(line: ResolvedBomLine): Ratio {
  return (line.yieldSteps ?? []).reduce<Ratio>((factor, step) => {
    if (step.kind === 'blank') {
      return divide(multiply(factor, parseRatio(step.blankKg)), parseRatio(step.netKg));
    }
    if (step.kind === 'yield') {
      return divide(factor, parseRatio(step.value));
    }
    throw new Error(`unexpected step ${step.kind}`);
  }, ONE);
}

/** Sum over leaves of mass each x quantity x quantities of all parents, in exact arithmetic; net or gross, in kg. */
export function leafMassKg(imported: readonly BomLine[], kind: 'net' | 'gross' = 'net'): string {
  // What is read from a file has no formulas.
  const lines = imported as readonly ResolvedBomLine[];
  const byId = new Map(lines.map((line) => [line.id, line]));
  let sum = ZERO;
  for (const leaf of leavesOf(lines)) {
    const mass = massEachKg(leaf);
    let product = mass === undefined ? ZERO : parseRatio(mass);
    for (
      let line: ResolvedBomLine | undefined = leaf;
      line !== undefined;
      line = byId.get(line.parentId ?? '')
    ) {
      product = multiply(product, line.quantity === undefined ? ZERO : parseRatio(line.quantity));
    }
    sum = add(sum, kind === 'gross' ? multiply(product, grossFactor(leaf)) : product);
  }
  return formatRatio(sum);
}

/** Levels by walking up the parents, the top line being 1. */
export function levelOf(line: BomLine, byId: ReadonlyMap<string, BomLine>): number {
  const parent = line.parentId === null ? undefined : byId.get(line.parentId);
  return parent === undefined ? 1 : 1 + levelOf(parent, byId);
}
