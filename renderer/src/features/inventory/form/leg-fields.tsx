import { TransportMode } from '../../../../../shared/model/activity.ts';
import { Button, IconButton } from '../../../components/button.tsx';
import { DecimalField } from '../../../components/fields/decimal-field.tsx';
import { SelectField } from '../../../components/fields/select-field.tsx';
import { useTexts } from '../../../i18n/text-context.tsx';
import { emptyLeg, type LegDraft } from '../draft/activity-draft.ts';
import { type Problems } from '../draft/read-draft.ts';
import { AssignmentFields } from './assignment-fields.tsx';
import styles from './form.module.css';

/** Unit of freight factors that fit a leg. */
const FREIGHT_UNITS = ['tkm'] as const;
/** Most legs of the model. */
const MOST_LEGS = 30;

interface LegFieldsProps {
  readonly legs: readonly LegDraft[];
  readonly onChange: (legs: readonly LegDraft[]) => void;
  readonly problems: Problems;
}

/** The legs of a transport in their order: mode, distance, factor. */
export function LegFields({ legs, onChange, problems }: LegFieldsProps) {
  const { t } = useTexts();
  const change = (index: number, part: Partial<LegDraft>): void =>
    onChange(legs.map((leg, at) => (at === index ? { ...leg, ...part } : leg)));
  return (
    <>
      {legs.map((leg, index) => {
        const title = t('inventory.leg', { number: index + 1 });
        return (
          // Legs have no id of their own; their place is what tells them apart.
          <fieldset key={index} className={styles['group']}>
            <legend>{title}</legend>
            <div className={styles['pair']}>
              <SelectField
                label={t('inventory.field.mode')}
                value={leg.mode}
                choices={TransportMode.options.map((id) => ({ id, text: t(`workbook.mode.${id}`) }))}
                onChange={(mode) => change(index, { mode })}
              />
              <DecimalField
                label={t('inventory.field.distanceKm')}
                unit="km"
                text={leg.distanceKm}
                required
                problem={problems.get(`legs.${index}.distanceKm`)}
                onChange={(distanceKm) => change(index, { distanceKm })}
              />
            </div>
            <AssignmentFields
              title={t('form.factor')}
              draft={leg.assignment}
              path={`legs.${index}.assignment`}
              problems={problems}
              units={FREIGHT_UNITS}
              withUpstream
              onChange={(assignment) => change(index, { assignment })}
            />
            {legs.length > 1 && (
              <div className={styles['groupHead']}>
                <span />
                <IconButton
                  icon="close"
                  label={t('inventory.removeLeg', { number: index + 1 })}
                  onPress={() => onChange(legs.filter((_, at) => at !== index))}
                />
              </div>
            )}
          </fieldset>
        );
      })}
      {legs.length < MOST_LEGS && (
        <Button icon="plus" onPress={() => onChange([...legs, emptyLeg()])}>
          {t('inventory.addLeg')}
        </Button>
      )}
    </>
  );
}
