import { Button as AriaButton } from 'react-aria-components';
import { type BomRowView } from '../../../../shared/contract/workbench.ts';
import { useCommand } from '../../api/client.ts';
import { useTexts } from '../../i18n/text-context.tsx';
import styles from './bom-footer.module.css';

/** Marks the selected rows as confidential, or takes the mark away where all have it: one entry of the history. */
export function ConfidentialButton({ rows }: { readonly rows: readonly BomRowView[] }) {
  const { t } = useTexts();
  const put = useCommand('study.put');
  const isMarked = rows.every(({ confidential }) => confidential === true);
  return (
    <AriaButton
      className={styles['action'] ?? ''}
      isDisabled={put.isPending || rows.length === 0}
      onPress={() => {
        const set = { confidential: isMarked ? null : true };
        put.mutate({ put: { lines: rows.map(({ id }) => ({ id, set })) } });
      }}
    >
      {t(
        put.isError
          ? 'bom.confidential.failed'
          : isMarked
            ? 'bom.confidential.unmark'
            : 'bom.confidential.mark',
      )}
    </AriaButton>
  );
}
