import { type KeyboardEvent, memo } from 'react';
import { type RevisionChangeView } from '../../../../shared/contract/revision.ts';
import { revisionTexts } from '../../../../shared/i18n/revision-text.ts';
import { ColumnHeads } from '../../components/column-heads.tsx';
import { DataTable } from '../../components/data-table.tsx';
import { ScrollBox } from '../../components/scroll-area.tsx';
import { TickBox } from '../../components/tick-box.tsx';
import { useTexts } from '../../i18n/text-context.tsx';
import { SignedAmount } from '../variants/signed-amount.tsx';
import review from '../../components/file-review.module.css';
import styles from './revision.module.css';
import { useRevision } from './revision-store.ts';
import { withTicks } from './ticks.ts';

/** Rows that are drawn; the filters show the others. */
const MOST_ROWS = 300;

interface ChangeTableProps {
  readonly shown: readonly RevisionChangeView[];
  readonly ticked: ReadonlySet<string>;
  readonly isEmpty: boolean;
}

/** The changes with their ticks. Arrow keys go from tick to tick, space ticks. */
export function ChangeTable({ shown, ticked, isEmpty }: ChangeTableProps) {
  const { t, count } = useTexts();
  if (shown.length === 0) {
    return <p className={styles['none']}>{t(isEmpty ? 'revision.none' : 'revision.page.nothingFound')}</p>;
  }
  const chosen = shown.filter(({ id }) => ticked.has(id)).length;
  const more = shown.length - MOST_ROWS;
  return (
    <ScrollBox>
      <div onKeyDown={goToTick} className={styles['changes']} role="presentation">
        <DataTable
          label={t('revision.page.changes')}
          sticky
          className={`${review['table']} ${styles['table']}`}
        >
          <ColumnHeads
            columns={[
              {
                content: (
                  <TickBox
                    label={t('revision.page.tickShown')}
                    isSelected={chosen === shown.length}
                    isSome={chosen > 0 && chosen < shown.length}
                    onChange={(isTicked) =>
                      useRevision.setState((state) => ({ ticked: withTicks(state.ticked, shown, isTicked) }))
                    }
                  />
                ),
              },
              t('revision.column.kind'),
              { number: t('revision.column.row') },
              t('revision.column.part'),
              t('revision.column.what'),
              { number: 'kg CO₂e' },
            ]}
          />
          <tbody>
            {shown.slice(0, MOST_ROWS).map((change) => (
              <ChangeRow key={change.id} change={change} isTicked={ticked.has(change.id)} />
            ))}
          </tbody>
        </DataTable>
        {more > 0 && <p className={styles['none']}>{t('revision.page.moreRows', { more: count(more) })}</p>}
      </div>
    </ScrollBox>
  );
}

const ChangeRow = memo(function ChangeRow({
  change,
  isTicked,
}: {
  readonly change: RevisionChangeView;
  readonly isTicked: boolean;
}) {
  const { t } = useTexts();
  const { kind, row, position, partNumber, name, effectBy, effectKg } = change;
  const [first, ...others] = revisionTexts(change, t);
  return (
    <tr data-ticked={isTicked || undefined} data-kind={kind}>
      <td>
        <TickBox
          label={t('revision.page.tick', { kind: t(`revision.kind.${kind}`), name: `${position} ${name}` })}
          isSelected={isTicked}
          onChange={(chosen) =>
            useRevision.setState((state) => ({ ticked: withTicks(state.ticked, [change], chosen) }))
          }
        />
      </td>
      <td>
        <span className={styles['kind']} data-kind={kind}>
          {t(`revision.kind.${kind}`)}
        </span>
      </td>
      <td data-number>{row ?? ''}</td>
      <th scope="row">
        <span className={styles['name']}>{[position, name].filter((text) => text !== '').join(' ')}</span>
        <small>{partNumber}</small>
      </th>
      <td>
        {first}
        {others.map((text, index) => (
          // Texts of one change never change their order.
          <small key={index}>{text}</small>
        ))}
      </td>
      <td data-number className={effectBy === 'noFactor' ? 'hatched' : undefined}>
        {effectBy === 'noFactor' ? t('revision.noFactor') : <SignedAmount kg={effectKg} digits={2} />}
      </td>
    </tr>
  );
});

/** Arrow up and down lead from one tick to the next. */
function goToTick(event: KeyboardEvent<HTMLElement>): void {
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  if (step === 0) {
    return;
  }
  const ticks = [...event.currentTarget.querySelectorAll<HTMLInputElement>('input[type=checkbox]')];
  const next = ticks[ticks.findIndex((tick) => tick === document.activeElement) + step];
  if (next !== undefined) {
    event.preventDefault();
    next.focus();
    next.closest('tr')?.scrollIntoView({ block: 'nearest' });
  }
}
