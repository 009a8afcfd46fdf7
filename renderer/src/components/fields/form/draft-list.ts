import { type Draft, emptyItem } from './draft.ts';
import { type ListRule } from './rules.ts';

/** How many records a list of a draft has. */
export function lengthOf(draft: Draft, path: string): number {
  return Number(draft[`${path}.length`] ?? '0');
}

/** The draft with one more record at the end of a list. */
export function withItem(draft: Draft, rule: ListRule, path: string, texts: Draft = {}): Draft {
  const index = lengthOf(draft, path);
  const at = `${path}.${index}`;
  const given = Object.fromEntries(Object.entries(texts).map(([name, text]) => [`${at}.${name}`, text]));
  return { ...draft, [`${path}.length`]: String(index + 1), ...emptyItem(rule, at), ...given };
}

/** The draft without one record of a list; those behind it move up. */
export function withoutItem(draft: Draft, path: string, index: number): Draft {
  const before = `${path}.`;
  const kept = Object.entries(draft).flatMap(([name, text]) => {
    if (!name.startsWith(before) || name === `${path}.length`) {
      return [[name, text] as const];
    }
    const [place = '', ...rest] = name.slice(before.length).split('.');
    const at = Number(place);
    if (at === index) {
      return [];
    }
    return [[at > index ? [path, String(at - 1), ...rest].join('.') : name, text] as const];
  });
  return { ...Object.fromEntries(kept), [`${path}.length`]: String(lengthOf(draft, path) - 1) };
}
