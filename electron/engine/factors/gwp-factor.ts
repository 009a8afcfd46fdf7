import { type Factor, type FactorComponents } from '../../../shared/model/factor.ts';
import { type GasOrigin, type GwpSet } from '../../../shared/model/gas.ts';
import { findGwpSet, gwpValue } from './gwp-value.ts';

const PREFIX = 'gwp:';

/** Id of the factor that is the warming potential of a gas in a set, per kg: `gwp:AR6:HFC-134a`. */
export function gwpFactorId(setId: string, gas: string): string {
  return `${PREFIX}${setId}:${gas}`;
}

/**
 * The warming potential an id of {@link gwpFactorId} names, as a factor per kg; methane of one origin is named
 * `CH4 biogenic`. Undefined for any other id, an unknown set or a gas that the set does not list.
 */
export function gwpFactor(id: string, own: readonly GwpSet[]): Factor | undefined {
  const colon = id.startsWith(PREFIX) ? id.lastIndexOf(':') : -1;
  if (colon < PREFIX.length) {
    return undefined;
  }
  const set = findGwpSet(id.slice(PREFIX.length, colon), own);
  const gas = id.slice(colon + 1);
  return set && substanceFactor(id, gas, set);
}

/** One factor object per set and id, so that what was computed with it is known to hold. */
const factorsOfSet = new WeakMap<GwpSet, Map<string, Factor>>();

function substanceFactor(id: string, gas: string, set: GwpSet): Factor | undefined {
  const factors = factorsOfSet.get(set) ?? new Map<string, Factor>();
  factorsOfSet.set(set, factors);
  const [name, origin] = methaneOf(gas);
  const value = gwpValue(set, name, origin);
  if (value === undefined) {
    return undefined;
  }
  const components: FactorComponents = origin === 'biogenic' ? { biogenicNonCo2: value } : { fossil: value };
  const factor: Factor = factors.get(id) ?? {
    id,
    names: { en: `${gas}, GWP100 ${set.id}` },
    unit: 'kg',
    components,
    geography: 'World',
    referenceYear: 'notStated',
    scope: 'gwp',
    delivery: 'excluded',
    gwpSet: set.id,
    source: { set: 'gwp', title: set.source, publisher: set.name, place: gas },
  };
  factors.set(id, factor);
  return factor;
}

function methaneOf(gas: string): readonly [string, GasOrigin] {
  if (gas === 'CH4 biogenic') {
    return ['CH4', 'biogenic'];
  }
  return gas === 'CH4 fossil' ? ['CH4', 'fossil'] : [gas, 'fossil'];
}
