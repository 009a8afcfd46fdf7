import { Scenario } from '../../../../shared/model/scenario.ts';
import { useCommand, useProcedure } from '../../api/client.ts';
import { draftOf, emptyDraft } from '../../components/fields/form/draft.ts';
import { RecordForm } from '../../components/fields/form/record-form.tsx';
import { useTexts } from '../../i18n/text-context.tsx';
import { freeListId, withRecord } from '../site/free-id.ts';
import { scenarioRules } from './scenario-rules.ts';

interface ScenarioFormProps {
  readonly kind: Scenario['kind'];
  /** Undefined asks for a new one. */
  readonly scenario: Scenario | undefined;
  readonly scenarios: readonly Scenario[];
  readonly onClose: () => void;
}

/** Adds or changes a question of the sensitivity analysis. */
export function ScenarioForm({ kind, scenario, scenarios, onClose }: ScenarioFormProps) {
  const { t, decimalSign } = useTexts();
  const { data: variants } = useProcedure('variants.show', {}, kind === 'variant');
  const put = useCommand('study.put');
  const rules = scenarioRules(
    kind,
    (variants?.variants ?? []).map(({ id }) => id),
  );
  const id = scenario?.id ?? freeListId('S', scenarios);
  const write = (list: readonly Scenario[]): void =>
    put.mutate({ put: { scenarios: [...list] } }, { onSuccess: onClose });
  return (
    <RecordForm
      rules={rules}
      schema={Scenario}
      fixed={{ kind, id }}
      start={scenario === undefined ? emptyDraft(rules) : draftOf(rules, fieldsOf(scenario), decimalSign)}
      title={scenario?.name ?? t(`sensitivityTab.new.${kind}`)}
      id={id}
      prefix="sensitivityTab.field"
      busy={put.isPending}
      error={put.error}
      onSave={(changed) => write(withRecord(scenarios, changed))}
      onRemove={scenario && (() => write(scenarios.filter((other) => other.id !== id)))}
      onClose={onClose}
    />
  );
}

function fieldsOf(scenario: Scenario): object {
  const { id: _id, kind: _kind, ...fields } = scenario;
  return fields;
}
