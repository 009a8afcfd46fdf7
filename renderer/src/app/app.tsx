import { type ComponentType, lazy, Suspense, useEffect } from 'react';
import { useProcedure } from '../api/client.ts';
import { TextProvider } from '../i18n/text-context.tsx';
import { CommandPalette } from '../commands/command-palette.tsx';
import { KeyOverview } from '../commands/key-overview.tsx';
import { useShortcuts } from '../commands/use-shortcuts.ts';
import { StartPage } from '../features/start/start-page.tsx';
import { useJobs } from '../features/workbook/use-jobs.ts';
import styles from './app.module.css';
import { ConnectionNotice } from './connection-notice.tsx';
import { ImportProgress } from './shell/import-progress.tsx';
import { Shell } from './shell/shell.tsx';
import { useHostConnection } from './use-host-connection.ts';
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
  suppliers: lazy(async () => ({
    default: (await import('../features/suppliers/suppliers-page.tsx')).SuppliersPage,
  })),
  libraries: lazy(async () => ({
    default: (await import('../features/libraries/libraries-page.tsx')).LibrariesPage,
  })),
  site: lazy(async () => ({ default: (await import('../features/site/site-page.tsx')).SitePage })),
  parameters: lazy(async () => ({
    default: (await import('../features/parameters/parameters-page.tsx')).ParametersPage,
  })),
  results: lazy(async () => ({
    default: (await import('../features/results/results-page.tsx')).ResultsPage,
  })),
  standards: lazy(async () => ({
    default: (await import('../features/standards/standards-page.tsx')).StandardsPage,
  })),
  variants: lazy(async () => ({
    default: (await import('../features/variants/variants-page.tsx')).VariantsPage,
  })),
  checks: lazy(async () => ({ default: (await import('../features/checks/checks-page.tsx')).ChecksPage })),
  evidence: lazy(async () => ({
    default: (await import('../features/evidence/evidence-page.tsx')).EvidencePage,
  })),
  history: lazy(async () => ({
    default: (await import('../features/history/history-page.tsx')).HistoryPage,
  })),
  signOff: lazy(async () => ({
    default: (await import('../features/sign-off/sign-off-page.tsx')).SignOffPage,
  })),
  reports: lazy(async () => ({
    default: (await import('../features/reports/reports-page.tsx')).ReportsPage,
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
  return (
    <TextProvider locale={locale}>
      <Window />
    </TextProvider>
  );
}

/** Connection trouble stands above everything; what was on screen stays below it. */
function Window() {
  const connection = useHostConnection();
  return (
    <div className={styles['window']}>
      <ConnectionNotice {...connection} />
      <div className={styles['content']}>
        <OpenProject />
      </div>
    </div>
  );
}

function OpenProject() {
  const { data: strip, error } = useProcedure('workbench.strip', {});
  const page = useView((state) => state.page);
  const isOpen = strip !== undefined && error?.error.code !== 'state.noProject';
  useShortcuts(isOpen);
  const job = useJobs().data?.jobs.find(({ procedure }) => procedure === 'bom.import');
  if (!isOpen) {
    return error === null ? null : <StartPage />;
  }
  const PageComponent = PAGE_COMPONENTS[page];
  return (
    <>
      <Shell>
        {job?.state === 'running' ? (
          <ImportProgress job={job} />
        ) : (
          <Suspense fallback={null}>
            <PageComponent />
          </Suspense>
        )}
      </Shell>
      <CommandPalette />
      <KeyOverview />
    </>
  );
}
