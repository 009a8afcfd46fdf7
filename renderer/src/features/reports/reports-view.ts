import { create } from 'zustand';

export const REPORT_TABS = ['export', 'texts', 'declaration'] as const;
export type ReportTab = (typeof REPORT_TABS)[number];

/** Which part of the page the user looks at; kept while other pages are open. */
interface ReportsView {
  readonly tab: ReportTab;
  readonly set: (tab: ReportTab) => void;
}

export const useReportsView = create<ReportsView>((change) => ({
  tab: 'export',
  set: (tab) => change({ tab }),
}));
