import { type FindingView } from '../../../../../shared/contract/outcomes.ts';
import { type ImportPreview } from '../../../../../shared/contract/bom-import.ts';
import { type ColumnUse } from '../../../../../shared/model/column-role.ts';
import { hasText } from '../../../../../shared/i18n/translate.ts';
import { ScrollArea } from '../../../components/scroll-area.tsx';
import { useTexts } from '../../../i18n/text-context.tsx';
import { ColumnHead } from './column-head.tsx';
import { numberColumns } from './column-use.ts';
import { columnCount, columnLetter, findingCells, withGaps } from './preview-view.ts';
import styles from './preview.module.css';

/** Kind of the rows that become BOM lines; all others are named and set aside. */
const LINE_KIND = 'line';

interface PreviewTableProps {
  readonly preview: ImportPreview;
  readonly onUse: (letter: string, use: ColumnUse) => void;
}

/** The first rows as they stand in the file, with what each row and column was taken for. */
export function PreviewTable({ preview, onUse }: PreviewTableProps) {
  const { t, count } = useTexts();
  const width = columnCount(preview);
  const columns = new Map(preview.columns.map((column) => [column.letter, column]));
  const letters = Array.from({ length: width }, (_, index) => columnLetter(index));
  const numbers = numberColumns(preview.columns);
  const following = preview.rows - preview.firstRows.length;
  const cells = findingCells(preview.findings);
  return (
    <ScrollArea className={styles['scroll']} label={t('import.preview.rows')}>
      <table className={styles['table']} aria-label={t('import.preview.rows')}>
        <thead>
          <tr>
            <th scope="col" className={styles['rowNumber']}>
              {t('import.preview.row')}
            </th>
            <th scope="col">{t('import.preview.rowIs')}</th>
            {letters.map((letter) => (
              <th key={letter} scope="col" className={numbers.has(letter) ? styles['number'] : ''}>
                <ColumnHead letter={letter} column={columns.get(letter)} onUse={onUse} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {withGaps(preview.firstRows).map((item) =>
            item.kind === 'gap' ? (
              <tr key={`gap-${item.after}`} className={styles['gap']}>
                <td colSpan={width + 2}>{t('import.preview.blankRows', { count: item.rows })}</td>
              </tr>
            ) : (
              <Row key={item.row.row} row={item.row} letters={letters} numbers={numbers} cells={cells} />
            ),
          )}
          {following > 0 && (
            <tr className={styles['gap']}>
              <td colSpan={width + 2}>{t('import.preview.following', { rows: count(following) })}</td>
            </tr>
          )}
        </tbody>
      </table>
    </ScrollArea>
  );
}

interface RowProps {
  readonly row: ImportPreview['firstRows'][number];
  readonly letters: readonly string[];
  /** Letters of the columns that hold numbers. */
  readonly numbers: ReadonlySet<string>;
  readonly cells: ReadonlyMap<string, FindingView>;
}

function Row({ row, letters, numbers, cells }: RowProps) {
  const { t } = useTexts();
  const isLine = row.kind === LINE_KIND;
  const look = isLine
    ? ''
    : row.kind === 'header'
      ? `${styles['other']} ${styles['headerRow']}`
      : styles['other'];
  const kindKey = `import.kind.${row.kind}`;
  return (
    <tr className={look} id={`preview-row-${row.row}`}>
      <td className={styles['rowNumber']}>{row.row}</td>
      <td>
        <span className={styles['kind']}>
          <span className={`${styles['kindMark']} ${isLine ? '' : 'hatched'}`} aria-hidden="true" />
          {hasText(kindKey) ? t(kindKey) : row.kind}
        </span>
      </td>
      {letters.map((letter, index) => (
        <td
          key={letter}
          title={row.cells[index] ?? ''}
          className={
            isLine && numbers.has(letter) ? styles['number'] : spills(row, index) ? styles['spills'] : ''
          }
        >
          <Cell text={row.cells[index] ?? ''} finding={cells.get(`${letter}${row.row}`)} />
        </td>
      ))}
    </tr>
  );
}

/** True for a text that runs over the empty cells beside it, as titles do in a spreadsheet. */
function spills({ kind, cells }: RowProps['row'], index: number): boolean {
  return (
    kind !== LINE_KIND && kind !== 'header' && (cells[index] ?? '') !== '' && (cells[index + 1] ?? '') === ''
  );
}

/** The text of a cell, marked where the reading has something to say about it. */
function Cell({ text, finding }: { readonly text: string; readonly finding: FindingView | undefined }) {
  const { t } = useTexts();
  if (finding === undefined) {
    return <span>{text}</span>;
  }
  if (text === '') {
    return (
      <span className={`${styles['empty']} hatched`}>
        <span>{t('import.preview.empty')}</span>
      </span>
    );
  }
  return (
    <span className={styles['marked']} data-severity={finding.severity}>
      {text}
    </span>
  );
}
