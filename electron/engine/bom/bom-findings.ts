import { type Finding } from '../../../shared/model/finding.ts';
import { type BomState, compiledAt, coversOthers, must, standingAt, UNCOVERED } from './bom-state.ts';
import { carriesFactor, childrenCovered, factorTwice } from './covering.ts';
import { pathTooLong, problemFinding } from './node-result.ts';
import { isLeafPlace } from './tree-shape.ts';

const NONE: readonly Finding[] = [];

/** All findings of a BOM: of its tree, of what covers what, then of each line in the order of the tree. */
export function bomFindings(state: BomState): readonly Finding[] {
  const twice: Finding[] = [];
  const covered: Finding[] = [];
  const own: Finding[] = [];
  for (let place = 0; place < state.lines.length; place += 1) {
    if (state.quiet[place] === 1 && state.covering[place] === UNCOVERED && isLeafPlace(state.shape, place)) {
      continue;
    }
    for (const finding of coverFindingsAt(state, place)) {
      (finding.code === 'assembly.factorTwice' ? twice : covered).push(finding);
    }
    own.push(...ownFindingsAt(state, place));
  }
  return [state.shape.findings, twice, covered, own].flat();
}

/** Findings on covering: a factor that does not count, or how much the line covers. */
export function coverFindingsAt(state: BomState, place: number): readonly Finding[] {
  const line = must(state.lines[place]);
  const covering = state.covering[place] ?? UNCOVERED;
  if (covering !== UNCOVERED) {
    return carriesFactor(line) ? [factorTwice(line, must(state.lines[covering]))] : NONE;
  }
  const below = (state.shape.end[place] ?? 0) - place - 1;
  return coversOthers(state, place) ? [childrenCovered(line, below)] : NONE;
}

/** Findings of the line itself. */
export function ownFindingsAt(state: BomState, place: number): readonly Finding[] {
  const line = must(state.lines[place]);
  const tooLong = state.tooLong[place] === 1;
  if (state.quiet[place] === 1 && !tooLong) {
    return NONE;
  }
  const { problems } = standingAt(state, place, line, compiledAt(state, place));
  const findings = problems.map((problem) => problemFinding(line, problem));
  return tooLong ? [...findings, pathTooLong(line, state.shape.depth[place] ?? 0)] : findings;
}
