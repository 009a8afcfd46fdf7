import { type BomRowView } from '../../../../shared/contract/workbench.ts';
import { Segments } from '../../components/segments.tsx';
import { useTexts } from '../../i18n/text-context.tsx';
import { withToggled } from './lines-to-decide.ts';
import { MemberRow } from './member-row.tsx';
import { type ChangeGroupState, type GroupState } from './use-group-state.ts';
import { useScrollWindow } from './use-scroll-window.ts';
import styles from './group-rows.module.css';

/** Heights in pixels, as in the style sheet. */
const ROW_HEIGHT = 28;
const HEADER_HEIGHT = 28;

interface GroupRowsProps {
  /** Undefined while the host looks them up. */
  readonly rows: readonly BomRowView[] | undefined;
  readonly state: GroupState;
  readonly change: ChangeGroupState;
}

/** The rows of the group; in `rows` mode each can be ticked and decided on its own. */
export function GroupRows({ rows = [], state, change }: GroupRowsProps) {
  const { t } = useTexts();
  const single = state.mode === 'rows';
  const keptIndex = single ? state.activeRow : -1;
  const { scroller, onScroll, shown } = useScrollWindow(rows.length, ROW_HEIGHT, HEADER_HEIGHT, keptIndex);
  const toggle = (id: string, index: number): void =>
    change({ activeRow: index, chosen: withToggled(state.chosen, id) });
  return (
    <section className={styles['section']} aria-label={t('factorsPage.rows.title')}>
      <header className={styles['header']}>
        <h3>{t('factorsPage.rows.title')}</h3>
        <span>{t(single ? 'factorsPage.rows.hintSingle' : 'factorsPage.rows.hintGroup')}</span>
        <span className={styles['mode']}>
          <Segments
            label={t('factorsPage.mode.label')}
            value={state.mode}
            onChange={(mode) => change({ mode })}
            options={[
              { id: 'group', text: t('factorsPage.mode.group') },
              { id: 'rows', text: t('factorsPage.mode.rows') },
            ]}
          />
        </span>
      </header>
      <div className={styles['frame']}>
        <table
          ref={scroller}
          onScroll={onScroll}
          className={styles['list']}
          data-mode={state.mode}
          aria-label={t('factorsPage.rows.title')}
          aria-rowcount={rows.length + 1}
        >
          <thead className={styles['columnHeader']}>
            <RowsHeader single={single} />
          </thead>
          <tbody className={styles['body']} style={{ height: rows.length * ROW_HEIGHT }}>
            {rows.slice(shown.first, shown.end).map((row, offset) => {
              const index = shown.first + offset;
              return (
                <MemberRow
                  key={row.id}
                  row={row}
                  index={index}
                  top={index * ROW_HEIGHT}
                  ticked={single ? state.chosen.has(row.id) : undefined}
                  active={single && index === state.activeRow}
                  toggle={() => toggle(row.id, index)}
                />
              );
            })}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function RowsHeader({ single }: { readonly single: boolean }) {
  const { t } = useTexts();
  return (
    <tr aria-rowindex={1} className={styles['columns']}>
      {single && (
        <th scope="col">
          <span className="screen-reader">{t('factorsPage.mode.rows')}</span>
        </th>
      )}
      <th scope="col">{t('factorsPage.rows.row')}</th>
      <th scope="col">
        <span className="screen-reader">{t('factorsPage.list.state')}</span>
      </th>
      <th scope="col" className={styles['left']}>
        {t('factorsPage.rows.description')}
      </th>
      <th scope="col" className={`${styles['left']} ${styles['part']}`}>
        {t('factorsPage.rows.part')}
      </th>
      <th scope="col">{t('factorsPage.rows.quantity')}</th>
      <th scope="col">
        {t('factorsPage.list.gross')} <small>{t('factorsPage.unit.kg')}</small>
      </th>
      <th scope="col">{t('factorsPage.list.emission')}</th>
    </tr>
  );
}
