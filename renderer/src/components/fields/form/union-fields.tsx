import { type ReactNode } from 'react';
import { useTexts } from '../../../i18n/text-context.tsx';
import { SelectField } from '../select-field.tsx';
import { useForm } from './form-context.tsx';
import styles from './form.module.css';
import { type FieldRule, type UnionRule } from './rules.ts';

interface UnionFieldsProps {
  readonly rule: UnionRule;
  readonly path: string;
  /** Draws the fields of a record at a path of the draft. */
  readonly drawRecord: (fields: readonly FieldRule[], at: string) => ReactNode;
}

/** A record of one of several kinds: the choice of the kind, and its fields. */
export function UnionFields({ rule, path, drawRecord }: UnionFieldsProps) {
  const { t } = useTexts();
  const { draft, problems, prefix, set } = useForm();
  const kind = draft[`${path}.kind`] ?? '';
  const fields = rule.options[kind];
  const title = t(rule.label ?? `${prefix}.${rule.name}`);
  return (
    <fieldset className={styles['group']}>
      <legend>{title}</legend>
      <SelectField
        label={t(rule.absentWithout === undefined ? 'form.kind' : 'form.decision')}
        value={kind}
        choices={Object.keys(rule.options).map((id) => ({ id, text: t(`${rule.text}.${id}`) }))}
        problem={problems.get(`${path}.kind`)}
        onChange={(id) => set({ [`${path}.kind`]: id })}
      />
      {fields !== undefined && drawRecord(fields, `${path}.${kind}`)}
    </fieldset>
  );
}
