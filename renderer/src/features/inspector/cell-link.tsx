import { Button } from 'react-aria-components';
import { useTexts } from '../../i18n/text-context.tsx';
import styles from './inspector.module.css';

/** The address of an imported cell; pressing it goes there in the grid. */
export function CellLink({ cell, onPress }: { readonly cell: string; readonly onPress: () => void }) {
  const { t } = useTexts();
  // Inside the trace the sheet is the same everywhere; the address alone leaves room for the number.
  const short = cell.slice(cell.lastIndexOf('!') + 1);
  return (
    <Button
      className={styles['cellLink'] ?? ''}
      aria-label={t('inspector.goToCell', { cell })}
      onPress={onPress}
    >
      {short}
    </Button>
  );
}
