import { type KeyboardEvent, useState } from 'react';
import { type ImportPreview } from '../../../../../shared/contract/bom-import.ts';
import { Button } from '../../../components/button.tsx';
import { SelectField } from '../../../components/fields/select-field.tsx';
import { TextField } from '../../../components/fields/text-field.tsx';
import { useTexts } from '../../../i18n/text-context.tsx';
import styles from './preview.module.css';

interface PresetBarProps {
  readonly preview: ImportPreview;
  /** Null for none. */
  readonly onPreset: (name: string | null) => void;
  readonly onSave: (name: string) => Promise<boolean>;
}

const NONE = '-';

/** The preset in use, others that fit, and a way to keep the mapping for the next file of this system. */
export function PresetBar({ preview, onPreset, onSave }: PresetBarProps) {
  const { t } = useTexts();
  const [name, setName] = useState(preview.preset ?? '');
  const [saved, setSaved] = useState<string>();
  const { fittingPresets, preset } = preview;
  const canSave = name.trim() !== '' && Object.keys(preview.titleKeys).length > 0;
  const save = (): void => {
    const wanted = name.trim();
    void onSave(wanted).then((done) => setSaved(done ? wanted : undefined));
  };
  const saveOnEnter = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' && event.target instanceof HTMLInputElement) {
      event.preventDefault();
      if (canSave) {
        save();
      }
    }
  };
  const known = [...new Set([...(preset === undefined ? [] : [preset]), ...fittingPresets])];
  return (
    <>
      <h2>{t('import.preset.title')}</h2>
      {known.length > 0 && (
        <>
          <p className={styles['hint']}>
            {preset === undefined
              ? t('import.preset.fits', { name: known[0] ?? '' })
              : t('import.preset.used', { name: preset })}
          </p>
          <SelectField
            label={t('import.preset.use')}
            value={preset ?? NONE}
            choices={[...known.map((id) => ({ id, text: id })), { id: NONE, text: t('import.preset.none') }]}
            onChange={(id) => onPreset(id === NONE ? null : id)}
          />
        </>
      )}
      {/* Enter saves the preset; without this it would start the import the field stands in. */}
      <div role="presentation" className={styles['save']} onKeyDown={saveOnEnter}>
        <TextField
          label={t('import.preset.name')}
          hint={t('import.preset.hint')}
          value={name}
          onChange={setName}
          mostCharacters={120}
        />
        <Button isDisabled={!canSave} onPress={save}>
          {t('import.preset.save')}
        </Button>
      </div>
      <p className={styles['hint']} role="status">
        {saved !== undefined && t('import.preset.saved', { name: saved })}
      </p>
    </>
  );
}
