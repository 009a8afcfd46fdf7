import { type DecimalString } from '../../../shared/model/decimal-string.ts';
import { type GasOrigin, type GwpSet } from '../../../shared/model/gas.ts';
import { formatExact } from '../quantity/amount.ts';
import { add, multiply, parseRatio, ZERO } from '../quantity/ratio.ts';
import { blendOf } from './blends.ts';
import { PUBLISHED_GWP_SETS } from './gwp-sets.ts';

/** Sets are written `AR6` or, as many reports do, `AR6 GWP100`: the same set. */
export function gwpSetId(written: string): string {
  return written.replace(/ GWP100$/, '');
}

/** A set by its id: of the study first, then the published ones; undefined when neither has it. */
export function findGwpSet(written: string, own: readonly GwpSet[] = []): GwpSet | undefined {
  const id = gwpSetId(written);
  return (
    own.find((set) => set.id === written) ?? [...own, ...PUBLISHED_GWP_SETS].find((set) => set.id === id)
  );
}

/** Methane by origin where a set splits it; the carbon of cleared land is added like fossil carbon. */
const METHANE_KEYS: Readonly<Record<GasOrigin, readonly string[]>> = {
  fossil: ['CH4 fossil'],
  aircraft: ['CH4 fossil'],
  landUseChange: ['CH4 landUseChange', 'CH4 fossil'],
  biogenic: ['CH4 biogenic'],
};

/**
 * kg CO2e per kg of a gas or blend in a set, exact; undefined when the set does not list it. Methane takes the value of
 * its origin where the set splits it; a blend is the sum over its mass shares.
 */
export function gwpValue(set: GwpSet, gas: string, origin: GasOrigin = 'fossil'): DecimalString | undefined {
  if (gas === 'CH4') {
    const split = METHANE_KEYS[origin].map((name) => listed(set, name)).find((value) => value !== undefined);
    return split ?? listed(set, 'CH4');
  }
  return listed(set, gas) ?? listed(set, listedName(set, gas) ?? '') ?? blendValue(set, gas);
}

/** The value under exactly this name; a name that every object has by birth is no gas. */
function listed(set: GwpSet, name: string): DecimalString | undefined {
  return Object.hasOwn(set.values, name) ? set.values[name] : undefined;
}

function blendValue(set: GwpSet, name: string): DecimalString | undefined {
  const blend = blendOf(name);
  if (blend === undefined) {
    return undefined;
  }
  let sum = ZERO;
  for (const { gas, share } of blend.parts) {
    const value = listed(set, gas);
    if (value === undefined) {
      return undefined;
    }
    sum = add(sum, multiply(parseRatio(share), parseRatio(value)));
  }
  return formatExact(sum);
}

/** The name under which a set lists a gas written `R-134a`, `R134a`, `HFC134a` or in other case; never a guess. */
function listedName(set: GwpSet, gas: string): string | undefined {
  const wanted = plain(gas);
  const names = Object.keys(set.values);
  return (
    names.find((name) => plain(name) === wanted) ??
    names.find((name) => plain(name).replace(/^(HFC|CFC|HCFC)/, 'R') === wanted)
  );
}

function plain(name: string): string {
  return name.replace(/[\s-]/g, '').toUpperCase();
}
