/** Longest id that leaves room for the library before it. */
const LONGEST = 100;

/** Id of an own factor: its name, unit and place, so that the same three change the factor and others make a new one. */
export function ownFactorId(name: string, unit: string, geography: string): string {
  return [name, unit, geography]
    .map((text) =>
      text
        .normalize('NFKC')
        .toLowerCase()
        .replace(/[^\p{L}\p{N}]+/gu, '-')
        .replace(/^-+|-+$/g, ''),
    )
    .filter((text) => text !== '')
    .join('-')
    .slice(0, LONGEST);
}
