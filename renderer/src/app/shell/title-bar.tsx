import { commandText } from '../../../../shared/i18n/command-text.ts';
import { useCommand, useProcedure } from '../../api/client.ts';
import { Icon } from '../../components/icon.tsx';
import { IconButton } from '../../components/button.tsx';
import { useTexts } from '../../i18n/text-context.tsx';
import { Button as AriaButton } from 'react-aria-components';
import { useView } from '../view-store.ts';
import { StudySwitcher } from './studies/study-switcher.tsx';
import styles from './title-bar.module.css';

/** Project and study, the search that runs every command, undo and redo by name. */
export function TitleBar() {
  const { t } = useTexts();
  const { data: strip } = useProcedure('workbench.strip', {});
  const undo = useCommand('history.undo');
  const redo = useCommand('history.redo');
  const close = useCommand('project.close');
  const setPaletteOpen = useView((state) => state.setPaletteOpen);
  const nameOf = (entry: NonNullable<typeof strip>['undo'] | undefined): string =>
    entry === null || entry === undefined ? '' : commandText(entry, t);
  return (
    <header className={styles['bar']}>
      <span className={styles['names']}>
        <AriaButton
          className={styles['home'] ?? ''}
          aria-label={t('shell.close')}
          isDisabled={close.isPending}
          onPress={() => close.mutate({})}
        >
          <span className={styles['logo']} aria-hidden="true" />
        </AriaButton>
        <strong className={styles['product']}>{strip?.product ?? ''}</strong>
        {strip !== undefined && <StudySwitcher title={strip.title} />}
      </span>
      <AriaButton className={styles['search'] ?? ''} onPress={() => setPaletteOpen(true)}>
        <Icon name="search" />
        {t('shell.search')}
        <kbd className={styles['key']}>{t('key.palette')}</kbd>
      </AriaButton>
      <span className={styles['tools']}>
        <IconButton
          icon="undo"
          label={`${t('shell.undo')} ${nameOf(strip?.undo)}`}
          isDisabled={(strip?.undo ?? null) === null || undo.isPending}
          onPress={() => undo.mutate({})}
        />
        <IconButton
          icon="redo"
          label={`${t('shell.redo')} ${nameOf(strip?.redo)}`}
          isDisabled={(strip?.redo ?? null) === null || redo.isPending}
          onPress={() => redo.mutate({})}
        />
        <span className={styles['saved']}>
          <Icon name="check" /> {t('shell.saved')}
        </span>
      </span>
    </header>
  );
}
