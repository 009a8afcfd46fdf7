import { type ChangedInput } from '../../../../shared/contract/workbook-inputs.ts';
import { ColumnHeads } from '../../components/column-heads.tsx';
import { DataTable } from '../../components/data-table.tsx';
import { TickBox } from '../../components/tick-box.tsx';
import { useTexts } from '../../i18n/text-context.tsx';
import review from '../../components/file-review.module.css';
import { useReadBack } from './read-back-store.ts';
import styles from './read-back.module.css';

/** Rows that are drawn; the command line lists all. */
const MOST_ROWS = 300;

interface InputTableProps {
  readonly changes: readonly ChangedInput[];
  readonly ticked: ReadonlySet<string>;
}

/** The inputs that were changed in the workbook, each with a tick. */
export function InputTable({ changes, ticked }: InputTableProps) {
  const { t, count } = useTexts();
  const more = changes.length - MOST_ROWS;
  const chosen = changes.filter(({ id }) => ticked.has(id)).length;
  const tickAll = (isTicked: boolean): void =>
    useReadBack.setState({ ticked: new Set(isTicked ? changes.map(({ id }) => id) : []) });
  return (
    <>
      <DataTable
        label={t('readBackPage.changes', { count: count(changes.length) })}
        className={`${review['table']} ${styles['table']}`}
      >
        <ColumnHeads
          columns={[
            {
              content: (
                <TickBox
                  label={t('readBackPage.tickAll')}
                  isSelected={chosen === changes.length}
                  isSome={chosen > 0 && chosen < changes.length}
                  onChange={tickAll}
                />
              ),
            },
            t('readBackPage.column.cell'),
            t('readBackPage.column.thing'),
            t('readBackPage.column.field'),
            t('readBackPage.column.old'),
            t('readBackPage.column.new'),
            t('readBackPage.column.now'),
          ]}
        />
        <tbody>
          {changes.slice(0, MOST_ROWS).map((change) => (
            <InputRow key={change.id} change={change} isTicked={ticked.has(change.id)} />
          ))}
        </tbody>
      </DataTable>
      {more > 0 && <p className={styles['muted']}>{t('inputs.more', { count: count(more) })}</p>}
    </>
  );
}

function InputRow({ change, isTicked }: { readonly change: ChangedInput; readonly isTicked: boolean }) {
  const { t } = useTexts();
  const { id, sheet, cell, target, targetId, targetName, field, old, state } = change;
  const shown = (text: string | null | undefined) => text ?? <i>{t('inputs.empty')}</i>;
  const toggle = (isOn: boolean): void =>
    useReadBack.setState(({ ticked }) => {
      const next = new Set(ticked);
      if (isOn) {
        next.add(id);
      } else {
        next.delete(id);
      }
      return { ticked: next };
    });
  const isConflict = state === 'conflict';
  return (
    <tr data-conflict={isConflict || undefined}>
      <td>
        <TickBox
          label={t('readBackPage.tick', { cell: `${sheet}!${cell}` })}
          isSelected={isTicked}
          onChange={toggle}
        />
      </td>
      <th scope="row" className={styles['place']}>
        {sheet}!{cell}
      </th>
      <td>
        {t(`inputs.target.${target}`)} {targetId}
        {targetName !== undefined && <small>{targetName}</small>}
      </td>
      <td className={styles['place']}>{field}</td>
      <td>{shown(old)}</td>
      <td className={styles['new']}>{shown(change.new)}</td>
      <td className={isConflict ? styles['conflict'] : undefined}>
        {isConflict ? t('readBackPage.conflict', { now: change.now ?? t('inputs.empty') }) : ''}
      </td>
    </tr>
  );
}
