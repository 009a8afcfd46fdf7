import { useState } from 'react';
import { draftOf } from '../../../components/fields/form/draft.ts';
import { FormPanel } from '../../../components/fields/form/form-panel.tsx';
import { SelectField } from '../../../components/fields/select-field.tsx';
import { type Activity } from '../../../../../shared/model/activity.ts';
import { useTexts } from '../../../i18n/text-context.tsx';
import { ActivityForm } from '../../inventory/activity-form.tsx';
import { activityRules } from '../../inventory/rules/activity-rules.ts';
import { type InventoryData, useInventory } from '../../inventory/use-inventory.ts';
import { type ChangeFormProps } from './change-form-props.ts';
import { changeOf } from './editing.ts';

/** An activity written otherwise: chosen, then changed in the form it has everywhere. */
export function ActivityChange({ editing, onSave, ...frame }: ChangeFormProps) {
  const { decimalSign } = useTexts();
  const data = useInventory();
  const [chosen, setChosen] = useState<Activity | undefined>(changeOf(editing, 'activity')?.activity);
  if (chosen === undefined) {
    return <PickActivity {...frame} editing={editing} data={data} onPick={setChosen} action="activity" />;
  }
  const { kind, id, name } = chosen;
  return (
    <ActivityForm
      {...frame}
      line={{ kind, id, name, draft: draftOf(activityRules(kind), chosen, decimalSign), exists: true }}
      data={data}
      onSave={(activity) => onSave({ kind: 'activity', activity })}
      onRemove={() => onSave({ kind: 'removeActivity', id })}
    />
  );
}

/** An activity that the variant does not have. */
export function RemoveActivity({ editing, onSave, ...frame }: ChangeFormProps) {
  const data = useInventory();
  return (
    <PickActivity
      {...frame}
      editing={editing}
      data={data}
      action="removeActivity"
      onPick={({ id }) => onSave({ kind: 'removeActivity', id })}
    />
  );
}

interface PickActivityProps extends Omit<ChangeFormProps, 'onSave'> {
  readonly data: InventoryData;
  /** What is done with the activity. */
  readonly action: 'activity' | 'removeActivity';
  readonly onPick: (activity: Activity) => void;
}

function PickActivity({ editing, data, action, onPick, ...frame }: PickActivityProps) {
  const { t } = useTexts();
  const [id, setId] = useState<string>(changeOf(editing, 'removeActivity')?.id ?? '');
  const [tried, setTried] = useState(false);
  const activities = (data.view?.activities ?? []).map(({ activity }) => activity);
  const pick = (): void => {
    setTried(true);
    const found = activities.find((activity) => activity.id === id);
    if (found !== undefined) {
      onPick(found);
    }
  };
  return (
    <FormPanel {...frame} title={t(`variantsPage.change.${action}`)} id={editing.variant.name} onSave={pick}>
      {activities.length === 0 && <p>{t('variantsPage.noActivities')}</p>}
      <SelectField
        label={t('variantsPage.field.activity')}
        value={id}
        choices={activities.map((activity) => ({
          id: activity.id,
          text: `${activity.name} · ${t(`inventory.kind.${activity.kind}`)}`,
        }))}
        onChange={setId}
        problem={tried && id === '' ? { code: 'required', params: {} } : undefined}
      />
    </FormPanel>
  );
}
