import { type ReactNode } from 'react';
import { useTexts } from '../../../i18n/text-context.tsx';
import { Button, IconButton } from '../../button.tsx';
import { lengthOf, withItem, withoutItem } from './draft-list.ts';
import { useForm } from './form-context.tsx';
import styles from './form.module.css';
import { MonthTable } from './month-table.tsx';
import { type ListRule } from './rules.ts';

interface ListFieldsProps {
  readonly rule: ListRule;
  readonly path: string;
  /** Draws the fields of the record at a place of the list. */
  readonly drawRecord: (index: number) => ReactNode;
}

/** Records in their order, each with its fields; the button below adds one. */
export function ListFields({ rule, path, drawRecord }: ListFieldsProps) {
  const { t } = useTexts();
  const { draft, prefix, change } = useForm();
  const title = t(rule.label ?? `${prefix}.${rule.name}`);
  if (rule.look === 'months') {
    return <MonthTable rule={rule} path={path} title={title} />;
  }
  const length = lengthOf(draft, path);
  return (
    <div className={styles['list']} role="group" aria-label={title}>
      <p className={styles['listTitle']}>{title}</p>
      {rule.hint !== undefined && <p className={styles['hint']}>{t(rule.hint)}</p>}
      {Array.from({ length }, (_, index) => (
        // Records have no id of their own; their place is what tells them apart.
        <fieldset key={index} className={styles['group']}>
          <legend>{t(rule.item, { number: index + 1 })}</legend>
          {drawRecord(index)}
          {length > (rule.least ?? 0) && (
            <span className={styles['takeOut']}>
              <IconButton
                icon="close"
                label={t(rule.remove, { number: index + 1 })}
                onPress={() => change((before) => withoutItem(before, path, index))}
              />
            </span>
          )}
        </fieldset>
      ))}
      {length < rule.most && (
        <span>
          <Button icon="plus" onPress={() => change((before) => withItem(before, rule, path))}>
            {t(rule.add)}
          </Button>
        </span>
      )}
    </div>
  );
}
