import { Button } from 'react-aria-components';
import { useProcedure } from '../../api/client.ts';
import { useView } from '../../app/view-store.ts';
import styles from './line-link.module.css';

/** The name of a line; a line of the BOM opens there, selected. */
export function LineLink({ lineId, name }: { readonly lineId: string; readonly name: string }) {
  const { data } = useProcedure('workbench.rows', {});
  const showLine = useView((state) => state.showLine);
  const inBom = data?.rows.some((row) => row.id === lineId) ?? false;
  return inBom ? (
    <Button className={styles['link'] ?? ''} onPress={() => showLine(lineId)}>
      {name}
    </Button>
  ) : (
    <span className={styles['text']} title={name}>
      {name}
    </span>
  );
}
