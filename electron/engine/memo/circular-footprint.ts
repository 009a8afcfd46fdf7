import { type DecimalString } from '../../../shared/model/decimal-string.ts';
import { type Memo } from '../../../shared/model/memo.ts';
import { add, compare, isNegative, multiply, ONE, parseRatio, type Ratio, ZERO } from '../quantity/ratio.ts';
import { type MemoOutcome } from './memo-result.ts';

type Circular = Extract<Memo, { kind: 'circularFootprint' }>;
type EndOfLife = NonNullable<Circular['endOfLife']>;

const MINUS_ONE: Ratio = { numerator: -1n, denominator: 1n };

/**
 * The circular footprint formula of the PEF method, times the mass, in kg CO2e:
 * material (1 - R1) Ev + R1 (A Erec + (1 - A) Ev Qin) + (1 - A) R2 (ErecEoL - Ev* Qout), energy (1 - B) R3 (EER - credit),
 * disposal (1 - R2 - R3) ED. Qin and Qout are ratios of quality to that of primary material, 1 where not given.
 */
export function circularFootprint(memo: Circular): MemoOutcome {
  const problem = shareProblem(memo);
  if (problem !== undefined) {
    return { problem };
  }
  const { endOfLife } = memo;
  const mass = parseRatio(memo.massKg);
  const parts = [
    { code: 'material' as const, value: add(inputOf(memo), endOfLife ? recyclingOf(memo, endOfLife) : ZERO) },
    ...(endOfLife === undefined
      ? []
      : [
          { code: 'energy' as const, value: energyOf(endOfLife) },
          { code: 'disposal' as const, value: disposalOf(endOfLife) },
        ]),
  ].map(({ code, value }) => ({ code, kgCo2e: multiply(mass, value) }));
  return { parts };
}

function inputOf(memo: Circular): Ratio {
  const recycled = parseRatio(memo.recycledShare);
  const ownShare = parseRatio(memo.allocationA);
  const virgin = parseRatio(memo.virgin);
  const secondary = add(
    multiply(ownShare, parseRatio(memo.recycled)),
    multiply(multiply(oneMinus(ownShare), virgin), optional(memo.qualityRatioIn, ONE)),
  );
  return add(multiply(oneMinus(recycled), virgin), multiply(recycled, secondary));
}

function recyclingOf(memo: Circular, end: EndOfLife): Ratio {
  const replaced = multiply(parseRatio(end.substituted), optional(end.qualityRatioOut, ONE));
  const net = add(parseRatio(end.recycling), multiply(MINUS_ONE, replaced));
  return multiply(multiply(oneMinus(parseRatio(memo.allocationA)), parseRatio(end.recycledShare)), net);
}

function energyOf(end: EndOfLife): Ratio {
  const net = add(optional(end.energyRecovery, ZERO), multiply(MINUS_ONE, optional(end.energyCredit, ZERO)));
  return multiply(multiply(oneMinus(optional(end.allocationB, ZERO)), optional(end.energyShare, ZERO)), net);
}

function disposalOf(end: EndOfLife): Ratio {
  const rest = add(
    oneMinus(parseRatio(end.recycledShare)),
    multiply(MINUS_ONE, optional(end.energyShare, ZERO)),
  );
  return multiply(rest, optional(end.disposal, ZERO));
}

/** Every share from 0 to 1, recycled and burnt at the end together at most 1, no negative mass. */
function shareProblem(
  memo: Circular,
): { readonly code: string; readonly params: Record<string, string> } | undefined {
  if (isNegative(parseRatio(memo.massKg))) {
    return { code: 'memo.massNegative', params: { value: memo.massKg } };
  }
  const { endOfLife: end } = memo;
  const shares = [
    memo.recycledShare,
    memo.allocationA,
    end?.recycledShare,
    end?.energyShare,
    end?.allocationB,
  ].filter((value) => value !== undefined);
  const bad = shares.find((value) => isNegative(parseRatio(value)) || compare(parseRatio(value), ONE) > 0);
  if (bad !== undefined) {
    return { code: 'memo.shareRange', params: { value: bad } };
  }
  const treated = add(optional(end?.recycledShare, ZERO), optional(end?.energyShare, ZERO));
  return compare(treated, ONE) > 0 ? { code: 'memo.endOfLifeShares', params: {} } : undefined;
}

function optional(value: DecimalString | undefined, otherwise: Ratio): Ratio {
  return value === undefined ? otherwise : parseRatio(value);
}

function oneMinus(value: Ratio): Ratio {
  return add(ONE, multiply(MINUS_ONE, value));
}
