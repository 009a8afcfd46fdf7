import { type LineChange } from '../../../../shared/model/line-change.ts';
import { sameData } from '../../../../shared/same-data.ts';

type Fields = Readonly<Record<string, unknown>>;

/** The fields of a form that differ from the line: new values, and null for what was taken away. */
export function changedFields(before: object, after: object, names: readonly string[]): LineChange['set'] {
  const [old, now] = [before as Fields, after as Fields];
  return Object.fromEntries(
    names.filter((name) => !sameData(old[name], now[name])).map((name) => [name, now[name] ?? null]),
  );
}

/** The fields of a line that a form shows. */
export function shownFields(line: object, names: readonly string[]): object {
  return Object.fromEntries(Object.entries(line).filter(([name]) => names.includes(name)));
}
