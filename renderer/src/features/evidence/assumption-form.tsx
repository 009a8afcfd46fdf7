import { useState } from 'react';
import { type AssumptionView } from '../../../../shared/contract/assumptions.ts';
import { type Target } from '../../../../shared/model/target.ts';
import { useCommand, useProcedure } from '../../api/client.ts';
import { type FieldProblem } from '../../components/fields/field-problem.ts';
import { FormPanel } from '../../components/fields/form/form-panel.tsx';
import { SelectField } from '../../components/fields/select-field.tsx';
import { TextField } from '../../components/fields/text-field.tsx';
import { useTexts } from '../../i18n/text-context.tsx';
import { TargetsField } from './targets-field.tsx';

interface AssumptionFormProps {
  /** A new one where absent. */
  readonly assumption: AssumptionView | undefined;
  readonly onClose: () => void;
}

const FIELDS = ['text', 'basis', 'owner', 'date', 'status'] as const;
type FieldName = (typeof FIELDS)[number];

/** Key of the choice of no scenario; a list has no empty keys. */
const NONE = '$none';

/** One assumption: text, basis, owner, date, status, what it touches, its scenario. */
export function AssumptionForm({ assumption, onClose }: AssumptionFormProps) {
  const { t } = useTexts();
  const put = useCommand('assumptions.put');
  const remove = useCommand('assumptions.remove');
  const { data: view } = useProcedure('workbench.inventory', {});
  const [texts, setTexts] = useState<Partial<Record<FieldName, string | undefined>>>(assumption ?? {});
  const [scenarioId, setScenarioId] = useState(assumption?.scenarioId ?? NONE);
  const [affects, setAffects] = useState<readonly Target[]>(assumption?.affects ?? []);
  const [problem, setProblem] = useState<FieldProblem>();
  const textOf = (name: FieldName): string => texts[name] ?? '';
  const save = (): void => {
    if (textOf('text').trim() === '') {
      setProblem({ code: 'required', params: {} });
      return;
    }
    const orNull = (name: FieldName): string | null => textOf(name).trim() || null;
    const set = {
      text: textOf('text').trim(),
      basis: orNull('basis'),
      owner: orNull('owner'),
      date: orNull('date'),
      status: orNull('status'),
      scenarioId: scenarioId === NONE ? null : scenarioId,
      affects: affects.length === 0 ? null : [...affects],
    };
    put.mutate(assumption === undefined ? { set } : { id: assumption.id, set }, { onSuccess: onClose });
  };
  const scenarios = (view?.scenarios ?? []).map(({ id, name }) => ({ id, text: name }));
  return (
    <FormPanel
      title={
        assumption === undefined ? t('assumptionsPage.new') : t('assumptionsPage.edit', { id: assumption.id })
      }
      id=""
      error={put.error ?? remove.error}
      busy={put.isPending || remove.isPending}
      onSave={save}
      onClose={onClose}
      onRemove={assumption && (() => remove.mutate({ id: assumption.id }, { onSuccess: onClose }))}
    >
      {FIELDS.map((name) => (
        <TextField
          key={name}
          label={t(`assumptionsPage.column.${name}`)}
          value={textOf(name)}
          onChange={(text) => setTexts((before) => ({ ...before, [name]: text }))}
          mostCharacters={4000}
          {...(name === 'text' ? { required: true, lines: 3, problem } : {})}
          {...(name === 'date' ? { type: 'date' as const } : {})}
        />
      ))}
      <TargetsField
        label={t('assumptionsPage.affects')}
        targets={affects}
        names={assumption?.affectNames ?? []}
        onChange={setAffects}
      />
      {scenarios.length > 0 && (
        <SelectField
          label={t('assumptionsPage.column.scenario')}
          value={scenarioId}
          choices={[{ id: NONE, text: t('form.none') }, ...scenarios]}
          onChange={setScenarioId}
        />
      )}
    </FormPanel>
  );
}
