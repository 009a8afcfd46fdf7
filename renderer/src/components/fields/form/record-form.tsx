import { type ReactNode, useState } from 'react';
import { useTexts } from '../../../i18n/text-context.tsx';
import { type Draft } from './draft.ts';
import { finishReading, type RecordSchema, shownProblems } from './finish-reading.ts';
import { type FormulaOutcome, FormProvider } from './form-context.tsx';
import { FormPanel } from './form-panel.tsx';
import styles from './form.module.css';
import { type Problems, readRecord } from './read-record.ts';
import { RuleFields } from './rule-fields.tsx';
import { type FieldRule } from './rules.ts';

interface RecordFormProps<T> {
  readonly rules: readonly FieldRule[];
  readonly schema: RecordSchema<T>;
  /** Fields of the record that the form does not ask for: its id and kind. */
  readonly fixed?: object;
  readonly start: Draft;
  readonly title: string;
  /** Said beside the title. */
  readonly id: string;
  /** Catalogue prefix of the labels. */
  readonly prefix: string;
  readonly values?: ReadonlyMap<string, FormulaOutcome>;
  readonly busy: boolean;
  readonly error: unknown;
  readonly onSave: (value: T) => void;
  readonly onRemove?: (() => void) | undefined;
  readonly removeWarning?: string | undefined;
  readonly onClose: () => void;
  /** What is wrong with a record beside what its own fields show: a name that is taken. */
  readonly check?: (value: T) => Problems;
  /** What is worked out of the fields while they are typed. */
  readonly aside?: (draft: Draft) => ReactNode;
}

const NO_VALUES: ReadonlyMap<string, FormulaOutcome> = new Map();

/** Adds or changes one record by its rules. Refused numbers show at once, missing fields when it is to be saved. */
export function RecordForm<T>({
  rules,
  schema,
  fixed = {},
  start,
  prefix,
  onSave,
  ...rest
}: RecordFormProps<T>) {
  const { t, decimalSign } = useTexts();
  const [draft, setDraft] = useState(start);
  const [tried, setTried] = useState(false);
  const read = finishReading(readRecord(rules, draft, decimalSign), schema, fixed);
  const found = 'value' in read ? rest.check?.(read.value) : undefined;
  const finished = found === undefined || found.size === 0 ? read : { problems: found };
  const problems = shownProblems('problems' in finished ? finished.problems : new Map(), tried);
  const save = (): void => {
    setTried(true);
    if ('value' in finished) {
      onSave(finished.value);
    }
  };
  return (
    <FormProvider
      value={{
        draft,
        problems,
        prefix,
        values: rest.values ?? NO_VALUES,
        set: (texts) => setDraft((before) => ({ ...before, ...texts })),
        change: setDraft,
      }}
    >
      <FormPanel
        title={rest.title}
        id={rest.id}
        busy={rest.busy}
        error={rest.error}
        onSave={save}
        onClose={rest.onClose}
        onRemove={rest.onRemove}
        removeWarning={rest.removeWarning}
      >
        <RuleFields rules={rules} at="" modelAt="" />
        {rest.aside?.(draft)}
        {tried && problems.size > 0 && (
          <p className={styles['wrong']} role="alert">
            {t('form.wrongFields', { count: problems.size })}
          </p>
        )}
      </FormPanel>
    </FormProvider>
  );
}
