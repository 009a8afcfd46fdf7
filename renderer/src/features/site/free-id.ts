/** Smallest free id of a list: its letter and a number. */
export function freeListId(letter: string, list: readonly { readonly id: string }[]): string {
  const taken = new Set(list.map(({ id }) => id));
  for (let number = 1; ; number += 1) {
    const id = `${letter}-${number}`;
    if (!taken.has(id)) {
      return id;
    }
  }
}

/** The list with a record added or, when its id is there, replaced in its place. */
export function withRecord<T extends { readonly id: string }>(list: readonly T[], record: T): T[] {
  return list.some(({ id }) => id === record.id)
    ? list.map((other) => (other.id === record.id ? record : other))
    : [...list, record];
}
