import { type Locale, LOCALES } from '../../shared/model/locale.ts';

/** The language chosen in the interface, else the first of the system's that we have, else English. */
export function startLocale(chosen: Locale | undefined, system: readonly string[]): Locale {
  const offered = system
    .map((tag) => LOCALES.find((locale) => tag.toLowerCase().split('-')[0] === locale.split('-')[0]))
    .find((locale) => locale !== undefined);
  return chosen ?? offered ?? 'en';
}
