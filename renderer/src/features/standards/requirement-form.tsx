import { z } from 'zod';
import { type RequirementView } from '../../../../shared/contract/conformity.ts';
import { ConformityAnswer } from '../../../../shared/model/statements.ts';
import { useCommand, useProcedure } from '../../api/client.ts';
import { draftOf, emptyDraft } from '../../components/fields/form/draft.ts';
import { RecordForm } from '../../components/fields/form/record-form.tsx';
import { type FieldRule } from '../../components/fields/form/rules.ts';
import { useTexts } from '../../i18n/text-context.tsx';

const Answer = z.strictObject({
  status: ConformityAnswer.shape.status,
  note: ConformityAnswer.shape.note,
});

interface RequirementFormProps {
  readonly requirement: RequirementView;
  readonly onClose: () => void;
}

/** What a person says of a requirement, with what it rests on. */
export function RequirementForm({ requirement, onClose }: RequirementFormProps) {
  const { t, decimalSign } = useTexts();
  const { data: view } = useProcedure('workbench.inventory', {});
  const put = useCommand('conformity.answer');
  const { id, saidBy, conditional } = requirement;
  const rules = rulesOf(saidBy === 'program', conditional);
  const before = view?.conformity?.find(({ requirement: one }) => one === id);
  const start =
    before === undefined
      ? emptyDraft(rules)
      : draftOf(rules, { status: before.status, note: before.note }, decimalSign);
  const done = { onSuccess: onClose };
  return (
    <RecordForm
      key={before?.status ?? ''}
      rules={rules}
      schema={Answer}
      start={start}
      title={t(`conformity.requirement.${id}`)}
      id={requirement.clause}
      prefix="conformityTab.field"
      busy={put.isPending}
      error={put.error}
      onSave={({ status, note }) =>
        put.mutate({ requirement: id, status, ...(note !== undefined && { note }) }, done)
      }
      onRemove={before && (() => put.mutate({ requirement: id, status: 'none' }, done))}
      onClose={onClose}
    />
  );
}

/** Where the program sees the matter itself, a person can only say that it does not apply. */
function rulesOf(seen: boolean, conditional: boolean): readonly FieldRule[] {
  const ids = [...(seen ? [] : ['met', 'notMet']), ...(conditional ? ['notApplicable'] : [])];
  return [
    { kind: 'choice', name: 'status', ids, text: 'conformityTab.answerOf', required: true },
    { kind: 'text', name: 'note', lines: 4, most: 2000 },
  ];
}
