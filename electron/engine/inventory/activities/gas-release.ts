import { type ResolvedActivity } from '../../../../shared/model/activity.ts';
import { type DecimalString } from '../../../../shared/model/decimal-string.ts';
import { type LineProblem, type Operands } from '../../bom/line-mass.ts';
import { blendOf } from '../../factors/blends.ts';
import { gwpFactorId } from '../../factors/gwp-factor.ts';
import { DEFAULT_GWP_SET } from '../../factors/gwp-sets.ts';
import { formatExact } from '../../quantity/amount.ts';
import { add, compare, multiply, ONE, parseRatio, type Ratio, ZERO } from '../../quantity/ratio.ts';
import { type LineTerms } from '../line-terms.ts';
import { type Operand, over, times } from '../operand.ts';
import { type ActivityContext } from './context.ts';
import { amountIn, factorTerms, type FieldPlace, merge, openLine, withMore } from './made.ts';
import { isInertGas, molarMassOf } from './molar-masses.ts';

type Release = Extract<ResolvedActivity, { kind: 'gasRelease' }>;
type Part = NonNullable<Release['composition']>[number];

/**
 * Gas released to air: mass x part that escapes x mass share x warming potential of each substance.
 * Shares of volume become shares of mass by the molar masses.
 */
export function gasTerms(activity: Release, context: ActivityContext): LineTerms {
  const parts = partsOf(activity);
  if ('problem' in parts) {
    return { terms: [], problems: [parts.problem] };
  }
  const sum = parts.parts.map((part) => parseRatio(part.share)).reduce(add, ZERO);
  if (compare(sum, ONE) !== 0) {
    return openLine('gas.sharesNotOne', 'composition', { sum: formatExact(sum) });
  }
  const { lossShare } = activity;
  if (lossShare !== undefined && compare(parseRatio(lossShare), ONE) > 0) {
    return openLine('gas.lossRange', 'lossShare', { value: lossShare });
  }
  const byVolume = activity.shareOf === 'volume' ? molarMean(parts.parts) : undefined;
  if (byVolume !== undefined && 'problem' in byVolume) {
    return { terms: [], problems: [byVolume.problem] };
  }
  return merge(
    parts.parts.map((part, index) => {
      const field = activity.blend === undefined ? `composition.${index}.share` : 'blend';
      const share = shareOperands(part, { lineId: activity.id, field }, byVolume?.mean);
      return partTerms(activity, part, share, context);
    }),
  );
}

/** The substances of the gas: as composed by hand, or of a blend with a published composition. */
function partsOf(activity: Release): { readonly parts: readonly Part[] } | { readonly problem: LineProblem } {
  const { blend, composition } = activity;
  const problem = (code: string): { readonly problem: LineProblem } => ({
    problem: { code, field: 'composition', params: blend === undefined ? {} : { blend } },
  });
  if (blend !== undefined && composition !== undefined) {
    return problem('gas.compositionTwice');
  }
  if (blend !== undefined) {
    // A published composition is by mass; taken by volume it would give another gas.
    const found = activity.shareOf === 'volume' ? undefined : blendOf(blend);
    return found === undefined
      ? problem(activity.shareOf === 'volume' ? 'gas.blendByVolume' : 'gas.blendUnknown')
      : { parts: found.parts };
  }
  return composition === undefined || composition.length === 0
    ? problem('gas.compositionMissing')
    : { parts: composition };
}

/** Mean molar mass of the mixture, sum of share x molar mass: what a share of volume is divided by. */
function molarMean(
  parts: readonly Part[],
): { readonly mean: DecimalString } | { readonly problem: LineProblem } {
  let mean: Ratio = ZERO;
  for (const part of parts) {
    const molarMass = 'gas' in part ? molarMassOf(part.gas) : undefined;
    if (molarMass === undefined) {
      const gas = 'gas' in part ? part.gas : part.factorId;
      return { problem: { code: 'gas.molarMassUnknown', field: 'composition', params: { gas } } };
    }
    mean = add(mean, multiply(parseRatio(part.share), parseRatio(molarMass)));
  }
  return { mean: formatExact(mean) };
}

function shareOperands(part: Part, place: FieldPlace, mean: DecimalString | undefined): readonly Operand[] {
  const note = 'gas' in part ? { note: part.gas } : {};
  const share = { ...times('share', part.share, '1', place), ...note };
  const molarMass = 'gas' in part ? molarMassOf(part.gas) : undefined;
  return mean === undefined || molarMass === undefined
    ? [share]
    : [share, times('molarMass', molarMass, 'g/mol'), over('meanMolarMass', mean, 'g/mol')];
}

function partTerms(
  activity: Release,
  part: Part,
  share: readonly Operand[],
  context: ActivityContext,
): LineTerms {
  const { id, massKg, lossShare } = activity;
  if ('gas' in part && isInertGas(part.gas)) {
    const params = { gas: part.gas };
    return { terms: [], problems: [], remarks: [{ code: 'gas.inert', field: 'composition', params }] };
  }
  const factorId =
    'gas' in part ? gwpFactorId(context.scope?.gwpSet ?? DEFAULT_GWP_SET, part.gas) : part.factorId;
  const escaped =
    lossShare === undefined ? [] : [times('lossShare', lossShare, '1', { lineId: id, field: 'lossShare' })];
  const amount = (unit: string): Operands =>
    withMore(amountIn(massKg, 'kg', unit, { lineId: id, field: 'massKg' }, 'mass'), [...escaped, ...share]);
  const made = factorTerms(
    { kind: 'factor', factorId, status: 'confirmed' },
    context.lookUp,
    amount,
    slotOf(part),
  );
  return { ...made, problems: made.problems.map((problem) => ({ ...problem, field: 'composition' })) };
}

function slotOf(part: Part): string {
  return `gas.${'gas' in part ? part.gas : part.factorId}`;
}
