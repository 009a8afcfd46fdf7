/** Letters of the columns: a, b, ... z, aa, ab ...; the same letter stands on the column and on its panels. */
export function variantLetter(index: number): string {
  const letters = 26;
  const last = String.fromCharCode('a'.charCodeAt(0) + (index % letters));
  return index < letters ? last : `${variantLetter(Math.floor(index / letters) - 1)}${last}`;
}
