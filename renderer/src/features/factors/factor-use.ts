import { type FactorFlag } from '../../../../shared/model/factor.ts';

/** Whether a found factor may be used: refused, only after a look at its source, or without more ado. */
export type FactorUse = 'refused' | 'toCheck' | 'free';

/** A radiative-forcing uplift has no place in a PCF (ISO 14067 6.4.9.7); `check` asks for a look. */
export function factorUse(flags: readonly string[]): FactorUse {
  const has = (flag: FactorFlag): boolean => flags.includes(flag);
  return has('radiativeForcing') ? 'refused' : has('check') ? 'toCheck' : 'free';
}
