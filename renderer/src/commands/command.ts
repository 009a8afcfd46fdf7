import { DIGIT_PAGES, type Page, PAGES, useView } from '../app/view-store.ts';

/** Something the user can run from the palette or by a key. */
export interface Command {
  readonly id: string;
  /** Catalogue key of the name; `values` are filled in. */
  readonly labelKey: string;
  readonly values?: Readonly<Record<string, string>>;
  /** Key as shown, e.g. `Ctrl+Z`. */
  readonly shortcut?: string;
  readonly run: () => void;
}

/** Commands that do not depend on data: go to a page, change language or theme. */
export function navigationCommands(): readonly Command[] {
  const view = useView.getState();
  const pages = PAGES.map((page: Page): Command => ({
    id: `page.${page}`,
    labelKey: `page.${page}`,
    ...(DIGIT_PAGES.includes(page) ? { shortcut: `Alt+${DIGIT_PAGES.indexOf(page) + 1}` } : {}),
    run: () => view.open(page),
  }));
  return [
    ...pages,
    {
      id: 'theme',
      labelKey: 'command.theme',
      run: () => view.setTheme(view.theme === 'light' ? 'dark' : 'light'),
    },
    { id: 'language.en', labelKey: 'language.en', run: () => view.setLocale('en') },
    { id: 'language.zh', labelKey: 'language.zh-CN', run: () => view.setLocale('zh-CN') },
    { id: 'language.de', labelKey: 'language.de', run: () => view.setLocale('de') },
    { id: 'inspector', labelKey: 'command.inspector', run: () => view.toggleInspector() },
  ];
}
