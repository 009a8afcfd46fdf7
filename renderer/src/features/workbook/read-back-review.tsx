import { useCommand } from '../../api/client.ts';
import { Button } from '../../components/button.tsx';
import { ErrorNotice } from '../../components/error-notice.tsx';
import { FileReview } from '../../components/file-review.tsx';
import review from '../../components/file-review.module.css';
import { TextField } from '../../components/fields/text-field.tsx';
import { ScrollBox } from '../../components/scroll-area.tsx';
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
  const { comparison, fileName, path } = read;
  const { changes, refused, already } = comparison;
  const accept = useCommand('workbook.acceptInputs', (outcome) =>
    useReadBack.setState({ stage: { kind: 'done', fileName, outcome } }),
  );
  const isSigned = by.trim() !== '' && reason.trim() !== '';
  return (
    <FileReview
      title={t('readBackPage.title', { file: fileName })}
      level={1}
      cancel={t('readBackPage.cancel')}
      onCancel={leaveReadBack}
    >
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
        <footer className={`${review['foot']} ${styles['foot']}`}>
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
            isDisabled={!isSigned || ticked.size === 0 || accept.isPending}
            onPress={() => accept.mutate({ path, accept: [...ticked], by: by.trim(), reason: reason.trim() })}
          >
            {t('readBackPage.accept', { count: ticked.size })}
          </Button>
        </footer>
      )}
    </FileReview>
  );
}
