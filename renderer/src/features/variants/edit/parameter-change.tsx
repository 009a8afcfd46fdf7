import { useState } from 'react';
import { ParameterName } from '../../../../../shared/model/parameter.ts';
import { Quantity } from '../../../../../shared/model/quantity.ts';
import { useProcedure } from '../../../api/client.ts';
import { writeDecimal } from '../../../components/fields/decimal-text.ts';
import { type FieldProblem, readDecimalField } from '../../../components/fields/field-problem.ts';
import { FormPanel } from '../../../components/fields/form/form-panel.tsx';
import { QuantityField } from '../../../components/fields/quantity-field.tsx';
import { SelectField } from '../../../components/fields/select-field.tsx';
import { useTexts } from '../../../i18n/text-context.tsx';
import { type ChangeFormProps } from './change-form-props.ts';
import { changeOf } from './editing.ts';

/** Another value of a parameter; every formula that uses it follows. */
export function ParameterChange({ editing, onSave, ...frame }: ChangeFormProps) {
  const { t, decimalSign } = useTexts();
  const { data } = useProcedure('parameters.show', {});
  const before = changeOf(editing, 'parameter');
  const [name, setName] = useState<string>(before?.name ?? '');
  const [text, setText] = useState(startText(before?.value ?? '', decimalSign));
  const [tried, setTried] = useState(false);
  const parameters = data?.parameters ?? [];
  const chosen = parameters.find((parameter) => parameter.name === name);
  const reading = readQuantity(text, decimalSign);
  const save = (): void => {
    setTried(true);
    const parsed = ParameterName.safeParse(name);
    if (parsed.success && 'value' in reading) {
      onSave({ kind: 'parameter', name: parsed.data, value: reading.value });
    }
  };
  const valueProblem = tried && 'problem' in reading ? reading.problem : undefined;
  return (
    <FormPanel {...frame} title={t('variantsPage.change.parameter')} id={editing.variant.name} onSave={save}>
      {parameters.length === 0 && <p>{t('variantsPage.noParameters')}</p>}
      <SelectField
        label={t('variantsPage.field.parameter')}
        value={name}
        choices={parameters.map((parameter) => ({
          id: parameter.name,
          text: [parameter.name, parameter.description].filter((part) => part !== '').join(' · '),
        }))}
        onChange={setName}
        problem={tried && name === '' ? { code: 'required', params: {} } : undefined}
      />
      <QuantityField
        label={t('variantsPage.field.value')}
        text={text}
        onChange={setText}
        formula
        outcome={undefined}
        required
        problem={valueProblem}
        {...(chosen === undefined
          ? {}
          : { unit: chosen.unit, hint: t('variantsPage.inBase', { value: chosen.written }) })}
      />
    </FormPanel>
  );
}

type QuantityReading = { readonly value: Quantity } | { readonly problem: FieldProblem };

/** A formula as it is typed, or a number in the user's notation. */
function readQuantity(text: string, sign: '.' | ','): QuantityReading {
  const decimal = text.trim().startsWith('=') ? undefined : readDecimalField(text, sign, { required: true });
  if (decimal !== undefined && 'problem' in decimal) {
    return decimal;
  }
  const parsed = Quantity.safeParse(decimal === undefined ? text.trim() : decimal.value);
  return parsed.success ? { value: parsed.data } : { problem: { code: 'notAccepted', params: {} } };
}

function startText(value: string, sign: '.' | ','): string {
  const parsed = Quantity.safeParse(value);
  return parsed.success && !value.startsWith('=') ? writeDecimal(parsed.data as never, sign) : value;
}
