import type { ResolvedBomLine } from '../../../shared/model/bom-line.ts';
import type { Finding } from '../../../shared/model/finding.ts';
import type { BomSource } from '../../../shared/model/study.ts';
import { allAtOnce, type Portions } from '../../../shared/portions.ts';
import { viewBom, type BomView } from './bom-view.ts';
import { checkChildrenHeavier } from './children-heavier.ts';
import { checkDensities } from './density-implausible.ts';
import { checkMassPerMetre } from './mass-per-metre.ts';
import { checkMassUnitSlips } from './mass-unit-slip.ts';
import { checkMaterialMissing } from './material-missing.ts';
import { checkPartNumberConflicts } from './part-number-conflict.ts';
import { checkPositionDuplicates } from './position-duplicate.ts';
import { checkQuantityTexts } from './quantity-text.ts';

/** All checks, in the order their findings are given. */
const CHECKS: readonly ((view: BomView) => Portions<readonly Finding[]>)[] = [
  checkMassUnitSlips,
  checkQuantityTexts,
  checkMaterialMissing,
  checkPositionDuplicates,
  checkChildrenHeavier,
  checkMassPerMetre,
  checkDensities,
  checkPartNumberConflicts,
];

/**
 * Looks for data errors in a BOM that the calculation itself cannot see: grams for kilograms, text quantities,
 * missing materials, repeated positions, impossible roll-ups and densities, masses per metre on pieces.
 * Findings point at the line, the field and, with `sources`, the cell. Nothing is changed.
 */
export function checkBom(
  lines: readonly ResolvedBomLine[],
  sources: readonly BomSource[],
): readonly Finding[] {
  return allAtOnce(bomChecks(lines, sources));
}

/** The work of {@link checkBom} in portions; `progress` hears how many of the checks are done. */
export function* bomChecks(
  lines: readonly ResolvedBomLine[],
  sources: readonly BomSource[],
  progress: (done: number, total: number) => void = () => undefined,
): Portions<readonly Finding[]> {
  const view = yield* viewBom(lines, sources);
  const findings: (readonly Finding[])[] = [];
  for (const check of CHECKS) {
    progress(findings.length, CHECKS.length);
    findings.push(yield* check(view));
  }
  return findings.flat();
}
