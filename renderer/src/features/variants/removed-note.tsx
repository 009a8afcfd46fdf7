import { Button } from '../../components/button.tsx';
import { useTexts } from '../../i18n/text-context.tsx';
import { type VariantCommands } from './use-variant-commands.ts';
import styles from './removed-note.module.css';

interface RemovedNoteProps {
  readonly name: string | undefined;
  readonly commands: VariantCommands;
  readonly onUndone: () => void;
}

/** Says what was removed and takes it back. */
export function RemovedNote({ name, commands, onUndone }: RemovedNoteProps) {
  const { t } = useTexts();
  return (
    <span role="status" className={styles['note']}>
      {name !== undefined && (
        <>
          {t('variantsPage.removed', { name })}
          <Button icon="undo" isDisabled={commands.busy} onPress={() => commands.undo(onUndone)}>
            {t('form.undo')}
          </Button>
        </>
      )}
    </span>
  );
}
