import { Button as AriaButton } from 'react-aria-components';
import { type LibraryView } from '../../../../shared/contract/libraries.ts';
import { Button } from '../../components/button.tsx';
import { DataTable } from '../../components/data-table.tsx';
import { Icon } from '../../components/icon.tsx';
import { useTexts } from '../../i18n/text-context.tsx';
import table from '../inventory/table/table.module.css';
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
    <div className={table['scroll']}>
      <DataTable className={table['table']} label={t('page.libraries')}>
        <thead>
          <tr>
            <th scope="col">{t('libraries.column.name')}</th>
            <th scope="col">{t('libraries.column.version')}</th>
            <th scope="col">{t('libraries.column.kind')}</th>
            <th scope="col" data-number>
              {t('libraries.column.factors')}
            </th>
            <th scope="col">{t('librariesPage.sourceAndLicence')}</th>
            <th scope="col">{t('libraries.column.date')}</th>
            <th scope="col">
              <span className="screen-reader">{t('librariesPage.remove')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {libraries.map((library) => (
            <tr
              key={`${library.id}@${library.version}`}
              {...(library === selected ? { 'data-selected': true } : {})}
            >
              <th scope="row">
                <AriaButton className={table['name'] ?? ''} onPress={() => onOpen(library)}>
                  {library.name}
                </AriaButton>
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
      </DataTable>
    </div>
  );
}
