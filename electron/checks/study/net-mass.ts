import { lineName } from '../../../shared/line-name.ts';
import { type ResolvedBomLine } from '../../../shared/model/bom-line.ts';
import { type Finding } from '../../../shared/model/finding.ts';
import { flatMapInPortions, type Portions } from '../../../shared/portions.ts';
import { type LineResult } from '../../engine/calculation.ts';
import { percent } from '../../engine/profiles/finding.ts';
import { type JudgedStudy } from '../../engine/profiles/judged-study.ts';
import { studyFinding } from './study-finding.ts';

/** Materials that are bought as stock and cut: families of the knowledge files by the first part of their name. */
const CUT_FROM_STOCK = /^(steel-(?!fastener|spring)|aluminium-(?!cast)|copper|brass|bronze|titanium|plastic)/;

/**
 * Parts made in the own shop that count their net mass only: what is cut away was bought too (ISO 14067:2018 6.4.3).
 * One finding for the study, at the heaviest: `study.netMassOnly`.
 */
export function* checkNetMass({ study, calculation, lookUp }: JudgedStudy): Portions<readonly Finding[]> {
  const lines = new Map((study.bom ?? []).map((line) => [line.id, line]));
  const found = yield* flatMapInPortions(calculation.lines, (result) => {
    const line = result.kind === 'bom' && result.isLeaf ? lines.get(result.id) : undefined;
    return line !== undefined && countsNet(line, result) && isCut(line) ? [{ line, result }] : [];
  });
  const [heaviest] = found.toSorted((left, right) => descending(kgOf(left.result), kgOf(right.result)));
  if (heaviest === undefined) {
    return [];
  }
  const kg = found.reduce((sum, { result }) => sum + kgOf(result), 0n);
  const all = calculation.coverage.netMassKg;
  const share = all > 0n ? percent({ numerator: kg, denominator: all }) : '0';
  return [
    studyFinding(
      'netMassOnly',
      'warning',
      { count: String(found.length), share, name: lineName(heaviest.line) },
      { lineId: heaviest.line.id, field: 'yieldSteps' },
    ),
  ];

  function isCut(line: ResolvedBomLine): boolean {
    const maker = line.procurement ?? lines.get(line.parentId ?? '')?.procurement;
    const { assignment } = line;
    const family =
      assignment?.kind === 'factor' ? (assignment.family ?? lookUp(assignment.factorId)?.family) : undefined;
    return maker === 'make' && family !== undefined && CUT_FROM_STOCK.test(family);
  }
}

function countsNet(line: ResolvedBomLine, { hasTerms, netMassKg, grossMassKg }: LineResult): boolean {
  return (
    hasTerms && (line.yieldSteps ?? []).length === 0 && (netMassKg ?? 0n) > 0n && netMassKg === grossMassKg
  );
}

function kgOf({ netMassKg }: LineResult): bigint {
  return netMassKg ?? 0n;
}

function descending(left: bigint, right: bigint): number {
  return left === right ? 0 : left < right ? 1 : -1;
}
