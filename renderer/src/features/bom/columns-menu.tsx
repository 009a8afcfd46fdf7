import { Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import { Button } from '../../components/button.tsx';
import { Icon } from '../../components/icon.tsx';
import { useTexts } from '../../i18n/text-context.tsx';
import { OPTIONAL_COLUMNS } from './bom-columns.ts';
import { useBomView } from './bom-view-store.ts';
import styles from './columns-menu.module.css';

/** Which columns are shown; number and name of a row always are. */
export function ColumnsMenu() {
  const { t } = useTexts();
  const hidden = useBomView((state) => state.hiddenColumns);
  const setHidden = useBomView((state) => state.setHiddenColumns);
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
          selectedKeys={OPTIONAL_COLUMNS.filter((id) => !hidden.has(id))}
          onSelectionChange={(keys) =>
            setHidden(new Set(OPTIONAL_COLUMNS.filter((id) => keys !== 'all' && !keys.has(id))))
          }
        >
          {OPTIONAL_COLUMNS.map((id) => (
            <MenuItem key={id} id={id} textValue={t(`bom.column.${id}`)} className={styles['item'] ?? ''}>
              {({ isSelected }) => (
                <>
                  <span className={styles['tick']}>{isSelected && <Icon name="check" size={14} />}</span>
                  {t(`bom.column.${id}`)}
                </>
              )}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
