import { useEffect, useRef, useState } from 'react';
import { Dialog, Input, ListBox, ListBoxItem, Modal, ModalOverlay, SearchField } from 'react-aria-components';
import { useProcedure } from '../api/client.ts';
import { useView } from '../app/view-store.ts';
import { useTexts } from '../i18n/text-context.tsx';
import { type Command, navigationCommands } from './command.ts';
import styles from './command-palette.module.css';

/** How many parts the palette lists. */
const PARTS_LISTED = 12;

/** One field that finds parts and runs commands, by keyboard alone. */
export function CommandPalette() {
  const isOpen = useView((state) => state.paletteOpen);
  const setOpen = useView((state) => state.setPaletteOpen);
  const { t } = useTexts();
  return (
    <ModalOverlay isOpen={isOpen} onOpenChange={setOpen} isDismissable className={styles['overlay'] ?? ''}>
      <Modal className={styles['modal'] ?? ''}>
        <Dialog aria-label={t('shell.search')} className={styles['dialog'] ?? ''}>
          <PaletteContent close={() => setOpen(false)} />
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

function PaletteContent({ close }: { readonly close: () => void }) {
  const { t } = useTexts();
  const [text, setText] = useState('');
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  const { data } = useProcedure('workbench.rows', {});
  const showLine = useView((state) => state.showLine);
  const wanted = text.trim().toLowerCase();
  const commands = navigationCommands().filter((command) =>
    t(command.labelKey).toLowerCase().includes(wanted),
  );
  const parts: Command[] =
    wanted === ''
      ? []
      : (data?.rows ?? [])
          .filter((row) =>
            [row.position, row.partNumber, row.description].some((field) =>
              field.toLowerCase().includes(wanted),
            ),
          )
          .slice(0, PARTS_LISTED)
          .map((row) => ({
            id: `line.${row.id}`,
            labelKey: 'command.line',
            values: { position: row.position, name: row.description, part: row.partNumber },
            run: () => showLine(row.id),
          }));
  const all = [...commands, ...parts];
  const run = (id: string | number): void => {
    all.find((command) => command.id === id)?.run();
    close();
  };
  return (
    <>
      <SearchField aria-label={t('shell.search')} value={text} onChange={setText}>
        <Input
          ref={field}
          className={styles['input'] ?? ''}
          placeholder={t('shell.search')}
          onKeyDown={(event) => {
            const [first] = all;
            if (event.key === 'Enter' && first !== undefined) {
              run(first.id);
            }
          }}
        />
      </SearchField>
      <ListBox
        aria-label={t('shell.commands')}
        items={all}
        selectionMode="none"
        onAction={run}
        className={styles['list'] ?? ''}
        renderEmptyState={() => <p className={styles['empty']}>{t('shell.nothingFound')}</p>}
      >
        {(command) => (
          <ListBoxItem
            id={command.id}
            textValue={t(command.labelKey, command.values)}
            className={styles['item'] ?? ''}
          >
            {t(command.labelKey, command.values)}
            {command.shortcut !== undefined && <kbd>{command.shortcut}</kbd>}
          </ListBoxItem>
        )}
      </ListBox>
    </>
  );
}
