/** The first of stem, stem-2, stem-3 ... that is not taken. */
export function freeName(stem: string, taken: ReadonlySet<string>): string {
  let name = stem;
  for (let number = 2; taken.has(name); number += 1) {
    name = `${stem}-${number}`;
  }
  return name;
}
