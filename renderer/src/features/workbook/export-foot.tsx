import { useMutation } from '@tanstack/react-query';
import { ProgressBar } from 'react-aria-components';
import { Button } from '../../components/button.tsx';
import { ErrorNotice } from '../../components/error-notice.tsx';
import { Icon } from '../../components/icon.tsx';
import { ShareBar } from '../../components/share-bar.tsx';
import { useTexts } from '../../i18n/text-context.tsx';
import { exportName } from './sheet-list.ts';
import { downloadStudy, type ExportOptions, useWorkbookExport, type WorkbookExport } from './use-export.ts';
import styles from './workbook.module.css';

const BYTES_PER_MEGABYTE = 1_000_000;

interface ExportFootProps {
  readonly product: string;
  readonly options: ExportOptions;
}

/** File name, progress with cancel, and the buttons that export. */
export function ExportFoot({ product, options }: ExportFootProps) {
  const { t } = useTexts();
  const suffix = options.publicCopy ? `PCF_${options.locale}_public` : `PCF_${options.locale}`;
  const fileName = `${exportName(product, suffix)}.xlsx`;
  const studyName = `${exportName(product, 'study')}.json`;
  const workbook = useWorkbookExport(product);
  const study = useMutation({ mutationFn: () => downloadStudy(studyName) });
  const running = workbook.job?.state === 'running';
  return (
    <footer className={styles['foot']}>
      {[workbook.error, study.error]
        .filter((error) => error !== undefined && error !== null)
        .map((error, index) => (
          <div key={index} className={styles['notice']}>
            <ErrorNotice error={error} />
          </div>
        ))}
      {running ? <Progress workbook={workbook} /> : <FileLine fileName={fileName} workbook={workbook} />}
      <div className={styles['actions']}>
        <Button onPress={() => study.mutate()} isDisabled={study.isPending} icon="file">
          {t('workbookPage.exportStudy')}
        </Button>
        {workbook.outcome !== undefined && (
          <Button onPress={workbook.download} icon="download">
            {t('workbookPage.downloadAgain')}
          </Button>
        )}
        <Button
          look="primary"
          icon="download"
          isDisabled={running || workbook.starting}
          onPress={() => workbook.start(options, fileName)}
        >
          {t('workbookPage.export')}
        </Button>
      </div>
    </footer>
  );
}

function FileLine({ fileName, workbook }: { readonly fileName: string; readonly workbook: WorkbookExport }) {
  const { t, count, fixed } = useTexts();
  const { outcome } = workbook;
  return (
    <div className={styles['file']} role="status">
      <Icon name="file" /> <strong>{fileName}</strong>
      <p className={styles['muted']}>
        {outcome === undefined
          ? t('workbookPage.stays')
          : t('workbookPage.done', {
              sheets: count(outcome.sheets),
              size: fixed(outcome.bytes / BYTES_PER_MEGABYTE, 2),
            })}
      </p>
    </div>
  );
}

function Progress({ workbook }: { readonly workbook: WorkbookExport }) {
  const { t, count } = useTexts();
  const { phase = 'starting', done = 0, total = 0 } = workbook.job ?? {};
  const text = t(`job.phase.${phase}`, { done: count(done), total: count(total) });
  const share = total > 0 ? done / total : undefined;
  return (
    <div className={styles['progress']} role="status">
      <p>
        {text}{' '}
        <Button look="quiet" onPress={workbook.cancel}>
          {t('job.cancel')}
        </Button>
      </p>
      <ProgressBar
        aria-label={text}
        {...(share === undefined ? { isIndeterminate: true } : { value: share * 100 })}
      >
        <ShareBar share={share ?? 0} hatchRest />
      </ProgressBar>
    </div>
  );
}
