import { useState } from 'react';
import {
  Button as AriaButton,
  Header,
  Menu,
  MenuItem,
  MenuSection,
  MenuTrigger,
  Popover,
  Separator,
} from 'react-aria-components';
import { type StudyView } from '../../../../../shared/contract/studies.ts';
import { useCommand, useProcedure } from '../../../api/client.ts';
import { ErrorNotice } from '../../../components/error-notice.tsx';
import { Icon } from '../../../components/icon.tsx';
import popover from '../../../components/popover.module.css';
import { useTexts } from '../../../i18n/text-context.tsx';
import { useView } from '../../view-store.ts';
import { type StudyAction, StudyDialog } from './study-dialog.tsx';
import styles from './studies.module.css';

const ACTIONS: readonly StudyAction[] = ['new', 'rename', 'remove'];

/** The study that is shown; opens the other studies of the project and what can be done with them. */
export function StudySwitcher({ title }: { readonly title: string }) {
  const { t } = useTexts();
  // Asked for as soon as the list may be opened, so that its first entry can take the focus.
  const [isWanted, setWanted] = useState(false);
  const [action, setAction] = useState<StudyAction>();
  const select = useCommand('study.select');
  const selectLine = useView((state) => state.select);
  const { data } = useProcedure('study.list', {}, isWanted);
  const studies = data?.studies ?? [];
  const shown = studies.find(({ id }) => id === data?.current);
  const run = (key: string | number): void => {
    const wanted = ACTIONS.find((name) => name === key);
    if (wanted !== undefined) {
      setAction(wanted);
    } else if (Number(key) !== data?.current) {
      selectLine(undefined);
      select.mutate({ id: Number(key) });
    }
  };
  return (
    <>
      <MenuTrigger>
        <AriaButton
          className={styles['button'] ?? ''}
          aria-label={t('studySwitcher.button', { title })}
          data-testid="study-switcher"
          onFocus={() => setWanted(true)}
          onHoverStart={() => setWanted(true)}
        >
          <span className={styles['name']}>{title}</span>
          <Icon name="down" size={12} />
        </AriaButton>
        <Popover className={`${popover['popover']} ${styles['menu']}`} placement="bottom start">
          <Menu className={popover['list'] ?? ''} aria-label={t('studySwitcher.menu')} onAction={run}>
            <MenuSection>
              <Header className={styles['heading'] ?? ''}>{t('studySwitcher.menu')}</Header>
              {studies.map((study) => (
                <MenuItem
                  key={study.id}
                  id={String(study.id)}
                  textValue={study.title}
                  className={`${popover['item']} ${styles['row']}`}
                  {...(study === shown ? { 'aria-current': 'true' as const } : {})}
                >
                  <span>{study === shown && <Icon name="check" size={14} />}</span>
                  <StudyText study={study} others={studies.filter((other) => other !== study)} />
                </MenuItem>
              ))}
            </MenuSection>
            <Separator className={styles['line'] ?? ''} />
            <MenuSection aria-label={t('studySwitcher.menu')}>
              {ACTIONS.map((name) => (
                <MenuItem
                  key={name}
                  id={name}
                  className={popover['item'] ?? ''}
                  isDisabled={shown === undefined || (name === 'remove' && studies.length === 1)}
                >
                  {t(`studySwitcher.${name}`)}
                </MenuItem>
              ))}
            </MenuSection>
          </Menu>
        </Popover>
      </MenuTrigger>
      <ErrorNotice error={select.error} />
      {action !== undefined && shown !== undefined && (
        <StudyDialog action={action} study={shown} onClose={() => setAction(undefined)} />
      )}
    </>
  );
}

/** A study in the list: title, how much it holds, and the studies it shares the data of the site with. */
function StudyText({ study, others }: { readonly study: StudyView; readonly others: readonly StudyView[] }) {
  const { t, count } = useTexts();
  const sharing = others.filter(({ siteId }) => siteId === study.siteId).map(({ title }) => title);
  const lines = { bomLines: count(study.bomLines), activities: count(study.activities) };
  return (
    <>
      <span className={styles['title']}>{study.title}</span>
      <small>{t('studySwitcher.lines', lines)}</small>
      {sharing.length > 0 && <small>{t('studySwitcher.sharedSite', { studies: sharing.join(', ') })}</small>}
    </>
  );
}
