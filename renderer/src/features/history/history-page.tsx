import { useMemo, useState } from 'react';
import { type HistoryOutcome } from '../../../../shared/contract/outcomes.ts';
import { commandText } from '../../../../shared/i18n/command-text.ts';
import { useCommand, useProcedure } from '../../api/client.ts';
import { Button } from '../../components/button.tsx';
import { ErrorNotice } from '../../components/error-notice.tsx';
import { Icon } from '../../components/icon.tsx';
import { SearchBox } from '../../components/search-box.tsx';
import { SeverityIcon } from '../../components/severity-icon.tsx';
import { ToolBar, ToolBarEnd } from '../../components/tool-bar.tsx';
import { useTexts } from '../../i18n/text-context.tsx';
import { entryMatches, entryName } from './entry-name.ts';
import styles from './history-page.module.css';
import { HistoryTable, type NamedEntry } from './history-table.tsx';

/** Every change of the study with its reason, newest first; the record proves that it is whole. */
export function HistoryPage() {
  const { t } = useTexts();
  const { data, error } = useProcedure('history.list', {});
  return (
    <div className={styles['page']}>
      <h1 className="screen-reader">{t('page.history')}</h1>
      <ErrorNotice error={error} />
      {data !== undefined && <Record record={data} />}
    </div>
  );
}

function Record({ record }: { readonly record: HistoryOutcome }) {
  const { t, count } = useTexts();
  const [search, setSearch] = useState('');
  const named = useMemo((): readonly NamedEntry[] => {
    const byId = new Map(record.entries.map((entry) => [entry.id, entry]));
    return record.entries.map((entry) => ({ entry, name: entryName(entry, byId, t) })).toReversed();
  }, [record, t]);
  const shown = named.filter(({ entry, name }) => entryMatches(entry, name, search));
  return (
    <>
      <ToolBar>
        <SearchBox label={t('history.filter')} value={search} onChange={setSearch} />
        <span className={styles['count']} role="status">
          {t('history.shown', { shown: count(shown.length), all: count(named.length) })}
        </span>
        <Intact intact={record.intact} />
        <UndoRedo record={record} />
      </ToolBar>
      <HistoryTable entries={shown} undoable={record.undoable} />
    </>
  );
}

/** Whether the chain of hashes holds: nothing was changed behind the record. */
function Intact({ intact }: { readonly intact: boolean }) {
  const { t } = useTexts();
  return (
    <p className={intact ? styles['intact'] : styles['broken']} data-testid="record-intact">
      {intact ? <Icon name="check" /> : <SeverityIcon severity="error" />}
      {t(intact ? 'history.intact' : 'history.broken')}
    </p>
  );
}

function UndoRedo({ record }: { readonly record: HistoryOutcome }) {
  const { t } = useTexts();
  const undo = useCommand('history.undo');
  const redo = useCommand('history.redo');
  const nameOf = (id: number | null): string => {
    const entry = record.entries.find((each) => each.id === id);
    return entry === undefined ? '' : commandText(entry, t);
  };
  const busy = undo.isPending || redo.isPending;
  return (
    <ToolBarEnd>
      <Button
        icon="undo"
        hint={t('history.undoKey')}
        isDisabled={record.undoable === null || busy}
        onPress={() => undo.mutate({})}
      >
        {record.undoable === null ? (
          t('history.nothingToUndo')
        ) : (
          <Named verb={t('shell.undo')} name={nameOf(record.undoable)} />
        )}
      </Button>
      <Button icon="redo" isDisabled={record.redoable === null || busy} onPress={() => redo.mutate({})}>
        {record.redoable === null ? (
          t('history.nothingToRedo')
        ) : (
          <Named verb={t('shell.redo')} name={nameOf(record.redoable)} />
        )}
      </Button>
      <ErrorNotice error={undo.error ?? redo.error} />
    </ToolBarEnd>
  );
}

function Named({ verb, name }: { readonly verb: string; readonly name: string }) {
  return (
    <span className={styles['named']} title={name}>
      {verb} {name}
    </span>
  );
}
