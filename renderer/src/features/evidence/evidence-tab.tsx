import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { DropZone, FileTrigger } from 'react-aria-components';
import { type EvidenceView } from '../../../../shared/contract/evidence.ts';
import { call, useCommand, useProcedure } from '../../api/client.ts';
import { HostError } from '../../api/host-error.ts';
import { Button } from '../../components/button.tsx';
import { ErrorNotice } from '../../components/error-notice.tsx';
import { Panel } from '../../components/panel.tsx';
import { useTexts } from '../../i18n/text-context.tsx';
import { EvidenceForm } from './evidence-form.tsx';
import { EvidenceTable } from './evidence-table.tsx';
import styles from './evidence.module.css';

/** What is open beside the table: files to take up, one after the other, or evidence to change. */
type Open = { readonly files: readonly File[] } | { readonly evidence: EvidenceView };

/** Files that show where numbers come from: take up, look at, check. */
export function EvidenceTab() {
  const { t, count, fixed } = useTexts();
  const { data, error } = useProcedure('evidence.list', {});
  const [open, setOpen] = useState<Open>();
  const [dropError, setDropError] = useState<HostError>();
  const check = useMutation({ mutationFn: () => call('evidence.check', {}) });
  const compact = useCommand('evidence.compact');
  const take = (files: readonly File[]): void => {
    setDropError(
      files.length === 0 ? new HostError({ code: 'input.evidence.notAFile', params: {} }) : undefined,
    );
    setOpen(files.length === 0 ? undefined : { files });
  };
  const next = (): void =>
    setOpen((now) =>
      now !== undefined && 'files' in now && now.files.length > 1 ? { files: now.files.slice(1) } : undefined,
    );
  const checked = check.data?.files;
  const same = checked?.filter(({ state }) => state === 'same').length ?? 0;
  return (
    <div className={styles['frame']}>
      <DropZone
        className={`${styles['main']} ${styles['drop']}`}
        aria-label={t('evidencePage.drop')}
        onDrop={(event) => {
          const files = event.items.flatMap((item) => (item.kind === 'file' ? [item.getFile()] : []));
          void Promise.all(files).then(take);
        }}
      >
        <div className={styles['stack']}>
          <ErrorNotice error={error ?? dropError ?? check.error ?? compact.error} />
          <Panel
            title={t('evidencePage.title')}
            actions={
              <>
                {data !== undefined && data.evidence.length > 0 && (
                  <Button icon="check" onPress={() => check.isPending || check.mutate()}>
                    {t('evidencePage.check')}
                  </Button>
                )}
                <FileTrigger allowsMultiple onSelect={(files) => take([...(files ?? [])])}>
                  <Button look="primary" icon="file">
                    {t('evidencePage.choose')}
                  </Button>
                </FileTrigger>
              </>
            }
          >
            {data !== undefined && (
              <EvidenceTable
                evidence={data.evidence}
                checked={checked ?? []}
                onOpen={(evidence) => setOpen({ evidence })}
              />
            )}
            <p className={styles['hint']}>{t('evidencePage.dropHint')}</p>
            <p className={styles['notice']} role="status">
              {checked !== undefined &&
                t('evidencePage.checked', { same: count(same), count: count(checked.length) })}
            </p>
          </Panel>
          {data !== undefined && data.unusedFiles > 0 && (
            <p className={styles['notice']}>
              {t('evidencePage.unused', {
                count: data.unusedFiles,
                megabytes: fixed(String(data.unusedBytes / 1_000_000), 1),
              })}
              <Button isDisabled={compact.isPending} onPress={() => compact.mutate({})}>
                {t('evidencePage.compact')}
              </Button>
            </p>
          )}
        </div>
      </DropZone>
      {open !== undefined && 'evidence' in open && (
        <EvidenceForm key={open.evidence.id} evidence={open.evidence} onClose={() => setOpen(undefined)} />
      )}
      {open !== undefined && 'files' in open && open.files[0] !== undefined && (
        <EvidenceForm
          key={open.files.length}
          file={open.files[0]}
          waiting={open.files.length - 1}
          onClose={next}
        />
      )}
    </div>
  );
}
