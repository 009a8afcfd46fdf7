import { useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import { Dialog, Input, ListBox, ListBoxItem, Modal, ModalOverlay, SearchField } from 'react-aria-components';
import { type BomRowView } from '../../../shared/contract/workbench.ts';
import { useProcedure } from '../api/client.ts';
import { useView } from '../app/view-store.ts';
import { useTexts } from '../i18n/text-context.tsx';
import { type Command, navigationCommands } from './command.ts';
import styles from './command-palette.module.css';
import { findRows } from './find-rows.ts';

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
  const rows = data?.rows;
  const showLine = useView((state) => state.showLine);
  const wanted = text.trim().toLowerCase();
  const commands = navigationCommands().filter((command) =>
    t(command.labelKey).toLowerCase().includes(wanted),
  );
  const partOf = (row: BomRowView): Command => ({
    id: `line.${row.id}`,
    labelKey: 'command.line',
    values: { position: row.position, name: row.description, part: row.partNumber },
    run: () => showLine(row.id),
  });
  // Typing is never held up: the parts follow when 100,000 rows have been looked through.
  const words = useDeferredValue(text);
  const found = useMemo(() => findRows(rows ?? [], words, PARTS_LISTED), [rows, words]);
  const all = [...commands, ...found.map(partOf)];
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
            if (event.key !== 'Enter') {
              return;
            }
            // Enter may come before the list has followed the typing.
            const [first = findRows(rows ?? [], text, 1).map(partOf)[0]] = commands;
            if (first !== undefined) {
              first.run();
              close();
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
