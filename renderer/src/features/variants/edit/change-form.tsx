import { useMemo } from 'react';
import { type VariantChange } from '../../../../../shared/model/variant.ts';
import { useProcedure } from '../../../api/client.ts';
import { draftOf, emptyDraft } from '../../../components/fields/form/draft.ts';
import { type Problems } from '../../../components/fields/form/read-record.ts';
import { RecordForm } from '../../../components/fields/form/record-form.tsx';
import { type FieldRule } from '../../../components/fields/form/rules.ts';
import { useTexts } from '../../../i18n/text-context.tsx';
import { freeName } from '../free-name.ts';
import { ActivityChange, RemoveActivity } from './activity-change.tsx';
import { type ChangeFormProps } from './change-form-props.ts';
import { changeSchema, recordOf } from './change-record.ts';
import { ADD_LINE_RULES, FACTOR_RULES, LINE_RULES, REMOVE_LINE_RULES } from './change-rules.ts';
import { type ChangeKind } from './editing.ts';
import { ElectricityChange } from './electricity-change.tsx';
import { ParameterChange } from './parameter-change.tsx';

const RULES: Readonly<Partial<Record<ChangeKind, readonly FieldRule[]>>> = {
  line: LINE_RULES,
  addLine: ADD_LINE_RULES,
  removeLine: REMOVE_LINE_RULES,
  factor: FACTOR_RULES,
};

/** The form of one difference, by its kind. */
export function ChangeForm(props: ChangeFormProps) {
  switch (props.editing.change) {
    case 'parameter':
      return <ParameterChange {...props} />;
    case 'activity':
      return <ActivityChange {...props} />;
    case 'removeActivity':
      return <RemoveActivity {...props} />;
    case 'electricity':
      return <ElectricityChange {...props} />;
    default:
      return <RuleChange {...props} rules={RULES[props.editing.change] ?? []} />;
  }
}

function RuleChange({
  editing,
  rules,
  ...frame
}: ChangeFormProps & { readonly rules: readonly FieldRule[] }) {
  const { t, decimalSign } = useTexts();
  const { variant, at, change: kind } = editing;
  const before = at === undefined ? undefined : variant.changes[at];
  const newLineId = useNewLineId(editing);
  const schema = useMemo(() => changeSchema(before, newLineId), [before, newLineId]);
  return (
    <RecordForm
      {...frame}
      rules={rules}
      schema={schema}
      fixed={{ kind }}
      start={before === undefined ? emptyDraft(rules) : draftOf(rules, recordOf(before), decimalSign)}
      title={t(`variantsPage.change.${kind}`)}
      id={variant.name}
      prefix="variantsPage.field"
      check={emptyChange}
    />
  );
}

/** A line change that sets nothing would be a difference without effect. */
function emptyChange(change: VariantChange): Problems {
  return change.kind === 'line' && Object.keys(change.set).length === 0
    ? new Map([['lineId', { code: 'noDifference', params: {} }]])
    : new Map();
}

/** Id of a line that the variant adds: free in the BOM and among what it has added. */
function useNewLineId({ variant }: ChangeFormProps['editing']): string {
  const { data } = useProcedure('workbench.rows', {});
  return useMemo(() => {
    const added = variant.changes.flatMap((change) => (change.kind === 'addLine' ? [change.line.id] : []));
    return freeName('added', new Set([...(data?.rows ?? []).map(({ id }) => id), ...added]));
  }, [variant, data]);
}
