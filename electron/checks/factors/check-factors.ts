import type { ResolvedBomLine } from '../../../shared/model/bom-line.ts';
import type { Factor } from '../../../shared/model/factor.ts';
import type { Finding, Place } from '../../../shared/model/finding.ts';
import { isTransportUnit, kgPerKg, type FamilyRange } from './family-ranges.ts';
import { unitSlip } from './unit-slip.ts';

/** Ranges by family, as `familyRanges` makes them. */
export type Ranges = Pick<ReadonlyMap<string, FamilyRange>, 'get'>;

/**
 * Looks at one factor: outside what is published for its family, with the slip that explains it, or per mass and
 * distance although it stands for a material. `family` where the line says what the factor stands for. Without a range
 * nothing is said. Codes `factor.outOfRange.*`, `factor.transportUnit`.
 */
export function checkFactor(
  factor: Factor,
  ranges: Ranges,
  family = factor.family,
  place: Place = {},
): readonly Finding[] {
  if (family === undefined) {
    return [];
  }
  const common = { factorId: factor.id, family, unit: factor.unit };
  if (isTransportUnit(factor.unit)) {
    return [{ code: 'factor.transportUnit', severity: 'warning', place, params: common }];
  }
  const range = ranges.get(family);
  const value = kgPerKg(factor);
  const slip = range === undefined || value === undefined ? undefined : unitSlip(value, range);
  if (range === undefined || value === undefined || slip === undefined) {
    return [];
  }
  const params = {
    ...common,
    value: shown(value),
    low: shown(range.lowKgPerKg),
    high: shown(range.highKgPerKg),
    figures: String(range.figures),
  };
  return [{ code: `factor.outOfRange.${slip}`, severity: 'warning', place, params }];
}

/**
 * Looks at the factors of assigned lines; one finding for each factor and family, at the first line that uses it. A
 * proxy is held against its own family only, for it stands for something else on purpose.
 */
export function checkLineFactors(
  lines: readonly ResolvedBomLine[],
  lookUp: (id: string) => Factor | undefined,
  ranges: Ranges,
): readonly Finding[] {
  const seen = new Set<string>();
  return lines.flatMap(({ id, assignment }) => {
    if (assignment?.kind !== 'factor') {
      return [];
    }
    const factor = lookUp(assignment.factorId);
    const family = assignment.proxy === true ? factor?.family : (assignment.family ?? factor?.family);
    const key = `${assignment.factorId} ${family ?? ''}`;
    if (factor === undefined || seen.has(key)) {
      return [];
    }
    seen.add(key);
    return checkFactor(factor, ranges, family, { lineId: id });
  });
}

function shown(value: number): string {
  return String(Number(value.toPrecision(3)));
}
