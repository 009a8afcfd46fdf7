import { useTexts } from '../../../i18n/text-context.tsx';
import { BomLineField } from '../bom-line-field.tsx';
import { CheckField } from '../check-field.tsx';
import { FactorField } from '../factor-field.tsx';
import { QuantityField } from '../quantity-field.tsx';
import { ReferenceField } from '../reference-field.tsx';
import { SelectField } from '../select-field.tsx';
import { SuggestField } from '../suggest-field.tsx';
import { TextField } from '../text-field.tsx';
import { pathOf, YES } from './draft.ts';
import { useForm } from './form-context.tsx';
import { type ChoiceRule, type FieldRule, type FoldRule, type GroupRule, type HiddenRule } from './rules.ts';
import { type ListRule, type UnionRule, type YesNoRule } from './rules.ts';

type InputRule = Exclude<FieldRule, FoldRule | GroupRule | HiddenRule | ListRule | UnionRule>;

interface FieldInputProps {
  readonly rule: InputRule;
  readonly at: string;
  readonly path: string;
  readonly modelPath: string;
}

/** The field of one value, as its rule says. */
export function FieldInput({ rule, at, path, modelPath }: FieldInputProps) {
  const { t } = useTexts();
  const { draft, problems, prefix, set, values } = useForm();
  const text = draft[path] ?? '';
  const common = {
    label: t(rule.label ?? `${prefix}.${rule.name}`),
    problem: problems.get(path),
    required: rule.required ?? false,
    ...(rule.hint === undefined ? {} : { hint: t(rule.hint) }),
  };
  const onChange = (next: string): void => set({ [path]: next });
  switch (rule.kind) {
    case 'check':
      return (
        <CheckField label={common.label} selected={text === YES} onChange={(on) => onChange(on ? YES : '')} />
      );
    case 'yesNo':
    case 'choice':
      return <Choice rule={rule} common={common} text={text} onChange={onChange} />;
    case 'decimal':
      return (
        <QuantityField
          {...common}
          text={text}
          formula={rule.formula === true}
          outcome={values.get(modelPath)}
          onChange={onChange}
          {...(rule.unit === undefined ? {} : { unit: rule.unit })}
        />
      );
    case 'factor':
      return (
        <FactorField
          {...common}
          factorId={text}
          {...(rule.units === undefined ? {} : { units: rule.units })}
          onChange={(factor) =>
            set({
              [path]: factor?.id ?? '',
              ...(rule.decision === true
                ? {
                    // A factor that a person chose is a decision, no longer a proposal.
                    [pathOf(at, 'status')]: 'confirmed',
                    [pathOf(at, 'family')]: factor?.family ?? '',
                  }
                : {}),
            })
          }
        />
      );
    case 'reference':
      return <ReferenceField {...common} of={rule.of} value={text} onChange={onChange} />;
    case 'bomLine':
      return <BomLineField {...common} lineId={text} onChange={onChange} />;
    case 'suggest':
      return <SuggestField {...common} suggestions={rule.suggestions} value={text} onChange={onChange} />;
    case 'date':
      return <TextField {...common} type="date" value={text} onChange={onChange} />;
    case 'text':
      return (
        <TextField
          {...common}
          value={text}
          onChange={onChange}
          {...(rule.lines === undefined ? {} : { lines: rule.lines })}
          {...(rule.most === undefined ? {} : { mostCharacters: rule.most })}
        />
      );
    case 'year':
    case 'words':
      return <TextField {...common} value={text} onChange={onChange} />;
  }
}

interface ChoiceProps {
  readonly rule: ChoiceRule | YesNoRule;
  readonly common: Pick<Parameters<typeof SelectField>[0], 'label' | 'problem' | 'hint'>;
  readonly text: string;
  readonly onChange: (text: string) => void;
}

/** Key of the choice that leaves a field open; a list has no empty keys. */
const OPEN = '$none';

function Choice({ rule, common, text, onChange }: ChoiceProps) {
  const { t } = useTexts();
  const ids = rule.kind === 'yesNo' ? ['true', 'false'] : rule.ids;
  const texts = rule.kind === 'yesNo' ? 'form.yesNo' : rule.text;
  const none = rule.kind === 'yesNo' ? 'form.notStated' : rule.none;
  const choices = ids.map((id) => ({ id, text: t(`${texts}.${id}`) }));
  return (
    <SelectField
      {...common}
      value={text === '' && none !== undefined ? OPEN : text}
      choices={none === undefined ? choices : [{ id: OPEN, text: t(none) }, ...choices]}
      onChange={(id) => onChange(id === OPEN ? '' : id)}
    />
  );
}
