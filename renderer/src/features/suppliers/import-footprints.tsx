import { useState } from 'react';
import { type SupplierImportOutcome } from '../../../../shared/contract/libraries.ts';
import { useCommand } from '../../api/client.ts';
import { sendFile } from '../../api/send-file.ts';
import { ErrorNotice } from '../../components/error-notice.tsx';
import { useTexts } from '../../i18n/text-context.tsx';
import { ChooseFile } from '../libraries/choose-file.tsx';
import { FindingList } from '../libraries/finding-list.tsx';

/** Reads the exchange file of a supplier into the study: the button, and below the table what came of it. */
export function useFootprintImport() {
  const put = useCommand('suppliers.importFile');
  const [problem, setProblem] = useState<unknown>();
  const [isSending, setSending] = useState(false);
  const take = (file: File): void => {
    setProblem(undefined);
    setSending(true);
    sendFile(file)
      .then((path) => put.mutateAsync({ path }))
      .catch(setProblem)
      .finally(() => setSending(false));
  };
  return { take, isSending, problem, outcome: isSending ? undefined : put.data };
}

interface ImportButtonProps {
  readonly busy: boolean;
  readonly onFile: (file: File) => void;
}

export function ImportFootprintsButton({ busy, onFile }: ImportButtonProps) {
  const { t } = useTexts();
  return <ChooseFile endings={['.json']} text={t('suppliers.importFile')} busy={busy} onFile={onFile} />;
}

interface ImportResultProps {
  readonly outcome: SupplierImportOutcome | undefined;
  readonly problem: unknown;
}

export function ImportFootprintsResult({ outcome, problem }: ImportResultProps) {
  const { t, count } = useTexts();
  return (
    <>
      <ErrorNotice error={problem} />
      {outcome !== undefined && problem === undefined && (
        <div>
          <p role="status">
            {outcome.fileName} ·{' '}
            {t('libraries.counts', {
              rows: count(outcome.rows),
              taken: count(outcome.taken.length),
              refused: count(outcome.refused.length),
            })}
          </p>
          <FindingList
            title={t('libraries.refused')}
            findings={outcome.refused}
            total={outcome.refused.length}
          />
          <FindingList
            title={t('libraries.warnings')}
            findings={outcome.warnings}
            total={outcome.warnings.length}
          />
        </div>
      )}
    </>
  );
}
