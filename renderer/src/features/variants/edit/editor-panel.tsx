import { type VariantView } from '../../../../../shared/contract/method-report.ts';
import { Variant } from '../../../../../shared/model/variant.ts';
import { draftOf, emptyDraft } from '../../../components/fields/form/draft.ts';
import { RecordForm } from '../../../components/fields/form/record-form.tsx';
import { useTexts } from '../../../i18n/text-context.tsx';
import { freeName } from '../free-name.ts';
import { type VariantCommands } from '../use-variant-commands.ts';
import { withChange } from '../variant-changes.ts';
import { ChangeForm } from './change-form.tsx';
import { VARIANT_RULES } from './change-rules.ts';
import { type Editing } from './editing.ts';

interface EditorPanelProps {
  readonly editing: Editing;
  readonly variants: readonly VariantView[];
  readonly commands: VariantCommands;
  /** Called when the form is left; with the id of the variant that was saved. */
  readonly onDone: (id: string | undefined) => void;
}

/** The form beside the page: a variant, or one of its differences. */
export function EditorPanel({ editing, variants, commands, onDone }: EditorPanelProps) {
  const frame = { busy: commands.busy, error: commands.error, onClose: () => onDone(undefined) };
  const save = (variant: Variant): void => commands.save(variant, () => onDone(variant.id));
  return editing.kind === 'variant' ? (
    <VariantForm {...frame} variant={editing.variant} variants={variants} onSave={save} />
  ) : (
    <ChangeForm
      key={`${editing.variant.id} ${editing.change} ${editing.at ?? ''}`}
      {...frame}
      editing={editing}
      onSave={(change) => save(withChange(editing.variant, change, editing.at))}
    />
  );
}

interface VariantFormProps {
  readonly variant: Variant | undefined;
  readonly variants: readonly VariantView[];
  readonly busy: boolean;
  readonly error: unknown;
  readonly onSave: (variant: Variant) => void;
  readonly onClose: () => void;
}

/** Name and note of a variant, and what it does differently in use. */
function VariantForm({ variant, variants, ...frame }: VariantFormProps) {
  const { t, decimalSign } = useTexts();
  const taken = new Set(variants.map((each) => each.id));
  const id = variant?.id ?? freeName('variant', taken);
  return (
    <RecordForm
      {...frame}
      key={id}
      rules={VARIANT_RULES}
      schema={Variant}
      fixed={{ id, changes: variant?.changes ?? [] }}
      start={variant === undefined ? emptyDraft(VARIANT_RULES) : draftOf(VARIANT_RULES, variant, decimalSign)}
      title={variant?.name ?? t('variantsPage.new')}
      id={id}
      prefix="variantsPage.field"
    />
  );
}
