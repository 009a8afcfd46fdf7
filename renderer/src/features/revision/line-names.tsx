import { useMemo } from 'react';
import { Button } from 'react-aria-components';
import { useProcedure } from '../../api/client.ts';
import { useView } from '../../app/view-store.ts';
import { leaveRevision } from './revision-store.ts';
import styles from './revision.module.css';

/** Lines that are named; a longer list is found by its history entry. */
const MOST_NAMED = 30;

/** Lines by their names; each opens in the BOM. */
export function LineNames({ lineIds }: { readonly lineIds: readonly string[] }) {
  const { data } = useProcedure('workbench.rows', {});
  const names = useMemo(
    () =>
      new Map((data?.rows ?? []).map(({ id, position, description }) => [id, `${position} ${description}`])),
    [data],
  );
  return (
    <ul className={styles['names']}>
      {lineIds.slice(0, MOST_NAMED).map((id) => (
        <li key={id}>
          <Button
            className={styles['link'] ?? ''}
            onPress={() => {
              leaveRevision();
              useView.getState().showLine(id);
            }}
          >
            {names.get(id) ?? id}
          </Button>
        </li>
      ))}
      {lineIds.length > MOST_NAMED && <li>…</li>}
    </ul>
  );
}
