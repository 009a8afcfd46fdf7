import { useState } from 'react';
import { ElectricityInstrument } from '../../../../../shared/model/electricity.ts';
import { DecimalField } from '../../../components/fields/decimal-field.tsx';
import { SelectField } from '../../../components/fields/select-field.tsx';
import { TextField } from '../../../components/fields/text-field.tsx';
import { useTexts } from '../../../i18n/text-context.tsx';
import { type Problems } from '../draft/read-draft.ts';
import { FormPanel } from '../form/form-panel.tsx';
import { type EntryFormProps } from './entry-form.ts';
import { type InstrumentDraft, readInstrument } from './supply-draft.ts';

/** Adds or changes a lot of certificates. */
export function InstrumentForm({
  start,
  exists,
  onSave,
  ...frame
}: EntryFormProps<InstrumentDraft, ElectricityInstrument>) {
  const { t, decimalSign } = useTexts();
  const [draft, setDraft] = useState(start);
  const [tried, setTried] = useState(false);
  const reading = readInstrument(draft, decimalSign);
  const problems: Problems = tried && 'problems' in reading ? reading.problems : new Map();
  const set = (part: Partial<InstrumentDraft>): void => setDraft((before) => ({ ...before, ...part }));
  const save = (): void => {
    setTried(true);
    if ('value' in reading) {
      onSave(reading.value);
    }
  };
  const field = (name: 'id' | 'description' | 'vintageYear' | 'periodYear') => ({
    label: t(`electricity.field.${name}`),
    value: draft[name],
    problem: problems.get(name),
    required: name !== 'description',
    onChange: (text: string) => set({ [name]: text }),
  });
  return (
    <FormPanel
      {...frame}
      title={exists ? draft.id : t('electricity.newInstrument')}
      id={start.id}
      onSave={save}
    >
      <TextField {...field('id')} mostCharacters={80} />
      <TextField {...field('description')} mostCharacters={300} />
      <SelectField
        label={t('electricity.field.direction')}
        value={draft.direction}
        choices={ElectricityInstrument.shape.direction.options.map((id) => ({
          id,
          text: t(`workbook.direction.${id}`),
        }))}
        onChange={(direction) => set({ direction })}
      />
      <DecimalField
        label={t('electricity.field.mwh')}
        unit="MWh"
        text={draft.mwh}
        required
        problem={problems.get('mwh')}
        onChange={(mwh) => set({ mwh })}
      />
      <TextField {...field('vintageYear')} />
      <TextField {...field('periodYear')} />
      <TextField
        type="date"
        label={t('electricity.field.redeemedOn')}
        hint={t('electricity.redeemedHint')}
        value={draft.redeemedOn}
        problem={problems.get('redeemedOn')}
        onChange={(redeemedOn) => set({ redeemedOn })}
      />
    </FormPanel>
  );
}
