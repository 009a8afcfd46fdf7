import { useState } from 'react';
import { type Activity } from '../../../../../shared/model/activity.ts';
import { STAGES } from '../../../../../shared/model/stage.ts';
import { SelectField } from '../../../components/fields/select-field.tsx';
import { TextField } from '../../../components/fields/text-field.tsx';
import { useTexts } from '../../../i18n/text-context.tsx';
import { type ActivityDraft } from '../draft/activity-draft.ts';
import { type Problems, readDraft } from '../draft/read-draft.ts';
import { KINDS_WITH_ALLOCATION, KINDS_WITH_FACTOR, SCALARS, UNITS } from '../draft/scalar-fields.ts';
import { AllocationFields } from './allocation-fields.tsx';
import { AssignmentFields } from './assignment-fields.tsx';
import { FormPanel } from './form-panel.tsx';
import { LegFields } from './leg-fields.tsx';
import { ScalarInput } from './scalar-input.tsx';
import { SubstanceFields } from './substance-fields.tsx';

interface ActivityFormProps {
  readonly start: ActivityDraft;
  readonly exists: boolean;
  readonly busy: boolean;
  readonly error: unknown;
  readonly onSave: (activity: Activity) => void;
  readonly onRemove: () => void;
  readonly onClose: () => void;
}

/** Units of factors that fit a mass. */
const MASS_UNITS = ['kg', 't'] as const;

/** Adds or changes one inventory line. Refused numbers show at once, missing fields when it is to be saved. */
export function ActivityForm({ start, exists, busy, error, onSave, onRemove, onClose }: ActivityFormProps) {
  const { t, decimalSign } = useTexts();
  const [draft, setDraft] = useState(start);
  const [tried, setTried] = useState(false);
  const reading = readDraft(draft, decimalSign);
  const problems = shownProblems('problems' in reading ? reading.problems : new Map(), tried);
  const set = (part: Partial<ActivityDraft>): void => setDraft((before) => ({ ...before, ...part }));
  const save = (): void => {
    setTried(true);
    if ('activity' in reading) {
      onSave(reading.activity);
    }
  };
  const units =
    KINDS_WITH_FACTOR.has(draft.kind) && draft.values.unit !== undefined ? [draft.values.unit] : MASS_UNITS;
  return (
    <FormPanel
      title={exists ? draft.name : t(`inventory.new.${draft.kind}`)}
      id={draft.id}
      error={error}
      busy={busy}
      onSave={save}
      onClose={onClose}
      onRemove={exists ? onRemove : undefined}
    >
      <TextField
        label={t('inventory.field.name')}
        value={draft.name}
        onChange={(name) => set({ name })}
        required
        mostCharacters={400}
        problem={problems.get('name')}
      />
      {SCALARS[draft.kind].map((rule) => (
        <ScalarInput
          key={rule.name}
          rule={rule}
          value={draft.values[rule.name] ?? ''}
          units={UNITS[draft.kind] ?? []}
          problem={problems.get(rule.name)}
          onChange={(value) => set({ values: { ...draft.values, [rule.name]: value } })}
        />
      ))}
      {KINDS_WITH_ALLOCATION.has(draft.kind) && (
        <AllocationFields
          draft={draft.allocation}
          onChange={(allocation) => set({ allocation })}
          problems={problems}
        />
      )}
      {KINDS_WITH_FACTOR.has(draft.kind) && (
        <AssignmentFields
          title={t('form.factor')}
          draft={draft.assignment}
          path="assignment"
          problems={problems}
          units={units}
          withUpstream={draft.kind === 'fuel'}
          onChange={(assignment) => set({ assignment })}
        />
      )}
      {draft.kind === 'transport' && (
        <LegFields legs={draft.legs} onChange={(legs) => set({ legs })} problems={problems} />
      )}
      {draft.kind === 'gasRelease' && (
        <SubstanceFields
          composition={draft.composition}
          onChange={(composition) => set({ composition })}
          problems={problems}
        />
      )}
      <SelectField
        label={t('inventory.field.stage')}
        value={draft.stage}
        choices={STAGES.map((id) => ({ id, text: t(`stage.${id}`) }))}
        onChange={(stage) => set({ stage })}
      />
      <TextField
        label={t('inventory.field.note')}
        value={draft.note}
        onChange={(note) => set({ note })}
        lines={2}
        mostCharacters={2000}
      />
    </FormPanel>
  );
}

/** A field that is only empty is not yet wrong while the form is being filled in. */
function shownProblems(problems: Problems, tried: boolean): Problems {
  return tried
    ? problems
    : new Map([...problems].filter(([, { code }]) => code !== 'required' && code !== 'reasonMissing'));
}
