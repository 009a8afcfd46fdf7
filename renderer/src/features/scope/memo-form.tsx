import { Memo } from '../../../../shared/model/memo.ts';
import { useCommand } from '../../api/client.ts';
import { draftOf, emptyDraft } from '../../components/fields/form/draft.ts';
import { RecordForm } from '../../components/fields/form/record-form.tsx';
import { useTexts } from '../../i18n/text-context.tsx';
import { freeListId, withRecord } from '../site/free-id.ts';
import { MEMO_RULES } from './memo-rules.ts';

interface MemoFormProps {
  readonly kind: Memo['kind'];
  /** Undefined asks for a new one. */
  readonly memo: Memo | undefined;
  readonly memos: readonly Memo[];
  readonly onClose: () => void;
}

/** Adds or changes a figure that is reported beside the footprint. */
export function MemoForm({ kind, memo, memos, onClose }: MemoFormProps) {
  const { t, decimalSign } = useTexts();
  const put = useCommand('study.put');
  const rules = MEMO_RULES[kind];
  const id = memo?.id ?? freeListId('M', memos);
  const write = (list: readonly Memo[]): void =>
    put.mutate({ put: { memos: [...list] } }, { onSuccess: onClose });
  return (
    <RecordForm
      rules={rules}
      schema={Memo}
      fixed={{ kind, id }}
      start={memo === undefined ? emptyDraft(rules) : draftOf(rules, withoutFixed(memo), decimalSign)}
      title={memo?.name ?? t(`memos.new.${kind}`)}
      id={id}
      prefix="memos.field"
      busy={put.isPending}
      error={put.error}
      onSave={(changed) => write(withRecord(memos, changed))}
      onRemove={memo && (() => write(memos.filter((other) => other.id !== id)))}
      onClose={onClose}
    />
  );
}

function withoutFixed(memo: Memo): object {
  const { id: _id, kind: _kind, ...fields } = memo;
  return fields;
}
