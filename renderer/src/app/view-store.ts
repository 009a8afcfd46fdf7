import { create } from 'zustand';
import { type Locale } from '../../../shared/model/locale.ts';
import { rememberedLocale, rememberedTheme, rememberSetting, type Theme } from './settings.ts';

/** The pages of a study, in the order of the rail. */
export const PAGES = [
  'scope',
  'bom',
  'factors',
  'suppliers',
  'libraries',
  'site',
  'processes',
  'energy',
  'transport',
  'packaging',
  'waste',
  'parameters',
  'results',
  'standards',
  'variants',
  'checks',
  'evidence',
  'history',
  'signOff',
  'reports',
  'workbook',
] as const;
export type Page = (typeof PAGES)[number];

/** The pages that Alt 1 to 9 open, in the order of the digits. */
export const DIGIT_PAGES: readonly Page[] = [
  'scope',
  'bom',
  'factors',
  'processes',
  'energy',
  'transport',
  'standards',
  'variants',
  'results',
];

/** Which rows of the BOM are shown; the live strip sets it. */
export type RowFilter = 'all' | 'open' | 'estimated' | 'amountEstimated' | 'proposed' | 'corrected' | 'error';

/** A cell by the line it is of and the field it shows. */
export interface WantedCell {
  readonly lineId: string;
  readonly field: string;
}

/** What the page of evidence shows. */
export const EVIDENCE_TABS = ['evidence', 'comments', 'assumptions'] as const;
export type EvidenceTab = (typeof EVIDENCE_TABS)[number];

/** What the user looks at; nothing of the study itself. */
export interface ViewState {
  readonly locale: Locale;
  readonly theme: Theme;
  readonly page: Page;
  readonly rowFilter: RowFilter;
  readonly selectedLine: string | undefined;
  readonly inspectorOpen: boolean;
  readonly evidenceTab: EvidenceTab;
  readonly paletteOpen: boolean;
  /** The list of all keys is shown. */
  readonly keysOpen: boolean;
  readonly setLocale: (locale: Locale) => void;
  readonly setTheme: (theme: Theme) => void;
  readonly open: (page: Page) => void;
  readonly filterRows: (filter: RowFilter) => void;
  /** Cell the BOM is to select as soon as it is on screen. */
  readonly wantedCell: WantedCell | undefined;
  /** Opens the BOM with this line selected and in sight; with a field, its cell is selected. */
  readonly showLine: (lineId: string, field?: string) => void;
  readonly select: (lineId: string | undefined) => void;
  readonly toggleInspector: () => void;
  readonly showEvidence: (tab: EvidenceTab) => void;
  readonly setPaletteOpen: (open: boolean) => void;
  readonly setKeysOpen: (open: boolean) => void;
}

export const useView = create<ViewState>((set) => ({
  locale: rememberedLocale(),
  theme: rememberedTheme(),
  page: 'bom',
  rowFilter: 'all',
  selectedLine: undefined,
  wantedCell: undefined,
  inspectorOpen: true,
  evidenceTab: 'evidence',
  paletteOpen: false,
  keysOpen: false,
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
  showLine: (selectedLine, field) =>
    set({
      page: 'bom',
      rowFilter: 'all',
      selectedLine,
      inspectorOpen: true,
      wantedCell: field === undefined ? undefined : { lineId: selectedLine, field },
    }),
  select: (selectedLine) => set({ selectedLine }),
  showEvidence: (evidenceTab) => set({ page: 'evidence', evidenceTab }),
  toggleInspector: () => set((state) => ({ inspectorOpen: !state.inspectorOpen })),
  setPaletteOpen: (paletteOpen) => set({ paletteOpen }),
  setKeysOpen: (keysOpen) => set({ keysOpen }),
}));
