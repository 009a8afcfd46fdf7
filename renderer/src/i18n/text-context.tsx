import { createContext, type ReactNode, useContext, useMemo } from 'react';
import { I18nProvider } from 'react-aria-components';
import { type Translate, translator } from '../../../shared/i18n/translate.ts';
import { type Locale } from '../../../shared/model/locale.ts';
import { createNumberTexts, type NumberTexts } from './number-texts.ts';

/** Texts and numbers in the language of the user. */
export interface Texts extends NumberTexts {
  readonly locale: Locale;
  readonly t: Translate;
}

const TextContext = createContext<Texts | undefined>(undefined);

/** Gives everything below texts and numbers in one language, the words of the dialogs and lists of react-aria too. */
export function TextProvider({
  locale,
  children,
}: {
  readonly locale: Locale;
  readonly children: ReactNode;
}) {
  const texts = useMemo(() => ({ locale, t: translator(locale), ...createNumberTexts(locale) }), [locale]);
  return (
    <TextContext value={texts}>
      <I18nProvider locale={locale}>{children}</I18nProvider>
    </TextContext>
  );
}

/** Texts and number formats of the current language. */
export function useTexts(): Texts {
  const texts = useContext(TextContext);
  if (texts === undefined) {
    throw new Error('useTexts is used outside TextProvider');
  }
  return texts;
}
