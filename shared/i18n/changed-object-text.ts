import { hasText, type Translate } from './translate.ts';

/** Something an entry of the history changed. */
interface NamedObject {
  readonly part: string;
  readonly id: string;
  readonly name: string;
}

/** What an object is, in words, with its id and name. */
export function objectName({ part, id, name }: NamedObject, t: Translate): string {
  const key = `history.object.${part}`;
  const section = `history.part.${part}`;
  const kind = hasText(key) ? t(key) : hasText(section) ? t(section) : part;
  return [kind, id, name].filter((text, index, all) => text !== '' && all.indexOf(text) === index).join(' ');
}

/** A value as it stands; nothing is a dash. */
export function valueText(value: string | undefined): string {
  return value === undefined || value === '' ? '–' : value;
}
