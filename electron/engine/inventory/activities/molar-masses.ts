import { type DecimalString } from '../../../../shared/model/decimal-string.ts';

/**
 * Molar masses in g/mol, summed from the conventional standard atomic weights of IUPAC (H 1.008, He 4.0026, C 12.011,
 * N 14.007, O 15.999, F 18.998, S 32.06, Ar 39.948).
 */
const MOLAR_MASSES: ReadonlyMap<string, string> = new Map([
  ['Ar', '39.948'],
  ['He', '4.0026'],
  ['N2', '28.014'],
  ['O2', '31.998'],
  ['H2', '2.016'],
  ['CO2', '44.009'],
  ['CH4', '16.043'],
  ['N2O', '44.013'],
  ['SF6', '146.048'],
  ['NF3', '71.001'],
  ['CF4', '88.003'],
  ['C2F6', '138.010'],
  ['HFC-23', '70.013'],
  ['HFC-32', '52.023'],
  ['HFC-125', '120.020'],
  ['HFC-134a', '102.030'],
  ['HFC-143a', '84.040'],
]);

/** Gases that no IPCC report lists as a greenhouse gas: their release has no warming potential. */
const INERT: ReadonlySet<string> = new Set(['Ar', 'He', 'N2', 'O2']);

/** Molar mass in g/mol; undefined for a gas that is not in the table. */
export function molarMassOf(gas: string): DecimalString | undefined {
  return MOLAR_MASSES.get(gas) as DecimalString | undefined;
}

/** True for a gas without any warming potential. */
export function isInertGas(gas: string): boolean {
  return INERT.has(gas);
}
