import { type ResolvedBomLine } from '../../../shared/model/bom-line.ts';
import { type DecimalString } from '../../../shared/model/decimal-string.ts';
import { type LineProblem } from '../bom/line-mass.ts';
import { compare, parseRatio } from '../quantity/ratio.ts';
import { type FactorLookup } from './assignment.ts';
import { decisionUses } from './decision-uses.ts';
import { factorRemarks } from './factor-use.ts';
import { type LineTerms } from './line-terms.ts';
import { grossMassOperands, lineAmount } from './material/line-amount.ts';
import { scrapTerms } from './material/scrap.ts';
import { uptakeTerms } from './material/uptake.ts';
import { type Term } from './operand.ts';

/**
 * Emission of a BOM line: its amount in the unit of each factor it uses x that factor, then
 * what its scrap causes and the carbon it took up (4.12).
 */
export function bomTerms(line: ResolvedBomLine, lookUp: FactorLookup): LineTerms {
  const material = materialTerms(line, lookUp);
  if (line.scrap === undefined && line.biogenic === undefined) {
    return material;
  }
  const parts = [material, scrapTerms(line, lookUp), uptakeTerms(line, material.terms, lookUp)];
  return {
    terms: parts.flatMap((part) => part.terms),
    problems: firstOfEach(parts.flatMap((part) => part.problems)),
    remarks: parts.flatMap((part) => part.remarks ?? []),
  };
}

/** What keeps both material and scrap from being computed is told once. */
function firstOfEach(problems: readonly LineProblem[]): readonly LineProblem[] {
  return problems.filter(
    ({ code, field }, index) =>
      problems.findIndex((other) => other.code === code && other.field === field) === index,
  );
}

/** The main factor of a decision is the `material` of the line; the other slots keep their names. */
function materialTerms(line: ResolvedBomLine, lookUp: FactorLookup): LineTerms {
  const chosen = decisionUses(line.assignment, lookUp);
  if ('problem' in chosen) {
    return { terms: [], problems: [chosen.problem] };
  }
  const terms: Term[] = [];
  const problems: LineProblem[] = [];
  for (const { slot, factor, operands, amountUnit } of chosen.uses) {
    const amount = amountUnit === undefined ? lineAmount(line, factor) : grossMassOperands(line);
    if ('problem' in amount) {
      problems.push(amount.problem);
      continue;
    }
    terms.push({
      basis: 'both',
      slot: slot === 'main' ? 'material' : slot,
      sign: 1,
      operands: operands.length === 0 ? amount.operands : [...amount.operands, ...operands],
      factorId: factor.id,
    });
  }
  const direct = chosen.uses.some((use) => use.factor.scope === 'directCo2Only');
  return direct
    ? { terms, problems, remarks: factorRemarks(chosen.uses.map((use) => use.factor)) }
    : { terms, problems };
}

/** Yield steps change a mass; on a line counted by piece, metre or area alone they have no effect and are named. */
export function unusedYieldProblem(line: ResolvedBomLine, terms: readonly Term[]): readonly LineProblem[] {
  const steps = line.yieldSteps?.length ?? 0;
  if (steps === 0 || terms.length === 0) {
    return [];
  }
  const used = terms.some((term) => term.operands.some((operand) => operand.field === 'yieldSteps'));
  return used ? [] : [{ code: 'line.yieldUnused', field: 'yieldSteps', params: { count: String(steps) } }];
}

/** From more scrap than part on, 15 for 15 % is likelier than fifteen times the part in chips. */
const MUCH_SCRAP = parseRatio('1' as DecimalString);

/** A scrap rate on the net mass that is allowed, but looks like per cent written for a share. */
export function highScrapProblems(line: ResolvedBomLine, terms: readonly Term[]): readonly LineProblem[] {
  return terms.length === 0
    ? []
    : (line.yieldSteps ?? []).flatMap((step) =>
        step.kind === 'scrapOnNet' && compare(parseRatio(step.value), MUCH_SCRAP) > 0
          ? [{ code: 'line.scrapHigh', field: 'yieldSteps', params: { value: step.value } }]
          : [],
      );
}
