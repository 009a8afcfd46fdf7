import { CheckField } from '../../../components/fields/check-field.tsx';
import { FactorField } from '../../../components/fields/factor-field.tsx';
import { SelectField } from '../../../components/fields/select-field.tsx';
import { TextField } from '../../../components/fields/text-field.tsx';
import { useTexts } from '../../../i18n/text-context.tsx';
import { type AssignmentDraft, withFactor } from '../draft/assignment-draft.ts';
import { type Problems } from '../draft/read-draft.ts';
import styles from './form.module.css';

interface AssignmentFieldsProps {
  readonly title: string;
  readonly draft: AssignmentDraft;
  readonly onChange: (draft: AssignmentDraft) => void;
  /** Path of the decision in the line, for its problems. */
  readonly path: string;
  readonly problems: Problems;
  readonly units: readonly string[];
  /** Whether combustion and supply, or power and losses, may be published apart. */
  readonly withUpstream?: boolean;
}

/** The decision of a line: a factor with its marks, or none for a stated reason. */
export function AssignmentFields({
  title,
  draft,
  onChange,
  path,
  problems,
  units,
  withUpstream = false,
}: AssignmentFieldsProps) {
  const { t } = useTexts();
  return (
    <fieldset className={styles['group']}>
      <legend>{title}</legend>
      <SelectField
        label={t('form.decision')}
        value={draft.choice}
        choices={(['factor', 'excluded'] as const).map((id) => ({ id, text: t(`form.choice.${id}`) }))}
        onChange={(choice) => onChange({ ...draft, choice })}
      />
      {draft.choice === 'factor' ? (
        <>
          <FactorField
            label={t('form.factor')}
            factorId={draft.factorId}
            units={units}
            onChange={(factor) => onChange(withFactor(draft, factor))}
          />
          {withUpstream && (
            <FactorField
              label={t('form.upstreamFactor')}
              factorId={draft.upstreamFactorId}
              units={units}
              onChange={(factor) => onChange({ ...draft, upstreamFactorId: factor?.id ?? '' })}
            />
          )}
          <CheckField
            label={t('form.proxy')}
            selected={draft.proxy}
            onChange={(proxy) => onChange({ ...draft, proxy })}
          />
          <CheckField
            label={t('form.confirmed')}
            selected={draft.confirmed}
            onChange={(confirmed) => onChange({ ...draft, confirmed })}
          />
        </>
      ) : (
        <SelectField
          label={t('form.why')}
          value={draft.why}
          choices={(['elsewhere', 'noMaterial'] as const).map((id) => ({
            id,
            text: t(`workbook.why.${id}`),
          }))}
          onChange={(why) => onChange({ ...draft, why })}
        />
      )}
      <TextField
        label={t('form.reason')}
        value={draft.reason}
        mostCharacters={600}
        lines={2}
        required={draft.choice === 'excluded'}
        problem={problems.get(`${path}.reason`)}
        onChange={(reason) => onChange({ ...draft, reason })}
      />
    </fieldset>
  );
}
