import { startPage as german } from '../../../shared/i18n/de.json';
import { startPage as english } from '../../../shared/i18n/en.json';
import { startPage as chinese } from '../../../shared/i18n/zh-CN.json';
import type { Locale } from '../../../shared/model/locale.ts';

const texts: Readonly<Record<Locale, typeof english>> = { en: english, 'zh-CN': chinese, de: german };

const demoCommand = 'npx cradlegate demo';
const helpCommand = 'npx cradlegate --help';

/** Says plainly what this version can do, and where. */
export function StartPage({ locale }: { readonly locale: Locale }): React.JSX.Element {
  const text = texts[locale];
  return (
    <main>
      <h1>{text.title}</h1>
      <p>{text.purpose}</p>
      <p>{text.status}</p>
      <p>
        {text.firstStep} <code>{demoCommand}</code>
      </p>
      <p>
        {text.help} <code>{helpCommand}</code>
      </p>
    </main>
  );
}
