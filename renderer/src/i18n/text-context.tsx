import { createContext, type ReactNode, useContext, useMemo } from 'react';
import { type Translate, translator } from '../../../shared/i18n/translate.ts';
import { type Locale } from '../../../shared/model/locale.ts';
import { createNumberTexts, type NumberTexts } from './number-texts.ts';

/** Texts and numbers in the language of the user. */
export interface Texts extends NumberTexts {
  readonly locale: Locale;
  readonly t: Translate;
}

const TextContext = createContext<Texts | undefined>(undefined);

/** Gives everything below texts and numbers in one language. */
export function TextProvider({
  locale,
  children,
}: {
  readonly locale: Locale;
  readonly children: ReactNode;
}) {
  const texts = useMemo(() => ({ locale, t: translator(locale), ...createNumberTexts(locale) }), [locale]);
  return <TextContext value={texts}>{children}</TextContext>;
}

/** Texts and number formats of the current language. */
export function useTexts(): Texts {
  const texts = useContext(TextContext);
  if (texts === undefined) {
    throw new Error('useTexts is used outside TextProvider');
  }
  return texts;
}
