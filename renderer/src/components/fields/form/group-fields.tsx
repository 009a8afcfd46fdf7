import { type ReactNode } from 'react';
import { useTexts } from '../../../i18n/text-context.tsx';
import { CheckField } from '../check-field.tsx';
import { YES } from './draft.ts';
import { useForm } from './form-context.tsx';
import styles from './form.module.css';
import { type GroupRule } from './rules.ts';

interface GroupFieldsProps {
  readonly rule: GroupRule;
  readonly path: string;
  /** The fields of the record. */
  readonly children: ReactNode;
}

/** A record inside a record; an optional one begins with its box. */
export function GroupFields({ rule, path, children }: GroupFieldsProps) {
  const { t } = useTexts();
  const { draft, prefix, set } = useForm();
  if (rule.plain === true) {
    return children;
  }
  const used = rule.optional !== true || draft[path] === YES;
  return (
    <fieldset className={styles['group']}>
      <legend className={rule.optional === true ? 'screen-reader' : ''}>
        {t(rule.label ?? `${prefix}.${rule.name}`)}
      </legend>
      {rule.optional === true && (
        <CheckField
          label={t(rule.label ?? `${prefix}.${rule.name}`)}
          selected={used}
          onChange={(on) => set({ [path]: on ? YES : '' })}
        />
      )}
      {used && rule.hint !== undefined && <p className={styles['hint']}>{t(rule.hint)}</p>}
      {used && children}
    </fieldset>
  );
}
