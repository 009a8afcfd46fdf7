import { createInstance, type i18n } from 'i18next';
import { type Locale, LOCALES } from '../model/locale.ts';
import de from './de.json' with { type: 'json' };
import en from './en.json' with { type: 'json' };
import { writeDecimalValue, writeTimeValue } from './message-formats.ts';
import zhCn from './zh-CN.json' with { type: 'json' };

/** Gives the text of a catalogue key in one language, with `{{name}}` replaced by the values. */
export type Translate = (key: string, values?: Readonly<Record<string, string | number>>) => string;

const CATALOGUES = { en, 'zh-CN': zhCn, de } as const;

let instance: i18n | undefined;

/** The three catalogues behind one instance; missing texts fall back to English, never to nothing. */
function catalogues(): i18n {
  if (instance === undefined) {
    instance = createInstance();
    void instance.init({
      lng: 'en',
      fallbackLng: 'en',
      initAsync: false,
      resources: Object.fromEntries(
        Object.entries(CATALOGUES).map(([locale, texts]) => [locale, { translation: texts }]),
      ),
      interpolation: { escapeValue: false },
      returnNull: false,
    });
    instance.services.formatter?.add('decimal', (value, locale) =>
      writeDecimalValue(value, localeOf(locale)),
    );
    instance.services.formatter?.add('time', (value, locale) => writeTimeValue(value, localeOf(locale)));
  }
  return instance;
}

function localeOf(language: string | undefined): Locale {
  return LOCALES.find((locale) => locale === language) ?? 'en';
}

/** Texts in one language. An unknown key is returned as it is, so that it is seen and found. */
export function translator(locale: Locale): Translate {
  const fixed = catalogues().getFixedT(locale);
  return (key, values = {}) => fixed(key, { ...values });
}

/** True when the catalogue has a text under the key. */
export function hasText(key: string): boolean {
  return catalogues().exists(key);
}
