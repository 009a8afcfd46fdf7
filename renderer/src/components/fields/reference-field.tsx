import { type InventoryView } from '../../../../shared/contract/workbench.ts';
import { useProcedure } from '../../api/client.ts';
import { useTexts } from '../../i18n/text-context.tsx';
import { type FieldProblem } from './field-problem.ts';
import { type ReferenceRule } from './form/rules.ts';
import { SelectField } from './select-field.tsx';

interface ReferenceFieldProps {
  readonly label: string;
  readonly of: ReferenceRule['of'];
  readonly value: string;
  readonly required: boolean;
  readonly onChange: (id: string) => void;
  readonly problem?: FieldProblem | undefined;
  readonly hint?: string;
}

/** Key of the choice of none; a list has no empty keys. */
const NONE = '$none';

/** A meter, an allocation key or a recipe of the study; says where to make one when there is none. */
export function ReferenceField({ of, value, required, onChange, hint, ...field }: ReferenceFieldProps) {
  const { t } = useTexts();
  const { data } = useProcedure('workbench.inventory', {});
  const known = listOf(data, of);
  const missing = value === '' || known.some(({ id }) => id === value) ? [] : [{ id: value, text: value }];
  const choices = [...known.map(({ id, name }) => ({ id, text: name })), ...missing];
  const shown = known.length === 0 ? t(`form.referenceNone.${of}`) : hint;
  return (
    <SelectField
      {...field}
      value={value === '' && !required ? NONE : value}
      choices={required ? choices : [{ id: NONE, text: t('form.none') }, ...choices]}
      onChange={(id) => onChange(id === NONE ? '' : id)}
      {...(shown === undefined ? {} : { hint: shown })}
    />
  );
}

function listOf(
  view: InventoryView | undefined,
  of: ReferenceRule['of'],
): readonly { readonly id: string; readonly name: string }[] {
  switch (of) {
    case 'meters':
      return (view?.site?.meters ?? []).map(({ id, name }) => ({ id, name }));
    case 'keys':
      return (view?.site?.keys ?? []).map(({ id, name, unit }) => ({ id, name: `${name} (${unit})` }));
    case 'recipes':
      return view?.recipes ?? [];
  }
}
