import { useState } from 'react';
import { Button, IconButton } from '../../components/button.tsx';
import { TextField } from '../../components/fields/text-field.tsx';
import { useTexts } from '../../i18n/text-context.tsx';
import { SavedText } from './saved-field.tsx';
import styles from './scope.module.css';

/** Most stages of the model. */
const MOST = 40;

interface ExcludedStagesProps {
  readonly stages: readonly string[];
  readonly onChange: (stages: readonly string[]) => void;
}

/** Life-cycle stages that are left out, by name: they are listed wherever the result is shown. */
export function ExcludedStages({ stages, onChange }: ExcludedStagesProps) {
  const { t } = useTexts();
  const [added, setAdded] = useState('');
  const add = (): void => {
    if (added.trim() !== '') {
      onChange([...stages, added]);
      setAdded('');
    }
  };
  return (
    <fieldset className={`${styles['group']} ${styles['wide']}`}>
      <legend>{t('scopePage.excludedStages')}</legend>
      <ul className={styles['list']}>
        {stages.map((stage, index) => (
          <li key={`${index}-${stage}`} className={styles['item']}>
            <SavedText
              label={t('scopePage.stageNumber', { number: index + 1 })}
              hideLabel
              stored={stage}
              required
              onSave={(text) => onChange(stages.map((other, at) => (at === index ? text : other)))}
            />
            <IconButton
              icon="close"
              label={t('scopePage.removeStage', { stage })}
              onPress={() => onChange(stages.filter((_, at) => at !== index))}
            />
          </li>
        ))}
        {stages.length < MOST && (
          <li className={styles['item']}>
            <form
              onSubmit={(event) => {
                event.preventDefault();
                add();
              }}
            >
              <TextField label={t('scopePage.newStage')} value={added} onChange={setAdded} onBlur={add} />
            </form>
            <Button icon="plus" onPress={add}>
              {t('scopePage.addStage')}
            </Button>
          </li>
        )}
      </ul>
    </fieldset>
  );
}
