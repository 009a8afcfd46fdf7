/** Chosen: the mass of a profile and its length are rounded, and holes and mitres are taken off. */
const PROFILE_SHARE = 0.1;

/** Half of the last digit a decimal figure is written with; spreadsheets drop trailing zeros, so at least three digits. */
export function halfDigit(value: string): number {
  return 0.5 * 10 ** -Math.max(3, value.split('.')[1]?.length ?? 0);
}

/** Whether a mass is length x mass per metre, in the same unit. Floating point is enough: it decides on a finding. */
export function profileMassFits(mass: string, perMetre: string, lengthM: string): boolean {
  const expected = Number(perMetre) * Number(lengthM);
  return Math.abs(expected - Number(mass)) <= PROFILE_SHARE * expected + halfDigit(mass);
}

/** Whether a mass beside a mass per metre is that of one metre, or of all `metres` of the line. */
export function massOfMetresFits(mass: string, perMetre: string, metres: string | undefined): boolean {
  return (
    profileMassFits(mass, perMetre, '1') || (metres !== undefined && profileMassFits(mass, perMetre, metres))
  );
}
