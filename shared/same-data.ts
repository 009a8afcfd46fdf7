/** True for two values of plain data that hold the same; the order of the fields does not matter, that of a list does. */
export function sameData(left: unknown, right: unknown): boolean {
  if (left === right) {
    return true;
  }
  if (typeof left !== 'object' || typeof right !== 'object' || left === null || right === null) {
    return false;
  }
  if (Array.isArray(left) !== Array.isArray(right)) {
    return false;
  }
  const [old, now] = [new Map(Object.entries(left)), new Map(Object.entries(right))];
  return (
    old.size === now.size &&
    [...old].every(([name, value]) => now.has(name) && sameData(value, now.get(name)))
  );
}
