import { type Factor } from '../../../shared/model/factor.ts';
import { type GwpSet } from '../../../shared/model/gas.ts';
import { characterise, hasComponents } from './recharacterise.ts';

/** A factor as the study uses it. */
export interface PreparedFactor {
  readonly factor: Factor;
  /** Why it could not be characterised anew: a gas the set does not list, or more digits than a decimal may have. */
  readonly problem?: { readonly code: 'gasUnlisted' | 'gasDigits'; readonly gas: string };
}

const known = new WeakMap<Factor, { readonly set: GwpSet; readonly prepared: PreparedFactor }>();

/**
 * A factor with its gases characterised by a set; the published components stand where a gas is not listed, and then
 * the factor keeps the set it embeds. Without gas detail a factor is what it is. The same objects give the same object.
 */
export function preparedFactor(factor: Factor, set: GwpSet): PreparedFactor {
  if (factor.gases === undefined) {
    return { factor };
  }
  const before = known.get(factor);
  if (before?.set === set) {
    return before.prepared;
  }
  const made = characterise(factor.gases, set);
  const prepared: PreparedFactor =
    'problem' in made
      ? { factor, problem: { code: made.problem, gas: made.gas } }
      : { factor: { ...factor, components: made.components, gwpSet: set.id } };
  known.set(factor, { set, prepared });
  return prepared;
}

/** True when a factor that could not be characterised has published figures to stand on. */
export function standsAsPublished({ factor, problem }: PreparedFactor): boolean {
  return problem !== undefined && hasComponents(factor);
}
