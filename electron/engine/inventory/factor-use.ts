import { type Assignment } from '../../../shared/model/assignment.ts';
import { type DecimalString } from '../../../shared/model/decimal-string.ts';
import { type Factor } from '../../../shared/model/factor.ts';
import { type Recipe } from '../../../shared/model/recipe.ts';
import { type LineProblem } from '../bom/line-mass.ts';
import { formatExact } from '../quantity/amount.ts';
import {
  add,
  compare,
  isNegative,
  isZero,
  multiply,
  ONE,
  parseRatio,
  type Ratio,
  ZERO,
} from '../quantity/ratio.ts';
import { dimensionOf } from '../quantity/units.ts';
import { type FactorLookup, usableFactor } from './assignment.ts';
import { type Operand, over, times } from './operand.ts';

/** One factor a decision puts on an amount, with what stands between the amount in its unit and its components. */
export interface FactorUse {
  /** `main`, `upstream`, `recycled`, `recipe.<factorId>`, or what it takes to make the thing of a recipe. */
  readonly slot: string;
  readonly factor: Factor;
  /** Unit of the amount that the operands follow, where it is not that of the factor: kg for energy per kg. */
  readonly amountUnit?: string;
  /** Share of the amount, share of the substance, declared amount of the factor: often nothing. */
  readonly operands: readonly Operand[];
}

export type FactorUses = { readonly uses: readonly FactorUse[] } | { readonly problem: LineProblem };

const NONE: readonly Operand[] = [];
const MINUS_ONE: Ratio = { numerator: -1n, denominator: 1n };

/**
 * What a decision puts on an amount: a factor, a second one on the same amount (`upstream`), secondary material in
 * place of a share of the first, or the materials of a recipe by their mass shares. Nothing for an
 * excluded line; a problem when anything of it is missing or unfit, so that no part is left out silently.
 */
export function factorUses(assignment: Assignment | undefined, lookUp: FactorLookup): FactorUses {
  if (assignment === undefined) {
    return { problem: { code: 'line.factorMissing', field: 'assignment', params: {} } };
  }
  if (assignment.kind === 'excluded') {
    return { uses: [] };
  }
  if (assignment.kind === 'recipe') {
    return recipeUses(assignment.recipeId, lookUp);
  }
  const { recycledContent, substanceShare } = assignment;
  const main = oneUse('main', assignment.factorId, lookUp, substanceShare);
  if ('problem' in main) {
    return main;
  }
  const made = [main.use];
  if (assignment.upstreamFactorId !== undefined) {
    const upstream = oneUse('upstream', assignment.upstreamFactorId, lookUp, substanceShare);
    if ('problem' in upstream) {
      return upstream;
    }
    made.push(upstream.use);
  }
  if (recycledContent === undefined) {
    return { uses: made };
  }
  const recycled = oneUse('recycled', recycledContent.factorId, lookUp, substanceShare);
  if ('problem' in recycled) {
    return recycled;
  }
  return withRecycled(made, recycled.use, recycledContent.share);
}

/** What a reader must know of the factors a line counts with, whatever the amount. */
export function factorRemarks(factors: readonly Factor[]): readonly LineProblem[] {
  const direct = factors.filter((factor) => factor.scope === 'directCo2Only').map((factor) => factor.id);
  return [...new Set(direct)].map((factorId) => ({
    code: 'line.factorDirectCo2Only',
    field: 'assignment',
    params: { factorId },
  }));
}

/** (1 - R1) of the main factor and R1 of the secondary one; the upstream factor stays on the whole amount. */
function withRecycled(primary: readonly FactorUse[], recycled: FactorUse, share: DecimalString): FactorUses {
  const ratio = parseRatio(share);
  if (isNegative(ratio) || compare(ratio, ONE) > 0) {
    return { problem: { code: 'line.recycledRange', field: 'assignment', params: { value: share } } };
  }
  const rest = formatExact(add(ONE, multiply(MINUS_ONE, ratio)));
  const primaryShare: Operand = { ...times('oneMinusRecycled', rest, '1'), note: `1 − ${share}` };
  return {
    uses: [
      ...primary.map((use) =>
        use.slot === 'main' ? { ...use, operands: [primaryShare, ...use.operands] } : use,
      ),
      { ...recycled, operands: [times('recycledShare', share, '1'), ...recycled.operands] },
    ],
  };
}

