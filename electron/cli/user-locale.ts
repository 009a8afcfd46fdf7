import { type Locale, LOCALES } from '../../shared/model/locale.ts';

/** The language a user asked for by `--lang`, else the one of the terminal (LC_ALL, LC_MESSAGES, LANG), else English. */
export function userLocale(
  argv: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
): Locale {
  const asked = argv.flatMap((word, index) =>
    word === '--lang'
      ? [argv[index + 1] ?? '']
      : word.startsWith('--lang=')
        ? [word.slice('--lang='.length)]
        : [],
  )[0];
  const text = asked ?? environment['LC_ALL'] ?? environment['LC_MESSAGES'] ?? environment['LANG'] ?? '';
  return LOCALES.find((locale) => text.toLowerCase().startsWith(locale.slice(0, 2))) ?? 'en';
}
