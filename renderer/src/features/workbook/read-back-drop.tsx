import { DropZone, FileTrigger } from 'react-aria-components';
import { Button } from '../../components/button.tsx';
import { useTexts } from '../../i18n/text-context.tsx';
import { readBack } from './read-back-store.ts';
import styles from './read-back.module.css';

const WORKBOOKS = ['.xlsx'];

/** Takes a workbook that comes back from a verifier, dropped or chosen. */
export function ReadBackDrop() {
  const { t } = useTexts();
  return (
    <DropZone
      className={styles['drop'] ?? ''}
      onDrop={({ items }) => {
        const file = items.find((item) => item.kind === 'file');
        if (file !== undefined) {
          void file.getFile().then(readBack);
        }
      }}
      aria-label={t('readBackPage.drop')}
    >
      <span>{t('readBackPage.drop')}</span>
      <FileTrigger
        acceptedFileTypes={WORKBOOKS}
        onSelect={(files) => {
          const [file] = files ?? [];
          if (file !== undefined) {
            void readBack(file);
          }
        }}
      >
        <Button icon="upload">{t('readBackPage.choose')}</Button>
      </FileTrigger>
    </DropZone>
  );
}
