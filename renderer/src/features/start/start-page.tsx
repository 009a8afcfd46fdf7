import { useQueryClient } from '@tanstack/react-query';
import { refresh } from '../../api/client.ts';
import { HostError } from '../../api/host-error.ts';
import { ErrorNotice } from '../../components/error-notice.tsx';
import { Icon, type IconName } from '../../components/icon.tsx';
import { useTexts } from '../../i18n/text-context.tsx';
import { DropArea, type Dropped } from './drop-area.tsx';
import { useImportFlow } from './flow/import-flow.ts';
import {
  createEmpty,
  importPreviewed,
  openExample,
  openProject,
  type StudyMaking,
} from './flow/make-study.ts';
import { pastedFile } from './flow/pasted-cells.ts';
import { takeFile } from './flow/take-file.ts';
import { ImportPreviewPage } from './preview/import-preview.tsx';
import { RecentProjects } from './recent-projects.tsx';
import { StartBar } from './start-bar.tsx';
import { StartCards } from './start-cards.tsx';
import styles from './start.module.css';
import { useEndedImport } from './use-ended-import.ts';
import { usePastedCells } from './use-pasted-cells.ts';
import { WorkingView } from './working-view.tsx';

/** Shown while no project is open: ways to begin, then the import preview. */
export function StartPage() {
  const { t, locale } = useTexts();
  const client = useQueryClient();
  const flow = useImportFlow();
  const endedImport = useEndedImport(flow.shownJob);
  const making: StudyMaking = { locale, refresh: () => refresh(client) };
  const otherwise = t('start.newName');
  const take = (file: File): void => void takeFile(file, making, { otherwise });
  const paste = (text: string): void => take(pastedFile(text, t('start.pastedName')));
  const drop = (dropped: Dropped): void => {
    const [file] = dropped.files;
    if (dropped.files.length > 1) {
      flow.fail(
        new HostError({ code: 'input.drop.several', params: { count: String(dropped.files.length) } }),
      );
    } else if (file !== undefined) {
      take(file);
    } else if (dropped.folders > 0) {
      flow.fail(new HostError({ code: 'input.drop.folder', params: {} }));
    } else if (dropped.text !== undefined) {
      paste(dropped.text);
    }
  };
  usePastedCells(paste);
  const { stage } = flow;
  const error = flow.error ?? endedImport;
  return (
    <div className={styles['frame']}>
      <StartBar />
      {stage.kind === 'preview' && (
        <main className={styles['area']}>
          <ImportPreviewPage stage={stage} flow={flow} onImport={() => void importPreviewed(making)} />
        </main>
      )}
      {stage.kind === 'idle' && (
        <main className={styles['columns']}>
          <div className={styles['main']}>
            <h1 className={styles['headline']}>{t('start.headline')}</h1>
            <p className={styles['lead']}>{t('start.lead')}</p>
            <DropArea onDrop={drop} />
            {error !== undefined && (
              <div className={styles['notice']}>
                <ErrorNotice error={error} />
              </div>
            )}
            <StartCards
              onPaste={paste}
              onExample={() => void openExample(making)}
              onEmpty={(name) => void createEmpty(name, making)}
            />
            <NextSteps />
          </div>
          <aside className={styles['aside']} aria-label={t('start.recent')}>
            <RecentProjects onOpen={(name) => void openProject(name, making)} />
            <LocalOnly />
          </aside>
        </main>
      )}
      {(stage.kind === 'sending' || stage.kind === 'reading' || stage.kind === 'working') && (
        <main className={styles['area']}>
          <WorkingView stage={stage} />
        </main>
      )}
    </div>
  );
}

/** The tasks of a study with what each is about. */
const STEPS: readonly IconName[] = ['bom', 'factors', 'energy', 'results', 'checks', 'workbook'];

function NextSteps() {
  const { t } = useTexts();
  return (
    <>
      <h2 className={styles['nextTitle']}>{t('start.next')}</h2>
      <ul className={styles['steps']}>
        {STEPS.map((step) => (
          <li key={step} className={styles['step']}>
            <Icon name={step} />
            {t(`page.${step}`)}
            <span>{t(`start.step.${step}`)}</span>
          </li>
        ))}
      </ul>
    </>
  );
}

function LocalOnly() {
  const { t } = useTexts();
  return (
    <div className={styles['local']}>
      <Icon name="file" />
      <p>{t('start.local.title')}</p>
      <p>{t('start.local.text')}</p>
    </div>
  );
}
