import type { Locale } from '../../../shared/model/locale.ts';

/** The first wished language that we have, by its language part; English if there is none. */
export function chooseLocale(wished: readonly string[]): Locale {
  for (const tag of wished) {
    const language = tag.toLowerCase().split('-')[0];
    if (language === 'zh') {
      return 'zh-CN';
    }
    if (language === 'de' || language === 'en') {
      return language;
    }
  }
  return 'en';
}
