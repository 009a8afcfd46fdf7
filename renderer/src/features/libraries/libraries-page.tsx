import { useState } from 'react';
import { type LibraryView } from '../../../../shared/contract/libraries.ts';
import { useCommand, useProcedure } from '../../api/client.ts';
import { HostError } from '../../api/host-error.ts';
import { Button } from '../../components/button.tsx';
import { ErrorNotice } from '../../components/error-notice.tsx';
import { Panel } from '../../components/panel.tsx';
import { useTexts } from '../../i18n/text-context.tsx';
import page from '../inventory/inventory.module.css';
import { ChooseFile } from './choose-file.tsx';
import { ContentPanel } from './content-panel.tsx';
import { leaveImport, lookAtFile, useFactorImport } from './import-flow.ts';
import { ImportPanel } from './import-panel.tsx';
import styles from './libraries.module.css';
import { LibraryTable } from './library-table.tsx';
import { MappingForm } from './mapping-form.tsx';
import { OwnFactorForm } from './own-factor-form.tsx';
import { UpgradePanel } from './upgrade-panel.tsx';

/** Endings the file dialog offers; what a file is follows from its content. */
const ENDINGS = ['.xlsx', '.csv', '.tsv', '.zip', '.xml', '.json'];

/** A table whose columns nobody can tell from its titles. */
const NO_COLUMNS = 'input.factorImport.noColumns';

/** The libraries of factors on this computer: bundled, own, imported, of suppliers. */
export function LibrariesPage() {
  const { t } = useTexts();
  const { data, error } = useProcedure('libraries.list', {});
  const remove = useCommand('libraries.remove');
  const { path, mapping, preview, busy, error: problem, made } = useFactorImport();
  const [chosen, setOpen] = useState<Pick<LibraryView, 'id' | 'version'> | undefined>(undefined);
  const [isWriting, setWriting] = useState(false);
  const open = chosen ?? made;
  const libraries = data?.libraries ?? [];
  const shown = libraries.find(({ id, version }) => id === open?.id && version === open.version);
  const isTable =
    preview?.format === 'flatTable' ||
    mapping !== undefined ||
    (problem instanceof HostError && problem.error.code === NO_COLUMNS);
  const columns =
    path !== undefined && isTable ? (
      <MappingForm
        key={path}
        path={path}
        mapping={mapping}
        columns={preview?.columns}
        busy={busy !== undefined}
      />
    ) : null;
  return (
    <div className={page['page']}>
      <div className={page['content']}>
        <header className={page['head']}>
          <h1 className={page['title']}>{t('page.libraries')}</h1>
          <p className={page['intro']}>{t('librariesPage.intro')}</p>
        </header>
        <ErrorNotice error={error ?? remove.error ?? problem} />
        {busy !== undefined && <p role="status">{t(`librariesPage.${busy}`)}</p>}
        {preview === undefined ? (
          columns !== null && (
            <Panel
              title={t('librariesPage.import')}
              actions={<Button onPress={leaveImport}>{t('librariesPage.cancel')}</Button>}
            >
              {columns}
            </Panel>
          )
        ) : (
          <ImportPanel key={preview.sha256} preview={preview} busy={busy !== undefined}>
            {columns}
          </ImportPanel>
        )}
        {isWriting && <OwnFactorForm onClose={() => setWriting(false)} />}
        <UpgradePanel />
        <Panel
          title={t('page.libraries')}
          subtitle={t('librariesPage.subtitle')}
          actions={
            <>
              <Button onPress={() => setWriting(true)} isDisabled={isWriting}>
                {t('librariesPage.own.add')}
              </Button>
              <ChooseFile
                endings={ENDINGS}
                text={t('librariesPage.import')}
                busy={busy !== undefined}
                look="primary"
                onFile={(file) => {
                  setOpen(undefined);
                  void lookAtFile(file);
                }}
              />
            </>
          }
        >
          <LibraryTable
            libraries={libraries}
            selected={shown}
            busy={remove.isPending}
            onOpen={setOpen}
            onRemove={({ id, version }) => remove.mutate({ id, version })}
          />
          {data?.unreadable.map((file) => (
            <p key={file} className={styles['quiet']}>
              {t('libraries.unreadable', { file })}
            </p>
          ))}
          <p className={styles['quiet']}>{t('librariesPage.copies')}</p>
        </Panel>
        {shown !== undefined && <ContentPanel key={`${shown.id}@${shown.version}`} library={shown} />}
      </div>
    </div>
  );
}
