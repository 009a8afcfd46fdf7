import { type DecimalString } from '../../../shared/model/decimal-string.ts';

/** A mixture of gases by mass shares that sum to exactly 1. */
export interface Blend {
  readonly name: string;
  readonly parts: readonly { readonly gas: string; readonly share: DecimalString }[];
  readonly source: string;
}

const ASHRAE = 'ANSI/ASHRAE Standard 34, designations of refrigerant blends, mass percent';

/** Refrigerants whose composition is part of their designation; a warming potential always follows from it. */
const BLENDS: readonly Blend[] = [
  blend('R-404A', { 'HFC-125': '0.44', 'HFC-134a': '0.04', 'HFC-143a': '0.52' }),
  blend('R-407A', { 'HFC-32': '0.2', 'HFC-125': '0.4', 'HFC-134a': '0.4' }),
  blend('R-407C', { 'HFC-32': '0.23', 'HFC-125': '0.25', 'HFC-134a': '0.52' }),
  blend('R-410A', { 'HFC-32': '0.5', 'HFC-125': '0.5' }),
  blend('R-507A', { 'HFC-125': '0.5', 'HFC-143a': '0.5' }),
];

function blend(name: string, shares: Readonly<Record<string, string>>): Blend {
  const parts = Object.entries(shares).map(([gas, share]) => ({ gas, share: share as DecimalString }));
  return { name, parts, source: ASHRAE };
}

/** The blend of a designation (`R-410A`, `R410A`); undefined where its composition is not known here. */
export function blendOf(name: string): Blend | undefined {
  const wanted = plain(name);
  return BLENDS.find((known) => plain(known.name) === wanted);
}

function plain(name: string): string {
  return name.replace(/[\s-]/g, '').toUpperCase();
}
