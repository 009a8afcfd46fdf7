import { type Locale, LOCALES } from '../../../shared/model/locale.ts';

export type Theme = 'light' | 'dark';

const PREFIX = 'cradlegate.';

/** The language chosen before, else the first of the browser's that we have, else English. */
export function rememberedLocale(): Locale {
  const wanted = [localStorage.getItem(`${PREFIX}locale`) ?? '', ...navigator.languages];
  for (const language of wanted) {
    const found = LOCALES.find((locale) => language.toLowerCase().startsWith(locale.slice(0, 2)));
    if (found !== undefined && language !== '') {
      return found;
    }
  }
  return 'en';
}

/** The theme chosen before, else the one of the system. */
export function rememberedTheme(): Theme {
  const chosen = localStorage.getItem(`${PREFIX}theme`);
  if (chosen === 'light' || chosen === 'dark') {
    return chosen;
  }
  return matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
}

export function rememberSetting(name: 'locale' | 'theme', value: string): void {
  localStorage.setItem(`${PREFIX}${name}`, value);
}
