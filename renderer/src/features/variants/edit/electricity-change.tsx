import { useState } from 'react';
import { type ElectricitySource, type ElectricitySupply } from '../../../../../shared/model/electricity.ts';
import { FormPanel } from '../../../components/fields/form/form-panel.tsx';
import { SelectField } from '../../../components/fields/select-field.tsx';
import { useTexts } from '../../../i18n/text-context.tsx';
import { freeSourceId, withoutSource, withSource } from '../../inventory/electricity/change-supply.ts';
import { SourceForm } from '../../inventory/electricity/supply-form.tsx';
import { useInventory } from '../../inventory/use-inventory.ts';
import { type ChangeFormProps } from './change-form-props.ts';
import { changeOf } from './editing.ts';

const NEW = '$new';
const NO_SUPPLY: ElectricitySupply = { sources: [] };

/** Another supply of electricity: one source is changed, added or taken out, the others stay. */
export function ElectricityChange({ editing, onSave, ...frame }: ChangeFormProps) {
  const { t } = useTexts();
  const data = useInventory();
  const supply = changeOf(editing, 'electricity')?.supply ?? data.view?.electricity ?? NO_SUPPLY;
  const [id, setId] = useState('');
  const [open, setOpen] = useState<{ readonly source: ElectricitySource | undefined }>();
  const [tried, setTried] = useState(false);
  if (open !== undefined) {
    const sourceId = open.source?.id ?? freeSourceId(supply);
    return (
      <SourceForm
        {...frame}
        value={open.source}
        id={sourceId}
        data={data}
        onSave={(source) => onSave({ kind: 'electricity', supply: withSource(supply, source) })}
        onRemove={
          open.source === undefined
            ? undefined
            : () => onSave({ kind: 'electricity', supply: withoutSource(supply, sourceId) })
        }
      />
    );
  }
  const pick = (): void => {
    setTried(true);
    if (id !== '') {
      setOpen({ source: supply.sources.find((source) => source.id === id) });
    }
  };
  return (
    <FormPanel
      {...frame}
      title={t('variantsPage.change.electricity')}
      id={editing.variant.name}
      onSave={pick}
    >
      <SelectField
        label={t('variantsPage.field.source')}
        value={id}
        choices={[
          ...supply.sources.map((source) => ({ id: source.id, text: source.name })),
          { id: NEW, text: t('electricity.newSource') },
        ]}
        onChange={setId}
        problem={tried && id === '' ? { code: 'required', params: {} } : undefined}
      />
    </FormPanel>
  );
}
