/**
 * Remembers what was found out about a line for as long as the line lives. A line never changes: an edit puts a new one
 * in its place, so that after an edit only the new line is looked at again.
 */
export function byLine<Line extends object, Found>(find: (line: Line) => Found): (line: Line) => Found {
  const known = new WeakMap<Line, { readonly found: Found }>();
  return (line) => {
    const entry = known.get(line);
    if (entry !== undefined) {
      return entry.found;
    }
    const found = find(line);
    known.set(line, { found });
    return found;
  };
}
