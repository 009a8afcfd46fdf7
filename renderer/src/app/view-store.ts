import { create } from 'zustand';
import { type Locale } from '../../../shared/model/locale.ts';
import { rememberedLocale, rememberedTheme, rememberSetting, type Theme } from './settings.ts';

/** The pages of a study, in the order of the rail. */
export const PAGES = [
  'scope',
  'bom',
  'factors',
  'processes',
  'energy',
  'transport',
  'packaging',
  'waste',
  'results',
  'checks',
  'history',
  'workbook',
] as const;
export type Page = (typeof PAGES)[number];

/** Which rows of the BOM are shown; the live strip sets it. */
export type RowFilter = 'all' | 'open' | 'estimated' | 'proposed' | 'corrected' | 'error';

/** What the user looks at; nothing of the study itself. */
export interface ViewState {
  readonly locale: Locale;
  readonly theme: Theme;
  readonly page: Page;
  readonly rowFilter: RowFilter;
  readonly selectedLine: string | undefined;
  readonly inspectorOpen: boolean;
  readonly paletteOpen: boolean;
  readonly setLocale: (locale: Locale) => void;
  readonly setTheme: (theme: Theme) => void;
  readonly open: (page: Page) => void;
  readonly filterRows: (filter: RowFilter) => void;
  /** Opens the BOM with this line selected and in sight. */
  readonly showLine: (lineId: string) => void;
  readonly select: (lineId: string | undefined) => void;
  readonly toggleInspector: () => void;
  readonly setPaletteOpen: (open: boolean) => void;
}

export const useView = create<ViewState>((set) => ({
  locale: rememberedLocale(),
  theme: rememberedTheme(),
  page: 'bom',
  rowFilter: 'all',
  selectedLine: undefined,
  inspectorOpen: true,
  paletteOpen: false,
  setLocale: (locale) => {
    rememberSetting('locale', locale);
    set({ locale });
  },
  setTheme: (theme) => {
    rememberSetting('theme', theme);
    set({ theme });
  },
  open: (page) => set({ page }),
  filterRows: (rowFilter) => set({ rowFilter, page: 'bom' }),
  showLine: (selectedLine) => set({ page: 'bom', rowFilter: 'all', selectedLine, inspectorOpen: true }),
  select: (selectedLine) => set({ selectedLine }),
  toggleInspector: () => set((state) => ({ inspectorOpen: !state.inspectorOpen })),
  setPaletteOpen: (paletteOpen) => set({ paletteOpen }),
}));
