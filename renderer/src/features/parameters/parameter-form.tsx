import { type ParametersView } from '../../../../shared/contract/method-report.ts';
import { Parameter } from '../../../../shared/model/parameter.ts';
import { useCommand } from '../../api/client.ts';
import { draftOf, emptyDraft } from '../../components/fields/form/draft.ts';
import { RecordForm } from '../../components/fields/form/record-form.tsx';
import { useTexts } from '../../i18n/text-context.tsx';
import { differsBesideName, nameProblems, withParameter } from './change-parameters.ts';
import { PARAMETER_RULES } from './parameter-rules.ts';
import styles from './parameters.module.css';

interface ParameterFormProps {
  /** Undefined asks for a new one. */
  readonly parameter: Parameter | undefined;
  readonly all: readonly Parameter[];
  readonly row: ParametersView['parameters'][number] | undefined;
  readonly onClose: () => void;
}

/** Most uses that are listed; more are counted. */
const LISTED = 12;

/** Adds or changes a parameter. A new name is written into every formula that uses the old one. */
export function ParameterForm({ parameter, all, row, onClose }: ParameterFormProps) {
  const { t, decimalSign } = useTexts();
  const put = useCommand('study.put');
  const rename = useCommand('parameters.rename');
  const write = (list: readonly Parameter[], done: () => void): void =>
    put.mutate({ put: { parameters: [...list] } }, { onSuccess: done });
  const save = (changed: Parameter): void => {
    if (parameter === undefined || parameter.name === changed.name) {
      write(withParameter(all, changed, parameter?.name), onClose);
      return;
    }
    const turn = (): void =>
      rename.mutate({ name: parameter.name, to: changed.name }, { onSuccess: onClose });
    if (differsBesideName(parameter, changed)) {
      // The value first, under the old name: renaming then rewrites it with all other formulas.
      write(withParameter(all, { ...changed, name: parameter.name }, parameter.name), turn);
    } else {
      turn();
    }
  };
  const uses = row?.usedBy ?? [];
  const values =
    row === undefined ? new Map() : new Map([['value', { formula: row.written, value: row.value }]]);
  return (
    <RecordForm
      rules={PARAMETER_RULES}
      schema={Parameter}
      start={
        parameter === undefined
          ? emptyDraft(PARAMETER_RULES)
          : draftOf(PARAMETER_RULES, parameter, decimalSign)
      }
      title={parameter?.name ?? t('parameters.new')}
      id=""
      prefix="parameters.field"
      values={values}
      busy={put.isPending || rename.isPending}
      error={put.error ?? rename.error}
      check={(changed) => nameProblems(all, changed, parameter?.name)}
      removeWarning={uses.length === 0 ? undefined : t('parameters.stillUsed', { count: uses.length })}
      onSave={save}
      onRemove={
        parameter &&
        (() =>
          write(
            all.filter(({ name }) => name !== parameter.name),
            onClose,
          ))
      }
      onClose={onClose}
      aside={() => uses.length > 0 && <Uses uses={uses} />}
    />
  );
}

function Uses({ uses }: { readonly uses: ParametersView['parameters'][number]['usedBy'] }) {
  const { t, count } = useTexts();
  return (
    <section className={styles['uses']}>
      <h3>{t('parameters.usedIn')}</h3>
      <ul>
        {uses.slice(0, LISTED).map(({ kind, id, name, field }) => (
          <li key={`${kind}.${id}.${field}`}>
            {name} · <code>{field}</code>
          </li>
        ))}
        {uses.length > LISTED && <li>{t('parameters.moreUses', { more: count(uses.length - LISTED) })}</li>}
      </ul>
    </section>
  );
}
