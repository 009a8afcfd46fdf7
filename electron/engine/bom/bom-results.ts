import { type ResolvedBomLine } from '../../../shared/model/bom-line.ts';
import { type Factor } from '../../../shared/model/factor.ts';
import { type Finding } from '../../../shared/model/finding.ts';
import { type LineResult } from '../calculation.ts';
import { type FactorLookup } from '../inventory/assignment.ts';
import { bomFindings } from './bom-findings.ts';
import { type BomState, bomState, compiledAt } from './bom-state.ts';
import { outsideResult, resultAt } from './node-result.ts';

/** Results of all BOM lines in their order, and the findings of the tree and of each line. */
export function bomResults(
  bom: readonly ResolvedBomLine[],
  lookUp: FactorLookup,
): { readonly lines: readonly LineResult[]; readonly findings: readonly Finding[] } {
  const state = bomState(bom, lookUp);
  return { lines: resultsInOrder(bom, state), findings: bomFindings(state) };
}

/** Results of all lines of a BOM in its order, those outside the tree too. */
export function resultsInOrder(bom: readonly ResolvedBomLine[], state: BomState): readonly LineResult[] {
  return [...eachResult(bom, state)];
}

/** The same one after the other, each made when it is its turn. */
export function* eachResult(bom: readonly ResolvedBomLine[], state: BomState): Generator<LineResult> {
  for (const [index, line] of bom.entries()) {
    const place = state.shape.placeAt[index] ?? -1;
    yield place < 0 ? outsideResult(line) : resultAt(state, place);
  }
}

/** Factors of the counted terms, each once, in the order of first use in the BOM. */
export function factorsOfBom(state: BomState): ReadonlySet<Factor> {
  const { columns, compiled } = state;
  const lists = new Set<readonly Factor[] | undefined>();
  const known = [...columns.factorLists.keys()];
  let last: readonly Factor[] | undefined;
  for (const place of state.shape.placeAt) {
    if (place < 0 || state.counts[place] === 0) {
      continue;
    }
    const isAsCompiled = compiled[place] === columns.compiled[place];
    const list = isAsCompiled
      ? known[columns.factorList[place] ?? -1]
      : compiledAt(state, place).terms.factors;
    if (list !== last) {
      lists.add(list);
      last = list;
    }
  }
  return new Set([...lists].flatMap((list) => list ?? []));
}
