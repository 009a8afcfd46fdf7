import { Button, IconButton } from '../../../components/button.tsx';
import { DecimalField } from '../../../components/fields/decimal-field.tsx';
import { FactorField } from '../../../components/fields/factor-field.tsx';
import { useTexts } from '../../../i18n/text-context.tsx';
import { type SubstanceDraft } from '../draft/activity-draft.ts';
import { type Problems } from '../draft/read-draft.ts';
import styles from './form.module.css';

/** Most substances of a mixture in the model. */
const MOST_SUBSTANCES = 20;

interface SubstanceFieldsProps {
  readonly composition: readonly SubstanceDraft[];
  readonly onChange: (composition: readonly SubstanceDraft[]) => void;
  readonly problems: Problems;
}

/** What a released gas consists of: GWP of each substance and its share of mass; the shares make 1. */
export function SubstanceFields({ composition, onChange, problems }: SubstanceFieldsProps) {
  const { t } = useTexts();
  const change = (index: number, part: Partial<SubstanceDraft>): void =>
    onChange(composition.map((substance, at) => (at === index ? { ...substance, ...part } : substance)));
  return (
    <fieldset className={styles['group']}>
      <legend>{t('inventory.substances')}</legend>
      {composition.map((substance, index) => (
        // Substances have no id of their own; their place is what tells them apart.
        <div key={index}>
          <FactorField
            label={t('inventory.field.substance', { number: index + 1 })}
            factorId={substance.factorId}
            units={['kg']}
            problem={problems.get(`composition.${index}.factorId`)}
            onChange={(factor) => change(index, { factorId: factor?.id ?? '' })}
          />
          <DecimalField
            label={t('inventory.field.share')}
            text={substance.share}
            required
            hint={t('inventory.shareHint')}
            problem={problems.get(`composition.${index}.share`)}
            onChange={(share) => change(index, { share })}
          />
          {composition.length > 1 && (
            <IconButton
              icon="close"
              label={t('inventory.removeSubstance', { number: index + 1 })}
              onPress={() => onChange(composition.filter((_, at) => at !== index))}
            />
          )}
        </div>
      ))}
      {composition.length < MOST_SUBSTANCES && (
        <Button icon="plus" onPress={() => onChange([...composition, { factorId: '', share: '' }])}>
          {t('inventory.addSubstance')}
        </Button>
      )}
    </fieldset>
  );
}
