/** The next free id of a list whose ids are a letter and a number: `E7`. */
export function freeId(prefix: string, taken: readonly { readonly id: string }[]): string {
  const numbers = taken.map(({ id }) =>
    id.startsWith(prefix) ? Number(id.slice(prefix.length)) : Number.NaN,
  );
  const highest = numbers.filter((number) => Number.isSafeInteger(number));
  return `${prefix}${Math.max(0, ...highest) + 1}`;
}
