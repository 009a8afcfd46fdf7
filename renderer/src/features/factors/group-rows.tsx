import { type BomRowView } from '../../../../shared/contract/workbench.ts';
import { Segments } from '../../components/segments.tsx';
import { useTexts } from '../../i18n/text-context.tsx';
import { withToggled } from './lines-to-decide.ts';
import { MemberRow } from './member-row.tsx';
import { type ChangeGroupState, type GroupState } from './use-group-state.ts';
import styles from './group-rows.module.css';
import { WindowTable } from './window-table.tsx';

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
      <WindowTable
        label={t('factorsPage.rows.title')}
        count={rows.length}
        keptIndex={keptIndex}
        className={single ? `${styles['members']} ${styles['single']}` : styles['members']}
        head={<RowsHeader single={single} />}
        row={(index) => {
          const row = rows[index];
          return (
            row !== undefined && (
              <MemberRow
                key={row.id}
                row={row}
                index={index}
                ticked={single ? state.chosen.has(row.id) : undefined}
                active={single && index === state.activeRow}
                toggle={() => toggle(row.id, index)}
              />
            )
          );
        }}
      />
    </section>
  );
}

function RowsHeader({ single }: { readonly single: boolean }) {
  const { t } = useTexts();
  return (
    <>
      {single && (
        <th scope="col">
          <span className="screen-reader">{t('factorsPage.mode.rows')}</span>
        </th>
      )}
      <th scope="col">{t('factorsPage.rows.row')}</th>
      <th scope="col">
        <span className="screen-reader">{t('factorsPage.list.state')}</span>
      </th>
      <th scope="col" data-left>
        {t('factorsPage.rows.description')}
      </th>
      <th scope="col" data-left className={styles['part']}>
        {t('factorsPage.rows.part')}
      </th>
      <th scope="col">{t('factorsPage.rows.quantity')}</th>
      <th scope="col">
        {t('factorsPage.list.gross')} <small>{t('factorsPage.unit.kg')}</small>
      </th>
      <th scope="col">{t('factorsPage.list.emission')}</th>
    </>
  );
}
