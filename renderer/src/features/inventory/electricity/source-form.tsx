import { useState } from 'react';
import { ElectricitySource } from '../../../../../shared/model/electricity.ts';
import { DecimalField } from '../../../components/fields/decimal-field.tsx';
import { SelectField } from '../../../components/fields/select-field.tsx';
import { TextField } from '../../../components/fields/text-field.tsx';
import { useTexts } from '../../../i18n/text-context.tsx';
import { AssignmentFields } from '../form/assignment-fields.tsx';
import { type Problems } from '../draft/read-draft.ts';
import { FormPanel } from '../form/form-panel.tsx';
import { type EntryFormProps } from './entry-form.ts';
import { readSource, type SourceDraft } from './supply-draft.ts';

const ENERGY_UNITS = ['kWh', 'MWh'] as const;
const BASES = ['byLocation', 'byContract'] as const;

/** Adds or changes a source of the site's electricity. */
export function SourceForm({
  start,
  exists,
  onSave,
  ...frame
}: EntryFormProps<SourceDraft, ElectricitySource>) {
  const { t, decimalSign } = useTexts();
  const [draft, setDraft] = useState(start);
  const [tried, setTried] = useState(false);
  const reading = readSource(draft, decimalSign);
  const problems: Problems = tried && 'problems' in reading ? reading.problems : new Map();
  const set = (part: Partial<SourceDraft>): void => setDraft((before) => ({ ...before, ...part }));
  const save = (): void => {
    setTried(true);
    if ('value' in reading) {
      onSave(reading.value);
    }
  };
  return (
    <FormPanel
      {...frame}
      title={exists ? draft.name : t('electricity.newSource')}
      id={draft.id}
      onSave={save}
    >
      <TextField
        label={t('inventory.field.name')}
        value={draft.name}
        onChange={(name) => set({ name })}
        required
        mostCharacters={200}
        problem={problems.get('name')}
      />
      <SelectField
        label={t('electricity.field.category')}
        value={draft.category}
        choices={ElectricitySource.shape.category.options.map((id) => ({
          id,
          text: t(`workbook.category.${id}`),
        }))}
        onChange={(category) => set({ category })}
      />
      <DecimalField
        label={t('electricity.yearly')}
        unit="kWh"
        text={draft.kwh}
        required
        problem={problems.get('kwh')}
        onChange={(kwh) => set({ kwh })}
      />
      {BASES.map((basis) => (
        <AssignmentFields
          key={basis}
          title={t(`basis.${basis}`)}
          draft={draft[basis]}
          path={basis}
          problems={problems}
          units={ENERGY_UNITS}
          withUpstream
          onChange={(assignment) => set({ [basis]: assignment })}
        />
      ))}
    </FormPanel>
  );
}
