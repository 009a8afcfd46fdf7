import { ElectricityInstrument, ElectricitySource } from '../../../../../shared/model/electricity.ts';
import { draftOf, emptyDraft } from '../../../components/fields/form/draft.ts';
import { RecordForm } from '../../../components/fields/form/record-form.tsx';
import { useTexts } from '../../../i18n/text-context.tsx';
import { formulasOf } from '../activity-form.tsx';
import { type InventoryData } from '../use-inventory.ts';
import { INSTRUMENT_RULES, SOURCE_RULES } from './supply-rules.ts';

interface SupplyFormProps<Value> {
  /** Undefined asks for a new one. */
  readonly value: Value | undefined;
  readonly data: InventoryData;
  readonly busy: boolean;
  readonly error: unknown;
  readonly onSave: (value: Value) => void;
  readonly onRemove?: (() => void) | undefined;
  readonly onClose: () => void;
}

/** Adds or changes a source of the site's electricity; `id` is that of a new one. */
export function SourceForm({
  value,
  id,
  data,
  ...frame
}: SupplyFormProps<ElectricitySource> & { readonly id: string }) {
  const { t, decimalSign } = useTexts();
  return (
    <RecordForm
      {...frame}
      rules={SOURCE_RULES}
      schema={ElectricitySource}
      fixed={{ id }}
      start={value === undefined ? emptyDraft(SOURCE_RULES) : draftOf(SOURCE_RULES, value, decimalSign)}
      title={value?.name ?? t('electricity.newSource')}
      id={id}
      prefix="electricity.field"
      values={formulasOf(data, id)}
    />
  );
}

/** Adds or changes a lot of certificates. */
export function InstrumentForm({ value, data: _, ...frame }: SupplyFormProps<ElectricityInstrument>) {
  const { t, decimalSign } = useTexts();
  return (
    <RecordForm
      {...frame}
      rules={INSTRUMENT_RULES}
      schema={ElectricityInstrument}
      start={
        value === undefined ? emptyDraft(INSTRUMENT_RULES) : draftOf(INSTRUMENT_RULES, value, decimalSign)
      }
      title={value?.id ?? t('electricity.newInstrument')}
      id={value?.id ?? ''}
      prefix="electricity.field"
    />
  );
}
