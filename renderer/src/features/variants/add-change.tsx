import { Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import { type Variant } from '../../../../shared/model/variant.ts';
import { Button } from '../../components/button.tsx';
import popover from '../../components/popover.module.css';
import { useTexts } from '../../i18n/text-context.tsx';
import { CHANGE_KINDS, type ChangeKind, type Editing } from './edit/editing.ts';

interface AddChangeProps {
  readonly variant: Variant;
  readonly onEdit: (editing: Editing) => void;
}

/** Asks what kind of difference, then opens its form. */
export function AddChange({ variant, onEdit }: AddChangeProps) {
  const { t } = useTexts();
  return (
    <MenuTrigger>
      <Button icon="plus">{t('variantsPage.addChange')}</Button>
      <Popover className={popover['popover'] ?? ''} placement="bottom start">
        <Menu
          className={popover['list'] ?? ''}
          aria-label={t('variantsPage.addChange')}
          onAction={(key) => onEdit({ kind: 'change', variant, change: key as ChangeKind })}
        >
          {CHANGE_KINDS.map((kind) => (
            <MenuItem key={kind} id={kind} className={popover['item'] ?? ''}>
              {t(`variantsPage.change.${kind}`)}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
