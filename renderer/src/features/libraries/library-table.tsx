import { type LibraryView } from '../../../../shared/contract/libraries.ts';
import { Button } from '../../components/button.tsx';
import { ColumnHeads } from '../../components/column-heads.tsx';
import { Icon } from '../../components/icon.tsx';
import { RecordName, RecordTable } from '../../components/record-table.tsx';
import { useTexts } from '../../i18n/text-context.tsx';
import styles from './libraries.module.css';

interface LibraryTableProps {
  readonly libraries: readonly LibraryView[];
  readonly selected: LibraryView | undefined;
  readonly busy: boolean;
  readonly onOpen: (library: LibraryView) => void;
  readonly onRemove: (library: LibraryView) => void;
}

/** All libraries of this computer; of several versions the one in use is marked. */
export function LibraryTable({ libraries, selected, busy, onOpen, onRemove }: LibraryTableProps) {
  const { t, count } = useTexts();
  return (
    <RecordTable label={t('page.libraries')}>
      <ColumnHeads
        columns={[
          t('libraries.column.name'),
          t('libraries.column.version'),
          t('libraries.column.kind'),
          { number: t('libraries.column.factors') },
          t('librariesPage.sourceAndLicence'),
          t('libraries.column.date'),
          { content: <span className="screen-reader">{t('librariesPage.remove')}</span> },
        ]}
      />
      <tbody>
        {libraries.map((library) => (
          <tr
            key={`${library.id}@${library.version}`}
            {...(library === selected ? { 'data-selected': true } : {})}
          >
            <th scope="row">
              <RecordName onOpen={() => onOpen(library)}>{library.name}</RecordName>
              <span className={styles['id']}>{library.id}</span>
            </th>
            <td>
              {library.version}
              {library.current && (
                <span className={styles['current']}>
                  <Icon name="check" size={12} /> {t('librariesPage.current')}
                </span>
              )}
            </td>
            <td>{t(`libraries.kind.${library.kind}`)}</td>
            <td data-number>{count(library.factorCount)}</td>
            <td>
              {library.source}
              <span className={styles['id']}>{library.licence}</span>
            </td>
            <td>{library.date}</td>
            <td>
              {library.kind !== 'bundled' && (
                <Button
                  look="quiet"
                  isDisabled={busy}
                  aria-label={t('librariesPage.removeOne', {
                    name: library.name,
                    version: library.version,
                  })}
                  onPress={() => onRemove(library)}
                >
                  {t('librariesPage.remove')}
                </Button>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </RecordTable>
  );
}
