import { useState } from 'react';
import { type LibraryView } from '../../../../shared/contract/libraries.ts';
import { useProcedure } from '../../api/client.ts';
import { ErrorNotice } from '../../components/error-notice.tsx';
import { useDelayed } from '../../components/fields/use-delayed.ts';
import { Panel } from '../../components/panel.tsx';
import { SearchBox } from '../../components/search-box.tsx';
import { useTexts } from '../../i18n/text-context.tsx';
import { FactorTable } from './factor-table.tsx';
import styles from './libraries.module.css';
import { UsesList } from './uses-list.tsx';

/** How long typing rests before it asks, in milliseconds, and how many factors are listed. */
const REST_MS = 150;
const LISTED = 100;
const MOST_CHARACTERS = 200;

/** The factors of a library version, and where the open project uses one of them. */
export function ContentPanel({ library }: { readonly library: LibraryView }) {
  const { t, count } = useTexts();
  const [text, setText] = useState('');
  const [factorId, setFactorId] = useState<string | undefined>(undefined);
  const wanted = useDelayed(text.trim(), REST_MS);
  const { id, version } = library;
  const { data, error } = useProcedure('libraries.show', { id, version, text: wanted, limit: LISTED });
  const title = `${library.name} ${version}`;
  return (
    <Panel
      title={title}
      subtitle={
        data === undefined
          ? ''
          : t('factors.count', { shown: count(data.factors.length), total: count(data.total) })
      }
      actions={
        <SearchBox
          label={t('librariesPage.find')}
          value={text}
          onChange={setText}
          maxLength={MOST_CHARACTERS}
        />
      }
    >
      {library.file !== undefined && (
        <p className={styles['quiet']}>
          {t('librariesPage.fromFile', { file: library.file.fileName, sha256: library.file.sha256 })}
        </p>
      )}
      <ErrorNotice error={error} />
      {factorId !== undefined && <UsesList factorId={factorId} />}
      <FactorTable label={title} factors={data?.factors ?? []} onUses={setFactorId} />
    </Panel>
  );
}
