import { Activity } from '../../../../shared/model/activity.ts';
import { type Draft } from '../../components/fields/form/draft.ts';
import { type FormulaOutcome } from '../../components/fields/form/form-context.tsx';
import { RecordForm } from '../../components/fields/form/record-form.tsx';
import { useTexts } from '../../i18n/text-context.tsx';
import { CompositionSum } from './form-asides/composition-sum.tsx';
import { MeteredSummary } from './form-asides/metered-summary.tsx';
import { activityRules } from './rules/activity-rules.ts';
import { type InventoryData } from './use-inventory.ts';

/** A line that is being edited; `draft` holds its texts when the form was opened. */
export interface OpenLine {
  readonly kind: Activity['kind'];
  readonly id: string;
  readonly name: string;
  readonly draft: Draft;
  readonly exists: boolean;
}

interface ActivityFormProps {
  readonly line: OpenLine;
  readonly data: InventoryData;
  readonly busy: boolean;
  readonly error: unknown;
  readonly onSave: (activity: Activity) => void;
  readonly onRemove: () => void;
  readonly onClose: () => void;
}

/** Adds or changes one inventory line. */
export function ActivityForm({ line, data, onRemove, ...frame }: ActivityFormProps) {
  const { t } = useTexts();
  const { kind, id, exists } = line;
  const values = formulasOf(data, id);
  const aside = (draft: Draft) => {
    switch (kind) {
      case 'metered':
        return <MeteredSummary draft={draft} site={data.view?.site} values={values} />;
      case 'gasRelease':
        return <CompositionSum draft={draft} path="composition" />;
      default:
        return null;
    }
  };
  return (
    <RecordForm
      {...frame}
      rules={activityRules(kind)}
      schema={Activity}
      fixed={{ kind, id }}
      start={line.draft}
      title={exists ? line.name : t(`inventory.new.${kind}`)}
      id={id}
      prefix="inventory.field"
      values={values}
      aside={aside}
      onRemove={exists ? onRemove : undefined}
    />
  );
}

/** The stored formulas of a line by the path of their field. */
export function formulasOf({ view }: InventoryData, id: string): ReadonlyMap<string, FormulaOutcome> {
  const own = (view?.formulas ?? []).filter(({ lineId }) => lineId === id);
  return new Map(own.map(({ field, formula, value }) => [field, { formula, value }]));
}
