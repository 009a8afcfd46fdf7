import { type ComponentType, lazy, Suspense, useEffect } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { listenToHost } from '../api/connection.ts';
import { useProcedure } from '../api/client.ts';
import { TextProvider } from '../i18n/text-context.tsx';
import { CommandPalette } from '../commands/command-palette.tsx';
import { useShortcuts } from '../commands/use-shortcuts.ts';
import { StartPage } from '../features/start/start-page.tsx';
import { Shell } from './shell/shell.tsx';
import { type Page, useView } from './view-store.ts';

/** Each page is loaded when it is first opened: the first number comes before the charts. */
const PAGE_COMPONENTS: Readonly<Record<Page, ComponentType>> = {
  scope: lazy(async () => ({ default: (await import('../features/scope/scope-page.tsx')).ScopePage })),
  bom: lazy(async () => ({ default: (await import('../features/bom/bom-page.tsx')).BomPage })),
  factors: lazy(async () => ({
    default: (await import('../features/factors/factors-page.tsx')).FactorsPage,
  })),
  processes: lazy(async () => ({
    default: (await import('../features/inventory/processes-page.tsx')).ProcessesPage,
  })),
  energy: lazy(async () => ({ default: (await import('../features/inventory/energy-page.tsx')).EnergyPage })),
  transport: lazy(async () => ({
    default: (await import('../features/inventory/transport-page.tsx')).TransportPage,
  })),
  packaging: lazy(async () => ({
    default: (await import('../features/inventory/packaging-page.tsx')).PackagingPage,
  })),
  waste: lazy(async () => ({ default: (await import('../features/inventory/waste-page.tsx')).WastePage })),
  results: lazy(async () => ({
    default: (await import('../features/results/results-page.tsx')).ResultsPage,
  })),
  checks: lazy(async () => ({ default: (await import('../features/checks/checks-page.tsx')).ChecksPage })),
  history: lazy(async () => ({
    default: (await import('../features/history/history-page.tsx')).HistoryPage,
  })),
  workbook: lazy(async () => ({
    default: (await import('../features/workbook/workbook-page.tsx')).WorkbookPage,
  })),
};

/** The whole interface: the start page without a project, else the study. */
export function App() {
  const locale = useView((state) => state.locale);
  const theme = useView((state) => state.theme);
  useEffect(() => {
    document.documentElement.lang = locale;
    document.documentElement.dataset['theme'] = theme;
  }, [locale, theme]);
  const client = useQueryClient();
  useEffect(() => listenToHost(client), [client]);
  return (
    <TextProvider locale={locale}>
      <OpenProject />
    </TextProvider>
  );
}

function OpenProject() {
  const { data: strip, error } = useProcedure('workbench.strip', {});
  const page = useView((state) => state.page);
  useShortcuts(strip !== undefined && error === null);
  if (error !== null) {
    return <StartPage />;
  }
  if (strip === undefined) {
    return null;
  }
  const PageComponent = PAGE_COMPONENTS[page];
  return (
    <>
      <Shell>
        <Suspense fallback={null}>
          <PageComponent />
        </Suspense>
      </Shell>
      <CommandPalette />
    </>
  );
}