type OneUse = { readonly use: FactorUse } | { readonly problem: LineProblem };

function oneUse(
  slot: string,
  factorId: string,
  lookUp: FactorLookup,
  substanceShare: DecimalString | undefined,
): OneUse {
  const found = usableFactor(factorId, lookUp);
  if ('problem' in found) {
    return found;
  }
  const { factor } = found;
  const substance = substanceOperands(factor, substanceShare);
  if ('problem' in substance) {
    return substance;
  }
  return { use: { slot, factor, operands: [...substance.operands, ...declaredAmountOperands(factor)] } };
}

/** / perAmount for a factor whose components are for another amount than one of its unit. */
export function declaredAmountOperands(factor: Factor): readonly Operand[] {
  return factor.perAmount === undefined ? NONE : [over('declaredAmount', factor.perAmount, factor.unit)];
}

/**
 * x share of the substance in the amount / share in the thing the factor is for. A factor for a solution on an amount of
 * which nobody said how pure it is would be wrong by that share: it is asked, never guessed.
 */
function substanceOperands(
  factor: Factor,
  share: DecimalString | undefined,
): { readonly operands: readonly Operand[] } | { readonly problem: LineProblem } {
  const ofFactor = factor.substanceShare;
  if (ofFactor === undefined && share === undefined) {
    return { operands: NONE };
  }
  const bad = [share, ofFactor].find((value) => value !== undefined && !isShare(value));
  if (bad !== undefined) {
    const params = { factorId: factor.id, value: bad };
    return { problem: { code: 'line.substanceShareRange', field: 'assignment', params } };
  }
  if (share === undefined && ofFactor !== undefined && compare(parseRatio(ofFactor), ONE) !== 0) {
    const params = { factorId: factor.id, value: ofFactor };
    return { problem: { code: 'line.substanceShareMissing', field: 'assignment', params } };
  }
  return {
    operands: [
      ...(share === undefined ? NONE : [times('substanceShare', share, '1')]),
      ...(ofFactor === undefined ? NONE : [over('factorSubstanceShare', ofFactor, '1')]),
    ],
  };
}

function isShare(value: DecimalString): boolean {
  const ratio = parseRatio(value);
  return !isZero(ratio) && !isNegative(ratio) && compare(ratio, ONE) <= 0;
}

/** One use per material of a recipe: mass x share x factor. Shares are above zero and sum to exactly 1. */
function recipeUses(recipeId: string, lookUp: FactorLookup): FactorUses {
  const recipe = lookUp.recipeOf?.(recipeId);
  if (recipe === undefined) {
    return { problem: { code: 'line.recipeUnknown', field: 'assignment', params: { recipeId } } };
  }
  const wrong = recipeProblem(recipe);
  if (wrong !== undefined) {
    return { problem: wrong };
  }
  const uses: FactorUse[] = [];
  const repeats = new Map<string, number>();
  for (const { factorId, share } of recipe.parts) {
    const repeat = repeats.get(factorId) ?? 0;
    repeats.set(factorId, repeat + 1);
    const made = oneUse(`recipe.${factorId}${repeat === 0 ? '' : `.${repeat}`}`, factorId, lookUp, undefined);
    if ('problem' in made) {
      return made;
    }
    const { use } = made;
    if (dimensionOf(use.factor.unit) !== 'mass') {
      const params = { recipe: recipe.name, factorId, factorUnit: use.factor.unit };
      return { problem: { code: 'line.recipeUnit', field: 'assignment', params } };
    }
    const shareOperand: Operand = { ...times('recipeShare', share, '1'), note: recipe.name };
    uses.push({ ...use, operands: [shareOperand, ...use.operands] });
  }
  return { uses };
}

function recipeProblem(recipe: Recipe): LineProblem | undefined {
  const shares = recipe.parts.map((part) => parseRatio(part.share));
  const negative = recipe.parts.find((_, index) => isNegative(shares[index] ?? ZERO));
  if (negative !== undefined) {
    const params = { recipe: recipe.name, factorId: negative.factorId, value: negative.share };
    return { code: 'line.recipeNegative', field: 'assignment', params };
  }
  const sum = shares.reduce(add, ZERO);
  const params = { recipe: recipe.name, sum: formatExact(sum) };
  return compare(sum, ONE) === 0
    ? undefined
    : { code: 'line.recipeSharesNotOne', field: 'assignment', params };
}
