import { useQueryClient } from '@tanstack/react-query';
import { FileTrigger } from 'react-aria-components';
import { BOM_ENDINGS } from '../../../../shared/model/bom-files.ts';
import { refresh } from '../../api/client.ts';
import { HostError } from '../../api/host-error.ts';
import { Button } from '../../components/button.tsx';
import { ErrorNotice } from '../../components/error-notice.tsx';
import { useTexts } from '../../i18n/text-context.tsx';
import { sendFile, showPreview, useImportFlow } from '../start/flow/import-flow.ts';
import { importIntoStudy } from '../start/flow/make-study.ts';
import { ImportPreviewPage } from '../start/preview/import-preview.tsx';
import { useEndedImport } from '../start/use-ended-import.ts';
import { WorkingView } from '../start/working-view.tsx';
import styles from './bom-page.module.css';

/** Endings the file dialog offers. */
const OFFERED = BOM_ENDINGS.map((ending) => `.${ending}`);

/** In the place of the rows of a study without a BOM: imports one into this study, by the same preview as a new project. */
export function EmptyBom() {
  const { t, locale } = useTexts();
  const client = useQueryClient();
  const flow = useImportFlow();
  const ended = useEndedImport(flow.shownJob);
  const { stage } = flow;
  if (stage.kind === 'preview') {
    const making = { locale, refresh: () => refresh(client) };
    return (
      <ImportPreviewPage
        stage={stage}
        flow={flow}
        isNamed={false}
        onImport={() => void importIntoStudy(making)}
      />
    );
  }
  if (stage.kind !== 'idle') {
    return <WorkingView stage={stage} />;
  }
  return (
    <section className={styles['emptyBom']} aria-label={t('bom.none.title')}>
      <h2>{t('bom.none.title')}</h2>
      <p>{t('bom.none.hint')}</p>
      <FileTrigger
        acceptedFileTypes={OFFERED}
        onSelect={(files) => {
          const [file] = files ?? [];
          if (file !== undefined) {
            void look(file, t('start.newName'));
          }
        }}
      >
        <Button look="primary" icon="file">
          {t('start.openBom')}
        </Button>
      </FileTrigger>
      <ErrorNotice error={flow.error ?? ended} />
    </section>
  );
}

/** Sends a file and shows what an import would make of it; a study document makes a project of its own, not lines. */
async function look(file: File, otherwise: string): Promise<void> {
  try {
    const sent = await sendFile(file);
    if (sent?.role === 'study') {
      throw new HostError({ code: 'input.file.notATable', params: { file: file.name } });
    }
    if (sent !== undefined) {
      await showPreview(sent.path, file.name, otherwise);
    }
  } catch (error) {
    useImportFlow.setState({ stage: { kind: 'idle' }, error });
  }
}
