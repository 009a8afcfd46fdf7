import { type ResolvedActivity } from '../../../shared/model/activity.ts';
import { type Basis } from '../../../shared/model/component.ts';
import { type DecimalString } from '../../../shared/model/decimal-string.ts';
import { type AllocationKey } from '../../../shared/model/site.ts';
import { type ResolvedStudy } from '../../../shared/model/study.ts';
import { type ComponentAmounts, evaluateTerms } from '../impact/evaluate.ts';
import { activityContext } from '../inventory/activities/context.ts';
import { activityTerms } from '../inventory/activity-terms.ts';
import { type FactorLookup } from '../inventory/assignment.ts';
import { exactDecimal } from '../quantity/exact-decimal.ts';
import { multiply, parseRatio } from '../quantity/ratio.ts';
import { conversion, dimensionOf } from '../quantity/units.ts';

type Allocated = Extract<ResolvedActivity, { kind: 'metered' | 'electricity' | 'fuel' }>;

/** What an allocated line would be under another key of the site. */
export interface AllocationAlternative {
  readonly lineId: string;
  readonly key: AllocationKey;
  /** What this machine has of the key and where that is known from; undefined: nobody has said it yet. */
  readonly part: DecimalString | undefined;
  readonly partFrom: 'thisLine' | 'otherLine' | 'oneMachine' | 'weighedMass' | undefined;
  readonly emissions: Readonly<Record<Basis, ComponentAmounts>> | undefined;
}

/**
 * The result of every metered or allocated line under every key of the site, its own included: the sensitivity that is
 * mandatory where more than one allocation is plausible (ISO 14067:2018 6.4.6.1). Where the part of a key is unknown the
 * alternative is listed without a result.
 */
export function allocationAlternatives(
  study: ResolvedStudy,
  lookUp: FactorLookup,
): readonly AllocationAlternative[] {
  const context = activityContext(study, lookUp);
  const allocated = (study.activities ?? []).filter(isAllocated);
  const keys = study.site?.keys ?? [];
  return allocated.flatMap((line) =>
    keys.map((key): AllocationAlternative => {
      const known = partOf(key, line, allocated, study);
      const under = known === undefined ? undefined : withKey(line, key, known.part);
      const made = under === undefined ? undefined : activityTerms(under, context);
      const usable = made !== undefined && made.problems.length === 0;
      return {
        lineId: line.id,
        key,
        part: known?.part,
        partFrom: known?.from,
        emissions: usable
          ? {
              byLocation: evaluateTerms(made.terms, 'byLocation', lookUp),
              byContract: evaluateTerms(made.terms, 'byContract', lookUp),
            }
          : undefined,
      };
    }),
  );
}

function isAllocated(activity: ResolvedActivity): activity is Allocated {
  const { kind } = activity;
  return (
    (kind === 'metered' || kind === 'electricity' || kind === 'fuel') && activity.allocation !== undefined
  );
}

function withKey(line: Allocated, key: AllocationKey, part: DecimalString): Allocated {
  return { ...line, allocation: { key: key.id, part, whole: key.whole } };
}

type Known = { readonly part: DecimalString; readonly from: NonNullable<AllocationAlternative['partFrom']> };

/** The line's own part of the key; what it says of an alternative; what another line of the study says; one machine. */
function partOf(
  key: AllocationKey,
  line: Allocated,
  allocated: readonly Allocated[],
  study: ResolvedStudy,
): Known | undefined {
  const own = statedPart(line, key);
  if (own !== undefined) {
    return { part: own, from: 'thisLine' };
  }
  for (const other of allocated) {
    const part = statedPart(other, key);
    if (part !== undefined) {
      return { part, from: 'otherLine' };
    }
  }
  if (key.basis === 'units') {
    return { part: '1' as DecimalString, from: 'oneMachine' };
  }
  const weighed = weighedIn(key, study);
  return weighed === undefined ? undefined : { part: weighed, from: 'weighedMass' };
}

function statedPart({ allocation }: Allocated, key: AllocationKey): DecimalString | undefined {
  if (allocation?.key === key.id) {
    return allocation.part;
  }
  return allocation?.alternatives?.find((one) => one.key === key.id)?.part;
}

function weighedIn(key: AllocationKey, study: ResolvedStudy): DecimalString | undefined {
  const { weighedMassKg } = study.product;
  const toUnit = dimensionOf(key.unit) === 'mass' ? conversion('kg', key.unit) : undefined;
  return key.basis !== 'mass' || weighedMassKg === undefined || toUnit === undefined
    ? undefined
    : exactDecimal(multiply(parseRatio(weighedMassKg), toUnit.ratio));
}
