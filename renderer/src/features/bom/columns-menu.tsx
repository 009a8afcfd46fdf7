import { Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import { Button } from '../../components/button.tsx';
import { Icon } from '../../components/icon.tsx';
import { useTexts } from '../../i18n/text-context.tsx';
import { extraColumnId, OPTIONAL_COLUMNS } from './bom-columns.ts';
import { useBomView } from './bom-view-store.ts';
import styles from './columns-menu.module.css';

/** Which columns are shown, those of the file too; number and name of a row always are. */
export function ColumnsMenu({ extras }: { readonly extras: readonly string[] }) {
  const { t } = useTexts();
  const hidden = useBomView((state) => state.hiddenColumns);
  const setHidden = useBomView((state) => state.setHiddenColumns);
  const shownExtras = useBomView((state) => state.shownExtras);
  const setShownExtras = useBomView((state) => state.setShownExtras);
  const items = [
    ...OPTIONAL_COLUMNS.map((id) => ({ id: id as string, text: t(`bom.column.${id}`) })),
    ...extras.map((title) => ({ id: extraColumnId(title) as string, text: title })),
  ];
  return (
    <MenuTrigger>
      <Button look="quiet" icon="down">
        {t('bom.columns')}
      </Button>
      <Popover className={styles['popover'] ?? ''} placement="bottom end">
        <Menu
          className={styles['menu'] ?? ''}
          aria-label={t('bom.columns')}
          selectionMode="multiple"
          selectedKeys={[
            ...OPTIONAL_COLUMNS.filter((id) => !hidden.has(id)),
            ...extras.filter((title) => shownExtras.has(title)).map(extraColumnId),
          ]}
          onSelectionChange={(keys) => {
            const isShown = (id: string): boolean => keys === 'all' || keys.has(id);
            setHidden(new Set(OPTIONAL_COLUMNS.filter((id) => !isShown(id))));
            setShownExtras(new Set(extras.filter((title) => isShown(extraColumnId(title)))));
          }}
        >
          {items.map(({ id, text }) => (
            <MenuItem key={id} id={id} textValue={text} className={styles['item'] ?? ''}>
              {({ isSelected }) => (
                <>
                  <span className={styles['tick']}>{isSelected && <Icon name="check" size={14} />}</span>
                  {text}
                </>
              )}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
