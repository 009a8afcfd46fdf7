import { type GwpSet } from '../../../../shared/model/gas.ts';
import { type Output } from '../../../../shared/contract/procedures.ts';
import { useCommand } from '../../api/client.ts';
import { draftOf, emptyDraft } from '../../components/fields/form/draft.ts';
import { RecordForm } from '../../components/fields/form/record-form.tsx';
import { useTexts } from '../../i18n/text-context.tsx';
import { GWP_SET_RULES, GWP_SET_SCHEMA, gwpRecord, gwpSetProblems } from './gwp-set-record.ts';

type Sets = Output<'method.gwpSets'>;

interface GwpSetFormProps {
  /** Id of the set that is changed; undefined asks for a new one. */
  readonly id: string | undefined;
  /** Id of the set a new one begins with. */
  readonly copyOf: string | undefined;
  readonly sets: Sets;
  readonly onClose: () => void;
}

/** Adds or changes a set of warming potentials of the study. */
export function GwpSetForm({ id, copyOf, sets, onClose }: GwpSetFormProps) {
  const { t, decimalSign } = useTexts();
  const put = useCommand('study.put');
  const own = sets.sets.flatMap(({ own: isOwn, ...set }) => (isOwn ? [set] : []));
  const edited = own.find((set) => set.id === id);
  const copied = sets.sets.find((set) => set.id === copyOf);
  const taken = new Set(sets.sets.map((set) => set.id).filter((other) => other !== id));
  const write = (gwpSets: readonly GwpSet[]): void =>
    put.mutate({ put: { gwpSets: [...gwpSets] } }, { onSuccess: onClose });
  return (
    <RecordForm
      rules={GWP_SET_RULES}
      schema={GWP_SET_SCHEMA}
      start={startOf(edited, copied, decimalSign)}
      title={edited?.name ?? t('gwpSets.new')}
      id={id ?? ''}
      prefix="gwpSets.field"
      busy={put.isPending}
      error={put.error}
      check={(read) => gwpSetProblems(read, taken)}
      onSave={({ set }) =>
        write(edited === undefined ? [...own, set] : own.map((other) => (other.id === id ? set : other)))
      }
      onRemove={edited && (() => write(own.filter((other) => other.id !== id)))}
      removeWarning={edited !== undefined && sets.used === id ? t('gwpSets.stillUsed') : undefined}
      onClose={onClose}
    />
  );
}

/** The stored set, else a copy that wants a name of its own, else nothing. */
function startOf(edited: GwpSet | undefined, copied: Sets['sets'][number] | undefined, sign: '.' | ',') {
  if (edited !== undefined) {
    return draftOf(GWP_SET_RULES, gwpRecord(edited), sign);
  }
  if (copied === undefined) {
    return emptyDraft(GWP_SET_RULES);
  }
  const { id: _id, own: _own, ...values } = copied;
  return draftOf(GWP_SET_RULES, gwpRecord(values), sign);
}
