import { useState } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { call, refresh } from '../../api/client.ts';
import { Button } from '../../components/button.tsx';
import { ErrorNotice } from '../../components/error-notice.tsx';
import { TextField } from '../../components/fields/text-field.tsx';
import { ScrollBox } from '../../components/scroll-area.tsx';
import { ToolBar, ToolBarEnd } from '../../components/tool-bar.tsx';
import { useTexts } from '../../i18n/text-context.tsx';
import { InputTable } from './input-table.tsx';
import { leaveReadBack, type ReadWorkbook, useReadBack } from './read-back-store.ts';
import styles from './read-back.module.css';
import { RefusedTable } from './refused-table.tsx';
import { VerdictSummary } from './verdict-summary.tsx';

/** What was changed in a workbook: the verdict, the inputs with their ticks, and who changed them. */
export function ReadBackReview({ read }: { readonly read: ReadWorkbook }) {
  const { t, count } = useTexts();
  const { ticked, by, reason } = useReadBack();
  const { comparison, fileName } = read;
  const { changes, refused, already } = comparison;
  const accept = useAccept(read);
  const isSigned = by.trim() !== '' && reason.trim() !== '';
  return (
    <section className={styles['page']} aria-label={t('readBackPage.title', { file: fileName })}>
      <ToolBar>
        <h1 className={styles['title']}>{t('readBackPage.title', { file: fileName })}</h1>
        <ToolBarEnd>
          <Button onPress={leaveReadBack}>{t('readBackPage.cancel')}</Button>
        </ToolBarEnd>
      </ToolBar>
      <VerdictSummary read={read} />
      <ErrorNotice error={accept.error} />
      <ScrollBox>
        <div className={styles['tables']}>
          <h2>{t('readBackPage.changes', { count: count(changes.length) })}</h2>
          {changes.length === 0 ? (
            <p className={styles['muted']}>{t('inputs.none')}</p>
          ) : (
            <InputTable changes={changes} ticked={ticked} />
          )}
          {already > 0 && <p className={styles['muted']}>{t('inputs.already', { count: count(already) })}</p>}
          {refused.length > 0 && <RefusedTable refused={refused} />}
        </div>
      </ScrollBox>
      {changes.length > 0 && (
        <footer className={styles['foot']}>
          <TextField
            label={t('readBackPage.by')}
            value={by}
            onChange={(typed) => useReadBack.setState({ by: typed })}
            mostCharacters={200}
          />
          <TextField
            label={t('readBackPage.reason')}
            value={reason}
            onChange={(typed) => useReadBack.setState({ reason: typed })}
            mostCharacters={2000}
          />
          <Button
            look="primary"
            isDisabled={!isSigned || ticked.size === 0 || accept.isRunning}
            onPress={() => void accept.run()}
          >
            {t('readBackPage.accept', { count: ticked.size })}
          </Button>
        </footer>
      )}
    </section>
  );
}

/** Accepts what is ticked; everything on screen is asked for again afterwards. */
function useAccept({ path, fileName }: ReadWorkbook) {
  const client = useQueryClient();
  const [isRunning, setRunning] = useState(false);
  const [error, setError] = useState<unknown>();
  const run = async (): Promise<void> => {
    const { ticked, by, reason } = useReadBack.getState();
    setRunning(true);
    setError(undefined);
    try {
      const input = { path, accept: [...ticked], by: by.trim(), reason: reason.trim() };
      const outcome = await call('workbook.acceptInputs', input);
      useReadBack.setState({ stage: { kind: 'done', fileName, outcome } });
      await refresh(client);
    } catch (problem) {
      setError(problem);
    } finally {
      setRunning(false);
    }
  };
  return { run, error, isRunning };
}
