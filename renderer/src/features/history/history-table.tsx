import { useState } from 'react';
import { type HistoryView } from '../../../../shared/contract/outcomes.ts';
import { Button } from '../../components/button.tsx';
import { ColumnHeads } from '../../components/column-heads.tsx';
import { DataTable } from '../../components/data-table.tsx';
import { ScrollArea } from '../../components/scroll-area.tsx';
import { useTexts } from '../../i18n/text-context.tsx';
import { EffectAmount } from './effect-amount.tsx';
import { EntryDetails } from './entry-details.tsx';
import styles from './history-table.module.css';

/** An entry with what it did in words. */
export interface NamedEntry {
  readonly entry: HistoryView;
  readonly name: string;
}

/** Signs of a hash that are shown; the whole stands in the tooltip. */
const HASH_SHOWN = 10;
/** Entries that are drawn at once; the filter finds the others. */
const MOST_ROWS = 500;

interface HistoryTableProps {
  readonly entries: readonly NamedEntry[];
  /** The entry that undo would take back. */
  readonly undoable: number | null;
}

/** Entries with time, actor, what, reason, rows, effect on the total and hash; each can be opened. */
export function HistoryTable({ entries, undoable }: HistoryTableProps) {
  const { t, count } = useTexts();
  const more = entries.length - MOST_ROWS;
  return (
    <ScrollArea label={t('page.history')}>
      <DataTable label={t('page.history')} sticky className={styles['table']}>
        <ColumnHeads
          columns={[
            { number: t('history.number') },
            t('history.time'),
            t('history.actor'),
            t('history.what'),
            t('history.reason'),
            { number: t('history.rows') },
            { number: t('history.effect') },
            t('history.hash'),
            { content: <span className="screen-reader">{t('history.details')}</span> },
          ]}
        />
        <tbody>
          {entries.slice(0, MOST_ROWS).map(({ entry, name }) => (
            <EntryRows key={entry.id} entry={entry} name={name} isNext={entry.id === undoable} />
          ))}
        </tbody>
      </DataTable>
      {entries.length === 0 && <p className={styles['note']}>{t('history.nothingFound')}</p>}
      {more > 0 && <p className={styles['note']}>{t('history.more', { count: count(more) })}</p>}
    </ScrollArea>
  );
}

interface EntryRowsProps extends NamedEntry {
  /** Undo would take it back. */
  readonly isNext: boolean;
}

const COLUMNS = 9;

function EntryRows({ entry, name, isNext }: EntryRowsProps) {
  const { t, count, time } = useTexts();
  const [open, setOpen] = useState(false);
  return (
    <>
      <tr aria-current={isNext ? 'step' : undefined}>
        <td data-number>{entry.id}</td>
        <td className={styles['time']}>
          <time dateTime={entry.time}>{time(entry.time)}</time>
        </td>
        <td>{entry.actor}</td>
        <th scope="row" className={entry.kind === 'undo' ? styles['taken-back'] : undefined}>
          {name}
        </th>
        <td className={styles['reason']}>{entry.reason ?? ''}</td>
        <td data-number>{count(entry.changeCount)}</td>
        <td data-number>
          <EffectAmount effect={entry.effect} />
        </td>
        <td>
          <code title={entry.hash}>{entry.hash.slice(0, HASH_SHOWN)}</code>
        </td>
        <td>
          <Button
            look="quiet"
            aria-expanded={open}
            aria-label={t('history.detailsOf', { number: entry.id })}
            onPress={() => setOpen(!open)}
          >
            {t('history.details')}
          </Button>
        </td>
      </tr>
      {open && (
        <tr>
          <td colSpan={COLUMNS}>
            <EntryDetails id={entry.id} />
          </td>
        </tr>
      )}
    </>
  );
}
