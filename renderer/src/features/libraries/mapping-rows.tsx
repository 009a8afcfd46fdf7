import { FLAT_FIELDS, type FlatField } from '../../../../shared/model/factor-mapping.ts';
import { SelectField } from '../../components/fields/select-field.tsx';
import { RecordTable } from '../../components/record-table.tsx';
import { useTexts } from '../../i18n/text-context.tsx';
import styles from './libraries.module.css';

/** Use of a column that is not read. */
export const NOTHING = 'nothing';

/** What a column of the table is read as. */
export type ColumnUse = FlatField | typeof NOTHING;

const USES: readonly ColumnUse[] = [NOTHING, ...FLAT_FIELDS];

/** A row of the file with its number there. */
export interface TableRow {
  readonly row: number;
  readonly cells: readonly string[];
}

interface MappingRowsProps {
  /** Of the header row; a column without a title cannot be chosen. */
  readonly titles: readonly string[];
  /** The rows below the header. */
  readonly rows: readonly TableRow[];
  /** By the title of the column. */
  readonly uses: ReadonlyMap<string, ColumnUse>;
  readonly onUse: (title: string, use: ColumnUse) => void;
}

/** The first rows of a table of factors, with the use of each column in its head. */
export function MappingRows({ titles, rows, uses, onUse }: MappingRowsProps) {
  const { t } = useTexts();
  const choices = USES.map((id) => ({
    id,
    text: t(id === NOTHING ? 'librariesPage.mapping.nothing' : `librariesPage.field.${id}`),
  }));
  return (
    <RecordTable label={t('librariesPage.mapping.rows')}>
      <thead>
        <tr>
          <th scope="col">{t('librariesPage.mapping.rowNumber')}</th>
          {titles.map((title, column) => (
            <th scope="col" key={column} className={styles['columnUse']}>
              {title === '' ? (
                <span className="screen-reader">{t('librariesPage.mapping.nothing')}</span>
              ) : (
                <SelectField<ColumnUse>
                  label={title}
                  value={uses.get(title) ?? NOTHING}
                  choices={choices}
                  onChange={(use) => onUse(title, use)}
                />
              )}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ row, cells }) => (
          <tr key={row}>
            <th scope="row">{row}</th>
            {titles.map((_, column) => (
              <td key={column}>{cells[column] ?? ''}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </RecordTable>
  );
}
