import { type OpenItemView } from '../../../../shared/contract/sign-off.ts';
import { openItemText } from '../../../../shared/i18n/open-item-text.ts';
import { useView } from '../../app/view-store.ts';
import { Button } from '../../components/button.tsx';
import { Icon } from '../../components/icon.tsx';
import { Panel } from '../../components/panel.tsx';
import { ScrollArea } from '../../components/scroll-area.tsx';
import { SeverityIcon } from '../../components/severity-icon.tsx';
import { useTexts } from '../../i18n/text-context.tsx';
import styles from './sign-off.module.css';

/** What stands between the study and its FINAL copy, each with the way to where it is mended. */
export function OpenItemsPanel({ items }: { readonly items: readonly OpenItemView[] }) {
  const { t, count } = useTexts();
  return (
    <Panel title={t('signOffPage.open')} {...(items.length === 0 ? {} : { subtitle: count(items.length) })}>
      {items.length === 0 ? (
        <p className={styles['done']}>
          <Icon name="check" />
          {t('signOff.nothingOpen')}
        </p>
      ) : (
        <ScrollArea label={t('signOffPage.open')} className={styles['list']}>
          <ul className={styles['items']}>
            {items.map((item) => (
              <Item key={`${item.code} ${Object.values(item.params).join(' ')}`} item={item} />
            ))}
          </ul>
        </ScrollArea>
      )}
    </Panel>
  );
}

function Item({ item }: { readonly item: OpenItemView }) {
  const { t } = useTexts();
  const text = openItemText(item, t);
  const go = useJump(item);
  return (
    <li>
      <SeverityIcon severity="error" />
      <span className={styles['item']}>{text}</span>
      {go !== undefined && (
        <Button look="quiet" aria-label={t('signOffPage.goToOf', { item: text })} onPress={go}>
          {t('signOffPage.goTo')}
        </Button>
      )}
    </li>
  );
}

/** Where an item is mended; undefined where that is on this page. */
function useJump({ code }: OpenItemView): (() => void) | undefined {
  const open = useView((state) => state.open);
  const filterRows = useView((state) => state.filterRows);
  switch (code) {
    case 'errorFindings':
    case 'requirement':
      return () => open('checks');
    case 'openLines':
      return () => filterRows('open');
    case 'changedSinceIssue':
      return () => open('history');
    default:
      return undefined;
  }
}
