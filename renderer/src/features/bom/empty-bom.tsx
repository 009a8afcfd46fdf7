import { useState } from 'react';
import { FileTrigger } from 'react-aria-components';
import { create } from 'zustand';
import { transport, useCommand } from '../../api/client.ts';
import { HostError } from '../../api/host-error.ts';
import { Button } from '../../components/button.tsx';
import { ErrorNotice } from '../../components/error-notice.tsx';
import { useTexts } from '../../i18n/text-context.tsx';
import { checkFile } from '../start/flow/drop-check.ts';
import { jobError } from '../start/flow/follow-job.ts';
import { useImportFlow } from '../start/flow/import-flow.ts';
import { useJobs } from '../workbook/use-jobs.ts';
import styles from './bom-page.module.css';

/** Endings the file dialog offers. */
const OFFERED = ['.xlsx', '.xlsm', '.csv', '.tsv', '.txt'];

/** The import begun here last: while it runs this page is not on screen, and its error is shown afterwards. */
const useBegun = create<{ readonly job: string | undefined }>(() => ({ job: undefined }));

/** In the place of the rows of a study without a BOM: imports one into this study. */
export function EmptyBom() {
  const { t, locale } = useTexts();
  const [problem, setProblem] = useState<unknown>();
  const [isSending, setSending] = useState(false);
  const region = useImportFlow((state) => state.region);
  const start = useCommand('job.start');
  const begun = useBegun((state) => state.job);
  const last = useJobs().data?.jobs.find(({ id }) => id === begun);
  const ended = last === undefined ? undefined : jobError(last);
  const take = async (file: File): Promise<void> => {
    const role = checkFile(file);
    if (typeof role !== 'string') {
      throw new HostError(role);
    }
    const ticket = await transport.upload(file, () => undefined);
    const input = { path: `ticket:${ticket}`, propose: { region, locale } };
    const { id } = await start.mutateAsync({ procedure: 'bom.import', input });
    useBegun.setState({ job: id });
  };
  const choose = (files: FileList | null): void => {
    const file = files?.[0];
    if (file === undefined) {
      return;
    }
    setProblem(undefined);
    useBegun.setState({ job: undefined });
    setSending(true);
    take(file)
      .catch(setProblem)
      .finally(() => setSending(false));
  };
  return (
    <section className={styles['emptyBom']} aria-label={t('bom.none.title')}>
      <h2>{t('bom.none.title')}</h2>
      <p>{t('bom.none.hint')}</p>
      <FileTrigger acceptedFileTypes={OFFERED} onSelect={choose}>
        <Button look="primary" icon="file" isDisabled={isSending}>
          {t('start.openBom')}
        </Button>
      </FileTrigger>
      <ErrorNotice error={problem ?? ended} />
    </section>
  );
}
