import { type Translate } from '../../shared/i18n/translate.ts';
import { type Locale } from '../../shared/model/locale.ts';

/** Where a command writes and in which language. Results go to `out`, progress and errors to `note`. */
export interface Terminal {
  readonly locale: Locale;
  readonly translate: Translate;
  out(text: string): void;
  note(text: string): void;
}
