import { FileTrigger } from 'react-aria-components';
import { Button } from '../../components/button.tsx';
import { useTexts } from '../../i18n/text-context.tsx';
import { TABLE_FILE_TYPES } from './file-types.ts';
import { compareFile } from './revision-store.ts';

/** Chooses a revised file of the BOM. */
export function UpdateButton() {
  const { t } = useTexts();
  return (
    <FileTrigger
      acceptedFileTypes={TABLE_FILE_TYPES}
      onSelect={(files) => {
        const [file] = files ?? [];
        if (file !== undefined) {
          void compareFile(file);
        }
      }}
    >
      <Button look="quiet" icon="upload">
        {t('revision.page.open')}
      </Button>
    </FileTrigger>
  );
}
