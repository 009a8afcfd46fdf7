import { DropZone, FileTrigger } from 'react-aria-components';
import { BOM_ENDINGS } from '../../../../shared/model/bom-files.ts';
import { Button } from '../../components/button.tsx';
import { useTexts } from '../../i18n/text-context.tsx';
import { StartDrawing } from './start-drawing.tsx';
import styles from './start.module.css';

/** Endings the file dialog offers. */
const OFFERED = [...BOM_ENDINGS.map((ending) => `.${ending}`), '.json'];

/** What was dropped: files, whether a folder was among it, or a text. */
export interface Dropped {
  readonly files: readonly File[];
  readonly folders: number;
  readonly text: string | undefined;
}

interface DropAreaProps {
  readonly onDrop: (dropped: Dropped) => void;
}

/** Takes a bill of materials that is dropped or chosen. */
export function DropArea({ onDrop }: DropAreaProps) {
  const { t } = useTexts();
  return (
    <DropZone
      className={styles['drop'] ?? ''}
      aria-label={t('start.dropTitle')}
      onDrop={(event) => {
        void readDrop(event.items).then(onDrop);
      }}
    >
      <StartDrawing />
      <div className={styles['captions']}>
        {(['sheet', 'tree', 'footprint'] as const).map((part) => (
          <span key={part}>{t(`start.drawing.${part}`)}</span>
        ))}
      </div>
      <h2 className={styles['dropTitle']}>{t('start.dropTitle')}</h2>
      <p className={styles['dropHint']}>{t('start.dropHint')}</p>
      <div className={styles['dropActions']}>
        <FileTrigger
          acceptedFileTypes={OFFERED}
          onSelect={(files) =>
            onDrop({ files: files === null ? [] : [...files], folders: 0, text: undefined })
          }
        >
          <Button look="primary" icon="file">
            {t('start.openBom')}
          </Button>
        </FileTrigger>
        <span>{t('start.orDrag')}</span>
      </div>
    </DropZone>
  );
}

type Items = Parameters<NonNullable<React.ComponentProps<typeof DropZone>['onDrop']>>[0]['items'];

async function readDrop(items: Items): Promise<Dropped> {
  const files = await Promise.all(items.flatMap((item) => (item.kind === 'file' ? [item.getFile()] : [])));
  const plain = items.find((item) => item.kind === 'text' && item.types.has('text/plain'));
  return {
    files,
    folders: items.filter((item) => item.kind === 'directory').length,
    text: plain?.kind === 'text' ? await plain.getText('text/plain') : undefined,
  };
}
