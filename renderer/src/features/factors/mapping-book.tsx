import { useRef, useState } from 'react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type MappingEntryView } from '../../../../shared/contract/mapping.ts';
import { call, refresh, transport } from '../../api/client.ts';
import { Button } from '../../components/button.tsx';
import { ErrorNotice } from '../../components/error-notice.tsx';
import { useTexts } from '../../i18n/text-context.tsx';
import styles from './mapping-book.module.css';

/** Conflicts told one by one; the rest is in their count. */
const CONFLICTS_LISTED = 5;
const TICKET = /^ticket:/;

/** Saves the remembered decisions as a file, or takes those of a file over; conflicts are told. */
export function MappingBook() {
  const { t, count } = useTexts();
  const client = useQueryClient();
  const chooser = useRef<HTMLInputElement>(null);
  const [lines, setLines] = useState<readonly string[]>([]);
  const save = useMutation({
    mutationFn: async () => {
      const fileName = t('factorsPage.book.fileName');
      const outcome = await call('mappingBook.export', { path: `download:${fileName}` });
      await transport.download(outcome.path.replace(TICKET, ''), fileName);
      return outcome;
    },
    onSuccess: ({ entries }) =>
      setLines([t('factorsPage.book.exported', { count: entries, entries: count(entries) })]),
  });
  const merge = useMutation({
    mutationFn: async (file: File) =>
      call('mappingBook.merge', { path: `ticket:${await transport.upload(file)}` }),
    onSuccess: ({ added, same, conflicts }) => {
      const counts = { added: count(added), same: count(same), conflicts: count(conflicts.length) };
      const told = conflicts
        .slice(0, CONFLICTS_LISTED)
        .map(({ kept, other }) =>
          t('factorsPage.book.conflict', { key: kept.key, own: decided(kept), other: decided(other) }),
        );
      setLines([t('factorsPage.book.merged', counts), ...told]);
      void refresh(client);
    },
  });
  const error = save.error ?? merge.error;
  return (
    <section className={styles['book']} aria-label={t('factorsPage.book.label')}>
      <Button look="quiet" isPending={save.isPending} onPress={() => save.mutate()}>
        {t('factorsPage.book.export')}
      </Button>
      <Button look="quiet" isPending={merge.isPending} onPress={() => chooser.current?.click()}>
        {t('factorsPage.book.merge')}
      </Button>
      <input
        ref={chooser}
        type="file"
        accept=".json,application/json"
        hidden
        aria-label={t('factorsPage.book.merge')}
        onChange={(event) => {
          const [file] = event.target.files ?? [];
          event.target.value = '';
          if (file !== undefined) {
            merge.mutate(file);
          }
        }}
      />
      {error !== null && <ErrorNotice error={error} />}
      <div role="status" className={styles['told']}>
        {lines.map((line) => (
          <p key={line}>{line}</p>
        ))}
      </div>
    </section>
  );
}

function decided({ factorId, excluded }: MappingEntryView): string {
  return factorId ?? excluded ?? '';
}
